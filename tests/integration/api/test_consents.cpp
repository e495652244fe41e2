#include <QJsonArray>
#include <QJsonDocument>

#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// Information preferences, cookie preferences, and the record of every decision.
class TestConsents final : public ApiTest {
    Q_OBJECT

    static constexpr const char* information = "/v1/me/information-preferences";
    static constexpr const char* cookies = "/v1/me/cookie-preferences";

    static QJsonObject promotional(bool on, const char* language = "en", const char* wording = "promotional-2026-11")
    {
        return {{QLatin1String("promotional"), QJsonObject{{QLatin1String("on"), on},
                                                           {QLatin1String("wording_id"), QLatin1String(wording)},
                                                           {QLatin1String("language"), QLatin1String(language)}}}};
    }
    static QJsonObject choice(bool preferences, bool statistics, bool marketing)
    {
        return {{QLatin1String("necessary"), true},
                {QLatin1String("preferences"), preferences},
                {QLatin1String("statistics"), statistics},
                {QLatin1String("marketing"), marketing},
                {QLatin1String("wording_id"), QStringLiteral("cookies-2026-11")},
                {QLatin1String("language"), QStringLiteral("en")}};
    }
    static QByteArray bytes(const QJsonObject& body) { return QJsonDocument(body).toJson(QJsonDocument::Compact); }

    /// Decides over `etag`, or over what the server says now where it is empty.
    Reply decide(const Person& person, const char* target, const QJsonObject& body, QByteArray etag = {},
                 const QByteArray& key = {})
    {
        if (etag.isEmpty())
            etag = world().get(target, person.bearer()).header("etag");
        Headers headers = person.bearer();
        headers.append({"If-Match", etag});
        if (!key.isEmpty())
            headers.append({"Idempotency-Key", key});
        return world().call(QByteArray(target) == information ? "PATCH" : "PUT", target, headers, bytes(body));
    }
    static QJsonObject news(const Reply& reply) { return reply.json().value(QLatin1String("promotional")).toObject(); }
    QJsonArray history(const Person& person)
    {
        return world().get("/v1/me/consents?limit=200", person.bearer()).json().value(QLatin1String("items")).toArray();
    }
    static QStringList allowed(const QJsonValue& consent)
    {
        QStringList words;
        for (const QJsonValue& word : consent.toObject().value(QLatin1String("allowed")).toArray())
            words.append(word.toString());
        return words;
    }

private Q_SLOTS:
    void nothingIsAllowedBeforeItIsDecided()
    {
        const Person person = world().person();
        const QJsonObject promotional = news(world().get(information, person.bearer()));
        QCOMPARE(promotional.value(QLatin1String("on")).toBool(true), false);
        QVERIFY(promotional.value(QLatin1String("at")).isNull());
        QCOMPARE(promotional.value(QLatin1String("wording")).toString(), QString());
        const QJsonObject choice = world().get(cookies, person.bearer()).json();
        QCOMPARE(choice.value(QLatin1String("necessary")).toBool(), true);
        for (const char* category : {"preferences", "statistics", "marketing"})
            QCOMPARE(choice.value(QLatin1String(category)).toBool(true), false);
        QVERIFY(choice.value(QLatin1String("at")).isNull());
        QCOMPARE(choice.value(QLatin1String("offer")).toObject().value(QLatin1String("lines")).toArray().size(), 4);
        QCOMPARE(history(person).size(), 0);
    }

    void aDecisionKeepsItsTimeAndItsWords()
    {
        const Person person = world().person();
        world().clock.pass(90s);
        const Reply on = decide(person, information, promotional(true));
        QCOMPARE(on.status, 200);
        QCOMPARE(news(on).value(QLatin1String("on")).toBool(), true);
        QCOMPARE(news(on).value(QLatin1String("at")).toString(), QStringLiteral("2026-03-02T09:01:30.000Z"));
        QCOMPARE(news(on).value(QLatin1String("wording_id")).toString(), QStringLiteral("promotional-2026-11"));
        QCOMPARE(news(on).value(QLatin1String("wording")).toString(),
                 QStringLiteral("News about products and services: At most two e-mails a month. You can opt out at any "
                                "time."));
        QCOMPARE(news(on).value(QLatin1String("device")).toString(), QStringLiteral("Gatehouse 0.1.0 on Debian 12"));
        QCOMPARE(news(world().get(information, person.bearer())), news(on));
        // Withdrawing is as easy, and is kept as well.
        world().clock.pass(60s);
        const Reply off = decide(person, information, promotional(false));
        QCOMPARE(news(off).value(QLatin1String("on")).toBool(true), false);
        QCOMPARE(news(off).value(QLatin1String("at")).toString(), QStringLiteral("2026-03-02T09:02:30.000Z"));
        const QJsonArray kept = history(person);
        QCOMPARE(kept.size(), 2);
        QCOMPARE(allowed(kept.at(0)), QStringList());
        QCOMPARE(allowed(kept.at(1)), QStringList(QStringLiteral("promotional")));
        QCOMPARE(kept.at(1).toObject().value(QLatin1String("at")).toString(),
                 QStringLiteral("2026-03-02T09:01:30.000Z"));
    }

