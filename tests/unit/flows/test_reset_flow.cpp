#include <QTest>

#include "flows/reset_flow.h"
#include "tests/support/strict_test.h"
#include "tests/unit/flows/flow_world.h"

using namespace gatehouse;
using namespace gatehouse::test;
using Step = ResetFlow::Step;

class TestResetFlow final : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void goesFromTheAddressStraightIn()
    {
        FlowWorld world;
        ResetFlow flow(world.server, world.accounts);
        QVERIFY(answered(flow.request(QStringLiteral("a@Company.example"))).has_value());
        QCOMPARE(flow.step(), Step::Code);
        QCOMPARE(flow.email(), QStringLiteral("a@company.example"));
        QVERIFY(flow.resendIn() > std::chrono::seconds(20));
        const auto added = answered(flow.confirm(FlowWorld::secret("123-456"), FlowWorld::secret(goodPassword), true));
        QVERIFY(added->kept);
        QCOMPARE(flow.step(), Step::Finished);
        QCOMPARE(world.auth.calls.at(1).code.expose(), QStringLiteral("123456"));
        QCOMPARE(world.auth.names(), (QStringList{QStringLiteral("requestReset"), QStringLiteral("confirmReset"),
                                                  QStringLiteral("signIn")}));
    }

    void checksBeforeItAsks()
    {
        FlowWorld world;
        ResetFlow flow(world.server, world.accounts);
        QCOMPARE(FlowWorld::faults(answered(flow.request(QString())).error()),
                 QStringList{QStringLiteral("/email required")});
        QCOMPARE(answered(flow.resend()).error().kind, Error::Kind::Cancelled);
        QVERIFY(answered(flow.request(QStringLiteral("a@company.example"))).has_value());
        const auto result = answered(flow.confirm(FlowWorld::secret("12"), FlowWorld::secret("short"), true));
        QCOMPARE(FlowWorld::faults(result.error()),
                 (QStringList{QStringLiteral("/code wrong_code"), QStringLiteral("/password too_short")}));
        QCOMPARE(world.auth.calls.size(), 1);
    }

    void passesTheServersAnswerOn()
    {
        FlowWorld world;
        ResetFlow flow(world.server, world.accounts);
        QVERIFY(answered(flow.request(QStringLiteral("a@company.example"))).has_value());
        world.auth.fails[QStringLiteral("confirmReset")] = {
            FlowWorld::coded(Error::Kind::RateLimited, "too_many_tries")};
        QCOMPARE(
            answered(flow.confirm(FlowWorld::secret("123456"), FlowWorld::secret(goodPassword), true)).error().code,
            QStringLiteral("too_many_tries"));
        QCOMPARE(flow.step(), Step::Code);
        QVERIFY(!flow.isBusy());
        QVERIFY(answered(flow.resend()).has_value());
    }

    void signsInOnlyWhereTheCodeWasTakenBefore()
    {
        FlowWorld world;
        ResetFlow flow(world.server, world.accounts);
        QVERIFY(answered(flow.request(QStringLiteral("a@company.example"))).has_value());
        world.auth.fails[QStringLiteral("signIn")] = {Error::of(Error::Kind::Offline)};
        const auto confirm = [&] {
            return answered(flow.confirm(FlowWorld::secret("123456"), FlowWorld::secret(goodPassword), true));
        };
        QCOMPARE(confirm().error().kind, Error::Kind::Offline);
        QVERIFY(confirm().has_value());
        QCOMPARE(world.auth.names().count(QStringLiteral("confirmReset")), 1);
    }

    void anotherCodeCountsForItself()
    {
        FlowWorld world;
        ResetFlow flow(world.server, world.accounts);
        QVERIFY(answered(flow.request(QStringLiteral("a@company.example"))).has_value());
        world.auth.fails[QStringLiteral("signIn")] = {Error::of(Error::Kind::Offline)};
        const auto confirm = [&] {
            return answered(flow.confirm(FlowWorld::secret("123456"), FlowWorld::secret(goodPassword), true));
        };
        QCOMPARE(confirm().error().kind, Error::Kind::Offline);
        // The password may be another by now.
        QVERIFY(answered(flow.resend()).has_value());
        QVERIFY(confirm().has_value());
        QCOMPARE(world.auth.names().count(QStringLiteral("confirmReset")), 2);
    }

    void findsOutWhetherACodeWithALostAnswerWasTaken()
    {
        FlowWorld world;
        ResetFlow flow(world.server, world.accounts);
        QVERIFY(answered(flow.request(QStringLiteral("a@company.example"))).has_value());
        const Error wrong = FlowWorld::coded(Error::Kind::Validation, "wrong_code");
        world.auth.fails[QStringLiteral("confirmReset")] = {Error::of(Error::Kind::Offline), wrong, wrong};
        world.auth.fails[QStringLiteral("signIn")] = {FlowWorld::coded(Error::Kind::Validation, "wrong_credentials")};
        const auto confirm = [&] {
            return answered(flow.confirm(FlowWorld::secret("123456"), FlowWorld::secret(goodPassword), true));
        };
        QCOMPARE(confirm().error().kind, Error::Kind::Offline);
        QCOMPARE(confirm().error().code, QStringLiteral("wrong_code"));
        QVERIFY(confirm().has_value());
    }

    void goesBackToTheAddress()
    {
        FlowWorld world;
        ResetFlow flow(world.server, world.accounts);
        QVERIFY(answered(flow.request(QStringLiteral("a@company.example"))).has_value());
        flow.back();
        QCOMPARE(flow.step(), Step::Form);
        QCOMPARE(flow.email(), QStringLiteral("a@company.example"));
        QVERIFY(flow.strength(FlowWorld::secret(goodPassword)).score >= 3);
    }

    void needsAServer()
    {
        FlowWorld world;
        ServerService none(world.finder, world.storage);
        ResetFlow flow(none, world.accounts);
        QCOMPARE(answered(flow.request(QStringLiteral("a@company.example"))).error().code, QStringLiteral("no_server"));
    }
};

QTEST_GUILESS_MAIN(TestResetFlow)
#include "test_reset_flow.moc"
