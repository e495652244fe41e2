#include <QElapsedTimer>
#include <future>

#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// Reading and writing one's own profile.
class TestProfile final : public ApiTest {
    Q_OBJECT

    Reply patch(const Person& person, const QByteArray& etag, const QJsonObject& body, const QByteArray& key = {})
    {
        Headers headers = person.bearer();
        if (!etag.isEmpty())
            headers.append({"If-Match", etag});
        if (!key.isEmpty())
            headers.append({"Idempotency-Key", key});
        return world().call("PATCH", "/v1/me", headers, QJsonDocument(body).toJson());
    }
    static QString text(const Reply& reply, const char* field)
    {
        return reply.json().value(QLatin1String(field)).toString();
    }
    QByteArray tag(const Person& person) { return world().get("/v1/me", person.bearer()).header("etag"); }

private Q_SLOTS:
    void readsAndWritesWithTheETag()
    {
        const Person person = world().person();
        const Reply read = world().get("/v1/me", person.bearer());
        QCOMPARE(text(read, "first_name"), QStringLiteral("Aline"));
        QCOMPARE(text(read, "salutation"), QStringLiteral("none"));
        QVERIFY(read.json().value(QLatin1String("job_role")).isNull());
        QCOMPARE(text(read, "created_at"), QStringLiteral("2026-03-02T09:00:00.000Z"));
        const QByteArray etag = read.header("etag");
        Headers again = person.bearer();
        again.append({"If-None-Match", etag});
        QCOMPARE(world().get("/v1/me", again).status, 304);

        world().clock.pass(1234ms);
        const Reply written = patch(person, etag,
                                    {{QLatin1String("first_name"), QStringLiteral("Alina")},
                                     {QLatin1String("salutation"), QStringLiteral("ms")},
                                     {QLatin1String("job_role"), QStringLiteral("data_engineer")}});
        QCOMPARE(written.status, 200);
        QCOMPARE(text(written, "first_name"), QStringLiteral("Alina"));
        QCOMPARE(text(written, "last_name"), QStringLiteral("Moreau"));
        QCOMPARE(text(written, "updated_at"), QStringLiteral("2026-03-02T09:00:01.234Z"));
        QCOMPARE(text(written, "updated_by"), QStringLiteral("Gatehouse 0.1.0 on Debian 12"));
        QVERIFY(written.header("etag") != etag);
        const Reply now = world().get("/v1/me", again);
        QCOMPARE(now.status, 200);
        QCOMPARE(now.body, written.body);
        QCOMPARE(now.header("etag"), written.header("etag"));
        const Reply cleared = patch(person, now.header("etag"), {{QLatin1String("job_role"), QJsonValue()}});
        QVERIFY(cleared.json().value(QLatin1String("job_role")).isNull());
        QCOMPARE(text(cleared, "salutation"), QStringLiteral("ms"));
    }

    void languageIsOneThatTheServerKnows()
    {
        const Person person = world().person();
        for (const char* known : {"fr", "fr-CA", "ja", "en-Latn-GB"}) {
            const Reply written = patch(person, tag(person), {{QLatin1String("language"), QString::fromLatin1(known)}});
            QCOMPARE(written.status, 200);
            QCOMPARE(text(written, "language"), QString::fromLatin1(known));
        }
        for (const char* other : {"", "de", "f", "french", "fr-", "fr_FR", "fr-123456789", "fr\n", " fr",
                                  "fr-a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q"}) {
            const Reply refused = patch(person, tag(person), {{QLatin1String("language"), QString::fromLatin1(other)}});
            QVERIFY2(refused.status == 422, other);
            const QJsonObject fault = refused.json().value(QLatin1String("errors")).toArray().at(0).toObject();
            QCOMPARE(fault.value(QLatin1String("pointer")).toString(), QStringLiteral("/language"));
            QCOMPARE(fault.value(QLatin1String("code")).toString(), QStringLiteral("unknown_value"));
        }
        // Null leaves it: everybody is written to in some language.
        QCOMPARE(text(patch(person, tag(person), {{QLatin1String("language"), QJsonValue()}}), "language"),
                 QStringLiteral("en-Latn-GB"));
    }

