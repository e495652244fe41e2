#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <future>

#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// Naming and ending sessions: what takes effect, for whom, and that it does so at once.
class TestSessions final : public ApiTest {
    Q_OBJECT

    [[nodiscard]] QList<QJsonObject> listOf(const Person& person, const QByteArray& query = {})
    {
        QList<QJsonObject> items;
        for (const QJsonValue& value :
             world().get("/v1/me/sessions" + query, person.bearer()).json().value(QLatin1String("items")).toArray())
            items.append(value.toObject());
        return items;
    }
    [[nodiscard]] QJsonObject ownOf(const Person& person) { return listOf(person).value(0); }
    [[nodiscard]] static QByteArray idOf(const QJsonObject& session)
    {
        return session.value(QLatin1String("id")).toString().toLatin1();
    }
    [[nodiscard]] Reply end(const QByteArray& id, const Person& by, const QByteArray& key = {})
    {
        Headers headers = by.bearer();
        if (!key.isEmpty())
            headers.append({"Idempotency-Key", key});
        return world().call("DELETE", "/v1/me/sessions/" + id, headers);
    }
    [[nodiscard]] Reply name(const QJsonObject& session, const QJsonObject& body, const Person& by,
                             const QByteArray& etag = "from the session")
    {
        Headers headers = by.bearer();
        if (!etag.isEmpty())
            headers.append({"If-Match", etag == "from the session"
                                            ? session.value(QLatin1String("etag")).toString().toLatin1()
                                            : etag});
        return world().call("PATCH", "/v1/me/sessions/" + idOf(session), headers, QJsonDocument(body).toJson());
    }
    [[nodiscard]] static QJsonObject label(const QString& text) { return {{QLatin1String("label"), text}}; }
    [[nodiscard]] Reply refresh(const Person& person)
    {
        return world().post("/v1/tokens/refresh",
                            {{QLatin1String("refresh_token"), QString::fromLatin1(person.refresh)}});
    }
    [[nodiscard]] qint64 changesOf(const Person& person)
    {
        return number("SELECT coalesce(max(number), 0) FROM changes WHERE account_id = ? AND kind = 'sessions'",
                      {person.account});
    }

private Q_SLOTS:
    void anEndedSessionIsDeadAtOnce()
    {
        const Person here = world().person();
        const Person there = world().signedIn(here);
        QCOMPARE(listOf(here).size(), 2);
        const QByteArray id = idOf(ownOf(there));
        const qint64 before = changesOf(here);
        QCOMPARE(end(id, here).status, 204);
        QCOMPARE(world().get("/v1/me", there.bearer()).code(), QStringLiteral("session_ended"));
        QCOMPARE(refresh(there).code(), QStringLiteral("session_ended"));
        QCOMPARE(world().get("/v1/me", here.bearer()).status, 200);
        QCOMPARE(listOf(here).size(), 1);
        QCOMPARE(changesOf(here), before + 1);
        // Once more is no fault, and no change.
        QCOMPARE(end(id, here).status, 204);
        QCOMPARE(changesOf(here), before + 1);
    }

    void endingNeedsNoFreshProof()
    {
        const Person here = world().person();
        const Person there = world().signedIn(here);
        const QByteArray id = idOf(ownOf(there));
        world().platform().database().run("UPDATE sessions SET verified_at = 0");
        QCOMPARE(end(id, here).status, 204);
        QCOMPARE(world().call("DELETE", "/v1/me/sessions", here.bearer()).status, 200);
    }

    void theSameKeyIsAnsweredAgain()
    {
        const Person here = world().person();
        const QByteArray id = idOf(ownOf(world().signedIn(here)));
        const QByteArray key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        QCOMPARE(end(id, here, key).status, 204);
        const Reply again = end(id, here, key);
        QCOMPARE(again.status, 204);
        QCOMPARE(again.header("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(end("another", here, key).code(), QStringLiteral("idempotency_key_reused"));
    }

    void thisSessionEndsBySigningOut()
    {
        const Person here = world().person();
        const Reply refused = end(idOf(ownOf(here)), here);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), QStringLiteral("current_session"));
        QCOMPARE(world().get("/v1/me", here.bearer()).status, 200);
    }

