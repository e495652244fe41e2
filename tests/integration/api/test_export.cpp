#include <QJsonArray>
#include <QJsonDocument>
#include <future>

#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// The export of everything that the platform keeps about somebody: asking, waiting, taking, removing, and what is in
/// it.
class TestExport final : public ApiTest {
    Q_OBJECT

    static constexpr const char* path = "/v1/me/export";
    static constexpr const char* json = "/v1/me/export/file?format=json";
    static constexpr const char* html = "/v1/me/export/file?format=html";

    Reply ask(const Person& person, const QByteArray& key = {})
    {
        Headers headers = person.bearer();
        if (!key.isEmpty())
            headers.append({"Idempotency-Key", key});
        return world().post(path, {}, headers);
    }
    QJsonObject state(const Person& person) { return world().get(path, person.bearer()).json(); }
    QString word(const Person& person) { return state(person).value(QLatin1String("state")).toString(); }
    bool becomes(const Person& person, const char* wanted)
    {
        return QTest::qWaitFor([&] { return word(person) == QLatin1String(wanted); }, 20'000);
    }
    void waitUntilReady(const Person& person)
    {
        QCOMPARE(ask(person).status, 202);
        QVERIFY(becomes(person, "ready"));
    }
    static QJsonArray list(const QJsonObject& file, const char* section)
    {
        return file.value(QLatin1String(section)).toArray();
    }

private Q_SLOTS:
    void isMadeInTheBackgroundAndTakenInBothForms()
    {
        const Person person = world().person();
        QCOMPARE(word(person), QStringLiteral("none"));
        QCOMPARE(world().get(json, person.bearer()).code(), QStringLiteral("no_export"));
        const Reply asked = ask(person);
        QCOMPARE(asked.status, 202);
        QVERIFY(!asked.json().value(QLatin1String("id")).toString().isEmpty());
        QVERIFY(becomes(person, "ready"));
        const Reply ready = world().get(path, person.bearer());
        QCOMPARE(ready.json().value(QLatin1String("progress")).toInt(), 100);
        Headers known = person.bearer();
        known.append({"If-None-Match", ready.header("etag")});
        QCOMPARE(world().get(path, known).status, 304);
        const Reply file = world().get(json, person.bearer());
        QCOMPARE(file.status, 200);
        QVERIFY(file.header("content-disposition").startsWith("attachment"));
        QCOMPARE(file.header("cache-control"), QByteArray("no-store"));
        const QJsonObject size = ready.json().value(QLatin1String("size")).toObject();
        QCOMPARE(size.value(QLatin1String("json")).toInteger(), file.body.size());
        QCOMPARE(file.json().value(QLatin1String("profile")).toObject().value(QLatin1String("email")).toString(),
                 person.email);
        QCOMPARE(list(file.json(), "sessions").size(), 1);
        const Reply page = world().get(html, person.bearer());
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("content-type").startsWith("text/html"));
        QCOMPARE(size.value(QLatin1String("html")).toInteger(), page.body.size());
        QVERIFY(page.body.contains(person.email.toUtf8()));
        QVERIFY(!world().message(person.email, QStringLiteral("export_made")).isEmpty());
        QCOMPARE(world().get("/v1/me/export/file?format=pdf", person.bearer()).code(),
                 QStringLiteral("unknown_format"));
        QCOMPARE(world().get("/v1/me/export/file", person.bearer()).status, 400);
    }

    void holdsAllOfTheSamplePersonAndNothingOfOthers()
    {
        const Person aline = world().signedIn(world().fill());
        const QByteArray picture = world().get("/v1/me/picture", aline.bearer()).body;
        waitUntilReady(aline);
        const QJsonObject file = world().get(json, aline.bearer()).json();
        QVERIFY(list(file, "consents").size() >= 4);
        QVERIFY(list(file, "sessions").size() >= 3);
        QCOMPARE(list(file, "organizations").size(), 3);
        QVERIFY(list(file, "invitations").size() >= 2);
        QCOMPARE(list(file, "join_requests").size(), 1);
        QVERIFY(!list(file, "changes").isEmpty());
        const QByteArray page = world().get(html, aline.bearer()).body;
        // Nobody else's address but those that invited; and no hash of a secret.
        for (const QByteArray& body : {QJsonDocument(file).toJson(), page}) {
            QVERIFY(!body.contains("dara.oneill@example.org"));
            QVERIFY(!body.contains("argon2"));
            QVERIFY(!body.contains("_hash"));
            QVERIFY(!body.contains(aline.access) && !body.contains(aline.refresh));
        }
    }