    void neverOverwritesSilently()
    {
        const Person person = world().person();
        const QByteArray etag = tag(person);
        const QJsonObject body{{QLatin1String("first_name"), QStringLiteral("Alina")}};
        const Reply missing = patch(person, {}, body);
        QCOMPARE(missing.status, 428);
        QCOMPARE(missing.code(), QStringLiteral("if_match_missing"));
        for (const QByteArray& other : {QByteArray("\"v9\""), QByteArray("*"), QByteArray("v1"), "W/" + etag})
            QCOMPARE(patch(person, other, body).status, 412);
        QCOMPARE(tag(person), etag);
        QCOMPARE(patch(person, etag, body).status, 200);
        const Reply stale = patch(person, etag, {{QLatin1String("last_name"), QStringLiteral("Other")}});
        QCOMPARE(stale.status, 412);
        QCOMPARE(stale.code(), QStringLiteral("changed_meanwhile"));
        QCOMPARE(stale.header("etag"), tag(person));
        QCOMPARE(text(world().get("/v1/me", person.bearer()), "last_name"), QStringLiteral("Moreau"));
    }

    /// Neither on the network threads nor on a worker.
    void readsDoNotWaitForWriters()
    {
        const Person person = world().person();
        QCOMPARE(world().get("/v1/me", person.bearer()).status, 200); // Writes that the token was used.
        backend::Database& database = world().platform().database();
        database.transaction([&] {
            database.run("UPDATE accounts SET first_name = 'Half'");
            QElapsedTimer timer;
            timer.start();
            for (const char* path : {"/v1/me", "/v1/me/sessions", "/.well-known/gatehouse"})
                QCOMPARE(world().get(path, person.bearer()).status, 200);
            QCOMPARE(text(world().get("/v1/me", person.bearer()), "first_name"), QStringLiteral("Aline"));
            QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        });
        QCOMPARE(text(world().get("/v1/me", person.bearer()), "first_name"), QStringLiteral("Half"));
    }

    void ofManyAtOnceOneWins()
    {
        const Person person = world().person();
        const QByteArray etag = tag(person);
        std::vector<std::future<Reply>> writers;
        for (int i = 0; i < 8; ++i) {
            writers.push_back(std::async(std::launch::async, [&, i] {
                return patch(person, etag, {{QLatin1String("first_name"), QStringLiteral("Name%1").arg(i)}});
            }));
        }
        int won = 0;
        for (auto& writer : writers) {
            const Reply reply = writer.get();
            QCOMPARE(reply.contractFaults, QStringList());
            won += reply.status == 200 ? 1 : 0;
            QVERIFY2(reply.status == 200 || reply.status == 412, reply.body.constData());
        }
        QCOMPARE(won, 1);
        QCOMPARE(number("SELECT version FROM accounts"), 2);
    }

