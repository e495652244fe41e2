#include <QSignalSpy>
#include <QTest>

#include "account/connection_service.h"
#include "domain/account_deletion.h"
#include "flows/account_deletion_flow.h"
#include "flows/step_up_flow.h"
#include "tests/support/answered.h"
#include "tests/support/fake_account_data_port.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_email_ports.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const QString address = QStringLiteral("Aline@Company.example");

struct DeletionWorld final {
    FakeClock clock;
    FakeAccountDataPort port;
    FakeVerificationPort verification;
    ConnectionService connection{clock};
    AccountDeletionFlow flow{{port, verification, connection, address}};
};

} // namespace

/// The end of an account as its owner asks for it.
class TestAccountDeletionFlow final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void asksOnlyForTheAddressOfTheAccount()
    {
        DeletionWorld world;
        for (const auto& [typed, fault] : QList<QPair<QString, QString>>{
                 {QStringLiteral("  "), QStringLiteral("required")},
                 {QStringLiteral("aline@other.example"), QStringLiteral("email_mismatch")}}) {
            const auto refused = answered(world.flow.submit(typed));
            QCOMPARE(refused.error().fields.first().pointer, QStringLiteral("/email"));
            QCOMPARE(refused.error().code, fault);
        }
        QVERIFY(world.port.calls.isEmpty());
        QSignalSpy scheduled(&world.flow, &AccountDeletionFlow::scheduled);
        QVERIFY(answered(world.flow.submit(QStringLiteral(" aline@COMPANY.example "))));
        QTRY_COMPARE(scheduled.size(), 1);
        QCOMPARE(scheduled.first().first().toDateTime(), world.port.deleteAt);
    }

    void asksForAProofAndRepeatsUnderTheSameKey()
    {
        DeletionWorld world;
        world.port.fails[QStringLiteral("delete")] = {Error::of(Error::Kind::StepUpRequired)};
        QSignalSpy needed(&world.flow.stepUp(), &StepUpFlow::needed);
        auto asked = world.flow.submit(address);
        QTRY_COMPARE(needed.size(), 1);
        QVERIFY(answered(world.flow.stepUp().verify(SecretText(QStringLiteral("password")))));
        QVERIFY(answered(asked));
        QCOMPARE(world.port.keys.size(), 2);
        QCOMPARE(world.port.keys.first(), world.port.keys.last());
    }

    void withoutAProofNothingHappens()
    {
        DeletionWorld world;
        world.port.fails[QStringLiteral("delete")] = {Error::of(Error::Kind::StepUpRequired)};
        QSignalSpy needed(&world.flow.stepUp(), &StepUpFlow::needed);
        QSignalSpy scheduled(&world.flow, &AccountDeletionFlow::scheduled);
        auto asked = world.flow.submit(address);
        QTRY_COMPARE(needed.size(), 1);
        QVERIFY(world.flow.isBusy());
        world.flow.stepUp().cancel();
        QCOMPARE(answered(asked).error().kind, Error::Kind::Cancelled);
        QVERIFY(!world.flow.isBusy());
        QVERIFY(scheduled.isEmpty());
    }

    void aLostAnswerIsAskedForAgainAsTheSameCommand()
    {
        DeletionWorld world;
        world.port.fails[QStringLiteral("delete")] = {Error::of(Error::Kind::Timeout)};
        QVERIFY(!answered(world.flow.submit(address)));
        QVERIFY(answered(world.flow.submit(address)));
        QCOMPARE(world.port.keys.first(), world.port.keys.last());
    }

    void namesWhatStandsInTheWay()
    {
        DeletionWorld world;
        Error refused = Error::coded(Error::Kind::Conflict, QStringLiteral("sole_admin"));
        refused.fields = soleAdminFields({{OrganizationId(QStringLiteral("o1")), QStringLiteral("Ostrava Steel")},
                                          {OrganizationId(QStringLiteral("o2")), QStringLiteral("Rhône Hydro")}});
        world.port.fails[QStringLiteral("delete")] = {refused};
        const auto result = answered(world.flow.submit(address));
        const QList<SoleAdminOf> alone = soleAdminOf(result.error());
        QCOMPARE(alone.size(), 2);
        QCOMPARE(alone.last().name, QStringLiteral("Rhône Hydro"));
        // Another refusal has none, whatever is in it.
        refused.code = QStringLiteral("other");
        QVERIFY(soleAdminOf(refused).isEmpty());
        QVERIFY(soleAdminFields(QList<SoleAdminOf>(150)).size() == 100);
    }

    void readsWhenAnAccountGoes()
    {
        Error refused = Error::coded(Error::Kind::Forbidden, QStringLiteral("deletion_pending"));
        QVERIFY(!deletionPending(refused));
        const QDateTime at(QDate(2026, 3, 16), QTime(9, 0), Qt::UTC);
        refused.fields = deletionPendingFields(at);
        QCOMPARE(deletionPending(refused), std::optional(at));
        refused.fields.first().params[QStringLiteral("delete_at")] = QStringLiteral("soon");
        QVERIFY(!deletionPending(refused));
    }
};

QTEST_GUILESS_MAIN(TestAccountDeletionFlow)
#include "test_account_deletion_flow.moc"
