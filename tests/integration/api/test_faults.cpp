#include <atomic>

#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// The database fails at each statement of each command in turn: the answer is a problem, and what is stored is the
/// state before or the state after, never half of it.
class TestFaults final : public ApiTest {
    Q_OBJECT

    /// Counts down; at zero a statement fails. Negative: nothing fails.
    std::atomic<int> m_left{-1};
    std::atomic<int> m_seen{0};
    std::atomic<bool> m_counting{false};

    void watch(backend::Platform& platform)
    {
        platform.database().setFaultHook([this](const char* sql) {
            // The delivery works at its own pace, on a thread known by its first question. It is not meant here.
            thread_local bool delivers = false;
            delivers = delivers || qstrncmp(sql, "SELECT id, recipient", 20) == 0;
            if (delivers || !m_counting)
                return;
            ++m_seen;
            if (m_left >= 0 && m_left-- == 0)
                throw backend::StoreFailure(
                    Error::coded(Error::Kind::Storage, QStringLiteral("io"), QStringLiteral("test")));
        });
    }

    /// What matters of the whole database, as one text.
    QByteArray state()
    {
        QByteArray text;
        const auto dump = [&](const char* sql, int columns) {
            world().platform().database().read(sql, {}, [&](const backend::Row& row) {
                for (int i = 0; i < columns; ++i)
                    text += row.text(i).toUtf8() + '|';
                text += '\n';
            });
        };
        dump("SELECT email, confirmed, password_hash, first_name, version FROM accounts ORDER BY id", 5);
        dump("SELECT count(*) FROM sessions WHERE ended_at IS NULL", 1);
        dump("SELECT count(*) FROM messages", 1);
        dump("SELECT count(*) FROM consents", 1);
        return text;
    }

    /// Lets the n-th statement of `command` fail for n = 0, 1, … until it gets through; each time in a fresh state made
    /// by `prepare`.
    template <typename Prepare, typename Command>
    void sweep(Prepare prepare, Command command, bool mayCommitBeforeFailing = false)
    {
        int failures = 0;
        for (int n = 0; n < 60; ++n) {
            prepare(n);
            (void)world().messages(); // The delivery thread has nothing left to do.
            const QByteArray before = state();
            m_seen = 0;
            m_left = n;
            m_counting = true;
            const Reply reply = command(n);
            m_counting = false;
            const bool failed = m_left < 0;
            m_left = -1;
            QVERIFY2(reply.status != 0, "the connection broke");
            if (reply.status < 300) {
                if (!failed) {
                    QVERIFY2(failures > 0, "no statement was made to fail");
                    return;
                }
                continue; // What failed was not needed for the answer (a time of last activity).
            }
            ++failures;
            QVERIFY2(reply.status == 500 || reply.status == 503, reply.body.constData());
            QCOMPARE(reply.code(), QStringLiteral("internal"));
            QVERIFY2(!reply.body.contains("test") && !reply.body.contains("SELECT"), reply.body.constData());
            if (!mayCommitBeforeFailing)
                QCOMPARE(state(), before);
        }
        QFAIL("never gets through");
    }

protected:
    void configure(BackendWorld& world) override
    {
        if (qstrcmp(QTest::currentTestFunction(), "aFullDiskRefusesWritesOnly") != 0)
            world.beforeStart = [this](backend::Platform& platform) { watch(platform); };
    }

private Q_SLOTS:
    void signUp()
    {
        sweep([](int) {},
              [&](int n) {
                  return world().post("/v1/accounts",
                                      BackendWorld::signUpBody(QStringLiteral("a%1@example.org").arg(n)));
              });
    }

    void confirm()
    {
        QString email;
        QString code;
        sweep(
            [&](int n) {
                email = QStringLiteral("a%1@example.org").arg(n);
                (void)world().post("/v1/accounts", BackendWorld::signUpBody(email));
                code = world().code(email, QStringLiteral("sign_up_code"));
            },
            [&](int) {
                return world().post("/v1/accounts/confirm",
                                    {{QLatin1String("email"), email},
                                     {QLatin1String("code"), code},
                                     {QLatin1String("password"), BackendWorld::goodPassword()}});
            });
    }

