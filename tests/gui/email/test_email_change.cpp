#include <QTest>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "tests/support/drivers/email_driver.h"
#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"
#include "ui/shell/main_window.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }
const QString next = QStringLiteral("t.kowal@new.example");
const QString unreachable = QStringLiteral("The server cannot be reached. Check your connection, then try again.");

/// The program, signed in, at Preferences.
struct EmailWorld final {
    GuiWorld gui;
    Person person;

    [[nodiscard]] bool open()
    {
        if (!gui.start())
            return false;
        person = gui.backend.person();
        return gui.openSignedIn(person) && QTest::qWaitFor([this] { return email().offersChange(); });
    }
    [[nodiscard]] EmailDriver email() const { return EmailDriver(&gui.window()); }
    [[nodiscard]] PreferencesDriver preferences() const { return gui.shell().preferences(); }
    [[nodiscard]] QString code() { return gui.backend.code(next, QStringLiteral("email_change_code")); }
    /// Opens the dialog. While the page is still being laid out a click may miss its button.
    [[nodiscard]] bool openDialog()
    {
        return QTest::qWaitFor([this] {
            if (!email().asksForAddress())
                email().change();
            return email().asksForAddress();
        });
    }
    /// Asks for the change and stops at the code.
    [[nodiscard]] bool ask()
    {
        if (!openDialog())
            return false;
        email().typeAddress(next);
        email().submit();
        return QTest::qWaitFor([this] { return email().asksForCode(); });
    }
    /// Asks for the change and stops at the question for the password, as what was proven at sign-in is too old.
    [[nodiscard]] bool askWithOldProof()
    {
        letProofAge();
        if (!openDialog())
            return false;
        email().typeAddress(next);
        email().submit();
        return QTest::qWaitFor([this] { return email().asksForPassword(); });
    }
    [[nodiscard]] QString emailAtServer(const Person& as)
    {
        return gui.backend.get("/v1/me", as.bearer()).json().value(QLatin1String("email")).toString();
    }
    /// What was proven at sign-in is too old from here on.
    void letProofAge()
    {
        gui.serverClock.pass(11min);
        gui.clientClock.pass(11min);
    }
};

} // namespace

