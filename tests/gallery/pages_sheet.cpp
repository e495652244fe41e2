// Draws the three pages in their states to PNG files, for people to look at: pages_sheet FOLDER. The real client over
// the real backend, filled with the sample.
#include <QApplication>
#include <QDir>
#include <QTextStream>

#include "account/connection_service.h"
#include "account/organizations_service.h"
#include "tests/support/drivers/organizations_driver.h"
#include "tests/support/drivers/preferences_driver.h"
#include "tests/support/drivers/security_driver.h"
#include "tests/support/page_world.h"
#include "ui/organizations/organizations_page.h"
#include "ui/preferences/preferences_page.h"
#include "ui/security/security_page.h"
#include "ui/texts/translation_loader.h"
#include "ui/theme/theme.h"

namespace gatehouse::test {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// A look that each picture is drawn in.
struct Look final {
    const char* name;
    Theme::Mode mode = Theme::Mode::Light;
    double text = 1.0;
    bool rightToLeft = false;
    QSize size{1100, 800};
};

/// Draws whatever is in a window, in every look.
class Painter final {
public:
    Painter(Theme& theme, QString folder)
        : m_theme(theme)
        , m_folder(std::move(folder))
    {
    }
    void draw(QWidget* window, const QString& name, const QList<Look>& looks, const QSize& size) const
    {
        for (const Look& look : looks) {
            m_theme.setMode(look.mode);
            m_theme.setTextFactor(look.text);
            window->setLayoutDirection(look.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
            if (size.isEmpty())
                window->resize(window->sizeHint().boundedTo(look.size));
            else
                window->resize(look.size.boundedTo(size));
            settle();
            window->grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, QLatin1String(look.name)));
        }
        m_theme.setMode(Theme::Mode::Light);
        m_theme.setTextFactor(1.0);
        window->setLayoutDirection(Qt::LeftToRight);
        if (!size.isEmpty())
            window->resize(size);
        settle();
    }
    /// Lays out what has changed; each turn may ask for another.
    static void settle()
    {
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::sendPostedEvents();
    }

private:
    Theme& m_theme;
    QString m_folder;
};

const QList<Look>& looks()
{
    static const QList<Look> all{{"light"},
                                 {"dark", Theme::Mode::Dark},
                                 {"big", Theme::Mode::Light, 2.0},
                                 {"rtl", Theme::Mode::Light, 1.0, true},
                                 {"small", Theme::Mode::Light, 1.0, false, {640, 480}}};
    return all;
}

bool drawAll(const Painter& painter)
{
    const QSize size(1100, 800);
    PageWorld world;
    world.beforeFirstRead = [](FaultProxy& proxy) { proxy.inject("GET /v1/", {Fault::Kind::Hold, -1}); };
    if (!world.start(true))
        return false;
    PreferencesPage preferences(world.session(), world.clock());
    SecurityPage security(world.session(), world.clock());
    OrganizationsPage organizations(world.session(), world.clock());
    const QList<QPair<QString, QWidget*>> pages{
        {s("preferences"), &preferences}, {s("security"), &security}, {s("organizations"), &organizations}};
    for (const auto& [name, page] : pages) {
        page->resize(size);
        page->show();
        painter.draw(page, name + s("-loading"), looks().first(2), size);
    }
    world.proxy->clearFaults();
    world.proxy->inject("GET /v1/", {Fault::Kind::ServerError, -1});
    world.session().refresh();
    const PreferencesDriver on(&preferences);
    const SecurityDriver sessions(&security);
    const OrganizationsDriver found(&organizations);
    if (!QTest::qWaitFor([&] { return !on.loadFailure().isEmpty() && !found.mineFailure().isEmpty(); }))
        return false;
    for (const auto& [name, page] : pages)
        painter.draw(page, name + s("-failed"), looks(), size);
    world.proxy->clearFaults();
    world.session().connection().tryAgain();
    if (!QTest::qWaitFor([&] {
            return on.showsFields() && found.mine().size() == 3 && sessions.sessionCount() > 2 &&
                   found.available().size() > 5;
        }))
        return false;
    for (const auto& [name, page] : pages)
        painter.draw(page, name, looks(), size);
    found.search(s("hydr"));
    if (!QTest::qWaitFor([&] { return found.status().contains(s(" ms")) && found.available().size() > 1; }))
        return false;
    painter.draw(&organizations, s("organizations-search"), looks(), size);
    found.search(s("zzzz"));
    if (!QTest::qWaitFor([&] { return !found.availableMessage().isEmpty(); }))
        return false;
    painter.draw(&organizations, s("organizations-nothing"), looks().first(2), size);
    preferences.activateWindow();
    on.typeFirstName(QString());
    on.typeLastName(s("Moreau-Lenoir"));
    painter.draw(&preferences, s("preferences-unsaved"), looks(), size);
    on.save();
    if (!QTest::qWaitFor([&] { return !on.errorAt(ProfileField::FirstName).isEmpty(); }))
        return false;
    painter.draw(&preferences, s("preferences-refused"), looks(), size);
    on.typeFirstName(s("Aline"));
    on.chooseJobRole(s("Data engineer"));
    world.proxy->setDown(true);
    on.save();
    if (!QTest::qWaitFor([&] { return on.isWaiting(ProfileField::LastName); }))
        return false;
    painter.draw(&preferences, s("preferences-offline"), looks(), size);
    if (!world.patchElsewhere({{s("last_name"), s("Lenoir")}}))
        return false;
    world.proxy->setDown(false);
    world.session().connection().tryAgain();
    if (!QTest::qWaitFor([&] { return on.conflictDialog() != nullptr; }))
        return false;
    Painter::settle();
    QWidget* dialog = on.conflictDialog();
    painter.draw(dialog, s("conflict"), looks(), QSize());
    on.decideLater();
    Painter::settle();
    painter.draw(&preferences, s("preferences-conflict"), looks().first(3), size);

    PageWorld nobody;
    if (!nobody.start(false))
        return false;
    PreferencesPage preferencesOfNobody(nobody.session(), nobody.clock());
    OrganizationsPage organizationsOfNobody(nobody.session(), nobody.clock());
    const PreferencesDriver none(&preferencesOfNobody);
    const OrganizationsDriver nothing(&organizationsOfNobody);
    if (!QTest::qWaitFor([&] { return none.showsNoOrganizations() && nothing.showsNoneMine(); }))
        return false;
    for (const auto& [name, page] : {QPair<QString, QWidget*>(s("preferences-empty"), &preferencesOfNobody),
                                     QPair<QString, QWidget*>(s("organizations-empty"), &organizationsOfNobody)}) {
        page->resize(size);
        page->show();
        painter.draw(page, name, looks().first(2), size);
    }
    return true;
}

} // namespace
} // namespace gatehouse::test

int main(int argc, char** argv)
{
    using namespace gatehouse;
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("."));
    if (!QDir().mkpath(folder))
        return 1;
    TranslationLoader translations;
    translations.use(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme theme(&application);
    theme.setReducedMotion(true);
    if (test::drawAll(test::Painter(theme, folder)))
        return 0;
    QTextStream(stderr) << "The pages did not come into the state to be drawn.\n";
    return 1;
}