    void sessionsOfOthersAreNotThere()
    {
        const Person one = world().person();
        const Person other = world().person();
        const QJsonObject theirs = ownOf(other);
        const auto plain = [](const Reply& reply) {
            QJsonObject problem = reply.json();
            problem.remove(QLatin1String("request_id"));
            return QString::number(reply.status) + QString::fromUtf8(QJsonDocument(problem).toJson());
        };
        QJsonObject missing = theirs;
        missing[QLatin1String("id")] = QStringLiteral("01890000-0000-7000-8000-000000000000");
        QCOMPARE(plain(end(idOf(theirs), one)), plain(end(idOf(missing), one)));
        QCOMPARE(plain(name(theirs, label(QStringLiteral("x")), one)),
                 plain(name(missing, label(QStringLiteral("x")), one)));
        QCOMPARE(end(idOf(theirs), one).code(), QStringLiteral("not_found"));
        // Not even with a wrong tag or a wrong name is there a difference.
        QCOMPARE(plain(name(theirs, label(QStringLiteral("x")), one, "\"l0\"")),
                 plain(name(missing, label(QStringLiteral("x")), one, "\"l0\"")));
        for (const char* id : {"x", "%27", "%00", "..", "1", "01890000-0000-7000-8000-00000000000000000000"})
            QCOMPARE(end(id, one).status, 404);
        QCOMPARE(world().get("/v1/me", other.bearer()).status, 200);
        QCOMPARE(ownOf(other).value(QLatin1String("label")).toString(), QString());
        // An ended one of somebody else is no more there than a living one.
        QCOMPARE(world().call("POST", "/v1/sign-out", other.bearer()).status, 204);
        QCOMPARE(end(idOf(theirs), one).status, 404);
    }

    void allOthersEndTogether()
    {
        const Person here = world().person();
        const Person stranger = world().person();
        const QList<Person> others{world().signedIn(here), world().signedIn(here), world().signedIn(here)};
        const qint64 before = changesOf(here);
        const Reply ended = world().call("DELETE", "/v1/me/sessions", here.bearer());
        QCOMPARE(ended.status, 200);
        QCOMPARE(ended.json().value(QLatin1String("ended")).toInt(), 3);
        for (const Person& other : others) {
            QCOMPARE(world().get("/v1/me", other.bearer()).code(), QStringLiteral("session_ended"));
            QCOMPARE(refresh(other).code(), QStringLiteral("session_ended"));
        }
        QCOMPARE(world().get("/v1/me", stranger.bearer()).status, 200);
        QCOMPARE(listOf(here).size(), 1);
        QCOMPARE(changesOf(here), before + 1);
        const Reply again = world().call("DELETE", "/v1/me/sessions", here.bearer());
        QCOMPARE(again.json().value(QLatin1String("ended")).toInt(), 0);
        QCOMPARE(changesOf(here), before + 1);
        QCOMPARE(refresh(here).status, 200);
    }

    void labelsAreKept()
    {
        const Person here = world().person();
        const Person there = world().signedIn(here);
        const QJsonObject other = listOf(here).value(1);
        const qint64 before = changesOf(here);
        // "e" with an accent of its own, and white space around and within.
        const Reply named = name(other, label(QStringLiteral("  Cafe\u0301   laptop ")), here);
        QCOMPARE(named.status, 200);
        QCOMPARE(named.json().value(QLatin1String("label")).toString(), QStringLiteral("Caf\u00e9 laptop"));
        QCOMPARE(named.json().value(QLatin1String("etag")).toString().toLatin1(), named.header("etag"));
        QCOMPARE(ownOf(there).value(QLatin1String("label")).toString(), QStringLiteral("Caf\u00e9 laptop"));
        QCOMPARE(changesOf(here), before + 1);
        // The same once more is no change; an empty one takes it away.
        const QJsonObject now = named.json();
        QCOMPARE(name(now, label(QStringLiteral("Caf\u00e9 laptop")), here).status, 200);
        QCOMPARE(changesOf(here), before + 1);
        QCOMPARE(name(now, label(QString()), here).json().value(QLatin1String("label")).toString(), QString());
        QCOMPARE(changesOf(here), before + 2);
    }