    void wordsAreThoseOfThePersonsLanguage()
    {
        const Person person = world().person();
        Headers headers = person.bearer();
        headers.append({"Accept-Language", QByteArray("ja-JP, en;q=0.5")});
        const Reply japanese = world().get(information, headers);
        const QJsonObject offer = news(japanese).value(QLatin1String("offer")).toObject();
        QCOMPARE(offer.value(QLatin1String("language")).toString(), QStringLiteral("ja"));
        // Another language is another representation, and so has another tag.
        const Reply english = world().get(information, person.bearer());
        QVERIFY(english.header("etag") != japanese.header("etag"));
        const Reply decided = decide(person, information, promotional(true, "ja"), japanese.header("etag"));
        QCOMPARE(decided.status, 200);
        const QString wording = news(decided).value(QLatin1String("wording")).toString();
        QVERIFY2(wording.startsWith(QString::fromUtf8("製品とサービスのお知らせ")), qPrintable(wording));
        QCOMPARE(history(person).at(0).toObject().value(QLatin1String("language")).toString(), QStringLiteral("ja"));
    }

    void cookiesAreDecidedByCategory()
    {
        const Person person = world().person();
        const Reply decided = decide(person, cookies, choice(false, true, false));
        QCOMPARE(decided.status, 200);
        QCOMPARE(decided.json().value(QLatin1String("statistics")).toBool(), true);
        QCOMPARE(decided.json().value(QLatin1String("marketing")).toBool(true), false);
        QCOMPARE(decided.json().value(QLatin1String("at")).toString(), QStringLiteral("2026-03-02T09:00:00.000Z"));
        QCOMPARE(allowed(history(person).at(0)),
                 QStringList({QStringLiteral("necessary"), QStringLiteral("statistics")}));
        const QString wording = history(person).at(0).toObject().value(QLatin1String("wording")).toString();
        QVERIFY(wording.contains(QLatin1String("Marketing: They show offers that suit what you looked at.")));
        QCOMPARE(decide(person, cookies, choice(true, true, true)).status, 200);
        QCOMPARE(decide(person, cookies, choice(false, false, false)).status, 200);
        QCOMPARE(allowed(history(person).at(0)), QStringList(QStringLiteral("necessary")));
    }

    void twoDevicesDoNotOverwriteEachOther()
    {
        const Person here = world().person();
        const Person there = world().signedIn(here);
        for (const char* target : {information, cookies}) {
            const QJsonObject first = target == information ? promotional(true) : choice(true, false, false);
            const QJsonObject second = target == information ? promotional(false) : choice(false, false, true);
            const QByteArray seen = world().get(target, here.bearer()).header("etag");
            QCOMPARE(decide(there, target, first, seen).status, 200);
            const Reply late = decide(here, target, second, seen);
            QCOMPARE(late.status, 412);
            QCOMPARE(late.code(), QStringLiteral("changed_meanwhile"));
            QCOMPARE(late.header("etag"), world().get(target, here.bearer()).header("etag"));
        }
        QCOMPARE(history(here).size(), 2);
        // The one does not stand in the way of the other.
        const QByteArray seen = world().get(information, here.bearer()).header("etag");
        QCOMPARE(decide(here, cookies, choice(true, true, true)).status, 200);
        QCOMPARE(decide(here, information, promotional(false), seen).status, 200);
    }

    void aDecisionNeedsTheStateItIsMadeOn()
    {
        const Person person = world().person();
        QCOMPARE(world().call("PATCH", information, person.bearer(), bytes(promotional(true))).code(),
                 QStringLiteral("if_match_missing"));
        QCOMPARE(world().call("PUT", cookies, person.bearer(), bytes(choice(true, true, true))).status, 428);
        for (const char* tag : {"*", "\"v0\"", "\"v1.en\"", "v0.en", "\"\""})
            QCOMPARE(decide(person, information, promotional(true), tag).status, 412);
        QCOMPARE(history(person).size(), 0);
    }