    void needsAFreshProofForBothSteps()
    {
        const Person person = world().person();
        world().clock.pass(9min);
        const Person late = world().signedIn(person);
        waitUntilReady(late);
        QVERIFY(world().platform().database().run("UPDATE sessions SET verified_at = 0") > 0);
        const Reply refused = world().post(path, {}, late.bearer());
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.code(), QStringLiteral("insufficient_user_authentication"));
        QVERIFY(refused.header("www-authenticate").contains("max_age=600"));
        QCOMPARE(world().get(json, late.bearer()).code(), QStringLiteral("insufficient_user_authentication"));
        // Where it stands is no secret of its own, and removing needs no proof.
        QCOMPARE(word(late), QStringLiteral("ready"));
    }

    void isForItsOwnerOnly()
    {
        const Person owner = world().person();
        const Person other = world().person();
        waitUntilReady(owner);
        QCOMPARE(word(other), QStringLiteral("none"));
        QCOMPARE(world().get(json, other.bearer()).status, 404);
        QCOMPARE(world().call("DELETE", path, other.bearer()).status, 204);
        QCOMPARE(world().get(json, owner.bearer()).status, 200);
        QCOMPARE(world().get(json).status, 401);
    }

    void thereIsOneAtATimeAndARepeatAsksOnce()
    {
        world().stop();
        world().config.exports.pause = 150ms;
        QVERIFY(world().start());
        const Person person = world().person();
        const QByteArray key = "4be0643f-1d98-473b-9f2c-7b1f7a1b1c01";
        const Reply first = ask(person, key);
        QCOMPARE(first.status, 202);
        const Reply again = ask(person, key);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.header("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(ask(person).code(), QStringLiteral("export_in_progress"));
        QVERIFY(becomes(person, "running"));
        // It moves on before it is done.
        QVERIFY(QTest::qWaitFor(
            [&] {
                const int progress = state(person).value(QLatin1String("progress")).toInt();
                return progress > 0 && progress < 100;
            },
            10'000));
        // Withdrawn while it is made: it is gone and does not come back.
        QCOMPARE(world().call("DELETE", path, person.bearer()).status, 204);
        QCOMPARE(word(person), QStringLiteral("none"));
        QTRY_COMPARE(number("SELECT count(*) FROM export_files"), 0);
        waitUntilReady(person);
        QCOMPARE(number("SELECT count(*) FROM exports"), 1);
        // A new one takes the place of the old one.
        waitUntilReady(person);
        QCOMPARE(number("SELECT count(*) FROM exports"), 1);
    }

    void isLimited()
    {
        const Person person = world().person();
        for (int i = 0; i < world().config.exports.perDay; ++i) {
            QCOMPARE(ask(person).status, 202);
            QCOMPARE(world().call("DELETE", path, person.bearer()).status, 204);
        }
        const Reply refused = ask(person);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("retry-after").toInt() > 3600);
    }

    void expiresAfterADay()
    {
        const Person person = world().person();
        waitUntilReady(person);
        world().clock.pass(24h + 1min);
        const Person later = world().signedIn(person);
        QCOMPARE(word(later), QStringLiteral("expired"));
        QCOMPARE(world().get(json, later.bearer()).code(), QStringLiteral("no_export"));
        QVERIFY(world().restart()); // Sweeps.
        QCOMPARE(number("SELECT count(*) FROM export_files"), 0);
        QCOMPARE(word(later), QStringLiteral("expired"));
        world().clock.pass(std::chrono::hours(30 * 24));
        QVERIFY(world().restart());
        QCOMPARE(number("SELECT count(*) FROM exports"), 0);
    }

    void isTakenUpAgainAfterAStop()
    {
        world().stop();
        world().config.exports.pause = 400ms;
        QVERIFY(world().start());
        const Person person = world().person();
        QCOMPARE(ask(person).status, 202);
        QVERIFY(becomes(person, "running"));
        world().stop(0ms);
        world().config.exports.pause = 0ms;
        QVERIFY(world().start());
        QVERIFY(becomes(person, "ready"));
        QCOMPARE(world().get(json, person.bearer()).status, 200);
    }

    void isTakenUpFromAnInstanceThatDied()
    {
        const Person person = world().person();
        // As one leaves it that was killed: claimed, begun, and nobody there.
        world().platform().database().run(
            "INSERT INTO exports (id, account_id, state, progress, created_at, claim, "
            "claimed_until, tries) VALUES ('dead', ?, 'running', 40, 1, 'somebody', ?, 1)",
            {person.account, world().clock.now().toMSecsSinceEpoch() + 10'000});
        world().platform().database().run(
            "INSERT INTO export_files (export_id, format, number, bytes) VALUES ('dead', 'json', 0, ?)",
            {QByteArray("{\"half\":")});
        // Its claim holds for a while.
        QCOMPARE(word(person), QStringLiteral("running"));
        world().clock.pass(11s);
        QVERIFY(becomes(person, "ready"));
        const Reply file = world().get(json, person.bearer());
        QCOMPARE(file.status, 200);
        QVERIFY(!file.body.contains("half"));
    }

    void isGivenUpAfterAFewTries()
    {
        const Person person = world().person();
        world().platform().database().run(
            "INSERT INTO exports (id, account_id, state, created_at, tries) VALUES ('hopeless', ?, 'queued', ?, 3)",
            {person.account, world().clock.now().toMSecsSinceEpoch()});
        QTest::ignoreMessage(QtWarningMsg, "export \"hopeless\" is given up");
        QVERIFY(becomes(person, "failed"));
        QCOMPARE(world().get(json, person.bearer()).code(), QStringLiteral("no_export"));
        // And may be asked for again.
        waitUntilReady(person);
    }

    void whatPeopleTypedIsEscapedAndInTheirLanguage()
    {
        const Person person = world().person();
        Headers headers = person.bearer();
        headers.append({"If-Match", world().get("/v1/me", person.bearer()).header("etag")});
        const QJsonObject patch{{QLatin1String("first_name"), QStringLiteral("<script>alert(1)</script>")},
                                {QLatin1String("last_name"), QStringLiteral("\"'&<img src=x>")},
                                {QLatin1String("language"), QStringLiteral("fr-CA")}};
        QCOMPARE(world().call("PATCH", "/v1/me", headers, QJsonDocument(patch).toJson()).status, 200);
        waitUntilReady(person);
        const QByteArray page = world().get(html, person.bearer()).body;
        QVERIFY(!page.contains("<script"));
        QVERIFY(!page.contains("<img src=x"));
        QVERIFY(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        QVERIFY(page.contains("default-src 'none'"));
        QVERIFY(page.contains("Vos données chez"));
        QVERIFY(page.contains("lang=\"fr\""));
        // Times are for people there, and for programs in the other.
        QVERIFY2(page.contains("mars 2026"), page.constData());
        QVERIFY(world().get(json, person.bearer()).body.contains("2026-03-02T09:00:00.000Z"));
    }

    void aFailingDatabaseLosesNoExport()
    {
        const Person person = world().person();
        auto failures = std::make_shared<std::atomic<int>>(0);
        world().stop();
        world().beforeStart = [failures](backend::Platform& platform) {
            platform.database().setFaultHook([failures](const char* sql) {
                if (std::strstr(sql, "INSERT INTO export_files") != nullptr && (*failures)++ == 0)
                    throw backend::StoreFailure(Error::coded(Error::Kind::Storage, QStringLiteral("disk_full")));
            });
        };
        QVERIFY(world().start());
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("database: exports wait")));
        QCOMPARE(ask(person).status, 202);
        QTRY_VERIFY_WITH_TIMEOUT(*failures > 0, 10'000);
        world().clock.pass(11s);
        QVERIFY(becomes(person, "ready"));
        QCOMPARE(world().get(json, person.bearer()).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "test_export.moc"
