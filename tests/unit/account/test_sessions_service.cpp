#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "account/connection_service.h"
#include "account/sessions_service.h"
#include "tests/support/answered.h"
#include "tests/support/fake_account_storage.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_sessions_port.h"
#include "tests/support/strict_test.h"
#include "tests/support/until.h"

using namespace gatehouse;
using namespace gatehouse::test;
using Ending = SessionsService::Ending;
using Fault = FakeSessionsPort::Fault;

/// Ending and naming sessions: what is said, and that it is never said too early.
class TestSessionsService final : public StrictTest {
    Q_OBJECT

    static Session session(const QString& id, bool current = false)
    {
        Session made;
        made.id = SessionId(id);
        made.lastActiveAt = QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
        made.signedInAt = made.lastActiveAt;
        made.current = current;
        made.etag = QStringLiteral("\"l1\"");
        return made;
    }
    /// True once a timer of the watch's interval, begun now, has come several times.
    static bool severalIntervals()
    {
        QTimer timer;
        int times = 0;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&times] { ++times; });
        timer.start(std::chrono::milliseconds(5));
        return until([&times] { return times >= 6; });
    }
    static SessionId id(const char* text) { return SessionId(QString::fromLatin1(text)); }

    struct World final {
        std::shared_ptr<FakeDisk> disk = std::make_shared<FakeDisk>();
        FakeClock clock;
        FakeSessionsPort port;
        FakeAccountStorage storage{disk};
        ConnectionService connection{clock};
        SessionsService service{port, storage, connection};
        explicit World(int others = 3)
        {
            port.page.items.append(session(QStringLiteral("here"), true));
            for (int i = 1; i <= others; ++i)
                port.page.items.append(session(QStringLiteral("s%1").arg(i)));
            port.page.total = others + 1;
        }
        [[nodiscard]] bool start()
        {
            service.start();
            return until([this] { return service.sessions().value && !service.sessions().refreshing; });
        }
        [[nodiscard]] QStringList listed() const
        {
            QStringList ids;
            for (const Session& one : service.sessions().value->items)
                ids.append(one.id.text());
            return ids;
        }
    };