/// A new email address, in the real window against the real backend.
class TestEmailChange final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void confirmsANewAddress()
    {
        EmailWorld world;
        QVERIFY(world.open());
        QCOMPARE(world.email().line(), s("A change takes effect once you confirm it from the new address."));
        QVERIFY(world.ask());
        QVERIFY(world.email().sentence().contains(next));
        QCOMPARE(world.preferences().email(), world.person.email);
        QVERIFY(!world.email().canResend());
        world.email().typeCode(world.code());
        QTRY_VERIFY(!world.email().asksForCode());
        QTRY_COMPARE(world.preferences().email(), next);
        QVERIFY(world.email().line().contains(s("the way back")));
        QVERIFY(world.email().offersChange());
        // The list of accounts follows without a restart.
        QCOMPARE(world.gui.program().accounts().accounts().first().email, next);
        // And the new address is the one to sign in with.
        Person renamed = world.person;
        renamed.email = next;
        QVERIFY(!world.gui.backend.signedIn(renamed).access.isEmpty());
    }

    void asksForThePasswordWhenTheProofIsOld()
    {
        EmailWorld world;
        QVERIFY(world.open());
        QVERIFY(world.askWithOldProof());
        world.email().confirmPassword();
        QTRY_COMPARE(world.email().passwordError(), s("Enter a password."));
        world.email().typePassword(s("not the password"));
        world.email().confirmPassword();
        QTRY_COMPARE(world.email().passwordError(), s("This is not your password. Check it, then enter it again."));
        QVERIFY(!world.email().asksForCode());
        world.email().typePassword(world.person.password);
        world.email().confirmPassword();
        QTRY_VERIFY(world.email().asksForCode());
        QVERIFY(!world.email().asksForPassword());
        // The command went once without and once with the proof.
        QCOMPARE(world.gui.proxy().count("POST /v1/me/email-changes "), 2);
    }

    void withoutAPasswordNothingIsChanged()
    {
        EmailWorld world;
        QVERIFY(world.open());
        QVERIFY(world.askWithOldProof());
        world.email().giveNoPassword();
        QTRY_VERIFY(!world.email().asksForPassword());
        QVERIFY(world.email().asksForAddress());
        QVERIFY(world.email().banner().isEmpty());
        world.email().closeDialog();
        QVERIFY(!world.email().waits());
        QVERIFY(world.gui.backend.message(next, s("email_change_code")).isEmpty());
    }

    void marksWhatIsNoNewAddress()
    {
        EmailWorld world;
        QVERIFY(world.open());
        QVERIFY(world.openDialog());
        world.gui.proxy().forget();
        world.email().typeAddress(s("kowal"));
        world.email().submit();
        QTRY_COMPARE(world.email().addressError(),
                     s("This is not a complete email address, such as name@example.org."));
        world.email().typeAddress(world.person.email.toUpper());
        world.email().submit();
        QTRY_COMPARE(world.email().addressError(), s("This is the address you have already. Enter another one."));
        QCOMPARE(world.gui.proxy().count("POST"), 0);
    }

    void wrongCodeFiveTimesEndsIt()
    {
        EmailWorld world;
        QVERIFY(world.open());
        QVERIFY(world.ask());
        const QString wrong = world.code() == s("111111") ? s("222222") : s("111111");
        for (int i = 0; i < 4; ++i) {
            world.email().typeCode(wrong);
            QTRY_COMPARE(world.email().codeError(), s("This code is not right. Check it, then enter it again."));
            QTRY_COMPARE(world.gui.proxy().count("POST /v1/me/email-changes/confirm"), i + 1);
            // Enter behind the sixth digit, which sent it already, costs no try more.
            world.email().submit();
        }
        world.email().typeCode(wrong);
        QTRY_VERIFY(world.email().asksForAddress());
        QCOMPARE(world.email().banner(), s("This code was tried too often and no longer works. Ask for a new one."));
        world.email().closeDialog();
        QTRY_VERIFY(!world.email().waits());
        QCOMPARE(world.preferences().email(), world.person.email);
    }

    void aFailureHasDetails()
    {
        EmailWorld world;
        QVERIFY(world.open());
        QVERIFY(world.openDialog());
        world.gui.proxy().inject("POST /v1/me/email-changes", {Fault::Kind::ServerError, -1});
        world.email().typeAddress(next);
        world.email().submit();
        QTRY_VERIFY(!world.email().banner().isEmpty());
        QVERIFY(world.email().details().isEmpty());
        world.email().toggleDetails();
        QVERIFY2(world.email().details().contains(s("503")), qPrintable(world.email().details()));
        world.email().toggleDetails();
        QVERIFY(world.email().details().isEmpty());
        world.gui.proxy().clearFaults();
        world.email().submit();
        QTRY_VERIFY(world.email().asksForCode());
        QVERIFY(world.email().banner().isEmpty());
        // What the server itself refuses comes with the number under which it is found in its log.
        world.email().useAnother();
        world.email().typeAddress(next);
        world.email().submit();
        QTRY_VERIFY(!world.email().banner().isEmpty());
        world.email().toggleDetails();
        QVERIFY2(world.email().details().startsWith(s("Request: ")), qPrintable(world.email().details()));
    }

    void waitsVisiblyAndCanBeWithdrawn()
    {
        EmailWorld world;
        QVERIFY(world.open());
        QVERIFY(world.ask());
        world.email().closeDialog();
        QTRY_VERIFY(world.email().waits());
        QCOMPARE(world.email().line(), s("t.kowal@new.example waits for its code."));
        // After a restart too.
        QVERIFY(world.gui.reopen());
        QTRY_VERIFY(world.email().waits());
        world.email().enterCode();
        QVERIFY(world.email().asksForCode());
        world.email().closeDialog();
        world.email().withdraw();
        QTRY_VERIFY(world.email().offersChange());
        QCOMPARE(world.email().line(), s("The change was withdrawn. Your address stays as it is."));
        const Person elsewhere = world.gui.backend.signedIn(world.person);
        QCOMPARE(world.emailAtServer(elsewhere), world.person.email);
    }

    void anotherDeviceConfirmsIt()
    {
        EmailWorld world;
        QVERIFY(world.open());
        const Person phone = world.gui.backend.signedIn(world.person);
        QVERIFY(world.ask());
        const Reply done = world.gui.backend.post("/v1/me/email-changes/confirm",
                                                  {{QLatin1String("code"), world.code()}}, phone.bearer());
        QCOMPARE(done.status, 204);
        // The dialog that waits for the code has nothing left to do.
        world.gui.program().accounts().current()->refresh();
        QTRY_VERIFY(!world.email().asksForCode());
        QTRY_COMPARE(world.preferences().email(), next);
        QCOMPARE(world.gui.program().accounts().accounts().first().email, next);
    }

    void anotherDeviceAsksForIt()
    {
        EmailWorld world;
        QVERIFY(world.open());
        const Person phone = world.gui.backend.signedIn(world.person);
        QCOMPARE(
            world.gui.backend.post("/v1/me/email-changes", {{QLatin1String("email"), next}}, phone.bearer()).status,
            202);
        world.gui.program().accounts().current()->refresh();
        QTRY_VERIFY(world.email().waits());
        world.email().enterCode();
        world.email().typeCode(world.code());
        QTRY_COMPARE(world.preferences().email(), next);
    }

    void voidOnceTheDeviceThatAskedIsSignedOut()
    {
        EmailWorld world;
        QVERIFY(world.open());
        const Person phone = world.gui.backend.signedIn(world.person);
        (void)world.gui.backend.post("/v1/me/email-changes", {{QLatin1String("email"), next}}, phone.bearer());
        world.gui.program().accounts().current()->refresh();
        QTRY_VERIFY(world.email().waits());
        world.email().enterCode();
        QCOMPARE(world.gui.backend.call("POST", "/v1/sign-out", phone.bearer()).status, 204);
        world.email().typeCode(world.code());
        QTRY_VERIFY(world.email().banner().startsWith(s("No change of your address waits any more")));
        QVERIFY(world.email().asksForAddress());
        world.email().closeDialog();
        QTRY_VERIFY(world.email().offersChange());
        QCOMPARE(world.preferences().email(), world.person.email);
    }

    void losesTheConnectionAtEachStep()
    {
        EmailWorld world;
        QVERIFY(world.open());
        QVERIFY(world.openDialog());
        world.email().typeAddress(next);
        // The request is lost, then its answer: the third time it is done, once.
        world.gui.proxy().inject("POST /v1/me/email-changes ", {Fault::Kind::Cut, -1});
        world.email().submit();
        QTRY_COMPARE(world.email().banner(), unreachable);
        world.gui.proxy().clearFaults();
        world.gui.proxy().inject("POST /v1/me/email-changes ", {Fault::Kind::LoseAnswer, -1});
        world.email().submit();
        QTRY_COMPARE(world.email().banner(), unreachable);
        world.gui.proxy().clearFaults();
        world.email().submit();
        QTRY_VERIFY(world.email().asksForCode());
        int codes = 0;
        for (const QJsonObject& message : world.gui.backend.messages(next))
            codes += message.value(QLatin1String("kind")).toString() == QLatin1String("email_change_code") ? 1 : 0;
        QCOMPARE(codes, 1);
        // The code: the same.
        world.gui.proxy().inject("POST /v1/me/email-changes/confirm", {Fault::Kind::Cut, -1});
        world.email().typeCode(world.code());
        QTRY_COMPARE(world.email().banner(), unreachable);
        world.gui.proxy().clearFaults();
        world.gui.proxy().inject("POST /v1/me/email-changes/confirm", {Fault::Kind::LoseAnswer, -1});
        world.email().submit();
        QTRY_COMPARE(world.email().banner(), unreachable);
        world.gui.proxy().clearFaults();
        world.email().submit();
        QTRY_VERIFY(!world.email().asksForCode());
        QTRY_COMPARE(world.preferences().email(), next);
    }

    void offlineItSaysWhyItCannotBeChanged()
    {
        EmailWorld world;
        QVERIFY(world.open());
        world.gui.proxy().setDown(true);
        world.gui.program().accounts().current()->refresh();
        QTRY_VERIFY(!world.email().canChange());
        QCOMPARE(world.email().line(), s("The address can be changed once the server can be reached again."));
        world.gui.proxy().setDown(false);
        world.gui.shell().tryAgain();
        QTRY_VERIFY(world.email().canChange());
    }

    void theOldAddressTakesItBack()
    {
        EmailWorld world;
        QVERIFY(world.open());
        QVERIFY(world.ask());
        world.email().typeCode(world.code());
        QTRY_COMPARE(world.preferences().email(), next);
        const QString token =
            world.gui.backend.message(world.person.email, s("email_changed")).value(QLatin1String("code")).toString();
        QVERIFY(!token.isEmpty());

        GuiWorld& gui = world.gui;
        gui.shell().choose(s("signOut"));
        gui.shell().agree();
        QTRY_VERIFY(gui.signIn().isShown());
        QTRY_VERIFY(world.email().canRevert());
        world.email().didNotChange();
        QVERIFY(world.email().asksForToken());
        world.email().revert();
        QTRY_COMPARE(world.email().tokenError(), s("Paste the code from the mail."));
        world.email().typeToken(s("something-else"));
        world.email().revert();
        QTRY_VERIFY(world.email().tokenError().startsWith(s("This code is not known")));
        // Its answer is lost; the code works once more under the same key.
        gui.proxy().inject("POST /v1/email-changes/revert", {Fault::Kind::LoseAnswer, -1});
        world.email().typeToken(token.left(20) + QLatin1Char(' ') + token.mid(20));
        world.email().revert();
        QTRY_COMPARE(world.email().revertBanner(), unreachable);
        gui.proxy().clearFaults();
        world.email().revert();
        QTRY_VERIFY(gui.reset().asksForAddress());
        QCOMPARE(gui.reset().email(), world.person.email);
        QVERIFY(gui.reset().banner().contains(world.person.email));
        // The way on: a new password, and in.
        gui.reset().submit();
        QTRY_VERIFY(gui.reset().asksForCode());
        gui.reset().typeCode(gui.backend.code(world.person.email, s("reset_code")));
        gui.reset().typePassword(s("copper-Orchid-ferry-2946"));
        gui.reset().submit();
        QTRY_VERIFY(gui.shell().isShown());
        QTRY_COMPARE(world.preferences().email(), world.person.email);
    }
};

QTEST_MAIN(TestEmailChange)
#include "test_email_change.moc"
