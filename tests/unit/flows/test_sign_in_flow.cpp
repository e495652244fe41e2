#include <QSignalSpy>
#include <QTest>

#include "domain/account_deletion.h"
#include "flows/sign_in_flow.h"
#include "tests/support/strict_test.h"
#include "tests/unit/flows/flow_world.h"

using namespace gatehouse;
using namespace gatehouse::test;

class TestSignInFlow final : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void signsIn()
    {
        FlowWorld world;
        SignInFlow flow(world.server, world.accounts);
        QSignalSpy busy(&flow, &SignInFlow::busyChanged);
        auto future = flow.submit(QStringLiteral(" a@Company.Example "), FlowWorld::secret("pass word"), true);
        QVERIFY(flow.isBusy());
        const auto added = answered(future);
        QVERIFY(added->kept);
        QVERIFY(!flow.isBusy());
        QCOMPARE(busy.size(), 2);
        QCOMPARE(world.auth.calls.first().email, QStringLiteral("a@company.example"));
        QVERIFY(world.auth.device.application.startsWith(QStringLiteral("Gatehouse ")));
        QVERIFY(!world.auth.device.platform.isEmpty());
        QVERIFY(world.accounts.current());
    }

    void asksForWhatIsMissing()
    {
        FlowWorld world;
        SignInFlow flow(world.server, world.accounts);
        const auto result = answered(flow.submit(QStringLiteral("nobody"), SecretText(), true));
        QCOMPARE(FlowWorld::faults(result.error()),
                 (QStringList{QStringLiteral("/email invalid_email"), QStringLiteral("/password required")}));
        QVERIFY(world.auth.calls.isEmpty());
        QVERIFY(!flow.isBusy());
    }

    void passesTheServersAnswerOn_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("code");
        QTest::newRow("wrong") << Error::Kind::Validation << QStringLiteral("wrong_credentials");
        QTest::newRow("unconfirmed") << Error::Kind::Forbidden << QStringLiteral("account_unconfirmed");
        QTest::newRow("locked") << Error::Kind::RateLimited << QStringLiteral("locked_out");
        QTest::newRow("offline") << Error::Kind::Offline << QString();
    }
    void passesTheServersAnswerOn()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(QString, code);
        FlowWorld world;
        SignInFlow flow(world.server, world.accounts);
        world.auth.fails[QStringLiteral("signIn")] = {Error::coded(kind, code)};
        const auto result =
            answered(flow.submit(QStringLiteral("a@company.example"), FlowWorld::secret("pass word"), true));
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().code, code);
        QVERIFY(!flow.isBusy());
        QVERIFY(!world.accounts.current());
    }

    void anAccountThatWillBeDeletedCanBeKept()
    {
        FlowWorld world;
        SignInFlow flow(world.server, world.accounts);
        QSignalSpy steps(&flow, &SignInFlow::stepChanged);
        const QDateTime at(QDate(2026, 3, 16), QTime(9, 0), Qt::UTC);
        Error pending = Error::coded(Error::Kind::Forbidden, QStringLiteral("deletion_pending"));
        pending.fields = deletionPendingFields(at);
        world.auth.fails[QStringLiteral("signIn")] = {pending};
        // There is nothing to keep before.
        QCOMPARE(answered(flow.keepAccount()).error().kind, Error::Kind::Cancelled);
        QVERIFY(!answered(flow.submit(QStringLiteral("a@company.example"), FlowWorld::secret("pass word"), true)));
        QCOMPARE(flow.step(), SignInFlow::Step::Deletion);
        QCOMPARE(flow.deleteAt(), at);
        QCOMPARE(flow.email(), QStringLiteral("a@company.example"));
        QVERIFY(!world.accounts.current());
        // Without a connection it waits for another try.
        world.auth.fails[QStringLiteral("signInAndKeep")] = {Error::of(Error::Kind::Offline)};
        QCOMPARE(answered(flow.keepAccount()).error().kind, Error::Kind::Offline);
        QCOMPARE(flow.step(), SignInFlow::Step::Deletion);
        QVERIFY(answered(flow.keepAccount()));
        QCOMPARE(world.auth.calls.last().password, FlowWorld::secret("pass word"));
        QVERIFY(world.accounts.current());
        QCOMPARE(flow.step(), SignInFlow::Step::Credentials);
        QCOMPARE(steps.size(), 2);
    }

    void lettingItGoForgetsThePassword()
    {
        FlowWorld world;
        SignInFlow flow(world.server, world.accounts);
        Error pending = Error::coded(Error::Kind::Forbidden, QStringLiteral("deletion_pending"));
        pending.fields = deletionPendingFields(QDateTime::currentDateTimeUtc());
        world.auth.fails[QStringLiteral("signIn")] = {pending, pending};
        QVERIFY(!answered(flow.submit(QStringLiteral("a@company.example"), FlowWorld::secret("pass word"), true)));
        flow.back();
        QCOMPARE(flow.step(), SignInFlow::Step::Credentials);
        QCOMPARE(answered(flow.keepAccount()).error().kind, Error::Kind::Cancelled);
        // A password that was changed meanwhile leads back as well.
        QVERIFY(!answered(flow.submit(QStringLiteral("a@company.example"), FlowWorld::secret("pass word"), true)));
        world.auth.fails[QStringLiteral("signInAndKeep")] = {
            Error::coded(Error::Kind::Validation, QStringLiteral("wrong_credentials"))};
        QVERIFY(!answered(flow.keepAccount()));
        QCOMPARE(flow.step(), SignInFlow::Step::Credentials);
    }

    void doesOneThingAtATime()
    {
        FlowWorld world;
        SignInFlow flow(world.server, world.accounts);
        auto one = flow.submit(QStringLiteral("a@company.example"), FlowWorld::secret("pass word"), true);
        auto two = flow.submit(QStringLiteral("a@company.example"), FlowWorld::secret("pass word"), true);
        QCOMPARE(answered(two).error().kind, Error::Kind::Cancelled);
        QVERIFY(answered(one).has_value());
        QCOMPARE(world.auth.calls.size(), 1);
    }

    void runsToItsEndWithoutItsPage()
    {
        FlowWorld world;
        auto flow = std::make_unique<SignInFlow>(world.server, world.accounts);
        auto future = flow->submit(QStringLiteral("a@company.example"), FlowWorld::secret("pass word"), true);
        flow.reset();
        QVERIFY(answered(future).has_value());
        QVERIFY(world.accounts.current());
    }

    void needsAServer()
    {
        FlowWorld world;
        ServerService none(world.finder, world.storage);
        SignInFlow flow(none, world.accounts);
        QCOMPARE(answered(flow.submit(QStringLiteral("a@company.example"), FlowWorld::secret("x"), true)).error().code,
                 QStringLiteral("no_server"));
    }
};

QTEST_GUILESS_MAIN(TestSignInFlow)
#include "test_sign_in_flow.moc"
