#include <QLocale>
#include <QTest>

#include "backend/ids.h"
#include "backend/store/members_store.h"
#include "tests/support/drivers/organization_driver.h"
#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"
#include "ui/shell/main_window.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// The program with the sample's ordinary user in it, who administers Northwind Analytics and belongs to two more.
class Stage final {
public:
    [[nodiscard]] bool open()
    {
        if (!world.start())
            return false;
        person = world.backend.fill();
        return world.openSignedIn(person) && hasOrganizations();
    }
    [[nodiscard]] bool hasOrganizations() const
    {
        return QTest::qWaitFor([this] { return world.shell().preferences().organizations().size() == 3; }, 30'000);
    }
    /// Opens an organization by its row in the table of Preferences.
    [[nodiscard]] bool openRow(int row) const
    {
        world.shell().preferences().openOrganization(row);
        return QTest::qWaitFor([this] { return on().isShown() && on().trouble().isEmpty() && on().loaded() > 0; },
                               30'000);
    }
    [[nodiscard]] OrganizationDriver on() const { return world.shell().organization(); }
    void run(const char* sql, const QVariantList& values) { world.backend.platform().database().run(sql, values); }
    [[nodiscard]] QString idOf(const char* name)
    {
        QString id;
        world.backend.platform().database().readOne("SELECT id FROM organizations WHERE name = ?", {s(name)},
                                                    [&](const backend::Row& row) { id = row.text(0); });
        return id;
    }
    void leave(const char* name)
    {
        run("DELETE FROM memberships WHERE organization_id = ? AND account_id = (SELECT id FROM accounts WHERE email = "
            "?)",
            {idOf(name), person.email});
    }

    GuiWorld world;
    Person person;
};

constexpr int baltic = 0;
constexpr int northwind = 1;
constexpr int rhone = 2;

} // namespace

/// An organization, opened: from where, what it shows, and the way back.
class TestOrganization final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void opensFromPreferencesAndGoesBackToTheRow()
    {
        Stage stage;
        QVERIFY(stage.open());
        QVERIFY(stage.openRow(northwind));
        QCOMPARE(stage.on().name(), s("Northwind Analytics"));
        QCOMPARE(stage.on().role(), s("Admin"));
        QVERIFY(stage.on().description().startsWith(s("Forecasts")));
        QVERIFY2(stage.on().facts().contains(s("48 members")), qPrintable(stage.on().facts()));
        QVERIFY2(stage.on().facts().endsWith(s("you joined on 14 Mar 2024")), qPrintable(stage.on().facts()));
        QCOMPARE(stage.on().counted(), s("48 members"));
        QCOMPARE(stage.on().backText(), s("Preferences"));
        QVERIFY(stage.on().backHasKeyboard());
        stage.on().press(Qt::Key_Escape);
        QTRY_VERIFY(!stage.on().isShown());
        QCOMPARE(stage.world.shell().preferences().organizationWithKeyboard(), northwind);
        // Every other way in and out.
        stage.world.shell().preferences().openOrganization(rhone, true);
        QTRY_COMPARE(stage.on().trouble(), QString());
        QCOMPARE(stage.on().name(), s("Rhône Hydro"));
        QCOMPARE(stage.on().role(), s("Member"));
        stage.on().press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(!stage.on().isShown());
        QCOMPARE(stage.world.shell().preferences().organizationWithKeyboard(), rhone);
        stage.world.shell().preferences().clickOrganization(baltic);
        QTRY_VERIFY(stage.on().isShown());
        QTRY_COMPARE(stage.on().trouble(), QString());
        QVERIFY2(stage.on().facts().endsWith(s("you joined: –")), qPrintable(stage.on().facts()));
        stage.on().goBack();
        QTRY_VERIFY(!stage.on().isShown());
        QCOMPARE(stage.world.shell().page(), s("Preferences"));
    }

