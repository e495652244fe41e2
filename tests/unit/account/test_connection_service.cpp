#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "account/connection_service.h"
#include "tests/support/fake_clock.h"
#include "tests/support/strict_test.h"
#include "tests/support/until.h"

using namespace gatehouse;
using State = ConnectionService::State;

class TestConnectionService final : public test::StrictTest {
    Q_OBJECT

    struct World final {
        FakeClock clock;
        ConnectionService connection{clock};
        QSignalSpy changed{&connection, &ConnectionService::changed};
        QSignalSpy due{&connection, &ConnectionService::retryDue};
        [[nodiscard]] QTimer& timer() const { return *connection.findChild<QTimer*>(); }
    };

private Q_SLOTS:
    void tellsWhatAnErrorMeans_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<State>("state");
        QTest::addColumn<bool>("retries");
        QTest::newRow("offline") << Error::Kind::Offline << State::Offline << true;
        QTest::newRow("timeout") << Error::Kind::Timeout << State::Offline << true;
        QTest::newRow("server") << Error::Kind::Server << State::Offline << true;
        QTest::newRow("protocol") << Error::Kind::Protocol << State::Offline << true;
        QTest::newRow("tls") << Error::Kind::Tls << State::Untrusted << true;
        QTest::newRow("rate limit") << Error::Kind::RateLimited << State::Online << true;
        QTest::newRow("refused") << Error::Kind::Validation << State::Online << false;
        QTest::newRow("conflict") << Error::Kind::Conflict << State::Online << false;
        QTest::newRow("signed out") << Error::Kind::SignedOut << State::Online << false;
        QTest::newRow("cancelled") << Error::Kind::Cancelled << State::Unknown << false;
        QTest::newRow("disk") << Error::Kind::Storage << State::Unknown << false;
    }
    void tellsWhatAnErrorMeans()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(State, state);
        QFETCH(bool, retries);
        World world;
        world.connection.failed(Error::of(kind));
        QCOMPARE(world.connection.state(), state);
        QCOMPARE(world.timer().isActive(), retries);
        QCOMPARE(world.connection.error().has_value(), state == State::Offline || state == State::Untrusted);
    }

    void tellsOnceThatTheServerIsOutOfReachAndBack()
    {
        World world;
        QSignalSpy reachable(&world.connection, &ConnectionService::reachableChanged);
        QVERIFY(world.connection.isReachable());
        world.connection.succeeded();
        QCOMPARE(reachable.count(), 0);
        world.connection.failed(Error::of(Error::Kind::Offline));
        QVERIFY(!world.connection.isReachable());
        world.connection.failed(Error::of(Error::Kind::Tls));
        QVERIFY(!world.connection.isReachable());
        QCOMPARE(reachable.count(), 1);
        world.connection.failed(Error::of(Error::Kind::RateLimited));
        QVERIFY(world.connection.isReachable());
        QCOMPARE(reachable.count(), 2);
    }

    void doublesItsPatienceUpToTwoMinutes()
    {
        World world;
        for (const int seconds : {5, 10, 20, 40, 80, 120, 120}) {
            world.connection.failed(Error::of(Error::Kind::Offline));
            const int interval = world.timer().interval();
            QVERIFY2(interval >= seconds * 800 && interval <= seconds * 1200, qPrintable(QString::number(interval)));
            const auto before = world.due.size();
            world.timer().setInterval(0);
            QVERIFY(test::until([&] { return world.due.size() == before + 1; }));
        }
        QCOMPARE(world.changed.size(), 1);
        world.connection.succeeded();
        world.connection.failed(Error::of(Error::Kind::Offline));
        QVERIFY(world.timer().interval() <= 6000);
    }

    void sharesOneWaitAmongWhatFailsTogether()
    {
        World world;
        world.connection.failed(Error::of(Error::Kind::Offline));
        const int interval = world.timer().interval();
        world.connection.failed(Error::of(Error::Kind::Offline));
        QCOMPARE(world.timer().interval(), interval);
        QCOMPARE(world.changed.size(), 1);
    }

    void waitsAsLongAsTheServerAsks()
    {
        World world;
        Error error = Error::of(Error::Kind::RateLimited);
        error.retryAfter = std::chrono::seconds(60);
        world.connection.failed(error);
        QVERIFY(world.timer().interval() >= 48'000);
    }

    void knowsWhenTheServerAnsweredLast()
    {
        World world;
        QVERIFY(!world.connection.lastContact().isValid());
        world.connection.succeeded();
        QCOMPARE(world.connection.lastContact(), world.clock.now());
        const QDateTime then = world.clock.now();
        world.clock.pass(std::chrono::minutes(1));
        world.connection.failed(Error::of(Error::Kind::Offline));
        QCOMPARE(world.connection.lastContact(), then);
    }

    void wakesWhatFailedThoughAnotherRequestGotThrough()
    {
        World world;
        world.connection.failed(Error::of(Error::Kind::Tls));
        world.connection.succeeded();
        QCOMPARE(world.connection.state(), ConnectionService::State::Online);
        QVERIFY(world.timer().isActive());
        world.timer().setInterval(0);
        QVERIFY(test::until([&] { return world.due.size() == 1; }));
        QVERIFY(!world.timer().isActive());
    }

    void triesAgainAtOnce()
    {
        World world;
        world.connection.failed(Error::of(Error::Kind::Offline));
        world.connection.tryAgain();
        QCOMPARE(world.due.size(), 1);
        QVERIFY(!world.timer().isActive());
    }

    void forgivesASmallSkew()
    {
        World world;
        world.connection.setClockSkew(std::chrono::seconds(30));
        QCOMPARE(world.connection.clockSkew().count(), 0);
        QCOMPARE(world.changed.size(), 0);
        world.connection.setClockSkew(std::chrono::seconds(-300));
        QCOMPARE(world.connection.clockSkew().count(), -300);
        QCOMPARE(world.changed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestConnectionService)
#include "test_connection_service.moc"