private Q_SLOTS:
    void endsOnTheServersWordOnly()
    {
        World world;
        QVERIFY(world.start());
        world.port.hold = true;
        auto future = world.service.end(id("s2"));
        QVERIFY(until([&] { return !world.port.held.isEmpty(); }));
        QCOMPARE(world.service.ending(id("s2")), Ending::Asked);
        QCOMPARE(world.service.ending(id("s1")), Ending::None);
        QVERIFY(world.listed().contains(QStringLiteral("s2")));
        // Not asked twice.
        QCOMPARE(answered(world.service.end(id("s2"))).error().kind, Error::Kind::Cancelled);
        world.port.held.takeFirst()();
        QVERIFY(answered(future).has_value());
        QVERIFY(!world.listed().contains(QStringLiteral("s2")));
        QCOMPARE(world.service.ending(id("s2")), Ending::None);
        QVERIFY(until([&] { return !world.service.sessions().refreshing; }));
        QCOMPARE(world.service.sessions().value->total, 3);
        QCOMPARE(world.port.commands.size(), 1);
    }

    void aRefusalLeavesItWhereItIs()
    {
        World world;
        QVERIFY(world.start());
        world.port.faults = {Fault::Refused};
        QCOMPARE(answered(world.service.end(id("s1"))).error().kind, Error::Kind::Forbidden);
        QCOMPARE(world.service.ending(id("s1")), Ending::None);
        QVERIFY(world.listed().contains(QStringLiteral("s1")));
    }

    void whatIsNotThereHasEnded()
    {
        World world;
        QVERIFY(world.start());
        world.port.page.items.removeIf([](const Session& one) { return one.id == id("s1"); });
        world.port.etag = QStringLiteral("\"s2\"");
        world.port.faults = {Fault::Gone};
        QVERIFY(answered(world.service.end(id("s1"))).has_value());
        QVERIFY(!world.listed().contains(QStringLiteral("s1")));
    }

    void aLostAnswerIsAskedOfTheList()
    {
        World world;
        QVERIFY(world.start());
        world.port.faults = {Fault::LostAnswer};
        QVERIFY(answered(world.service.end(id("s1"))).has_value());
        QVERIFY(!world.listed().contains(QStringLiteral("s1")));
        QCOMPARE(world.port.commands.size(), 1);
    }

    void aLostCommandIsSaidToHaveDoneNothing()
    {
        World world;
        QVERIFY(world.start());
        world.port.faults = {Fault::Offline};
        QCOMPARE(answered(world.service.end(id("s1"))).error().kind, Error::Kind::Offline);
        QCOMPARE(world.service.ending(id("s1")), Ending::None);
        QVERIFY(world.listed().contains(QStringLiteral("s1")));
        // And it is not done later.
        world.connection.tryAgain();
        QVERIFY(until([&] { return !world.service.sessions().refreshing; }));
        QCOMPARE(world.port.commands.size(), 1);
        QVERIFY(world.listed().contains(QStringLiteral("s1")));
    }

    void withoutAConnectionNothingIsKnown()
    {
        World world;
        QVERIFY(world.start());
        world.port.faults = {Fault::LostAnswer};
        world.port.fails = Error::of(Error::Kind::Offline);
        auto future = world.service.end(id("s1"));
        QVERIFY(until([&] { return world.service.ending(id("s1")) == Ending::Unsure; }));
        QVERIFY(until([&] { return world.connection.state() == ConnectionService::State::Offline; }));
        QVERIFY(!future.isFinished());
        QVERIFY(!world.service.canEndNow());
        QVERIFY(world.listed().contains(QStringLiteral("s1")));
        world.connection.tryAgain();
        QCOMPARE(world.service.ending(id("s1")), Ending::Unsure);
        world.port.fails.reset();
        world.connection.tryAgain();
        QVERIFY(answered(future).has_value());
        QVERIFY(!world.listed().contains(QStringLiteral("s1")));
        QVERIFY(world.service.canEndNow());
    }

    void aListThatIsLongerThanWhatIsShownIsReadToItsEnd()
    {
        World world(450);
        QVERIFY(world.start());
        QCOMPARE(world.listed().size(), 200);
        QCOMPARE(world.service.sessions().value->total, 451);
        world.service.showMore();
        QVERIFY(until([&] { return world.listed().size() == 400; }));
        // The last one is beyond what is shown: only the whole list can say that it lives.
        world.port.faults = {Fault::Offline};
        QCOMPARE(answered(world.service.end(id("s450"))).error().kind, Error::Kind::Offline);
        world.port.faults = {Fault::LostAnswer};
        QVERIFY(answered(world.service.end(id("s450"))).has_value());
        world.service.showMore();
        QVERIFY(until([&] { return world.listed().size() == 450; }));
    }

    void allOthersEndTogether()
    {
        World world;
        QVERIFY(world.start());
        world.port.hold = true;
        auto future = world.service.endOthers();
        QVERIFY(until([&] { return !world.port.held.isEmpty(); }));
        QCOMPARE(world.service.endingOthers(), Ending::Asked);
        QCOMPARE(world.service.ending(id("s3")), Ending::Asked);
        QCOMPARE(world.service.ending(id("here")), Ending::None);
        QCOMPARE(world.listed().size(), 4);
        world.port.held.takeFirst()();
        QCOMPARE(answered(future).value(), 3);
        QCOMPARE(world.listed(), QStringList{QStringLiteral("here")});
        QCOMPARE(world.service.endingOthers(), Ending::None);
    }

    void aLostAnswerForAllIsAskedOfTheList()
    {
        World world;
        QVERIFY(world.start());
        world.port.faults = {Fault::LostAnswer};
        QCOMPARE(answered(world.service.endOthers()).value(), -1);
        QCOMPARE(world.listed(), QStringList{QStringLiteral("here")});
        World lost;
        QVERIFY(lost.start());
        lost.port.faults = {Fault::Offline};
        QCOMPARE(answered(lost.service.endOthers()).error().kind, Error::Kind::Offline);
        QCOMPARE(lost.listed().size(), 4);
        QCOMPARE(lost.service.endingOthers(), Ending::None);
        QCOMPARE(lost.service.ending(id("s1")), Ending::None);
    }

    void namesADevice()
    {
        World world;
        QVERIFY(world.start());
        QVERIFY(answered(world.service.setLabel(id("s1"), QStringLiteral("  My   laptop "))).has_value());
        QCOMPARE(world.port.commands.first().what, QStringLiteral("label s1 My laptop"));
        QCOMPARE(world.service.sessions().value->items.at(1).label, QStringLiteral("My laptop"));
        // The same once more is nothing to send.
        QVERIFY(answered(world.service.setLabel(id("s1"), QStringLiteral("My laptop"))).has_value());
        QCOMPARE(world.port.commands.size(), 1);
        QCOMPARE(answered(world.service.setLabel(id("nobody"), QStringLiteral("x"))).error().kind,
                 Error::Kind::NotFound);
    }

    void refusesANameBeforeItIsSent()
    {
        World world;
        QVERIFY(world.start());
        const auto fault = [&](const QString& label) {
            const auto result = answered(world.service.setLabel(id("s1"), label));
            return result ? QString() : result.error().fields.value(0).pointer + result.error().fields.value(0).code;
        };
        QCOMPARE(fault(QString(61, QLatin1Char('a'))), QStringLiteral("/labeltoo_long"));
        QCOMPARE(fault(QStringLiteral("a\u202e")), QStringLiteral("/labelforbidden_character"));
        QCOMPARE(fault(QString(QChar(0x200B))), QStringLiteral("/labelforbidden_character"));
        QVERIFY(world.port.commands.isEmpty());
    }

    void aNameThatWasLostIsSentUnderItsKey()
    {
        World world;
        QVERIFY(world.start());
        world.port.faults = {Fault::LostAnswer, Fault::Changed};
        QCOMPARE(answered(world.service.setLabel(id("s1"), QStringLiteral("A"))).error().kind, Error::Kind::Offline);
        QCOMPARE(world.service.sessions().value->items.at(1).label, QString());
        QCOMPARE(answered(world.service.setLabel(id("s1"), QStringLiteral("A"))).error().kind, Error::Kind::Conflict);
        QCOMPARE(world.port.commands.at(0).key, world.port.commands.at(1).key);
        // Another name moved on there: the list is read, and what follows is another command.
        QVERIFY(until([&] { return world.service.sessions().value->items.at(1).label == QStringLiteral("A"); }));
        QVERIFY(answered(world.service.setLabel(id("s1"), QStringLiteral("B"))).has_value());
        QVERIFY(world.port.commands.at(1).key != world.port.commands.at(2).key);
    }

    void isReadAnewWhileSomebodyLooks()
    {
        World world;
        QVERIFY(world.start());
        world.service.setWatchInterval(std::chrono::milliseconds(5));
        world.service.setWatched(true);
        const int before = world.port.reads;
        QVERIFY(until([&] { return world.port.reads >= before + 3; }));
        // What cannot be reached is not asked for in this rhythm.
        world.port.fails = Error::of(Error::Kind::Offline);
        QVERIFY(until([&] { return world.connection.state() == ConnectionService::State::Offline; }));
        const int offline = world.port.reads;
        QVERIFY(severalIntervals());
        QCOMPARE(world.port.reads, offline);
        world.port.fails.reset();
        world.connection.tryAgain();
        QVERIFY(until([&] { return world.port.reads >= offline + 3; }));
        // What is told of as it happens is not asked for.
        world.service.setPushed(true);
        QVERIFY(until([&] { return !world.service.sessions().refreshing; }));
        const int told = world.port.reads;
        QVERIFY(severalIntervals());
        QCOMPARE(world.port.reads, told);
        world.service.setPushed(false);
        QVERIFY(until([&] { return world.port.reads >= told + 3; }));
        world.service.setWatched(false);
        QVERIFY(until([&] { return !world.service.sessions().refreshing; }));
        const int left = world.port.reads;
        QVERIFY(severalIntervals());
        QCOMPARE(world.port.reads, left);
    }
};

QTEST_GUILESS_MAIN(TestSessionsService)
#include "test_sessions_service.moc"