    void opensFromOrganizations()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.world.shell().choosePage(2);
        QTRY_COMPARE(stage.world.shell().organizations().mine().size(), 3);
        for (const bool byKeyboard : {false, true}) {
            stage.world.shell().organizations().openMine(northwind, byKeyboard);
            QTRY_VERIFY(stage.on().isShown());
            QTRY_COMPARE(stage.on().trouble(), QString());
            QCOMPARE(stage.on().name(), s("Northwind Analytics"));
            QCOMPARE(stage.on().backText(), s("Organizations"));
            stage.on().goBack();
            QTRY_VERIFY(!stage.on().isShown());
            QCOMPARE(stage.world.shell().page(), s("Organizations"));
        }
        // The keys of the pages lead out of it too, the one of the page in front as well.
        for (const auto key : {Qt::Key_3, Qt::Key_2}) {
            stage.world.shell().choosePage(2);
            stage.world.shell().organizations().openMine(rhone);
            QTRY_VERIFY(stage.on().isShown());
            stage.world.shell().press(key, Qt::ControlModifier);
            QTRY_VERIFY(!stage.on().isShown());
        }
        QCOMPARE(stage.world.shell().page(), s("Security"));
    }

    void mineAreSearchedInPreferences()
    {
        Stage stage;
        QVERIFY(stage.open());
        QVERIFY(!stage.world.shell().preferences().offersOrganizationSearch()); // Three need none.
        stage.run("INSERT INTO memberships (organization_id, account_id, role, joined_at) SELECT o.id, a.id, 'member', "
                  "1000 FROM organizations o, accounts a WHERE a.email = ? AND o.name <> 'Hydro Alpes' ORDER BY o.name "
                  "LIMIT 30 ON CONFLICT DO NOTHING",
                  {stage.person.email});
        stage.world.shell().press(Qt::Key_F5);
        QTRY_VERIFY(stage.world.shell().preferences().offersOrganizationSearch());
        const auto found = [&] { return stage.world.shell().preferences().organizations(); };
        stage.world.shell().preferences().clickHeader(0);
        stage.world.shell().preferences().searchOrganizations(s("RHONE"));
        QTRY_COMPARE(found(), QStringList({s("Rhône Hydro")}));
        stage.world.shell().preferences().openOrganization(0);
        QTRY_VERIFY(stage.on().isShown());
        QTRY_COMPARE(stage.on().trouble(), QString());
        QCOMPARE(stage.on().name(), s("Rhône Hydro"));
        stage.on().goBack();
        // What was typed, and the order, are as they were.
        QTRY_COMPARE(found(), QStringList({s("Rhône Hydro")}));
        stage.world.shell().preferences().searchOrganizations(s("no such name"));
        QTRY_COMPARE(found(), QStringList());
        QVERIFY(stage.world.shell().preferences().saysNoOrganizationFound());
        stage.world.shell().preferences().searchOrganizations(QString());
        QTRY_VERIFY(found().size() > 12);
        QStringList sorted = found();
        QVERIFY(QString::localeAwareCompare(sorted.first(), sorted.last()) > 0);
    }

    void membersAreSearched()
    {
        Stage stage;
        QVERIFY(stage.open());
        QVERIFY(stage.openRow(northwind));
        stage.on().press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(stage.on().searchHasKeyboard());
        stage.on().search(s("ONEI"));
        QTRY_COMPARE(stage.on().members(), QStringList()); // "O’Neill" is two words, folded.
        QTRY_VERIFY(stage.on().saysNobody());
        QCOMPARE(stage.on().searchStatus(), s("0 of 48"));
        stage.on().showAll();
        QTRY_COMPARE(stage.on().members().size(), 48);
        QVERIFY(stage.on().searchHasKeyboard());
        stage.on().search(s("neill da"));
        QTRY_COMPARE(stage.on().members(), QStringList({s("Dara O’Neill | Admin | 2 May 2024")}));
        QCOMPARE(stage.on().searchStatus(), s("1 of 48"));
        // Esc empties the field first, then it leads back.
        stage.on().press(Qt::Key_Escape);
        QTRY_COMPARE(stage.on().members().size(), 48);
        QVERIFY(stage.on().isShown());
        stage.on().press(Qt::Key_Escape);
        QTRY_VERIFY(!stage.on().isShown());
    }

    void membersAreSortedByEachColumn()
    {
        Stage stage;
        QVERIFY(stage.open());
        QVERIFY(stage.openRow(northwind));
        const auto ends = [&](bool last) {
            const QStringList rows = stage.on().members();
            return rows.isEmpty() ? QString() : last ? rows.last() : rows.first();
        };
        QStringList names = stage.on().members();
        QCOMPARE(names.size(), 48);
        stage.on().clickHeader(0);
        QTRY_VERIFY(ends(false) == names.last());
        stage.on().clickHeader(2);
        QTRY_VERIFY2(ends(false).startsWith(s("Aline Moreau")), qPrintable(ends(false))); // The first to join.
        QVERIFY2(ends(true).endsWith(s("| –")), qPrintable(ends(true)));
        stage.on().clickHeader(2);
        QTRY_VERIFY(!ends(false).startsWith(s("Aline Moreau")));
        QVERIFY2(ends(true).endsWith(s("| –")), qPrintable(ends(true)));
        stage.on().clickHeader(1);
        QTRY_VERIFY(ends(false).contains(s("| Admin |")));
        // A role that this program does not know is shown as it came.
        QVERIFY(std::ranges::any_of(stage.on().members(),
                                    [](const QString& row) { return row.contains(s("| auditor |")); }));
    }

    void picturesOfMembersAreShownAndKept()
    {
        Stage stage;
        QVERIFY(stage.open());
        QVERIFY(stage.openRow(northwind));
        QTRY_VERIFY(stage.on().pictured().size() >= 2);
        const QStringList pictured = stage.on().pictured();
        // Without a connection they come from this computer.
        stage.world.close();
        stage.world.proxy().setDown(true);
        QVERIFY(stage.world.reopen());
        QVERIFY(stage.hasOrganizations());
        QVERIFY(stage.openRow(northwind));
        QTRY_VERIFY(stage.on().pictured().size() >= 2);
        QVERIFY(pictured.contains(stage.on().pictured().first()));
        stage.world.proxy().setDown(false);
    }

    void isReadWithoutAConnection()
    {
        Stage stage;
        QVERIFY(stage.open());
        QVERIFY(stage.openRow(rhone));
        QTRY_COMPARE(stage.on().members().size(), 12);
        stage.on().goBack();
        QTRY_VERIFY(!stage.on().isShown());
        stage.world.close();
        stage.world.proxy().setDown(true);
        QVERIFY(stage.world.reopen());
        QVERIFY(stage.hasOrganizations());
        QVERIFY(stage.openRow(rhone));
        QCOMPARE(stage.on().name(), s("Rhône Hydro"));
        QCOMPARE(stage.on().members().size(), 12);
        QTRY_VERIFY(!stage.world.shell().connectionBanner().isEmpty());
        QCOMPARE(stage.on().note(), QString()); // All twelve are here.
        stage.on().search(s("neill da"));
        QTRY_COMPARE(stage.on().members(), QStringList({s("Dara O’Neill | Admin | 9 Jan 2023")}));
        stage.on().goBack();
        QTRY_VERIFY(!stage.on().isShown());
        // One that was never opened says why there is nothing, and how to go on.
        stage.world.shell().preferences().openOrganization(northwind);
        QTRY_VERIFY(!stage.on().trouble().isEmpty() && stage.on().trouble() != s("loading"));
        stage.world.proxy().setDown(false);
        stage.on().retry();
        QTRY_COMPARE(stage.on().trouble(), QString());
        QTRY_COMPARE(stage.on().members().size(), 48);
    }

    void thousandsAreLoadedAsOneScrolls()
    {
        Stage stage;
        QVERIFY(stage.open());
        const OrganizationId id(stage.idOf("Rhône Hydro"));
        backend::Database& database = stage.world.backend.platform().database();
        database.transaction([&] {
            for (int i = 0; i < 1200; ++i) {
                const QString account = backend::newId(i);
                const QString last = s("Zz%1").arg(i, 4, 10, QLatin1Char('0'));
                database.run("INSERT INTO accounts (id, email, email_key, confirmed, password_hash, first_name, "
                             "last_name, language, created_at, updated_at) VALUES (?, ?, ?, 1, '', 'Zoë', ?, 'en', 0, "
                             "0)",
                             {account, account, account, last});
                backend::MembersStore(database).join(id, AccountId(account), s("Zoë ") + last,
                                                     OrganizationRole(s("member")), std::nullopt);
            }
        });
        QVERIFY(stage.openRow(rhone));
        QCOMPARE(stage.on().loaded(), 100);
        QTRY_COMPARE(stage.on().counted(), s("1212 members"));
        stage.on().scrollToEnd();
        QTRY_COMPARE(stage.on().loaded(), 200);
        stage.on().search(s("zz0777"));
        QTRY_COMPARE(stage.on().members(), QStringList({s("Zoë Zz0777 | Member | –")}));
        QCOMPARE(stage.on().searchStatus(), s("1 of 1,212"));
        // The connection is lost: what is here is searched, and that it is not all is said.
        stage.on().search(QString());
        QTRY_COMPARE(stage.on().loaded(), 100);
        stage.world.proxy().setDown(true);
        stage.on().search(s("zz0777"));
        QTRY_VERIFY(stage.on().saysNobody());
        QVERIFY(!stage.on().note().isEmpty());
        stage.world.proxy().setDown(false);
    }

    void oneThatWasLeftSaysSo()
    {
        Stage stage;
        QVERIFY(stage.open());
        QVERIFY(stage.openRow(rhone));
        stage.leave("Rhône Hydro");
        stage.world.shell().press(Qt::Key_F5);
        QTRY_COMPARE(stage.on().goneText(), s("You do not belong to this organization any more"));
        stage.on().leaveGone();
        QTRY_VERIFY(!stage.on().isShown());
        QTRY_COMPARE(stage.world.shell().preferences().organizations().size(), 2);
    }

    void oneThatIsGoneAlreadySaysSo()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.run("DELETE FROM organizations WHERE id = ?", {stage.idOf("Rhône Hydro")});
        stage.world.shell().preferences().openOrganization(rhone);
        QTRY_VERIFY(stage.on().isShown() && !stage.on().goneText().isEmpty());
        stage.on().press(Qt::Key_Escape);
        QTRY_VERIFY(!stage.on().isShown());
    }

    void anEndedSessionTakesItAway()
    {
        Stage stage;
        QVERIFY(stage.open());
        QVERIFY(stage.openRow(rhone));
        stage.run("UPDATE sessions SET ended_at = 1 WHERE account_id = (SELECT id FROM accounts WHERE email = ?)",
                  {stage.person.email});
        stage.world.shell().press(Qt::Key_F5);
        QTRY_VERIFY(stage.world.shell().saysEnded());
        QTRY_VERIFY(!stage.on().isShown());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TestOrganization test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_organization.moc"