    void signIn()
    {
        const Person person = world().person();
        sweep([](int) {},
              [&](int) {
                  return world().post("/v1/sign-in", {{QLatin1String("email"), person.email},
                                                      {QLatin1String("password"), person.password}});
              });
    }

    void refresh()
    {
        Person person = world().person();
        sweep([](int) {},
              [&](int) {
                  const Reply reply = world().post(
                      "/v1/tokens/refresh", {{QLatin1String("refresh_token"), QString::fromLatin1(person.refresh)}});
                  if (reply.status == 200)
                      person.refresh = reply.json().value(QLatin1String("refresh_token")).toString().toLatin1();
                  return reply;
              });
    }

    void changeProfile()
    {
        const Person person = world().person();
        QByteArray etag;
        sweep([&](int) { etag = world().get("/v1/me", person.bearer()).header("etag"); },
              [&](int n) {
                  Headers headers = person.bearer();
                  headers.append({"If-Match", etag});
                  headers.append({"Idempotency-Key", "key-" + QByteArray::number(n)});
                  return world().call("PATCH", "/v1/me", headers, R"({"first_name":"Alina"})");
              });
        QCOMPARE(number("SELECT version FROM accounts"), 2);
    }

    /// A consent that could not be recorded whole is not given.
    void decideOnNews()
    {
        const Person person = world().person();
        QByteArray etag;
        sweep([&](int) { etag = world().get("/v1/me/information-preferences", person.bearer()).header("etag"); },
              [&](int n) {
                  Headers headers = person.bearer();
                  headers.append({"If-Match", etag});
                  headers.append({"Idempotency-Key", "key-" + QByteArray::number(n)});
                  return world().call(
                      "PATCH", "/v1/me/information-preferences", headers,
                      R"({"promotional":{"on":true,"wording_id":"promotional-2026-11","language":"en"}})");
              });
        QCOMPARE(number("SELECT count(*) FROM consents"), 1);
    }

    void resetPassword()
    {
        const Person person = world().person();
        QString code;
        sweep(
            [&](int) {
                (void)world().signedIn(person);
                world().clock.pass(31s);
                (void)world().post("/v1/password-resets", {{QLatin1String("email"), person.email}});
                code = world().code(person.email, QStringLiteral("reset_code"));
            },
            [&](int) {
                return world().post("/v1/password-resets/confirm",
                                    {{QLatin1String("email"), person.email},
                                     {QLatin1String("code"), code},
                                     {QLatin1String("password"), QStringLiteral("harbor-velvet-tundra-2204")}});
            });
    }

    void signOut()
    {
        Person person = world().person();
        sweep([&](int) { person = world().signedIn(person); },
              [&](int) { return world().call("POST", "/v1/sign-out", person.bearer()); });
    }

    void reads()
    {
        const Person person = world().person();
        for (const char* path :
             {"/v1/me", "/v1/me/sessions", "/v1/organizations", "/v1/organizations/available", "/health"})
            sweep([](int) {}, [&](int) { return world().get(path, person.bearer()); });
    }

    void aFullDiskRefusesWritesOnly()
    {
        if (onPostgres())
            QSKIP("the size of a database is limited on SQLite only");
        const Person person = world().person();
        const qint64 pages = number("PRAGMA page_count");
        world().stop();
        world().config.database.maxPages = static_cast<int>(pages) + 1;
        QVERIFY(world().start());
        Reply reply;
        for (int i = 0; i < 500 && reply.status != 503; ++i)
            reply = world().post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("full%1@example.org").arg(i)));
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.code(), QStringLiteral("storage_full"));
        QCOMPARE(reply.header("retry-after"), QByteArray("60"));
        QCOMPARE(world().get("/v1/me", person.bearer()).status, 200);
        const qint64 accounts = number("SELECT count(*) FROM accounts");
        // There is room again: everything goes on, and nothing is there by halves.
        world().stop();
        world().config.database.maxPages = 0;
        QVERIFY(world().start());
        QCOMPARE(number("SELECT count(*) FROM accounts"), accounts);
        QCOMPARE(
            number(
                "SELECT count(*) FROM accounts a WHERE NOT EXISTS (SELECT 1 FROM messages m WHERE m.recipient = a.email)"),
            0);
        QCOMPARE(world().post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("again@example.org"))).status,
                 202);
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
