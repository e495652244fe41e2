#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/profile_service.h"
#include "account/sessions_service.h"
#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Ends every session of a person, as a reset of the password elsewhere does; gives the new password.
QString endSessions(GuiWorld& world, const Person& person)
{
    const QString fresh = s("copper-Orchid-ferry-2946");
    (void)world.backend.post("/v1/password-resets", {{s("email"), person.email}});
    (void)world.backend.post("/v1/password-resets/confirm",
                             {{s("email"), person.email},
                              {s("code"), world.backend.code(person.email, s("reset_code"))},
                              {s("password"), fresh}});
    return fresh;
}

} // namespace

/// The window around the pages.
class TestShell final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void isUsedByKeyboard()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.fill();
        QVERIFY(world.openSignedIn(person));
        QTRY_COMPARE(world.shell().accountName().contains(s("Aline Moreau")), true);
        world.shell().press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(world.shell().page(), s("Security"));
        QTRY_VERIFY(world.shell().security().sessionCount() > 0);
        world.shell().press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(world.shell().page(), s("Organizations"));
        QTRY_VERIFY(world.shell().organizations().availableCount() > 0);
        world.shell().press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(world.shell().organizations().searchHasKeyboard());
        world.shell().press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(world.shell().page(), s("Preferences"));
        QTRY_VERIFY(!world.program().accounts().current()->profile().profile().refreshing);
        world.proxy().forget();
        world.shell().press(Qt::Key_F5);
        QTRY_COMPARE(world.proxy().count("GET /v1/me "), 1);
        QTRY_VERIFY(world.proxy().count("GET /v1/me/sessions") == 1);
    }

    void holdsSeveralAccounts()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person first = world.backend.person();
        const Person second = world.backend.person();
        QVERIFY(world.openSignedIn(first));
        // Looking for another account and thinking better of it.
        world.shell().choose(s("addAccount"));
        QVERIFY(world.signIn().isShown());
        QVERIFY(!world.shell().isShown());
        world.signIn().goBack();
        QVERIFY(world.shell().isShown());
        world.shell().choose(s("addAccount"));
        world.signIn().enter(second.email, second.password);
        QTRY_VERIFY(world.shell().isShown());
        QTRY_VERIFY(world.shell().preferences().showsFields());
        QCOMPARE(world.shell().preferences().email(), second.email);
        QCOMPARE(world.program().accounts().accounts().size(), 2);

        const AccountId before = world.program().accounts().accounts().first().id;
        world.shell().choose(s("account-") + before.text());
        QTRY_VERIFY(world.program().accounts().current()->account().email == first.email);
        QTRY_VERIFY(world.shell().preferences().showsFields());
        QCOMPARE(world.shell().preferences().email(), first.email);
        // The one shown last is the one that is opened.
        world.options.server.clear();
        QVERIFY(world.reopen());
        QVERIFY(world.shell().isShown());
        QTRY_VERIFY(world.shell().preferences().showsFields());
        QCOMPARE(world.shell().preferences().email(), first.email);
    }

    void signsOutAndLeavesNothing()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openSignedIn(person));
        world.shell().choose(s("signOut"));
        QVERIFY(world.shell().asks());
        QCOMPARE(world.shell().question(), s("What this computer keeps of %1 is removed.").arg(person.email));
        world.shell().cancel();
        QVERIFY(world.shell().isShown());
        world.shell().choose(s("signOut"));
        world.shell().agree();
        QTRY_VERIFY(world.signIn().isShown());
        QTRY_VERIFY(world.shell().notice().startsWith(s("You are signed out. Nothing of the account is left")));
        QVERIFY(world.secrets.entries.isEmpty());
        const QDir accounts(world.profileFolder() + s("/accounts"));
        QCOMPARE(accounts.entryList(QDir::NoDotAndDotDot | QDir::AllEntries), QStringList());
        world.options.server.clear();
        QVERIFY(world.reopen());
        QVERIFY(world.signIn().isShown());
    }

    void signsOutWhileTheServerIsDownAndSaysWhatIsLost()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openSignedIn(person));
        world.proxy().setDown(true);
        world.shell().preferences().typeLastName(s("Moreau-Lenoir"));
        world.shell().preferences().save();
        QTRY_VERIFY(world.program().accounts().current()->hasUnsentEdits());
        world.shell().preferences().typeFirstName(s("Alina"));
        world.shell().choose(s("signOut"));
        QVERIFY(world.shell().question().contains(s("Your changes that were not sent yet are lost.")));
        QVERIFY(world.shell().question().contains(s("What you typed and did not save is lost.")));
        world.shell().agree();
        QTRY_VERIFY(world.signIn().isShown());
        QTRY_VERIFY2(world.shell().notice().startsWith(s("You are signed out here, but the server could not be told.")),
                     qPrintable(world.shell().notice()));
        QVERIFY(world.secrets.entries.isEmpty());
    }

    void asksBeforeWhatWasTypedIsLost()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(world.openSignedIn(world.backend.person()));
        world.shell().preferences().typeLastName(s("Moreau-Lenoir"));
        world.window().close();
        QVERIFY(world.window().isVisible());
        QVERIFY(world.shell().asks());
        world.shell().cancel();
        QTRY_VERIFY(!world.shell().asks());
        QCOMPARE(world.shell().preferences().lastName(), s("Moreau-Lenoir"));
        world.window().close();
        world.shell().agree();
        QTRY_VERIFY(!world.window().isVisible());
    }

    void saysThatTheSessionIsOver()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openSignedIn(person));
        const QString fresh = endSessions(world, person);
        world.shell().press(Qt::Key_F5);
        QTRY_VERIFY(world.shell().saysEnded());
        QVERIFY(!world.shell().endedText().isEmpty());
        world.shell().signInAgain();
        QTRY_VERIFY(world.signIn().isShown());
        QTRY_COMPARE(world.signIn().email(), person.email);
        QTRY_VERIFY(!world.signIn().banner().isEmpty());
        world.signIn().enter(person.email, fresh);
        QTRY_VERIFY(world.shell().isShown());
        QTRY_VERIFY(world.shell().preferences().showsFields());
        QVERIFY(!world.shell().saysEnded());
    }

    void keepsAnUnsentEditOverTheEndOfTheSession()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openSignedIn(person));
        world.proxy().setDown(true);
        world.shell().preferences().typeLastName(s("Moreau-Lenoir"));
        world.shell().preferences().save();
        QTRY_VERIFY(world.program().accounts().current()->hasUnsentEdits());
        const QString fresh = endSessions(world, person);
        world.proxy().setDown(false);
        world.shell().tryAgain();
        QTRY_VERIFY(world.shell().saysEnded());
        QVERIFY(world.shell().endedText().contains(s("Your changes that were not sent yet are kept for then.")));
        world.shell().signInAgain();
        QTRY_VERIFY(world.signIn().isShown());
        world.signIn().enter(person.email, fresh);
        QTRY_VERIFY(world.shell().isShown());
        Person again = person;
        again.password = fresh;
        const Person elsewhere = world.backend.signedIn(again);
        QTRY_COMPARE(world.backend.get("/v1/me", elsewhere.bearer()).json().value(s("last_name")).toString(),
                     s("Moreau-Lenoir"));
    }

    void showsWhatIsKeptWhileOffline()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openSignedIn(person));
        QTRY_VERIFY(world.program().accounts().current()->sessions().sessions().value);
        QVERIFY(world.shell().connectionBanner().isEmpty());
        world.options.server.clear();
        world.close();
        world.proxy().setDown(true);
        QVERIFY(world.open());
        QVERIFY(world.shell().isShown());
        QTRY_VERIFY(world.shell().preferences().showsFields());
        QTRY_VERIFY2(world.shell().connectionBanner().startsWith(s("Offline. Showing what was saved today at ")),
                     qPrintable(world.shell().connectionBanner()));
        world.shell().preferences().typeLastName(s("Moreau-Lenoir"));
        world.shell().preferences().save();
        QTRY_VERIFY(world.shell().preferences().isWaiting(ProfileField::LastName));
        world.proxy().setDown(false);
        world.shell().tryAgain();
        QTRY_VERIFY(world.shell().connectionBanner().isEmpty());
        QTRY_COMPARE(world.backend.get("/v1/me", person.bearer()).json().value(s("last_name")).toString(),
                     s("Moreau-Lenoir"));
    }

    void saysThatTheClockIsWrong()
    {
        GuiWorld world;
        QVERIFY(world.start());
        world.clientClock.setWrong(std::chrono::hours(-1));
        QVERIFY(world.openSignedIn(world.backend.person()));
        QTRY_VERIFY2(world.shell().clockBanner().startsWith(s("This computer's clock is ")),
                     qPrintable(world.shell().clockBanner()));
        QVERIFY(world.shell().clockBanner().contains(s("60 minutes slow")) ||
                world.shell().clockBanner().contains(s("1 hour slow")));
        QTRY_VERIFY(world.shell().preferences().showsFields());
        // It is set right.
        world.clientClock.setWrong(std::chrono::hours(0));
        world.shell().press(Qt::Key_F5);
        QTRY_VERIFY(world.shell().clockBanner().isEmpty());
    }

    void remembersPlaceAndLook()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(world.openSignedIn(world.backend.person()));
        world.options.server.clear();
        world.shell().choose(s("themeDark"));
        QCOMPARE(world.program().theme().mode(), Theme::Mode::Dark);
        world.window().resize(900, 640);
        world.window().close();
        QVERIFY(world.reopen());
        QCOMPARE(world.program().theme().mode(), Theme::Mode::Dark);
        QCOMPARE(world.window().size(), QSize(900, 640));
    }
};

QTEST_MAIN(TestShell)
#include "test_shell.moc"
