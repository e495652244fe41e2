#include <QSignalSpy>
#include <QTest>

#include "flows/sign_up_flow.h"
#include "tests/support/strict_test.h"
#include "tests/unit/flows/flow_world.h"

using namespace gatehouse;
using namespace gatehouse::test;
using Step = SignUpFlow::Step;

class TestSignUpFlow final : public StrictTest {
    Q_OBJECT

    static SignUp form()
    {
        SignUp typed;
        typed.firstName = QStringLiteral(" Aline ");
        typed.lastName = QStringLiteral("Moreau");
        typed.email = QStringLiteral("aline@Company.example");
        typed.password = FlowWorld::secret(goodPassword);
        typed.termsAccepted = true;
        typed.language = QStringLiteral("en");
        return typed;
    }

private Q_SLOTS:
    void goesFromTheFormStraightIn()
    {
        FlowWorld world;
        SignUpFlow flow(world.server, world.accounts);
        QSignalSpy steps(&flow, &SignUpFlow::stepChanged);
        world.auth.codeSent.lifetime = std::chrono::seconds(300);
        world.auth.codeSent.resendAfter = std::chrono::seconds(45);
        QVERIFY(answered(flow.submit(form())).has_value());
        QCOMPARE(flow.step(), Step::Code);
        QCOMPARE(flow.email(), QStringLiteral("aline@company.example"));
        QCOMPARE(world.auth.signedUp.firstName, QStringLiteral("Aline"));
        QVERIFY(flow.codeEndsIn() > std::chrono::seconds(290) && flow.codeEndsIn() <= std::chrono::seconds(300));
        QVERIFY(flow.resendIn() > std::chrono::seconds(35) && flow.resendIn() <= std::chrono::seconds(45));
        QVERIFY(answered(flow.confirm(FlowWorld::secret("123 456"), true)).has_value());
        QCOMPARE(flow.step(), Step::Finished);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(world.auth.names(),
                 (QStringList{QStringLiteral("signUp"), QStringLiteral("confirm"), QStringLiteral("signIn")}));
        QCOMPARE(world.auth.calls.at(1).code.expose(), QStringLiteral("123456"));
        QCOMPARE(world.auth.calls.at(2).password.expose(), QString::fromLatin1(goodPassword));
        QVERIFY(world.accounts.current());
    }

    void checksTheFormByTheRulesOfBothSides()
    {
        FlowWorld world;
        SignUpFlow flow(world.server, world.accounts);
        SignUp typed;
        typed.lastName = QString(200, QLatin1Char('x'));
        typed.email = QStringLiteral("aline");
        typed.password = FlowWorld::secret("short");
        const auto result = answered(flow.submit(typed));
        QCOMPARE(FlowWorld::faults(result.error()),
                 (QStringList{QStringLiteral("/first_name required"), QStringLiteral("/last_name too_long"),
                              QStringLiteral("/email invalid_email"), QStringLiteral("/password too_short"),
                              QStringLiteral("/terms_accepted required")}));
        QCOMPARE(result.error().fields.at(1).params.value(QStringLiteral("max")).toInt(), 100);
        QCOMPARE(result.error().fields.at(3).params.value(QStringLiteral("min")).toInt(), 15);
        QVERIFY(world.auth.calls.isEmpty());
        QCOMPARE(flow.step(), Step::Form);
    }

    void needsNoTermsWhereThereAreNone()
    {
        FlowWorld world;
        world.finder.engine->what.termsAddress.clear();
        SignUpFlow flow(world.server, world.accounts);
        SignUp typed = form();
        typed.termsAccepted = false;
        QVERIFY(answered(flow.submit(typed)).has_value());
    }

    void staysAtTheFormWhereTheServerRefuses()
    {
        FlowWorld world;
        SignUpFlow flow(world.server, world.accounts);
        world.auth.fails[QStringLiteral("signUp")] = {FlowWorld::coded(Error::Kind::RateLimited, "rate_limited")};
        QCOMPARE(answered(flow.submit(form())).error().kind, Error::Kind::RateLimited);
        QCOMPARE(flow.step(), Step::Form);
        QVERIFY(!flow.isBusy());
    }

