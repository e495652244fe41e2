#include <QJsonArray>
#include <QTest>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/organizations_service.h"
#include "account/profile_service.h"
#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"
#include "tests/support/walks/walks.h"
#include "ui/controls/card.h"
#include "ui/shell/main_window.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// What the first release of the server offered.
const QStringList first{s("sign_up"),  s("sign_in"),       s("password_reset"),     s("profile"),
                        s("sessions"), s("organizations"), s("organization_search")};

/// The program before a server of the first release: today's, whose discovery is the old one.
struct OlderWorld final {
    GuiWorld gui;
    Person person;

    [[nodiscard]] bool open(const std::function<void(QJsonObject&)>& change = offerLess)
    {
        if (!gui.start())
            return false;
        gui.proxy().rewrite("GET /.well-known/gatehouse", change);
        person = gui.backend.signedIn(gui.backend.fill());
        return gui.openSignedIn(person) && QTest::qWaitFor([this] { return gui.shell().preferences().showsFields(); });
    }
    static void offerLess(QJsonObject& discovery)
    {
        discovery.insert(QLatin1String("capabilities"), QJsonArray::fromStringList(first));
    }
    [[nodiscard]] bool sees(const char* name) const
    {
        const auto found = gui.window().findChildren<QWidget*>(QString::fromLatin1(name));
        return std::any_of(found.cbegin(), found.cend(), [](QWidget* widget) { return widget->isVisible(); });
    }
    [[nodiscard]] QStringList cards() const
    {
        QStringList names;
        for (const Card* card : gui.window().findChildren<Card*>()) {
            if (card->isVisible())
                names.append(card->accessibleName());
        }
        names.sort();
        return names;
    }
    [[nodiscard]] QString server(const char* field)
    {
        return gui.backend.get("/v1/me", person.bearer()).json().value(QLatin1String(field)).toString();
    }
    /// The banners and the notice; empty where all is well.
    [[nodiscard]] QString complaints() const
    {
        return gui.shell().connectionBanner() + gui.shell().troubleBanner() + gui.shell().notice();
    }
};

} // namespace

/// A server that offers none of what came after its release: nothing of it is shown, asked for or complained about, and
/// everything else works.
class TestOlderServer final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void showsNothingOfWhatIsNotOffered()
    {
        OlderWorld world;
        QVERIFY(world.open());
        QTRY_VERIFY(!world.gui.shell().preferences().organizations().isEmpty());
        QCOMPARE(world.cards(),
                 QStringList({s("Contact information"), s("Language and formats"), s("My organizations")}));
        for (const char* control : {"emailChange", "emailChangeText", "pictureLine", "preferencesPhone",
                                    "preferencesPhoneField", "preferencesOrganizationsOpen", "informationSwitch"})
            QVERIFY2(!world.sees(control), control);
        QCOMPARE(settledFaults(&world.gui.window()), QString());
        for (int page = 1; page < 3; ++page) {
            world.gui.shell().choosePage(page);
            QTRY_VERIFY(page == 1 ? world.gui.shell().security().sessionCount() > 0
                                  : !world.gui.shell().organizations().mine().isEmpty());
            QCOMPARE(settledFaults(&world.gui.window()), QString());
        }
        // Time for whatever would ask by itself, and for its refusal.
        world.gui.shell().press(Qt::Key_F5);
        QTRY_VERIFY(!world.gui.program().accounts().current()->profile().profile().refreshing);
        for (const QByteArray& line : world.gui.proxy().seen()) {
            for (const char* newer :
                 {" /v1/me/picture", " /v1/me/email-changes", " /v1/me/information-preferences", " /v1/events",
                  " /v1/me/cookie-preferences", " /v1/me/consents", " /v1/changes", " /v1/me/export", "/members"})
                QVERIFY2(!line.contains(newer), line.constData());
        }
        QCOMPARE(world.complaints(), QString());
    }

    void everythingElseWorks()
    {
        OlderWorld world;
        QVERIFY(world.open());
        const PreferencesDriver preferences = world.gui.shell().preferences();
        preferences.typeLastName(s("Moreau-Lenoir"));
        preferences.chooseJobRole(s("Data engineer"));
        preferences.save();
        QTRY_COMPARE(preferences.state(), s("Saved"));
        QCOMPARE(world.server("last_name"), s("Moreau-Lenoir"));
        preferences.undo();
        QTRY_VERIFY(world.server("last_name") != s("Moreau-Lenoir"));
        // Without a connection, too.
        world.gui.proxy().setDown(true);
        preferences.typeFirstName(s("Ines"));
        preferences.save();
        QTRY_VERIFY(preferences.isWaiting(ProfileField::FirstName));
        world.gui.proxy().setDown(false);
        world.gui.shell().tryAgain();
        QTRY_COMPARE(world.server("first_name"), s("Ines"));
        QTRY_VERIFY(!preferences.isWaiting(ProfileField::FirstName));
        // What another device does is seen at the next look.
        Headers headers = world.person.bearer();
        headers.append({"If-Match", world.gui.backend.get("/v1/me", world.person.bearer()).header("etag")});
        QCOMPARE(world.gui.backend.call("PATCH", "/v1/me", headers, R"({"first_name":"Alina"})").status, 200);
        world.gui.shell().press(Qt::Key_F5);
        QTRY_COMPARE(preferences.firstName(), s("Alina"));

        world.gui.shell().choosePage(1);
        QTRY_VERIFY(world.gui.shell().security().sessionCount() > 1);
        world.gui.shell().choosePage(2);
        const OrganizationsDriver organizations = world.gui.shell().organizations();
        QTRY_COMPARE(organizations.mine().size(), 3);
        QTRY_VERIFY(!organizations.available().isEmpty());
        organizations.search(s("hydrogen g"));
        QTRY_COMPARE(organizations.available().size(), 1);

        world.gui.shell().choose(s("signOut"));
        world.gui.shell().agree();
        QTRY_VERIFY(world.gui.signIn().isShown());
        // Nobody can take back here what cannot be changed here.
        QVERIFY(!world.sees("signInRevert"));
    }

    void whatItOffersSinceIsShown()
    {
        OlderWorld world;
        QVERIFY(world.open());
        QVERIFY(!world.sees("emailChange"));
        // Replaced by its next release while the program was closed.
        world.gui.options.server.clear();
        world.gui.close();
        world.gui.proxy().rewrite("GET /.well-known/gatehouse", {});
        QVERIFY(world.gui.open());
        QTRY_VERIFY(world.sees("emailChange"));
        QTRY_VERIFY(world.sees("pictureLine"));
        QCOMPARE(world.complaints(), QString());
    }

    void wordsItDoesNotKnowAreNoHarm()
    {
        OlderWorld world;
        QVERIFY(world.open([](QJsonObject& discovery) {
            QJsonArray words = discovery.value(QLatin1String("capabilities")).toArray();
            words.append(QStringLiteral("teleportation"));
            words.append(7);
            discovery.insert(QLatin1String("capabilities"), words);
            discovery.insert(QLatin1String("mood"), QStringLiteral("fine"));
        }));
        QVERIFY(world.sees("emailChange"));
        QCOMPARE(world.complaints(), QString());
    }
};

QTEST_MAIN(TestOlderServer)
#include "test_older_server.moc"
