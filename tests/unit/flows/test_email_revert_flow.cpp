#include <QTest>

#include "flows/email_revert_flow.h"
#include "tests/support/strict_test.h"
#include "tests/unit/flows/flow_world.h"

using namespace gatehouse;
using namespace gatehouse::test;

/// Taking a change of the address back.
class TestEmailRevertFlow final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void givesTheAddressBack()
    {
        FlowWorld world;
        EmailRevertFlow flow(world.server);
        const Result<QString> email = answered(flow.submit(FlowWorld::secret(" abc\n def ")));
        QVERIFY(email);
        QCOMPARE(*email, QStringLiteral("aline@company.example"));
        QCOMPARE(world.auth.calls.last().code.expose(), QStringLiteral("abcdef"));
        QVERIFY(!world.auth.calls.last().email.isEmpty());
    }

    void asksForACode()
    {
        FlowWorld world;
        EmailRevertFlow flow(world.server);
        const Result<QString> nothing = answered(flow.submit(FlowWorld::secret("  ")));
        QCOMPARE(FlowWorld::faults(nothing.error()), QStringList{QStringLiteral("/token required")});
        QVERIFY(world.auth.calls.isEmpty());
        FakeEngineFinder finder;
        FakeProfileStorage storage;
        ServerService nowhere(finder, storage);
        EmailRevertFlow lost(nowhere);
        QCOMPARE(answered(lost.submit(FlowWorld::secret("abc"))).error().code, QStringLiteral("no_server"));
    }

    void repeatsUnderTheSameKeyWhereTheAnswerWasLost()
    {
        FlowWorld world;
        EmailRevertFlow flow(world.server);
        world.auth.fails[QStringLiteral("revertEmail")] = {Error::of(Error::Kind::Offline),
                                                           FlowWorld::coded(Error::Kind::Validation, "unknown_token")};
        QVERIFY(!answered(flow.submit(FlowWorld::secret("abc"))));
        QVERIFY(!answered(flow.submit(FlowWorld::secret("abc"))));
        QVERIFY(answered(flow.submit(FlowWorld::secret("abc"))));
        const auto key = [&](int call) { return world.auth.calls[call].email; };
        QCOMPARE(key(0), key(1));
        QVERIFY(key(1) != key(2));
        QVERIFY(!flow.isBusy());
    }
};

QTEST_GUILESS_MAIN(TestEmailRevertFlow)
#include "test_email_revert_flow.moc"
