#include <QSignalSpy>
#include <QTest>

#include "flows/email_change_flow.h"
#include "flows/step_up_flow.h"
#include "tests/support/fake_email_ports.h"
#include "tests/support/strict_test.h"
#include "tests/unit/account/profile_world.h"

using namespace gatehouse;
using namespace gatehouse::test;
using Step = EmailChangeFlow::Step;

namespace {

const QString next = QStringLiteral("t.kowal@new.example");

Error coded(Error::Kind kind, const char* code) { return Error::coded(kind, QString::fromLatin1(code)); }

/// A profile that was read, and the flow over it.
struct EmailFlowWorld final {
    ProfileWorld profile;
    FakeEmailPort email;
    FakeVerificationPort verification;
    EmailChangeFlow flow{{email, verification, profile.client->service, profile.client->connection, profile.clock}};

    EmailFlowWorld()
    {
        profile.start();
        // The server's side of it.
        email.onDone = [this](const QString& command, const QString& what) {
            FakeProfileServer& server = *profile.server;
            if (command == QLatin1String("confirm"))
                server.profile.email = server.profile.pendingEmail.value_or(PendingEmail{next, {}}).email;
            if (command == QLatin1String("request"))
                server.profile.pendingEmail = PendingEmail{what, profile.clock.now().addSecs(86'400)};
            else
                server.profile.pendingEmail.reset();
            ++server.version;
        };
    }
    [[nodiscard]] bool atCode()
    {
        return answered(flow.submit(next)).has_value() && until([this] { return flow.pending().has_value(); });
    }
    [[nodiscard]] QString field(const Result<Done>& result) const
    {
        return result || result.error().fields.isEmpty()
                   ? QString()
                   : result.error().fields.first().pointer + QLatin1Char(' ') + result.error().fields.first().code;
    }
};

} // namespace

/// A new address, over doubles of the server.
class TestEmailChangeFlow final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void goesFromAddressToCodeToDone()
    {
        EmailFlowWorld world;
        const QSignalSpy steps(&world.flow, &EmailChangeFlow::stepChanged);
        QVERIFY(answered(world.flow.submit(QStringLiteral(" T.Kowal@NEW.example "))));
        QCOMPARE(world.flow.step(), Step::Code);
        QCOMPARE(world.flow.email(), QStringLiteral("T.Kowal@new.example"));
        QVERIFY(world.flow.resendIn().count() > 0);
        QVERIFY(until([&] { return world.flow.pending().has_value(); }));
        QVERIFY(!world.flow.isConfirmed());
        QVERIFY(answered(world.flow.confirm(SecretText(QStringLiteral("123 456")))));
        QCOMPARE(world.email.calls.last().what, QStringLiteral("123456"));
        QCOMPARE(world.flow.step(), Step::Address);
        QVERIFY(until([&] { return world.flow.isConfirmed(); }));
        QVERIFY(!world.flow.pending());
        QCOMPARE(steps.count(), 2);
    }

    void checksBeforeItAsks()
    {
        EmailFlowWorld world;
        QCOMPARE(world.field(answered(world.flow.submit(QString()))), QStringLiteral("/email required"));
        QCOMPARE(world.field(answered(world.flow.submit(QStringLiteral("kowal")))),
                 QStringLiteral("/email invalid_email"));
        QCOMPARE(world.field(answered(world.flow.submit(QStringLiteral("ALINE@company.example")))),
                 QStringLiteral("/email same_email"));
        QCOMPARE(answered(world.flow.confirm(SecretText(QStringLiteral("123456")))).error().kind,
                 Error::Kind::Cancelled);
        QVERIFY(world.email.calls.isEmpty());
        QVERIFY(world.atCode());
        QCOMPARE(world.field(answered(world.flow.confirm(SecretText(QStringLiteral("12"))))),
                 QStringLiteral("/code wrong_code"));
        QCOMPARE(world.field(answered(world.flow.confirm(SecretText()))), QStringLiteral("/code required"));
        QCOMPARE(world.email.calls.size(), 1);
    }

    void aStepUpRepeatsItUnderTheSameKey()
    {
        EmailFlowWorld world;
        world.email.fails[QStringLiteral("request")] = {Error::of(Error::Kind::StepUpRequired)};
        const auto future = world.flow.submit(next);
        QVERIFY(until([&] { return world.flow.stepUp().isWaiting(); }));
        QVERIFY(world.flow.isBusy());
        QVERIFY(answered(world.flow.stepUp().verify(SecretText(QStringLiteral("secret")))));
        QVERIFY(answered(future));
        QCOMPARE(world.email.calls.size(), 2);
        QCOMPARE(world.email.calls[0].key, world.email.calls[1].key);
        QCOMPARE(world.flow.step(), Step::Code);
    }

    void withoutAProofNothingWaits()
    {
        EmailFlowWorld world;
        world.email.fails[QStringLiteral("request")] = {Error::of(Error::Kind::StepUpRequired)};
        const auto future = world.flow.submit(next);
        QVERIFY(until([&] { return world.flow.stepUp().isWaiting(); }));
        world.flow.stepUp().cancel();
        QCOMPARE(answered(future).error().kind, Error::Kind::Cancelled);
        QCOMPARE(world.flow.step(), Step::Address);
        QVERIFY(until([&] { return !world.flow.isBusy(); }));
    }

