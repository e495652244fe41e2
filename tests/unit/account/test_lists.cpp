#include <QSignalSpy>
#include <QTest>

#include "account/connection_service.h"
#include "account/organizations_service.h"
#include "account/sessions_service.h"
#include "tests/support/answered.h"
#include "tests/support/fake_account_storage.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_ports.h"
#include "tests/support/strict_test.h"
#include "tests/support/until.h"

using namespace gatehouse;
using namespace gatehouse::test;

/// SessionsService and OrganizationsService.
class TestLists final : public StrictTest {
    Q_OBJECT

    struct World final {
        std::shared_ptr<FakeDisk> disk = std::make_shared<FakeDisk>();
        FakeClock clock;
        FakeSessionsPort sessionsPort;
        FakeOrganizationsPort port;
        FakeAccountStorage storage{disk};
        ConnectionService connection{clock};
        std::unique_ptr<SessionsService> sessions =
            std::make_unique<SessionsService>(sessionsPort, storage, connection);
        std::unique_ptr<OrganizationsService> organizations =
            std::make_unique<OrganizationsService>(port, storage, connection);
        void restart()
        {
            sessions = std::make_unique<SessionsService>(sessionsPort, storage, connection);
            organizations = std::make_unique<OrganizationsService>(port, storage, connection);
        }
        [[nodiscard]] bool filled() const
        {
            return until([this] { return organizations->index().value && !organizations->index().refreshing; });
        }
    };

    static Session session(const char* id, int minutesAgo, bool current = false)
    {
        Session made;
        made.id = SessionId(QString::fromLatin1(id));
        made.lastActiveAt = QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC).addSecs(-60 * minutesAgo);
        made.signedInAt = made.lastActiveAt;
        made.current = current;
        return made;
    }
    static QList<AvailableOrganization> many(int count)
    {
        QList<AvailableOrganization> made;
        for (int i = 0; i < count; ++i)
            made.append({OrganizationId(QString::number(i)), QStringLiteral("Company %1").arg(i), QString(), i});
        return made;
    }

