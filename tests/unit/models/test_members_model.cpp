#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "account/connection_service.h"
#include "account/organization_service.h"
#include "models/members_model.h"
#include "tests/support/fake_account_storage.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_members_port.h"
#include "tests/support/strict_test.h"
#include "tests/support/until.h"

using namespace gatehouse;
using namespace gatehouse::test;

/// MembersModel over the real service and a double of the server.
class TestMembersModel final : public StrictTest {
    Q_OBJECT

    struct World final {
        std::shared_ptr<FakeDisk> disk = std::make_shared<FakeDisk>();
        FakeClock clock;
        FakeMembersPort port;
        FakeAccountStorage storage{disk};
        ConnectionService connection{clock};
        OrganizationService service{OrganizationId(QStringLiteral("o1")), port, storage, connection};
        MembersModel model{service};

        [[nodiscard]] bool open(int count)
        {
            port.fill(count);
            service.start();
            return until([this, count] { return model.rowCount() == std::min(count, 100); });
        }
    };

private Q_SLOTS:
    void growsAsAViewScrolls()
    {
        World world;
        QVERIFY(world.open(230));
        QSignalSpy reset(&world.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&world.model, &QAbstractItemModel::rowsInserted);
        QVERIFY(world.model.canFetchMore({}));
        world.model.fetchMore({});
        QVERIFY(until([&] { return world.model.rowCount() == 200; }));
        world.model.fetchMore({});
        QVERIFY(until([&] { return world.model.rowCount() == 230; }));
        QVERIFY(!world.model.canFetchMore({}));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(inserted.size(), 2);
    }

    void sortsAtTheServer()
    {
        World world;
        QVERIFY(world.open(150));
        world.model.sort(MembersModel::JoinedColumn, Qt::DescendingOrder);
        QVERIFY(until([&] {
            return world.model.data(world.model.index(0, 0), Qt::DisplayRole) == QStringLiteral("Person 00149");
        }));
        QCOMPARE(world.port.asked.last(), QStringLiteral(" -joined "));
        world.model.sort(MembersModel::RoleColumn);
        QVERIFY(until([&] { return world.port.asked.last() == QStringLiteral(" role "); }));
    }

    void aChangeOfOnePersonKeepsTheRows()
    {
        World world;
        QVERIFY(world.open(5));
        QSignalSpy reset(&world.model, &QAbstractItemModel::modelReset);
        world.port.members_[2].role = OrganizationRole(QStringLiteral("admin"));
        world.port.etag = QStringLiteral("\"m2\"");
        world.service.refresh();
        QVERIFY(
            until([&] { return world.model.index(2, MembersModel::RoleColumn).data() == QStringLiteral("admin"); }));
        QCOMPARE(reset.size(), 0);
        world.port.members_.removeAt(0);
        world.port.etag = QStringLiteral("\"m3\"");
        world.service.refresh();
        QVERIFY(until([&] { return world.model.rowCount() == 4; }));
    }

    void keepsTheRulesOfModels()
    {
        World world;
        const QAbstractItemModelTester tester(&world.model);
        world.port.fill(230);
        world.service.start();
        // The tester asks for more by itself.
        QVERIFY(until([&] { return world.model.rowCount() >= 100; }));
        world.model.sort(MembersModel::NameColumn, Qt::DescendingOrder);
        QVERIFY(until([&] { return world.model.index(0, 0).data() == QStringLiteral("Person 00229"); }));
        world.service.find({QStringLiteral("nobody"), {}});
        QVERIFY(until([&] { return world.model.rowCount() == 0; }));
    }

    void unknownIsNoDate()
    {
        World world;
        world.port.members_ = {FakeMembersPort::person(QStringLiteral("Aline"), "member", std::nullopt)};
        world.service.start();
        QVERIFY(until([&] { return world.model.rowCount() == 1; }));
        QVERIFY(!world.model.index(0, MembersModel::JoinedColumn).data().toDateTime().isValid());
        QCOMPARE(world.model.index(0, MembersModel::NameColumn).data().toString(), QStringLiteral("Aline"));
        QVERIFY(!world.model.data({}, Qt::DisplayRole).isValid());
    }
};

QTEST_GUILESS_MAIN(TestMembersModel)
#include "test_members_model.moc"
