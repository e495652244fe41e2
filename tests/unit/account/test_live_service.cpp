#include <QSignalSpy>
#include <QTest>

#include "account/connection_service.h"
#include "account/live_service.h"
#include "tests/support/fake_account_storage.h"
#include "tests/support/fake_changes_port.h"
#include "tests/support/fake_clock.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace std::chrono_literals;

class TestLiveService final : public test::StrictTest {
    Q_OBJECT

    struct World final {
        FakeClock clock;
        std::shared_ptr<FakeDisk> disk = std::make_shared<FakeDisk>();
        FakeAccountStorage storage{disk};
        ConnectionService connection{clock};
        FakeChangesPort port;
        std::unique_ptr<LiveService> live;
        QSet<ChangeKind> due;
        int told = 0;

        World() { make(); }
        void make()
        {
            live = std::make_unique<LiveService>(&port, storage, connection);
            live->setTimes({60ms, 10min, 20ms, 200ms, 10s, 10ms});
            QObject::connect(live.get(), &LiveService::due, live.get(), [this](const QSet<ChangeKind>& kinds) {
                due += kinds;
                ++told;
            });
        }
        [[nodiscard]] bool open(qint64 latest = 0)
        {
            live->start();
            if (!QTest::qWaitFor([this] { return port.stream != nullptr; }, 5000))
                return false;
            Q_EMIT port.stream->ready(latest, false);
            return live->isStreaming();
        }
        void change(qint64 number, ChangeKind kind) const
        {
            Q_EMIT port.stream->changed(FakeChangesPort::change(number, kind));
        }
        [[nodiscard]] qint64 keptNumber() const
        {
            return static_cast<qint64>(
                disk->cache.value(QStringLiteral("changes")).body.value(QLatin1String("latest")).toDouble());
        }
    };

private Q_SLOTS:
    void tellsWhatTheStreamTells()
    {
        World world;
        QVERIFY(world.open(3));
        QCOMPARE(world.port.followedFrom, QList<qint64>{0});
        world.change(4, ChangeKind::Profile);
        QTRY_COMPARE(world.due, QSet{ChangeKind::Profile});
        QCOMPARE(world.keptNumber(), 4);
        QCOMPARE(world.port.askedSince, QList<qint64>());
    }

    void aBurstIsToldOnce()
    {
        World world;
        QVERIFY(world.open());
        for (qint64 number = 1; number <= 50; ++number)
            world.change(number, number % 2 == 0 ? ChangeKind::Profile : ChangeKind::Sessions);
        QTRY_COMPARE(world.due, (QSet{ChangeKind::Profile, ChangeKind::Sessions}));
        QCOMPARE(world.told, 1);
    }

    void theSameTwiceIsToldOnce()
    {
        World world;
        QVERIFY(world.open());
        world.change(5, ChangeKind::Profile);
        QTRY_COMPARE(world.told, 1);
        world.change(5, ChangeKind::Profile);
        world.change(4, ChangeKind::Picture);
        world.change(6, ChangeKind::Email);
        QTRY_COMPARE(world.told, 2);
        QCOMPARE(world.due, (QSet{ChangeKind::Profile, ChangeKind::Email}));
    }

    void anUnknownKindIsPassedOver()
    {
        World world;
        QVERIFY(world.open());
        Q_EMIT world.port.stream->changed({1, QStringLiteral("badges"), {}});
        world.change(2, ChangeKind::Picture);
        QTRY_COMPARE(world.due, QSet{ChangeKind::Picture});
    }

    void goesOnFromTheNumberOfBefore()
    {
        World world;
        QVERIFY(world.open());
        world.change(9, ChangeKind::Profile);
        QTRY_COMPARE(world.keptNumber(), 9);
        world.port.stream.clear();
        world.make();
        world.live->start();
        QTRY_COMPARE(world.port.followedFrom, (QList<qint64>{0, 9}));
    }

    void anotherHistoryMeansReadingEverything()
    {
        World world;
        world.live->start();
        QTRY_VERIFY(world.port.stream);
        Q_EMIT world.port.stream->ready(2, true);
        QTRY_COMPARE(world.due.size(), 7);
        QCOMPARE(world.keptNumber(), 2);
    }

