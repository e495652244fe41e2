#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/profile_service.h"
#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"
#include "ui/shell/main_window.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }
} // namespace

/// Signing in, and everything that can stand in its way.
class TestSignIn final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void showsTheAccount()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openAtServer());
        QCOMPARE(world.signIn().heading(), s("Sign in to Data Platform"));
        QVERIFY(world.signIn().emailHasKeyboard());
        world.signIn().enter(person.email, person.password);
        QTRY_VERIFY(world.shell().isShown());
        QCOMPARE(world.shell().page(), s("Preferences"));
        QTRY_VERIFY(world.shell().preferences().showsFields());
        QCOMPARE(world.shell().preferences().email(), person.email);
        QVERIFY(world.shell().preferences().showsItsTop());
        // The refresh token is in the keychain, and nowhere else.
        QVERIFY(!world.secrets.entries.isEmpty());
    }

    void keepsWhatWasTypedWhenThePasswordIsWrong()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openAtServer());
        world.signIn().enter(person.email, s("not the password at all"));
        QTRY_COMPARE(world.signIn().banner(),
                     s("The email address or the password is not right. Check both, then try again."));
        QCOMPARE(world.signIn().email(), person.email);
        QCOMPARE(world.signIn().password(), s("not the password at all"));
        QVERIFY(world.signIn().passwordHasKeyboard());
        QVERIFY(!world.signIn().isBusy());
        world.signIn().enter(person.email, person.password);
        QTRY_VERIFY(world.shell().isShown());
    }

    void answersAnUnknownAddressLikeAWrongPassword()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openAtServer());
        world.signIn().enter(person.email, s("not the password at all"));
        QTRY_VERIFY(!world.signIn().banner().isEmpty());
        const QString known = world.signIn().banner();
        world.signIn().enter(s("nobody@example.org"), s("not the password at all"));
        QTRY_VERIFY(!world.signIn().isBusy());
        QCOMPARE(world.signIn().banner(), known);
    }

    void marksFieldsThatAreMissing()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(world.openAtServer());
        world.proxy().forget();
        world.signIn().enter(s("aline"), QString());
        QTRY_VERIFY(!world.signIn().emailError().isEmpty());
        QVERIFY(!world.signIn().passwordError().isEmpty());
        QVERIFY(world.signIn().emailHasKeyboard());
        QVERIFY(world.signIn().banner().isEmpty());
        QCOMPARE(world.proxy().count("POST"), 0);
        // What is being corrected is no longer marked.
        world.signIn().typeEmail(s("aline@example.org"));
        QVERIFY(world.signIn().emailError().isEmpty());
        QVERIFY(!world.signIn().passwordError().isEmpty());
    }

    void goesToTheCodeWhereTheAccountIsUnconfirmed()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const QString email = s("tomasz@example.org");
        QCOMPARE(world.backend.post("/v1/accounts", BackendWorld::signUpBody(email)).status, 202);
        const QString code = world.backend.code(email, s("sign_up_code"));
        QVERIFY(world.openAtServer());
        world.signIn().enter(email, BackendWorld::goodPassword());
        QTRY_VERIFY(world.signUp().asksForCode());
        // Back, and nothing is lost.
        world.signUp().goBack();
        QVERIFY(world.signIn().isShown());
        QCOMPARE(world.signIn().email(), email);
        world.signIn().submit();
        QTRY_VERIFY(world.signUp().asksForCode());
        world.signUp().typeCode(code);
        QTRY_VERIFY(world.shell().isShown());
    }

    void saysHowLongALockoutLasts()
    {
        GuiWorld world;
        world.backend.config.tries.failuresBeforeLock = 2;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openAtServer());
        for (int i = 0; i < 3; ++i) {
            world.signIn().enter(person.email, s("not the password at all"));
            QTRY_VERIFY(!world.signIn().isBusy());
        }
        QTRY_COMPARE(world.signIn().banner(), s("Too many failed tries: signing in to this account is blocked for a "
                                                "while. Try again in 1 minute."));
        world.serverClock.pass(std::chrono::minutes(2));
        world.signIn().enter(person.email, person.password);
        QTRY_VERIFY(world.shell().isShown());
    }

    void saysThatTheServerIsDown()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openAtServer());
        world.proxy().setDown(true);
        world.signIn().enter(person.email, person.password);
        QTRY_COMPARE(world.signIn().banner(),
                     s("The server cannot be reached. Check your connection, then try again."));
        QCOMPARE(world.signIn().password(), person.password);
        world.proxy().setDown(false);
        world.signIn().submit();
        QTRY_VERIFY(world.shell().isShown());
    }

    void startsWhileTheServerIsDown()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openAtServer());
        world.options.server.clear();
        world.proxy().setDown(true);
        QVERIFY(world.reopen());
        QVERIFY(world.signIn().isShown());
        QTRY_COMPARE(world.signIn().banner(),
                     s("The server cannot be reached. Check your connection, then try again."));
        world.proxy().setDown(false);
        world.signIn().act();
        QTRY_VERIFY(world.signIn().banner().isEmpty());
        QCOMPARE(world.signIn().heading(), s("Sign in to Data Platform"));
        world.signIn().enter(person.email, person.password);
        QTRY_VERIFY(world.shell().isShown());
    }

    void staysAliveWhileTheServerThinks()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openAtServer());
        world.proxy().inject("POST /v1/sign-in", {Fault::Kind::Hold, 1});
        QSignalSpy held(&world.proxy(), &FaultProxy::held);
        int turns = 0;
        QTimer tick;
        QObject::connect(&tick, &QTimer::timeout, &tick, [&turns] { ++turns; });
        world.signIn().enter(person.email, person.password);
        QTRY_COMPARE(held.count(), 1);
        QVERIFY(world.signIn().isBusy());
        tick.start(1);
        QTRY_VERIFY(turns > 20);
        // Once more is not sent twice.
        world.signIn().pressEnter();
        world.proxy().release();
        QTRY_VERIFY(world.shell().isShown());
        QCOMPARE(world.proxy().count("POST /v1/sign-in"), 1);
    }

    void survivesEveryBrokenAnswer_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("cut") << int(Fault::Kind::Cut);
        QTest::newRow("half an answer") << int(Fault::Kind::HalfAnswer);
        QTest::newRow("answer lost") << int(Fault::Kind::LoseAnswer);
        QTest::newRow("not HTTP") << int(Fault::Kind::Garbage);
        QTest::newRow("server error") << int(Fault::Kind::ServerError);
    }
    void survivesEveryBrokenAnswer()
    {
        QFETCH(int, kind);
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openAtServer());
        world.proxy().inject("POST /v1/sign-in", {static_cast<Fault::Kind>(kind), -1});
        world.signIn().enter(person.email, person.password);
        QTRY_VERIFY(!world.signIn().isBusy());
        QVERIFY(!world.signIn().banner().isEmpty());
        QCOMPARE(world.signIn().password(), person.password);
        world.proxy().clearFaults();
        world.signIn().submit();
        QTRY_VERIFY(world.shell().isShown());
    }

    void isKeptOnlyWhereThePersonWantsIt()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openAtServer());
        world.signIn().setKept(false);
        world.signIn().enter(person.email, person.password);
        QTRY_VERIFY(world.shell().isShown());
        QVERIFY(world.shell().troubleBanner().isEmpty());
        world.options.server.clear();
        QVERIFY(world.reopen());
        QVERIFY(world.signIn().isShown());
        QVERIFY(world.secrets.entries.isEmpty());
    }

    void saysThatThereIsNoKeychain()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        world.secrets.refuseWith = s("missing");
        QVERIFY(world.openAtServer());
        world.signIn().enter(person.email, person.password);
        QTRY_VERIFY(world.shell().isShown());
        QTRY_VERIFY(world.shell().troubleBanner().startsWith(s("You will be signed out when the program quits.")));
        QTRY_VERIFY(world.shell().preferences().showsFields());
        world.options.server.clear();
        QVERIFY(world.reopen());
        QTRY_VERIFY(world.signIn().isShown());
    }

    void opensTheAccountOnceTheKeychainIsUnlocked()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(world.openSignedIn(world.backend.person()));
        world.options.server.clear();
        world.close();
        world.secrets.refuseWith = s("locked");
        QVERIFY(world.open());
        QVERIFY(world.signIn().isShown());
        QCOMPARE(world.signIn().banner(), s("The keychain is locked. Unlock it, then try again."));
        world.secrets.refuseWith.reset();
        world.signIn().act();
        QTRY_VERIFY(world.shell().isShown());
        QTRY_VERIFY(world.shell().troubleBanner().isEmpty());
    }

    void opensTheAccountThatWasShownLast()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person first = world.backend.person(s("first@company.example"));
        const Person second = world.backend.person(s("second@company.example"));
        QVERIFY(world.openSignedIn(first));
        world.shell().choose(s("addAccount"));
        QTRY_VERIFY(world.signIn().isShown());
        world.signIn().enter(second.email, second.password);
        QTRY_VERIFY(world.shell().isShown());
        world.options.server.clear();
        world.close();
        world.secrets.refuseWith = s("locked");
        QVERIFY(world.open());
        QVERIFY(world.signIn().isShown());
        QCOMPARE(world.signIn().email(), second.email);
        world.secrets.refuseWith.reset();
        world.signIn().act();
        QTRY_VERIFY(world.shell().isShown());
        QCOMPARE(world.program().accounts().current()->account().email, second.email);
    }

    void keepsARefusedTokenBeforeItQuits()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(world.openSignedIn(world.backend.person()));
        QTRY_VERIFY(world.shell().preferences().showsFields());
        world.secrets.refuseWith = s("locked");
        world.serverClock.pass(30min);
        world.clientClock.pass(30min);
        world.shell().press(Qt::Key_F5);
        QTRY_VERIFY(world.program().accounts().hasUnkept());
        world.secrets.refuseWith.reset();
        world.window().close();
        QTRY_VERIFY(!world.window().isVisible());
        QVERIFY(!world.program().accounts().hasUnkept());
        // The one that was spent would have ended the session.
        world.options.server.clear();
        QVERIFY(world.reopen());
        QVERIFY(world.shell().isShown());
        world.shell().press(Qt::Key_F5);
        QTRY_VERIFY(!world.program().accounts().current()->profile().profile().refreshing);
        QVERIFY(!world.shell().saysEnded());
    }
};

QTEST_MAIN(TestSignIn)
#include "test_sign_in.moc"
