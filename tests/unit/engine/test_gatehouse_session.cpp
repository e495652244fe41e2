#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include "contract/sign_in_json.h"
#include "engine/gatehouse/gatehouse_session.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_http_client.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

class TestGatehouseSession final : public test::StrictTest {
    Q_OBJECT

    struct World final {
        FakeClock clock;
        FakeHttpClient http;
        GatehouseSession session{http, clock, QUrl(QStringLiteral("https://id.example")), Capabilities(),
                                 tokens(QStringLiteral("first"))};
    };

    static SessionTokens tokens(const QString& name)
    {
        SessionTokens made;
        made.account = AccountId(QStringLiteral("acc_1"));
        made.session = SessionId(QStringLiteral("ses_1"));
        made.access = SecretText(name + QStringLiteral("-access"));
        made.refresh = SecretText(name + QStringLiteral("-refresh"));
        return made;
    }
    static void giveTokens(World& world, qsizetype n, const QString& name)
    {
        world.http.reply(n, 200, "application/json",
                         QJsonDocument(toJson(tokens(name))).toJson(QJsonDocument::Compact));
    }
    static void problem(World& world, qsizetype n, const QByteArray& code)
    {
        world.http.reply(n, 401, "application/problem+json",
                         "{\"status\":401,\"title\":\"x\",\"code\":\"" + code + "\"}");
    }
    static QByteArray bearer(const World& world, qsizetype n)
    {
        return world.http.sent.at(n).request.headers.value("Authorization");
    }
    static bool isRefresh(const World& world, qsizetype n)
    {
        return world.http.sent.at(n).request.address.path() == QLatin1String("/v1/tokens/refresh");
    }

private Q_SLOTS:
    void usesTheTokenItHas()
    {
        World world;
        auto future = world.session.profile(QString());
        QCOMPARE(world.http.sent.size(), 1);
        QCOMPARE(bearer(world, 0), QByteArray("Bearer first-access"));
    }

    void renewsOnceForAllWhoWait()
    {
        World world;
        world.clock.pass(std::chrono::seconds(571)); // 29 s before its end.
        QSignalSpy changed(&world.session, &EngineSession::refreshTokenChanged);
        auto one = world.session.profile(QString());
        auto two = world.session.sessionsPort()->sessions(5, QString());
        QCOMPARE(world.http.sent.size(), 1);
        QVERIFY(isRefresh(world, 0));
        giveTokens(world, 0, QStringLiteral("second"));
        QTRY_COMPARE(world.http.sent.size(), 3);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bearer(world, 1), QByteArray("Bearer second-access"));
        QCOMPARE(bearer(world, 2), QByteArray("Bearer second-access"));
    }

    void ignoresAWrongWallClock()
    {
        World world;
        world.clock.setWall(world.clock.now().addYears(3));
        auto future = world.session.profile(QString());
        QCOMPARE(world.http.sent.size(), 1);
        QVERIFY(!isRefresh(world, 0));
    }

    void renewsAndAsksAgainWhenTheTokenIsRefused()
    {
        World world;
        auto one = world.session.profile(QString());
        auto two = world.session.profile(QString());
        problem(world, 0, "token_expired");
        problem(world, 1, "token_expired");
        QTRY_COMPARE(world.http.sent.size(), 3);
        QVERIFY(isRefresh(world, 2));
        giveTokens(world, 2, QStringLiteral("second"));
        QTRY_COMPARE(world.http.sent.size(), 5);
        QCOMPARE(bearer(world, 3), QByteArray("Bearer second-access"));
        QCOMPARE(bearer(world, 4), QByteArray("Bearer second-access"));
    }

    void staysSignedInWhenTheRenewalFindsNoConnection()
    {
        World world;
        world.clock.pass(std::chrono::seconds(600));
        QSignalSpy ended(&world.session, &EngineSession::ended);
        auto future = world.session.profile(QString());
        world.http.refuse(0, Error::Kind::Offline);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, Error::Kind::Offline);
        QCOMPARE(ended.size(), 0);
        auto again = world.session.profile(QString());
        QCOMPARE(world.http.sent.size(), 2);
        QVERIFY(isRefresh(world, 1));
    }

    void endsWhenTheRefreshTokenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("invalid") << QByteArray("refresh_invalid");
        QTest::newRow("reused") << QByteArray("refresh_reused");
    }
    void endsWhenTheRefreshTokenIsRefused()
    {
        QFETCH(QByteArray, code);
        World world;
        world.clock.pass(std::chrono::seconds(600));
        QSignalSpy ended(&world.session, &EngineSession::ended);
        auto future = world.session.profile(QString());
        problem(world, 0, code);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, Error::Kind::SignedOut);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.at(0).at(0).toString(), QString::fromLatin1(code));
        auto after = world.session.profile(QString());
        QTRY_VERIFY(after.isFinished());
        QCOMPARE(after.result().error().kind, Error::Kind::SignedOut);
        QCOMPARE(world.http.sent.size(), 1);
    }

    void mayBeDroppedWhileARequestIsUnderWay()
    {
        FakeClock clock;
        FakeHttpClient http;
        auto session = std::make_unique<GatehouseSession>(http, clock, QUrl(QStringLiteral("https://id.example")),
                                                          Capabilities(), tokens(QStringLiteral("first")));
        auto future = session->profile(QString());
        session.reset();
        http.refuse(0, Error::Kind::Offline);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, Error::Kind::Cancelled);
    }

    void endsWithoutARenewalWhenTheSessionWasEnded()
    {
        World world;
        QSignalSpy ended(&world.session, &EngineSession::ended);
        auto future = world.session.profile(QString());
        problem(world, 0, "session_ended");
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(ended.size(), 1);
        QCOMPARE(world.http.sent.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestGatehouseSession)
#include "test_gatehouse_session.moc"