    void comesBackAfterABreak()
    {
        World world;
        QVERIFY(world.open());
        world.change(3, ChangeKind::Profile);
        Q_EMIT world.port.stream->closed(Error::of(Error::Kind::Offline));
        QVERIFY(!world.live->isStreaming());
        QTRY_COMPARE(world.port.followedFrom, (QList<qint64>{0, 3}));
        Q_EMIT world.port.stream->ready(3, false);
        QVERIFY(world.live->isStreaming());
        // In good order: the token was spent.
        Q_EMIT world.port.stream->closed(std::nullopt);
        QTRY_COMPARE(world.port.followedFrom.size(), 3);
    }

    void asksWhileTheStreamIsBroken()
    {
        World world;
        QVERIFY(world.open());
        ChangesSince news;
        news.items = {FakeChangesPort::change(4, ChangeKind::Picture)};
        news.latest = 4;
        world.port.next = news;
        Q_EMIT world.port.stream->closed(Error::of(Error::Kind::Offline));
        QTRY_COMPARE(world.due, QSet{ChangeKind::Picture});
        QCOMPARE(world.port.askedSince.first(), 0);
        QTRY_VERIFY(world.port.askedSince.size() > 1);
        QCOMPARE(world.port.askedSince.last(), 4);
        Q_EMIT world.port.stream->ready(4, false);
        const auto asked = world.port.askedSince.size();
        world.change(5, ChangeKind::Profile);
        QTRY_VERIFY(world.due.contains(ChangeKind::Profile));
        QCOMPARE(world.port.askedSince.size(), asked);
    }

    void asksWhereThereAreNoStreams()
    {
        World world;
        world.port.hasStreams = false;
        world.live->start();
        QTRY_VERIFY(world.port.askedSince.size() >= 3);
        QVERIFY(!world.live->isStreaming());
    }

    void asksNoMoreWhereThereIsNothingToAsk()
    {
        World world;
        world.port.hasStreams = false;
        world.port.next = fail(Error::of(Error::Kind::NotFound));
        world.live->start();
        QTRY_COMPARE(world.port.askedSince.size(), 1);
        QVERIFY(!QTest::qWaitFor([&] { return world.port.askedSince.size() > 1; }, 200));
    }

    void restsWhileOffline()
    {
        World world;
        QVERIFY(world.open());
        world.connection.failed(Error::of(Error::Kind::Offline));
        Q_EMIT world.port.stream->closed(Error::of(Error::Kind::Offline));
        QVERIFY(!QTest::qWaitFor([&] { return world.port.followedFrom.size() > 1 || !world.port.askedSince.isEmpty(); },
                                 200));
        world.connection.succeeded();
        QTRY_COMPARE(world.port.followedFrom.size(), 2);
    }

    void aMinimisedWindowAsksLessOften()
    {
        World world;
        world.port.hasStreams = false;
        world.live->setWatched(false);
        world.live->start();
        QTRY_COMPARE(world.port.askedSince.size(), 1);
        QVERIFY(!QTest::qWaitFor([&] { return world.port.askedSince.size() > 1; }, 200));
        world.live->setWatched(true);
        QTRY_COMPARE(world.port.askedSince.size(), 2);
    }

    void theSessionsEndIsTheEnd()
    {
        World world;
        QVERIFY(world.open());
        Q_EMIT world.port.stream->closed(Error::coded(Error::Kind::SignedOut, QStringLiteral("session_ended")));
        world.live->stop();
        QVERIFY(!QTest::qWaitFor([&] { return world.port.followedFrom.size() > 1 || !world.port.askedSince.isEmpty(); },
                                 150));
    }

    void aBreakInARowWaitsLonger()
    {
        World world;
        QVERIFY(world.open());
        for (int i = 0; i < 6; ++i) {
            const auto before = world.port.followedFrom.size();
            Q_EMIT world.port.stream->closed(Error::of(Error::Kind::Server));
            QTRY_COMPARE(world.port.followedFrom.size(), before + 1);
        }
        // By now about 200 ms, and never less than 0.7 of it.
        Q_EMIT world.port.stream->closed(Error::of(Error::Kind::Server));
        const auto before = world.port.followedFrom.size();
        QVERIFY(!QTest::qWaitFor([&] { return world.port.followedFrom.size() > before; }, 100));
        QTRY_COMPARE(world.port.followedFrom.size(), before + 1);
    }

    void withoutAPortItIsSilent()
    {
        World world;
        LiveService none(nullptr, world.storage, world.connection);
        none.start();
        none.setWatched(false);
        none.stop();
        QVERIFY(!none.isStreaming());
    }
};

QTEST_GUILESS_MAIN(TestLiveService)
#include "test_live_service.moc"