    void labelsAreChecked()
    {
        const Person here = world().person();
        const QJsonObject session = ownOf(here);
        const auto fault = [&](const QJsonObject& body) {
            const Reply reply = name(session, body, here);
            return QString::number(reply.status) + QLatin1Char(' ') + reply.firstField();
        };
        const QString family = QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467");
        QCOMPARE(name(session, label(family.repeated(60)), here).status, 200);
        const QJsonObject now = ownOf(here);
        QCOMPARE(name(now, label(QString()), here).status, 200);
        QCOMPARE(fault(label(QString(61, QLatin1Char('a')))), QStringLiteral("422 /label too_long"));
        QCOMPARE(fault(label(QStringLiteral("a") + QString(1000, QChar(0x0301)))),
                 QStringLiteral("422 /label too_long"));
        for (const char16_t c : {u'\u0007', u'\u202e', u'\u2066', u'\ue000'})
            QCOMPARE(fault(label(QStringLiteral("a") + QChar(c))), QStringLiteral("422 /label forbidden_character"));
        QCOMPARE(fault(label(QString(QChar(0x200B)))), QStringLiteral("422 /label forbidden_character"));
        QCOMPARE(fault({}), QStringLiteral("422 /label required"));
        QCOMPARE(fault({{QLatin1String("label"), 7}}), QStringLiteral("422 /label required"));
        QCOMPARE(ownOf(here).value(QLatin1String("label")).toString(), QString());
    }

    void labelsAreNotOverwrittenUnseen()
    {
        const Person here = world().person();
        const Person there = world().signedIn(here);
        const QJsonObject seen = ownOf(here);
        QCOMPARE(name(seen, label(QStringLiteral("One")), here).status, 200);
        const Reply stale = name(seen, label(QStringLiteral("Two")), there);
        QCOMPARE(stale.status, 412);
        QCOMPARE(stale.code(), QStringLiteral("changed_meanwhile"));
        QCOMPARE(stale.header("etag"), ownOf(here).value(QLatin1String("etag")).toString().toLatin1());
        QCOMPARE(name(seen, label(QStringLiteral("Two")), there, {}).code(), QStringLiteral("if_match_missing"));
        QCOMPARE(ownOf(here).value(QLatin1String("label")).toString(), QStringLiteral("One"));
    }

    void anEndedSessionHasNoName()
    {
        const Person here = world().person();
        const QJsonObject other = ownOf(world().signedIn(here));
        QCOMPARE(end(idOf(other), here).status, 204);
        QCOMPARE(name(other, label(QStringLiteral("Gone")), here).status, 404);
    }

    void hundredsComeInPages()
    {
        const Person here = world().person();
        const qint64 now = world().clock.now().toMSecsSinceEpoch();
        for (int i = 0; i < 420; ++i) {
            world().platform().database().run(
                "INSERT INTO sessions (id, account_id, application, platform, address, signed_in_at, last_active_at) "
                "VALUES (?, ?, 'Firefox', 'Debian 12', '192.0.2.1', ?, ?)",
                {QStringLiteral("00000000-0000-7000-8000-%1").arg(i, 12, 10, QLatin1Char('0')), here.account, now,
                 now - i});
        }
        QSet<QByteArray> ids;
        QString cursor;
        int pages = 0;
        do {
            const QJsonObject page = world()
                                         .get("/v1/me/sessions?limit=200" +
                                                  (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor.toLatin1()),
                                              here.bearer())
                                         .json();
            QCOMPARE(page.value(QLatin1String("total")).toInt(), 421);
            for (const QJsonValue& item : page.value(QLatin1String("items")).toArray())
                ids.insert(idOf(item.toObject()));
            cursor = page.value(QLatin1String("next_cursor")).toString();
            ++pages;
        } while (!cursor.isEmpty());
        QCOMPARE(pages, 3);
        QCOMPARE(ids.size(), 421);
        QCOMPARE(world().call("DELETE", "/v1/me/sessions", here.bearer()).json().value(QLatin1String("ended")).toInt(),
                 420);
    }

    void whoEndsAndWhoIsEndedAtOnce()
    {
        // Two devices end each other: one of them is left, and no answer is a fault of the server.
        for (int round = 0; round < 5; ++round) {
            const Person one = world().person();
            const Person two = world().signedIn(one);
            const QByteArray idOfOne = idOf(ownOf(one));
            const QByteArray idOfTwo = idOf(ownOf(two));
            auto first = std::async(std::launch::async, [&] { return end(idOfTwo, one); });
            auto second = std::async(std::launch::async, [&] { return end(idOfOne, two); });
            int ended = 0;
            for (auto* answer : {&first, &second}) {
                const Reply reply = answer->get();
                QCOMPARE(reply.contractFaults, QStringList());
                QVERIFY2(reply.status == 204 || reply.status == 401, reply.body.constData());
                ended += reply.status == 204 ? 1 : 0;
            }
            QCOMPARE(ended, 1);
            QVERIFY((world().get("/v1/me", one.bearer()).status == 200) !=
                    (world().get("/v1/me", two.bearer()).status == 200));
        }
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "test_sessions.moc"