    void refusesWhatIsNoDecision()
    {
        const Person person = world().person();
        QJsonObject body = choice(true, true, true);
        body[QLatin1String("necessary")] = false;
        QCOMPARE(decide(person, cookies, body).firstField(), QStringLiteral("/necessary always_on"));
        body = choice(true, true, true);
        body[QLatin1String("wording_id")] = QStringLiteral("cookies-1999");
        QCOMPARE(decide(person, cookies, body).firstField(), QStringLiteral("/wording_id unknown_value"));
        QCOMPARE(decide(person, information, promotional(true, "en", "words-of-my-own")).firstField(),
                 QStringLiteral("/promotional/wording_id unknown_value"));
        QCOMPARE(decide(person, information, promotional(true, "tlh")).firstField(),
                 QStringLiteral("/promotional/language unknown_value"));
        for (const char* field : {"necessary", "preferences", "statistics", "marketing", "wording_id", "language"}) {
            for (const QJsonValue& wrong : {QJsonValue(QJsonValue::Undefined), QJsonValue(), QJsonValue(1)}) {
                body = choice(true, true, true);
                body[QLatin1String(field)] = wrong;
                QCOMPARE(decide(person, cookies, body).code(), QStringLiteral("malformed_json"));
            }
        }
        QCOMPARE(decide(person, information, {}).code(), QStringLiteral("malformed_json"));
        QCOMPARE(decide(person, information, {{QLatin1String("promotional"), true}}).status, 400);
        QCOMPARE(history(person).size(), 0);
    }

    void aRepeatedDecisionCountsOnce()
    {
        const Person person = world().person();
        const QByteArray seen = world().get(information, person.bearer()).header("etag");
        const Reply first = decide(person, information, promotional(true), seen, "one-decision");
        const Reply again = decide(person, information, promotional(true), seen, "one-decision");
        QCOMPARE(first.status, 200);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.header("etag"), first.header("etag"));
        QCOMPARE(history(person).size(), 1);
    }

    void theRecordIsOnlyAddedTo()
    {
        const Person person = world().person();
        QStringList before;
        for (int i = 0; i < 7; ++i) {
            world().clock.pass(1min);
            QCOMPARE(decide(person, information, promotional(i % 2 == 0)).status, 200);
            const QJsonArray now = history(person);
            QStringList kept;
            for (qsizetype row = now.size() - 1; row >= 0; --row)
                kept.append(QString::fromUtf8(bytes(now.at(row).toObject())));
            QCOMPARE(kept.size(), before.size() + 1);
            QCOMPARE(kept.mid(0, before.size()), before);
            before = kept;
        }
        // In pages it is the same, also while it grows.
        QByteArray cursor;
        QList<int> numbers;
        do {
            const Reply page = world().get(
                "/v1/me/consents?limit=3" + (cursor.isEmpty() ? cursor : "&cursor=" + cursor), person.bearer());
            QCOMPARE(page.status, 200);
            for (const QJsonValue& one : page.json().value(QLatin1String("items")).toArray())
                numbers.append(one.toObject().value(QLatin1String("number")).toInt());
            cursor = page.json().value(QLatin1String("next_cursor")).toString().toLatin1();
            if (numbers.size() == 3)
                QCOMPARE(decide(person, information, promotional(true)).status, 200);
        } while (!cursor.isEmpty());
        QCOMPARE(numbers, QList<int>({7, 6, 5, 4, 3, 2, 1}));
        QCOMPARE(world().get("/v1/me/consents?cursor=bzM", person.bearer()).code(), QStringLiteral("bad_cursor"));
        QCOMPARE(world().get("/v1/me/consents?cursor=YXh5", person.bearer()).code(), QStringLiteral("bad_cursor"));
    }

    void everybodySeesTheirOwn()
    {
        const Person one = world().person();
        const Person other = world().person();
        QCOMPARE(decide(one, information, promotional(true)).status, 200);
        QCOMPARE(decide(one, cookies, choice(true, true, true)).status, 200);
        QCOMPARE(news(world().get(information, other.bearer())).value(QLatin1String("on")).toBool(true), false);
        QCOMPARE(world().get(cookies, other.bearer()).json().value(QLatin1String("marketing")).toBool(true), false);
        QCOMPARE(history(other).size(), 0);
    }

    void endlessDecisionsAreLimited()
    {
        const Person person = world().person();
        for (int i = 0; i < 60; ++i)
            QCOMPARE(decide(person, information, promotional(i % 2 == 0)).status, 200);
        const Reply refused = decide(person, cookies, choice(true, true, true));
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("retry-after").toInt() > 0);
        world().clock.pass(11min);
        const Person again = world().signedIn(person);
        QCOMPARE(decide(again, cookies, choice(true, true, true)).status, 200);
    }

    void theSampleHasDecisions()
    {
        const Person aline = world().signedIn(world().fill());
        QCOMPARE(news(world().get(information, aline.bearer())).value(QLatin1String("on")).toBool(), true);
        QCOMPARE(world().get(cookies, aline.bearer()).json().value(QLatin1String("statistics")).toBool(), true);
        QVERIFY(history(aline).size() >= 3);
    }
};

QTEST_GUILESS_MAIN(TestConsents)
#include "test_consents.moc"
