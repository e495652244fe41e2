#include <QSignalSpy>
#include <QTest>
#include <memory>

#include "flows/step_up_flow.h"
#include "tests/support/answered.h"
#include "tests/support/fake_email_ports.h"
#include "tests/support/strict_test.h"
#include "tests/support/until.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

/// A sensitive command: it wants a proof until it has one.
struct Sensitive final {
    QObject context;
    bool proven = false;
    int runs = 0;
    QFuture<Result<int>> operator()()
    {
        ++runs;
        const Answer<int> answer(&context);
        if (proven)
            answer.finish(runs);
        else
            answer.finish(fail(Error::Kind::StepUpRequired));
        return answer.future();
    }
};

SecretText password() { return SecretText(QStringLiteral("umber-Lantern-quartz-7351")); }

} // namespace

/// A proof of identity on demand, and the command repeated once.
class TestStepUpFlow final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void asksOnlyWhereTheServerWantsIt()
    {
        FakeVerificationPort port;
        StepUpFlow flow(port);
        const QSignalSpy needed(&flow, &StepUpFlow::needed);
        Sensitive command;
        command.proven = true;
        const Result<int> result = answered(flow.run<int>([&] { return command(); }));
        QVERIFY(result);
        QCOMPARE(command.runs, 1);
        QCOMPARE(needed.count(), 0);
        // Other errors are the caller's.
        QObject context;
        const Result<int> refused = answered(flow.run<int>([&] {
            const Answer<int> answer(&context);
            answer.finish(fail(Error::Kind::Offline));
            return answer.future();
        }));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Offline);
        QCOMPARE(needed.count(), 0);
    }

    void repeatsTheCommandOnceAfterAProof()
    {
        FakeVerificationPort port;
        StepUpFlow flow(port);
        QSignalSpy needed(&flow, &StepUpFlow::needed);
        const QSignalSpy settled(&flow, &StepUpFlow::settled);
        Sensitive command;
        port.whenProven = [&] { command.proven = true; };
        const auto future = flow.run<int>([&] { return command(); });
        QVERIFY(until([&] { return needed.count() == 1; }));
        QVERIFY(flow.isWaiting());
        QVERIFY(answered(flow.verify(password())));
        const Result<int> result = answered(future);
        QVERIFY(result);
        QCOMPARE(*result, 2);
        QCOMPARE(settled.count(), 1);
        QVERIFY(!flow.isWaiting());
    }

    void aSecondRefusalIsGivenOn()
    {
        FakeVerificationPort port;
        StepUpFlow flow(port);
        const QSignalSpy needed(&flow, &StepUpFlow::needed);
        Sensitive command;
        const auto future = flow.run<int>([&] { return command(); });
        QVERIFY(until([&] { return needed.count() == 1; }));
        QVERIFY(answered(flow.verify(password())));
        const Result<int> result = answered(future);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::StepUpRequired);
        QCOMPARE(command.runs, 2);
        QCOMPARE(needed.count(), 1);
    }

    void aWrongProofLeavesItWaiting()
    {
        FakeVerificationPort port;
        port.fails = {Error::coded(Error::Kind::Validation, QStringLiteral("wrong_password")),
                      Error::of(Error::Kind::Offline)};
        StepUpFlow flow(port);
        Sensitive command;
        port.whenProven = [&] { command.proven = true; };
        const auto future = flow.run<int>([&] { return command(); });
        QVERIFY(until([&] { return flow.isWaiting(); }));
        const Result<Done> nothing = answered(flow.verify(SecretText()));
        QCOMPARE(nothing.error().fields.first().code, QStringLiteral("required"));
        QVERIFY(port.passwords.isEmpty());
        QCOMPARE(answered(flow.verify(password())).error().code, QStringLiteral("wrong_password"));
        QCOMPARE(answered(flow.verify(password())).error().kind, Error::Kind::Offline);
        QVERIFY(flow.isWaiting());
        QCOMPARE(command.runs, 1);
        QVERIFY(answered(flow.verify(password())));
        QVERIFY(answered(future));
    }

    void severalCommandsWaitForOneProof()
    {
        FakeVerificationPort port;
        StepUpFlow flow(port);
        const QSignalSpy needed(&flow, &StepUpFlow::needed);
        Sensitive first;
        Sensitive second;
        port.whenProven = [&] { first.proven = second.proven = true; };
        const auto one = flow.run<int>([&] { return first(); });
        const auto two = flow.run<int>([&] { return second(); });
        QVERIFY(until([&] { return first.runs == 1 && second.runs == 1 && needed.count() == 1; }));
        QVERIFY(answered(flow.verify(password())));
        QVERIFY(answered(one));
        QVERIFY(answered(two));
        QCOMPARE(needed.count(), 1);
        QCOMPARE(port.passwords.size(), 1);
    }

    void withoutAProofTheCommandIsCancelled()
    {
        FakeVerificationPort port;
        StepUpFlow flow(port);
        Sensitive command;
        const auto future = flow.run<int>([&] { return command(); });
        QVERIFY(until([&] { return flow.isWaiting(); }));
        flow.cancel();
        QCOMPARE(answered(future).error().kind, Error::Kind::Cancelled);
        QCOMPARE(command.runs, 1);
        QCOMPARE(answered(flow.verify(password())).error().kind, Error::Kind::Cancelled);
    }

    void aProofBeingCheckedIsNotCancelled()
    {
        FakeVerificationPort port;
        port.hold = true;
        StepUpFlow flow(port);
        Sensitive command;
        port.whenProven = [&] { command.proven = true; };
        const auto future = flow.run<int>([&] { return command(); });
        QVERIFY(until([&] { return flow.isWaiting(); }));
        const auto proof = flow.verify(password());
        QVERIFY(flow.isBusy());
        flow.cancel();
        QVERIFY(flow.isWaiting());
        port.held.takeFirst()();
        QVERIFY(answered(proof));
        QVERIFY(answered(future));
    }

    void whatWaitsEndsWithTheFlow()
    {
        FakeVerificationPort port;
        auto flow = std::make_unique<StepUpFlow>(port);
        Sensitive command;
        const auto future = flow->run<int>([&] { return command(); });
        QVERIFY(until([&] { return flow->isWaiting(); }));
        flow.reset();
        QCOMPARE(answered(future).error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestStepUpFlow)
#include "test_step_up_flow.moc"