    void spendsNoTryOnACodeThatCannotBeRight_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("fault");
        QTest::newRow("none") << QByteArray(" ") << QStringLiteral("/code required");
        QTest::newRow("short") << QByteArray("12345") << QStringLiteral("/code wrong_code");
        QTest::newRow("letters") << QByteArray("12345a") << QStringLiteral("/code wrong_code");
    }
    void spendsNoTryOnACodeThatCannotBeRight()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, fault);
        FlowWorld world;
        SignUpFlow flow(world.server, world.accounts);
        QVERIFY(answered(flow.submit(form())).has_value());
        const auto result = answered(flow.confirm(FlowWorld::secret(code.constData()), true));
        QCOMPARE(FlowWorld::faults(result.error()), QStringList{fault});
        QCOMPARE(world.auth.calls.size(), 1);
        QCOMPARE(flow.step(), Step::Code);
    }

    void mayBeTriedAgainAfterAWrongCode()
    {
        FlowWorld world;
        SignUpFlow flow(world.server, world.accounts);
        QVERIFY(answered(flow.submit(form())).has_value());
        world.auth.fails[QStringLiteral("confirm")] = {FlowWorld::coded(Error::Kind::Validation, "wrong_code")};
        QCOMPARE(answered(flow.confirm(FlowWorld::secret("111111"), true)).error().code, QStringLiteral("wrong_code"));
        QVERIFY(!flow.isBusy());
        QVERIFY(answered(flow.confirm(FlowWorld::secret("222222"), true)).has_value());
    }

    void signsInOnlyWhereTheCodeWasTakenBefore()
    {
        FlowWorld world;
        SignUpFlow flow(world.server, world.accounts);
        QVERIFY(answered(flow.submit(form())).has_value());
        world.auth.fails[QStringLiteral("signIn")] = {Error::of(Error::Kind::Offline)};
        QCOMPARE(answered(flow.confirm(FlowWorld::secret("111111"), true)).error().kind, Error::Kind::Offline);
        QCOMPARE(flow.step(), Step::Code);
        QVERIFY(answered(flow.confirm(FlowWorld::secret("111111"), true)).has_value());
        QCOMPARE(world.auth.names().count(QStringLiteral("confirm")), 1);
        QCOMPARE(flow.step(), Step::Finished);
    }

    void findsOutWhetherACodeWithALostAnswerWasTaken()
    {
        FlowWorld world;
        SignUpFlow flow(world.server, world.accounts);
        QVERIFY(answered(flow.submit(form())).has_value());
        const Error wrong = FlowWorld::coded(Error::Kind::Validation, "wrong_code");
        world.auth.fails[QStringLiteral("confirm")] = {Error::of(Error::Kind::Timeout), wrong, wrong};
        world.auth.fails[QStringLiteral("signIn")] = {FlowWorld::coded(Error::Kind::Forbidden, "account_unconfirmed")};
        QCOMPARE(answered(flow.confirm(FlowWorld::secret("111111"), true)).error().kind, Error::Kind::Timeout);
        // Not taken: the code was really wrong.
        QCOMPARE(answered(flow.confirm(FlowWorld::secret("111111"), true)).error().code, QStringLiteral("wrong_code"));
        QVERIFY(!flow.isBusy());
        // Taken: the sign-in goes through.
        QVERIFY(answered(flow.confirm(FlowWorld::secret("111111"), true)).has_value());
    }

    void asksForAnotherCode()
    {
        FlowWorld world;
        SignUpFlow flow(world.server, world.accounts);
        QCOMPARE(answered(flow.resend()).error().kind, Error::Kind::Cancelled);
        QVERIFY(answered(flow.submit(form())).has_value());
        Error early = FlowWorld::coded(Error::Kind::RateLimited, "resend_too_early");
        early.retryAfter = std::chrono::seconds(90);
        world.auth.fails[QStringLiteral("resend")] = {early};
        QCOMPARE(answered(flow.resend()).error().code, QStringLiteral("resend_too_early"));
        QVERIFY(flow.resendIn() > std::chrono::seconds(80));
        QVERIFY(answered(flow.resend()).has_value());
        QVERIFY(flow.resendIn() <= std::chrono::seconds(30));
    }

    void whatWasTakenStaysTakenAfterAnotherCode()
    {
        FlowWorld world;
        SignUpFlow flow(world.server, world.accounts);
        QVERIFY(answered(flow.submit(form())).has_value());
        world.auth.fails[QStringLiteral("signIn")] = {Error::of(Error::Kind::Offline)};
        QCOMPARE(answered(flow.confirm(FlowWorld::secret("123456"), true)).error().kind, Error::Kind::Offline);
        // The server sends none for an account that is confirmed.
        QVERIFY(answered(flow.resend()).has_value());
        QVERIFY(answered(flow.confirm(FlowWorld::secret("123456"), true)).has_value());
        QCOMPARE(world.auth.names().count(QStringLiteral("confirm")), 1);
    }

    void goesOnForAnAccountLeftUnconfirmed()
    {
        FlowWorld world;
        SignUpFlow flow(world.server, world.accounts);
        flow.resume(QStringLiteral("aline@company.example"), FlowWorld::secret(goodPassword));
        QCOMPARE(flow.step(), Step::Code);
        QVERIFY(flow.codeEndsIn() > std::chrono::seconds(500));
        QVERIFY(answered(flow.confirm(FlowWorld::secret("123456"), false)).has_value());
        QCOMPARE(world.auth.calls.first().password.expose(), QString::fromLatin1(goodPassword));
    }

    void goesBackToTheForm()
    {
        FlowWorld world;
        SignUpFlow flow(world.server, world.accounts);
        flow.back();
        QCOMPARE(flow.step(), Step::Form);
        QVERIFY(answered(flow.submit(form())).has_value());
        flow.back();
        QCOMPARE(flow.step(), Step::Form);
        QCOMPARE(answered(flow.confirm(FlowWorld::secret("123456"), true)).error().kind, Error::Kind::Cancelled);
    }

    void ratesAPasswordByWhatIsKnown()
    {
        FlowWorld world;
        const SignUpFlow flow(world.server, world.accounts);
        const auto rate = [&flow](const char* password) {
            return flow.strength(FlowWorld::secret(password), QStringLiteral("Aline"), QStringLiteral("Moreauvska"),
                                 QStringLiteral("aline@company.example"));
        };
        QVERIFY(rate(goodPassword).score >= 3);
        QVERIFY(rate("moreauvska").score < 2);
    }

    void mayGoWhileItIsBusy()
    {
        FlowWorld world;
        auto flow = std::make_unique<SignUpFlow>(world.server, world.accounts);
        auto future = flow->submit(form());
        flow.reset();
        QCOMPARE(answered(future).error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSignUpFlow)
#include "test_sign_up_flow.moc"