private Q_SLOTS:
    void listsThisSessionFirst()
    {
        World world;
        world.sessionsPort.page.items = {session("old", 50), session("here", 30, true), session("new", 1)};
        world.sessionsPort.page.total = 3;
        world.sessions->start();
        QVERIFY(until([&] { return world.sessions->sessions().value.has_value(); }));
        QStringList ids;
        for (const Session& one : world.sessions->sessions().value->items)
            ids.append(one.id.text());
        QCOMPARE(ids, (QStringList{QStringLiteral("here"), QStringLiteral("new"), QStringLiteral("old")}));
        // From the cache alone, the next time.
        world.sessionsPort.fails = Error::of(Error::Kind::Offline);
        world.restart();
        world.sessions->start();
        QVERIFY(until([&] { return world.sessions->sessions().error.has_value(); }));
        QCOMPARE(world.sessions->sessions().value->items.size(), 3);
        QVERIFY(world.sessions->sessions().fetchedAt.isValid());
    }

    void tellsOfSessionsOnlyWhenTheyChange()
    {
        World world;
        world.sessionsPort.page.items = {session("here", 30, true)};
        world.sessions->start();
        QVERIFY(until([&] { return world.sessions->sessions().value.has_value(); }));
        QSignalSpy changed(world.sessions.get(), &SessionsService::changed);
        world.clock.pass(std::chrono::minutes(1));
        world.sessions->refresh();
        QVERIFY(world.sessions->sessions().refreshing);
        QVERIFY(until([&] { return !world.sessions->sessions().refreshing; }));
        QCOMPARE(changed.size(), 0);
        QCOMPARE(world.sessions->sessions().fetchedAt, world.clock.now());
        // Another tag for the same content paints nothing either.
        world.sessionsPort.etag = QStringLiteral("\"s2\"");
        world.sessions->refresh();
        QVERIFY(until([&] { return !world.sessions->sessions().refreshing; }));
        QCOMPARE(changed.size(), 0);
    }

    void asksAgainWhenTheConnectionIsBack()
    {
        World world;
        world.sessionsPort.fails = Error::of(Error::Kind::Offline);
        world.port.fails = world.sessionsPort.fails;
        world.sessions->start();
        world.organizations->start();
        QVERIFY(until([&] { return world.organizations->mine().error && world.sessions->sessions().error; }));
        world.sessionsPort.fails.reset();
        world.port.fails.reset();
        world.connection.tryAgain();
        QVERIFY(until([&] { return world.organizations->mine().value && world.sessions->sessions().value; }));
        QVERIFY(!world.organizations->mine().error);
    }

    void fillsTheIndexPageByPage()
    {
        World world;
        world.port.available_ = many(2500);
        world.organizations->start();
        QVERIFY(world.filled());
        QCOMPARE(world.organizations->index().value.value(), 2500);
        QCOMPARE(world.port.cursors, (QStringList{QString(), QStringLiteral("1000"), QStringLiteral("2000")}));
        QCOMPARE(world.organizations->index().fetchedAt, world.clock.now());
        const auto found = answered(world.organizations->search(QStringLiteral("Company 24"), 5));
        QCOMPARE(found->items.size(), 5);
        QCOMPARE(found->known, 2500);
    }

    void fillsAgainAfterADayOnly()
    {
        World world;
        world.port.available_ = many(3);
        world.organizations->start();
        QVERIFY(world.filled());
        world.clock.pass(std::chrono::hours(23));
        world.restart();
        world.organizations->start();
        QVERIFY(until([&] { return world.organizations->mine().value && !world.organizations->mine().refreshing; }));
        QCOMPARE(world.organizations->index().value.value(), 3);
        QCOMPARE(world.port.cursors.size(), 1);
        world.clock.pass(std::chrono::hours(2));
        world.port.available_ = many(4);
        world.organizations->refresh();
        QVERIFY(until([&] { return world.organizations->index().value == 4; }));
    }

    void goesOnWhereTheConnectionBroke()
    {
        World world;
        world.port.available_ = many(2500);
        world.port.failPage = 2;
        world.organizations->start();
        QVERIFY(until([&] { return world.organizations->index().error.has_value(); }));
        QVERIFY(!world.organizations->index().value);
        QVERIFY(world.disk->index.isEmpty());
        world.connection.tryAgain();
        QVERIFY(world.filled());
        QCOMPARE(world.organizations->index().value.value(), 2500);
        QVERIFY(!world.organizations->index().error);
        QCOMPARE(world.port.cursors,
                 (QStringList{QString(), QStringLiteral("1000"), QStringLiteral("1000"), QStringLiteral("2000")}));
    }

    void startsAnewWhereTheCursorIsNotKnownAnyMore()
    {
        World world;
        world.port.available_ = many(2500);
        world.port.failPage = 2;
        world.port.pageFails = Error::of(Error::Kind::Validation);
        world.organizations->start();
        QVERIFY(until([&] { return world.organizations->index().error.has_value(); }));
        world.organizations->refresh();
        QVERIFY(world.filled());
        QCOMPARE(world.organizations->index().value.value(), 2500);
        QCOMPARE(world.port.cursors.at(2), QString());
    }

    void keepsTheOldIndexWhereTheDiskRefuses_data()
    {
        QTest::addColumn<QString>("call");
        for (const char* call : {"beginIndex", "appendIndex", "finishIndex"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void keepsTheOldIndexWhereTheDiskRefuses()
    {
        QFETCH(QString, call);
        World world;
        world.port.available_ = many(3);
        world.organizations->start();
        QVERIFY(world.filled());
        const int at = static_cast<int>(QStringList{QStringLiteral("confirm"), QStringLiteral("beginIndex"),
                                                    QStringLiteral("appendIndex"), QStringLiteral("finishIndex")}
                                            .indexOf(call) +
                                        1);
        world.clock.pass(std::chrono::hours(25));
        world.port.available_ = many(4);
        world.disk->failAt = at;
        world.organizations->refresh();
        QVERIFY(until([&] { return world.organizations->index().error.has_value(); }));
        QCOMPARE(world.organizations->index().error->kind, Error::Kind::Storage);
        QCOMPARE(world.organizations->index().value.value(), 3);
        QCOMPARE(world.disk->index.size(), 3);
        world.organizations->refresh();
        QVERIFY(until([&] { return world.organizations->index().value == 4; }));
        QCOMPARE(world.disk->index.size(), 4);
    }

    void answersTheNewestSearchOnly()
    {
        World world;
        world.port.available_ = many(30);
        world.organizations->start();
        QVERIFY(world.filled());
        auto one = world.organizations->search(QStringLiteral("c"), 5);
        auto two = world.organizations->search(QStringLiteral("company 2"), 50);
        QCOMPARE(answered(two)->matches, 11);
        QCOMPARE(answered(one).error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"