    void repeatsUnderTheSameKeyWhereAnAnswerWasLost()
    {
        EmailFlowWorld world;
        world.email.fails[QStringLiteral("request")] = {Error::of(Error::Kind::Offline),
                                                        Error::of(Error::Kind::Timeout)};
        QVERIFY(!answered(world.flow.submit(next)));
        QVERIFY(!answered(world.flow.submit(next)));
        QVERIFY(answered(world.flow.submit(next)));
        QCOMPARE(world.email.calls[0].key, world.email.calls[1].key);
        QCOMPARE(world.email.calls[0].key, world.email.calls[2].key);
        world.email.fails[QStringLiteral("confirm")] = {Error::of(Error::Kind::Offline)};
        QVERIFY(!answered(world.flow.confirm(SecretText(QStringLiteral("123456")))));
        QCOMPARE(world.flow.step(), Step::Code);
        QVERIFY(answered(world.flow.confirm(SecretText(QStringLiteral("123456")))));
        QCOMPARE(world.email.calls[3].key, world.email.calls[4].key);
        QVERIFY(world.email.calls[2].key != world.email.calls[3].key);
    }

    void anotherCodeIsAnotherCommand()
    {
        EmailFlowWorld world;
        QVERIFY(world.atCode());
        world.email.fails[QStringLiteral("confirm")] = {coded(Error::Kind::Validation, "wrong_code"),
                                                        Error::of(Error::Kind::Offline)};
        QVERIFY(!answered(world.flow.confirm(SecretText(QStringLiteral("111111")))));
        QVERIFY(!answered(world.flow.confirm(SecretText(QStringLiteral("111111")))));
        QVERIFY(answered(world.flow.confirm(SecretText(QStringLiteral("222222")))));
        QVERIFY(world.email.calls[1].key != world.email.calls[2].key);
        QVERIFY(world.email.calls[2].key != world.email.calls[3].key);
    }

    void whatIsOverGoesBackToTheAddress_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        QTest::newRow("five wrong codes") << int(Error::Kind::RateLimited) << QStringLiteral("too_many_tries");
        QTest::newRow("void") << int(Error::Kind::NotFound) << QStringLiteral("no_email_change");
        QTest::newRow("taken meanwhile") << int(Error::Kind::Validation) << QStringLiteral("email_taken");
    }
    void whatIsOverGoesBackToTheAddress()
    {
        QFETCH(int, kind);
        QFETCH(QString, code);
        EmailFlowWorld world;
        QVERIFY(world.atCode());
        world.profile.server->profile.pendingEmail.reset();
        ++world.profile.server->version;
        world.email.fails[QStringLiteral("confirm")] = {Error::coded(static_cast<Error::Kind>(kind), code)};
        QCOMPARE(answered(world.flow.confirm(SecretText(QStringLiteral("123456")))).error().code, code);
        QVERIFY(until([&] { return world.flow.step() == Step::Address && !world.flow.pending(); }));
    }

    void resendingAsksAgainAndHeedsTheWait()
    {
        EmailFlowWorld world;
        QCOMPARE(answered(world.flow.resend()).error().kind, Error::Kind::Cancelled);
        QVERIFY(world.atCode());
        Error early = coded(Error::Kind::RateLimited, "resend_too_early");
        early.retryAfter = std::chrono::seconds(12);
        world.email.fails[QStringLiteral("request")] = {early};
        QCOMPARE(answered(world.flow.resend()).error().code, QStringLiteral("resend_too_early"));
        QCOMPARE(world.flow.resendIn(), std::chrono::seconds(12));
        QVERIFY(answered(world.flow.resend()));
        QCOMPARE(world.email.calls.last().what, next);
        QVERIFY(world.email.calls.last().key != world.email.calls.first().key);
    }

    void beginsAtWhatWaits()
    {
        EmailFlowWorld world;
        world.flow.begin();
        QCOMPARE(world.flow.step(), Step::Address);
        // Asked for on another device.
        world.profile.server->profile.pendingEmail = PendingEmail{next, world.profile.clock.now().addSecs(60)};
        ++world.profile.server->version;
        const QSignalSpy changed(&world.flow, &EmailChangeFlow::changed);
        world.profile.service().refresh();
        QVERIFY(until([&] { return world.flow.pending().has_value(); }));
        QVERIFY(changed.count() > 0);
        world.flow.begin();
        QCOMPARE(world.flow.step(), Step::Code);
        QCOMPARE(world.flow.email(), next);
        world.flow.back();
        QCOMPARE(world.flow.step(), Step::Address);
        // It does not wait for ever.
        world.profile.clock.pass(std::chrono::seconds(61));
        QVERIFY(!world.flow.pending());
        world.flow.begin();
        QCOMPARE(world.flow.step(), Step::Address);
    }

    void withdraws()
    {
        EmailFlowWorld world;
        QVERIFY(world.atCode());
        world.email.fails[QStringLiteral("withdraw")] = {Error::of(Error::Kind::Offline)};
        QVERIFY(!answered(world.flow.withdraw()));
        QVERIFY(world.flow.pending());
        QVERIFY(answered(world.flow.withdraw()));
        QVERIFY(until([&] { return !world.flow.pending() && world.flow.step() == Step::Address; }));
    }

    void isUnreachableWithoutAConnection()
    {
        EmailFlowWorld world;
        QVERIFY(world.flow.isReachable());
        const QSignalSpy changed(&world.flow, &EmailChangeFlow::changed);
        world.profile.client->connection.failed(Error::of(Error::Kind::Offline));
        QVERIFY(!world.flow.isReachable());
        QVERIFY(changed.count() > 0);
        world.profile.client->connection.succeeded();
        QVERIFY(world.flow.isReachable());
        world.profile.client->connection.failed(Error::of(Error::Kind::Tls));
        QVERIFY(!world.flow.isReachable());
    }
};

QTEST_GUILESS_MAIN(TestEmailChangeFlow)
#include "test_email_change_flow.moc"
