#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>

#include "account/language_service.h"
#include "tests/support/drivers/language_driver.h"
#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"
#include "ui/shell/main_window.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// The program on a British computer, with somebody who has an account.
struct Stage final {
    GuiWorld world;
    Person aline;

    [[nodiscard]] bool start()
    {
        world.seams.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
        if (!world.start())
            return false;
        aline = world.backend.person();
        return !aline.access.isEmpty();
    }
    [[nodiscard]] LanguageDriver language() const { return LanguageDriver(&world.window()); }
    [[nodiscard]] QString serverSays() const
    {
        return world.backend.get("/v1/me", aline.bearer()).json().value(QLatin1String("language")).toString();
    }
    /// From another device, past the proxy.
    [[nodiscard]] bool changeElsewhere(const char* to) const
    {
        Headers headers = aline.bearer();
        headers.append({"If-Match", world.backend.get("/v1/me", aline.bearer()).header("etag")});
        const QJsonObject body{{QLatin1String("language"), QLatin1String(to)}};
        return world.backend.call("PATCH", "/v1/me", headers, QJsonDocument(body).toJson()).status == 200;
    }
    [[nodiscard]] QString title() const { return card(QStringLiteral("languageCard")); }
    [[nodiscard]] QString card(const QString& name) const
    {
        const auto* label = world.window().findChild<QWidget*>(name)->findChild<QWidget*>(QStringLiteral("cardTitle"));
        return label->property("text").toString();
    }
    [[nodiscard]] QString heading() const
    {
        return world.window().findChild<QWidget*>(QStringLiteral("serverHeading"))->property("text").toString();
    }
};

} // namespace

/// The language is chosen before and after sign-in, on this computer and for the account.
class TestLanguageChoice final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void isChosenBeforeSignInAndKept()
    {
        Stage stage;
        QVERIFY(stage.start());
        QVERIFY(stage.world.open());
        QCOMPARE(stage.heading(), s("Choose your platform"));
        QCOMPARE(stage.language().button(), s("English"));
        stage.language().chooseBefore(s("fr"));
        QTRY_COMPARE(stage.heading(), s("Choisissez votre plateforme"));
        QCOMPARE(stage.language().button(), s("Français"));
        QVERIFY(stage.world.reopen());
        QCOMPARE(stage.heading(), s("Choisissez votre plateforme"));
        stage.language().chooseBefore(QString());
        QTRY_COMPARE(stage.heading(), s("Choose your platform"));
    }

    void isTakenFromTheAccountAtSignIn()
    {
        Stage stage;
        QVERIFY(stage.start());
        QVERIFY(stage.changeElsewhere("ja"));
        QVERIFY(stage.world.openSignedIn(stage.aline));
        QTRY_COMPARE(stage.title(), s("言語と表示形式"));
        QCOMPARE(stage.language().chosen(), s("日本語"));
        // What the server says in words of its own as well.
        QTRY_VERIFY(
            stage.world.window().findChild<QComboBox*>(QStringLiteral("preferencesJobRole"))->findText(s("学生")) >= 0);
    }

    void isChosenOnThePageForComputerAndAccount()
    {
        Stage stage;
        QVERIFY(stage.start());
        QVERIFY(stage.world.openSignedIn(stage.aline));
        QCOMPARE(stage.language().offered(),
                 (QStringList{s("Same as this computer (English)"), s("English"), s("Français"), s("日本語")}));
        QCOMPARE(stage.language().example(), s("Dates look like 24 Nov 2026, 08:55, numbers like 10,482."));
        stage.language().choose(s("Français"));
        QTRY_COMPARE(stage.title(), s("Langue et formats"));
        QTRY_COMPARE(stage.serverSays(), s("fr"));
        QVERIFY(stage.language().example().contains(s("24 nov. 2026")));
        QTRY_VERIFY(
            stage.world.window().findChild<QComboBox*>(QStringLiteral("preferencesJobRole"))->findText(s("Étudiant")) >=
            0);
        // The next start needs no server to speak French.
        stage.world.close();
        stage.world.proxy().setDown(true);
        QVERIFY(stage.world.open());
        QTRY_VERIFY(stage.world.window().findChild<QWidget*>(QStringLiteral("languageCard")));
        QCOMPARE(stage.title(), s("Langue et formats"));
        QCOMPARE(stage.language().chosen(), s("Français"));
    }

    void keepsWhatIsTypedAndWhereTheKeyboardIs()
    {
        Stage stage;
        QVERIFY(stage.start());
        QVERIFY(stage.world.openSignedIn(stage.aline));
        const PreferencesDriver page = stage.world.shell().preferences();
        page.typeLastName(s("Moreau-Lind"));
        page.chooseSalutation(s("Ms"));
        stage.world.program().language().choose(s("ja"));
        QTRY_COMPARE(stage.title(), s("言語と表示形式"));
        QCOMPARE(page.lastName(), s("Moreau-Lind"));
        QCOMPARE(page.salutation(), s("Ms"));
        QVERIFY(page.hasKeyboard(ProfileField::LastName));
        QVERIFY(page.state().contains(s("2")));
        stage.world.program().language().choose(s("fr"));
        QTRY_COMPARE(page.salutation(), s("Mme"));
        QCOMPARE(page.lastName(), s("Moreau-Lind"));
    }

    void followsAnotherDevice()
    {
        Stage stage;
        QVERIFY(stage.start());
        QVERIFY(stage.world.openSignedIn(stage.aline));
        stage.language().choose(s("Français"));
        QTRY_COMPARE(stage.serverSays(), s("fr"));
        QVERIFY(stage.changeElsewhere("ja"));
        stage.world.shell().press(Qt::Key_F5);
        QTRY_COMPARE(stage.title(), s("言語と表示形式"));
        QCOMPARE(stage.serverSays(), s("ja"));
        QCOMPARE(stage.language().chosen(), s("日本語"));
    }

    void waitsForTheConnection()
    {
        Stage stage;
        QVERIFY(stage.start());
        QVERIFY(stage.world.openSignedIn(stage.aline));
        stage.world.proxy().setDown(true);
        stage.language().choose(s("日本語"));
        QTRY_COMPARE(stage.title(), s("言語と表示形式"));
        QTRY_VERIFY(stage.language().isWaiting());
        QCOMPARE(stage.serverSays(), s("en"));
        stage.world.proxy().setDown(false);
        stage.world.shell().press(Qt::Key_F5);
        QTRY_COMPARE(stage.serverSays(), s("ja"));
        QTRY_VERIFY(!stage.language().isWaiting());
    }
};

QTEST_MAIN(TestLanguageChoice)
#include "test_language_choice.moc"