    void repeatedWritesAreAppliedOnce()
    {
        const Person person = world().person();
        const QByteArray etag = tag(person);
        const QByteArray key = "8f14e45f-ceea-4672-b2b5-0f3b8b1f9b01";
        const QJsonObject body{{QLatin1String("first_name"), QStringLiteral("Alina")}};
        const Reply first = patch(person, etag, body, key);
        const Reply again = patch(person, etag, body, key);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.header("etag"), first.header("etag"));
        QCOMPARE(again.header("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(number("SELECT version FROM accounts"), 2);
        QCOMPARE(patch(person, etag, {{QLatin1String("first_name"), QStringLiteral("B")}}, key).code(),
                 QStringLiteral("idempotency_key_reused"));
        // Another person's same key is another key.
        const Person other = world().person();
        QCOMPARE(patch(other, tag(other), body, key).header("idempotency-replayed"), QByteArray());
        // A refused write leaves its key free.
        const QByteArray second = "8f14e45f-ceea-4672-b2b5-0f3b8b1f9b02";
        QCOMPARE(patch(person, etag, body, second).status, 412);
        QCOMPARE(patch(person, tag(person), body, second).status, 200);
    }

    void repeatedAtOnceIsAppliedOnce()
    {
        const Person person = world().person();
        const QByteArray etag = tag(person);
        const QByteArray key = "8f14e45f-ceea-4672-b2b5-0f3b8b1f9b03";
        std::vector<std::future<Reply>> writers;
        for (int i = 0; i < 6; ++i) {
            writers.push_back(std::async(std::launch::async, [&] {
                return patch(person, etag, {{QLatin1String("first_name"), QStringLiteral("Alina")}}, key);
            }));
        }
        int done = 0;
        for (auto& writer : writers) {
            const Reply reply = writer.get();
            QCOMPARE(reply.contractFaults, QStringList());
            QVERIFY2(reply.status == 200 || reply.status == 409, reply.body.constData());
            done += reply.status == 200 ? 1 : 0;
        }
        QVERIFY(done >= 1);
        QCOMPARE(number("SELECT version FROM accounts"), 2);
    }

    void namesAreNormalized()
    {
        const Person person = world().person();
        const Reply reply = patch(person, tag(person),
                                  {{QLatin1String("first_name"), QString::fromUtf8("  Ame\u0301lie\u00A0 \t Rose ")},
                                   {QLatin1String("last_name"), QString::fromUtf8("山田")}});
        QCOMPARE(text(reply, "first_name"), QString::fromUtf8("Amélie Rose"));
        QCOMPARE(text(reply, "last_name"), QString::fromUtf8("山田"));
        // 100 user-perceived characters, each of several code points, are a hundred.
        const QString family = QString::fromUtf8("👩‍👩‍👧");
        QCOMPARE(patch(person, reply.header("etag"), {{QLatin1String("first_name"), family.repeated(100)}}).status,
                 200);
    }

    void refusesBadFields()
    {
        const Person person = world().person();
        const QByteArray etag = tag(person);
        const auto fault = [&](const char* field, const QJsonValue& value) {
            const Reply reply = patch(person, etag, {{QLatin1String(field), value}});
            return QString::number(reply.status) + QLatin1Char(' ') + reply.firstField();
        };
        QCOMPARE(fault("first_name", QString()), QStringLiteral("422 /first_name required"));
        QCOMPARE(fault("first_name", QString(101, QLatin1Char('a'))), QStringLiteral("422 /first_name too_long"));
        QCOMPARE(fault("first_name", QString(500, QLatin1Char('a'))), QStringLiteral("422 /first_name too_long"));
        QCOMPARE(fault("first_name", QString::fromUtf8("🦊").repeated(500)),
                 QStringLiteral("422 /first_name too_long"));
        QCOMPARE(fault("last_name", QStringLiteral("a\u202Eb")), QStringLiteral("422 /last_name forbidden_character"));
        QCOMPARE(fault("last_name", QStringLiteral("a\u2067b")), QStringLiteral("422 /last_name forbidden_character"));
        QCOMPARE(fault("last_name", QString(QChar(0xD800))), QStringLiteral("422 /last_name forbidden_character"));
        QCOMPARE(fault("salutation", QStringLiteral("dr")), QStringLiteral("422 /salutation unknown_value"));
        QCOMPARE(fault("job_role", QStringLiteral("wizard")), QStringLiteral("422 /job_role unknown_value"));
        QCOMPARE(patch(person, etag, {{QLatin1String("first_name"), 1}}).code(), QStringLiteral("malformed_json"));
        QCOMPARE(patch(person, etag, {{QLatin1String("job_role"), true}}).code(), QStringLiteral("malformed_json"));
        const Reply two =
            patch(person, etag,
                  {{QLatin1String("first_name"), QString()}, {QLatin1String("salutation"), QStringLiteral("x")}});
        QCOMPARE(two.json().value(QLatin1String("errors")).toArray().size(), 2);
        const Reply tooLong = patch(person, etag, {{QLatin1String("first_name"), QString(101, QLatin1Char('a'))}});
        QCOMPARE(tooLong.json()
                     .value(QLatin1String("errors"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("params"))
                     .toObject()
                     .value(QLatin1String("max"))
                     .toInt(),
                 100);
        QCOMPARE(tag(person), etag);
    }

    /// What is not the owner's to write in this way stays as it is.
    void leavesOtherFieldsAlone()
    {
        const Person person = world().person();
        const Reply before = world().get("/v1/me", person.bearer());
        const Reply reply = patch(
            person, before.header("etag"),
            {{QLatin1String("email"), QStringLiteral("x@example.org")}, {QLatin1String("id"), QStringLiteral("x")}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(text(reply, "email"), text(before, "email"));
        QCOMPARE(text(reply, "id"), text(before, "id"));
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "test_profile.moc"
