#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include "account/connection_service.h"
#include "account/organizations_service.h"
#include "models/available_organizations_model.h"
#include "models/organizations_model.h"
#include "tests/support/fake_account_storage.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_ports.h"
#include "tests/support/strict_test.h"
#include "tests/support/until.h"

using namespace gatehouse;
using namespace gatehouse::test;

/// OrganizationsModel and AvailableOrganizationsModel over the real service and a double of the server.
class TestModels final : public StrictTest {
    Q_OBJECT

    struct World final {
        std::shared_ptr<FakeDisk> disk = std::make_shared<FakeDisk>();
        FakeClock clock;
        FakeOrganizationsPort port;
        FakeAccountStorage storage{disk};
        ConnectionService connection{clock};
        OrganizationsService service{port, storage, connection};

        /// The server has other organizations of mine now.
        [[nodiscard]] bool give(const QList<Organization>& mine)
        {
            port.page.items = mine;
            port.etag = QStringLiteral("\"o%1\"").arg(++m_version);
            service.refresh();
            return until([this, &mine] { return service.mine().value && service.mine().value->items == mine; });
        }
        [[nodiscard]] bool fill(int count)
        {
            port.available_.clear();
            for (int i = 0; i < count; ++i)
                port.available_.append(
                    {OrganizationId(QString::number(i)), QStringLiteral("Company %1").arg(i), QString(), i});
            service.start();
            return until([this, count] { return service.index().value == count; });
        }

    private:
        int m_version = 1;
    };

    static Organization organization(const char* id, const char* role = "member")
    {
        Organization made;
        made.id = OrganizationId(QString::fromLatin1(id));
        made.name = QStringLiteral("Company ") + QString::fromLatin1(id);
        made.role = OrganizationRole(QString::fromLatin1(role));
        return made;
    }
    static QStringList names(const QAbstractItemModel& model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, 0).data().toString());
        return all;
    }

private Q_SLOTS:
    void givesRawValues()
    {
        World world;
        OrganizationsModel model(world.service);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Organization known = organization("a", "admin");
        known.joinedAt = world.clock.now();
        QVERIFY(world.give({known, organization("b", "steward")}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), static_cast<int>(OrganizationsModel::ColumnCount));
        QCOMPARE(model.index(0, OrganizationsModel::NameColumn).data().toString(), QStringLiteral("Company a"));
        QCOMPARE(model.index(0, OrganizationsModel::RoleColumn).data().toString(), QStringLiteral("admin"));
        QCOMPARE(model.index(0, OrganizationsModel::JoinedColumn).data().toDateTime(), world.clock.now());
        QCOMPARE(model.index(1, OrganizationsModel::RoleColumn).data().toString(), QStringLiteral("steward"));
        QVERIFY(!model.index(1, OrganizationsModel::JoinedColumn).data().toDateTime().isValid());
    }

    void keepsAChoiceOverARefresh()
    {
        World world;
        OrganizationsModel model(world.service);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(world.give({organization("a"), organization("b"), organization("c")}));
        const QPersistentModelIndex chosen(model.index(1, 0));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        // One goes, one comes, one moves, one is another.
        QVERIFY(world.give({organization("d"), organization("c", "admin"), organization("b")}));
        QCOMPARE(names(model),
                 (QStringList{QStringLiteral("Company d"), QStringLiteral("Company c"), QStringLiteral("Company b")}));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QVERIFY(chosen.isValid());
        QCOMPARE(chosen.row(), 2);
        QVERIFY(world.give({}));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!chosen.isValid());
    }

    void fetchesWhatWasFoundInWindows()
    {
        World world;
        AvailableOrganizationsModel model(world.service);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(world.fill(1500));
        QVERIFY(until([&] { return model.isAnswered() && model.rowCount() > 0; }));
        QCOMPARE(model.matches(), 1500);
        QCOMPARE(model.known(), 1500);
        QVERIFY(model.rowCount() < 1500);
        const QPersistentModelIndex chosen(model.index(3, 0));
        while (model.rowCount() < 1500) {
            const int before = model.rowCount();
            // A search of the model's own, for an index that has changed, may bring the rows as well.
            QVERIFY(until([&] { return model.canFetchMore({}) || model.rowCount() > before; }));
            model.fetchMore({});
            QVERIFY(until([&] { return model.rowCount() > before; }));
        }
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(chosen.row(), 3);
        QCOMPARE(model.index(1499, 0).data().toString(), QStringLiteral("Company 1499"));
    }

    void showsTheNewestSearch()
    {
        World world;
        AvailableOrganizationsModel model(world.service);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(world.fill(30));
        model.search(QStringLiteral("c"));
        model.search(QStringLiteral("Company 2"));
        QVERIFY(until([&] { return model.typed() == QStringLiteral("Company 2"); }));
        QCOMPARE(model.rowCount(), 11);
        model.search(QStringLiteral("nothing like it"));
        QVERIFY(until([&] { return model.rowCount() == 0; }));
        QCOMPARE(model.matches(), 0);
        QCOMPARE(model.known(), 30);
    }

    void saysWhyASearchFailed()
    {
        World world;
        AvailableOrganizationsModel model(world.service);
        QVERIFY(world.fill(3));
        model.search(QString());
        QVERIFY(until([&] { return model.rowCount() == 3; }));
        world.disk->failAlways = Error::coded(Error::Kind::Storage, QStringLiteral("io"));
        QSignalSpy answeredSpy(&model, &AvailableOrganizationsModel::answered);
        model.search(QStringLiteral("x"));
        QVERIFY(until([&] { return answeredSpy.size() == 1; }));
        QCOMPARE(model.error()->code, QStringLiteral("io"));
    }

    void followsANewIndex()
    {
        World world;
        AvailableOrganizationsModel model(world.service);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(world.fill(3));
        QVERIFY(until([&] { return model.rowCount() == 3; }));
        world.clock.pass(std::chrono::hours(25));
        world.port.available_.append({OrganizationId(QStringLiteral("n")), QStringLiteral("New"), QString(), 1});
        world.service.refresh();
        QVERIFY(until([&] { return model.rowCount() == 4; }));
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "test_models.moc"
