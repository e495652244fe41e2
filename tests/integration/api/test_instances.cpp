#include <QElapsedTimer>
#include <future>

#include "backend/store/migrations.h"
#include "tests/integration/api/api_test.h"
#include "tests/support/event_reader.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// Two backends over one PostgreSQL are one platform; and a database that goes away comes back.
class TestInstances final : public StrictTest {
    Q_OBJECT
    PostgresServer m_postgres;
    std::unique_ptr<BackendWorld> m_one;
    std::unique_ptr<BackendWorld> m_two;

private Q_SLOTS:
    void initTestCase()
    {
        if (!PostgresServer::isInstalled())
            QSKIP("PostgreSQL 15 is not installed (apt-get install postgresql-15)");
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.fault()));
    }
    void init() override
    {
        // Qt says of every statement that it could not free it, when the server went away.
        if (qstrcmp(QTest::currentTestFunction(), "theDatabaseGoesAndComesBack") != 0)
            StrictTest::init();
        m_one = std::make_unique<BackendWorld>();
        m_two = std::make_unique<BackendWorld>();
        m_one->config.database = m_two->config.database = m_postgres.newDatabase();
        m_one->config.tries.signInsPerAddress = m_two->config.tries.signInsPerAddress = 40;
        // Both find the database empty, at the same time.
        auto other = std::async(std::launch::async, [this] {
            backend::Database database(m_two->config.database);
            return backend::migrate(database);
        });
        QVERIFY(m_one->start());
        QCOMPARE(other.get(), backend::newestSchema());
        QVERIFY(m_two->start());
    }
    void cleanup()
    {
        m_one.reset();
        m_two.reset();
    }

    void whatOneKnowsTheOtherKnows()
    {
        const Person person = m_one->person();
        const Reply read = m_two->get("/v1/me", person.bearer());
        QCOMPARE(read.status, 200);
        Headers headers = person.bearer();
        headers.append({"If-Match", read.header("etag")});
        headers.append(QPair<QByteArray, QByteArray>("Idempotency-Key", "8f14e45f-ceea-4672-b2b5-0f3b8b1f9c01"));
        const Reply written = m_one->call("PATCH", "/v1/me", headers, R"({"first_name":"Alina"})");
        const Reply again = m_two->call("PATCH", "/v1/me", headers, R"({"first_name":"Alina"})");
        QCOMPARE(again.body, written.body);
        QCOMPARE(again.header("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(m_two->call("POST", "/v1/sign-out", person.bearer()).status, 204);
        QCOMPARE(m_one->get("/v1/me", person.bearer()).code(), QStringLiteral("session_ended"));
    }

    void whatOneEndsIsDeadAtTheOther()
    {
        const Person here = m_one->person();
        const Person there = m_two->signedIn(here);
        QCOMPARE(m_two->get("/v1/me", there.bearer()).status, 200);
        QCOMPARE(m_one->call("DELETE", "/v1/me/sessions", here.bearer()).status, 200);
        QCOMPARE(m_two->get("/v1/me", there.bearer()).code(), QStringLiteral("session_ended"));
        QCOMPARE(
            m_two->post("/v1/tokens/refresh", {{QLatin1String("refresh_token"), QString::fromLatin1(there.refresh)}})
                .code(),
            QStringLiteral("session_ended"));
        QCOMPARE(m_two->get("/v1/me", here.bearer()).status, 200);
    }

    void whatOneTakesTheOtherTells()
    {
        const Person here = m_one->person();
        const Person there = m_two->signedIn(here);
        EventReader stream(*m_two, there);
        QVERIFY(stream.waitFor([&] { return !stream.events().isEmpty(); }));
        Headers headers = here.bearer();
        headers.append({"If-Match", m_one->get("/v1/me", here.bearer()).header("etag")});
        QElapsedTimer time;
        time.start();
        QCOMPARE(m_one->call("PATCH", "/v1/me", headers, R"({"first_name":"Alina"})").status, 200);
        QVERIFY(stream.waitFor(QStringLiteral("change profile"), 2s));
        QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(m_one->call("POST", "/v1/sign-out", there.bearer()).status, 204);
        QVERIFY(stream.waitForEnd(2s));
        QCOMPARE(stream.words().last(), QStringLiteral("ended session_ended"));
    }

    /// Numbers are seen in their order, however many write at once: who asks from the last one seen misses nothing.
    void ofManyChangesAtOnceNoneIsMissed()
    {
        const Person person = m_one->person();
        const Person reader = m_two->signedIn(person);
        EventReader stream(*m_two, reader);
        QVERIFY(stream.waitFor([&] { return !stream.events().isEmpty(); }));
        const qint64 before = stream.events().last().id.toLongLong();
        constexpr int writers = 4;
        constexpr int each = 8;
        std::vector<std::future<int>> calls;
        for (int i = 0; i < writers; ++i) {
            calls.push_back(std::async(std::launch::async, [this, i, person] {
                int done = 0;
                for (int n = 0; n < each; ++n)
                    done += (i % 2 == 0 ? m_one : m_two)->signedIn(person).access.isEmpty() ? 0 : 1;
                return done;
            }));
        }
        int done = 0;
        for (auto& call : calls)
            done += call.get();
        QCOMPARE(done, writers * each);
        QVERIFY(stream.waitFor([&] { return stream.events().last().id.toLongLong() >= before + done; }));
        qint64 last = 0;
        for (const ServerEvent& event : stream.events()) {
            QVERIFY(event.id.toLongLong() >= last);
            last = event.id.toLongLong();
        }
        QCOMPARE(last, before + done);
    }

    void limitsCountOverBoth()
    {
        int refused = 0;
        std::vector<std::future<Reply>> calls;
        for (int i = 0; i < 60; ++i) {
            calls.push_back(std::async(std::launch::async, [this, i] {
                return (i % 2 == 0 ? m_one : m_two)
                    ->post("/v1/sign-in", {{QLatin1String("email"), QStringLiteral("n%1@example.org").arg(i)},
                                           {QLatin1String("password"), QStringLiteral("x")}});
            }));
            if (calls.size() == 6) {
                for (auto& call : calls) {
                    const Reply reply = call.get();
                    QCOMPARE(reply.contractFaults, QStringList());
                    QVERIFY2(reply.status == 401 || reply.status == 429, reply.body.constData());
                    refused += reply.status == 429 ? 1 : 0;
                }
                calls.clear();
            }
        }
        QCOMPARE(refused, 20);
    }

    void oneMailIsSentOnce()
    {
        for (int i = 0; i < 10; ++i)
            QCOMPARE((i % 2 == 0 ? m_one : m_two)
                         ->post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("m%1@example.org").arg(i)))
                         .status,
                     202);
        QCOMPARE(m_one->messages().size() + m_two->messages().size(), 10);
    }

    void exportsAreMadeOnceAndAreThereAtBoth()
    {
        QList<Person> people;
        for (int i = 0; i < 4; ++i) {
            people.append(m_one->person(QStringLiteral("x%1@example.org").arg(i)));
            QCOMPARE((i % 2 == 0 ? m_one : m_two)->post("/v1/me/export", {}, people.last().bearer()).status, 202);
        }
        int mails = 0;
        for (int i = 0; i < people.size(); ++i) {
            const Person& person = people.at(i);
            BackendWorld& other = *(i % 2 == 0 ? m_two : m_one);
            QTRY_COMPARE_WITH_TIMEOUT(
                other.get("/v1/me/export", person.bearer()).json().value(QLatin1String("state")).toString(),
                QStringLiteral("ready"), 20'000);
            QCOMPARE(other.get("/v1/me/export/file?format=json", person.bearer()).status, 200);
            for (BackendWorld* world : {m_one.get(), m_two.get()}) {
                for (const QJsonObject& message : world->messages(person.email))
                    mails += message.value(QLatin1String("kind")).toString() == QLatin1String("export_made") ? 1 : 0;
            }
        }
        QCOMPARE(mails, 4);
    }

    void ofManyWritersOneWins()
    {
        const Person person = m_one->person();
        Headers headers = person.bearer();
        headers.append({"If-Match", m_one->get("/v1/me", person.bearer()).header("etag")});
        std::vector<std::future<Reply>> calls;
        for (int i = 0; i < 8; ++i) {
            calls.push_back(std::async(std::launch::async, [this, i, headers] {
                return (i % 2 == 0 ? m_one : m_two)
                    ->call("PATCH", "/v1/me", headers, "{\"first_name\":\"N" + QByteArray::number(i) + "\"}");
            }));
        }
        int won = 0;
        for (auto& call : calls) {
            const Reply reply = call.get();
            QVERIFY2(reply.status == 200 || reply.status == 412, reply.body.constData());
            won += reply.status == 200 ? 1 : 0;
        }
        QCOMPARE(won, 1);
    }

    void theSameAddressAtOnceIsOneAccount()
    {
        std::vector<std::future<Reply>> calls;
        for (int i = 0; i < 6; ++i) {
            calls.push_back(std::async(std::launch::async, [this, i] {
                return (i % 2 == 0 ? m_one : m_two)
                    ->post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("same@example.org")));
            }));
        }
        for (auto& call : calls) {
            const Reply reply = call.get();
            QVERIFY2(reply.status == 202, reply.body.constData());
        }
        qint64 accounts = 0;
        m_one->platform().database().readOne("SELECT count(*) FROM accounts", {},
                                             [&](const backend::Row& row) { accounts = row.number(0); });
        QCOMPARE(accounts, 1);
    }

    void theDatabaseGoesAndComesBack()
    {
        const Person person = m_one->person();
        // Every worker has a connection that will break.
        for (int i = 0; i < 12; ++i)
            QCOMPARE(m_one->get("/v1/me", person.bearer()).status, 200);
        EventReader stream(*m_one, person);
        QVERIFY(stream.waitFor([&] { return !stream.events().isEmpty(); }));
        m_postgres.stop();
        const Reply down = m_one->get("/v1/me", person.bearer());
        QVERIFY2(down.status == 503 || down.status == 500, down.body.constData());
        QVERIFY(!down.body.contains("connect"));
        QCOMPARE(m_one->get("/.well-known/gatehouse").status, 200);
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.fault()));
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(m_one->get("/v1/me", person.bearer()).status, 200);
            QCOMPARE(m_two
                         ->post("/v1/sign-in",
                                {{QLatin1String("email"), person.email}, {QLatin1String("password"), person.password}})
                         .status,
                     200);
        }
        // The stream waited as well, and tells what came after.
        QVERIFY(stream.waitFor(QStringLiteral("change sessions")));
    }
};

QTEST_GUILESS_MAIN(TestInstances)
#include "test_instances.moc"
