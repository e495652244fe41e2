#include "tests/support/drivers/shell_driver.h"

#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QTabBar>

#include "ui/controls/empty_state.h"
#include "ui/controls/notice_bar.h"

namespace gatehouse::test {

namespace {

QString withoutMnemonic(QString text) { return text.remove(QLatin1Char('&')); }

} // namespace

ShellDriver::ShellDriver(QWidget* window)
    : m_parts(window)
{
}

bool ShellDriver::isShown() const { return m_parts.sees(QStringLiteral("accountView")); }

QString ShellDriver::page() const
{
    const auto* tabs = m_parts.part<QTabBar>(QStringLiteral("pageTabs"));
    return withoutMnemonic(tabs->tabText(tabs->currentIndex()));
}

void ShellDriver::choosePage(int page) const
{
    auto* tabs = m_parts.part<QTabBar>(QStringLiteral("pageTabs"));
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(page).center());
}

void ShellDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const { m_parts.press(key, modifiers); }

QString ShellDriver::accountName() const { return m_parts.part(QStringLiteral("accountButton"))->accessibleName(); }

QMenu* ShellDriver::menu() const
{
    QMenu* menu = m_parts.part<QPushButton>(QStringLiteral("accountButton"))->menu();
    menu->popup(m_parts.root()->mapToGlobal(QPoint()));
    return menu;
}

QStringList ShellDriver::menuTexts() const
{
    QMenu* opened = menu();
    QStringList texts;
    for (const QAction* action : opened->actions()) {
        if (!action->isSeparator())
            texts.append(withoutMnemonic(action->text()));
    }
    opened->close();
    return texts;
}

void ShellDriver::choose(const QString& action) const
{
    QMenu* opened = menu();
    auto* chosen = opened->findChild<QAction*>(action);
    opened->close();
    if (!chosen || !chosen->isEnabled())
        qFatal("The menu has no \"%s\" to choose", qPrintable(action));
    chosen->trigger();
}

void ShellDriver::chooseAccount(const QString& name) const
{
    QMenu* opened = menu();
    opened->close();
    for (QAction* action : opened->actions()) {
        if (action->objectName().startsWith(QLatin1String("account-")) && action->text().startsWith(name)) {
            action->trigger();
            return;
        }
    }
    qFatal("The menu has no account \"%s\"", qPrintable(name));
}

QString ShellDriver::connectionBanner() const { return m_parts.bannerText(QStringLiteral("connectionBanner")); }
void ShellDriver::tryAgain() const { m_parts.click(QStringLiteral("connectionBannerAction")); }
QString ShellDriver::clockBanner() const { return m_parts.bannerText(QStringLiteral("clockBanner")); }
QString ShellDriver::troubleBanner() const { return m_parts.bannerText(QStringLiteral("troubleBanner")); }

QString ShellDriver::notice() const
{
    const auto* bar = m_parts.part<NoticeBar>(QStringLiteral("noticeBar"));
    return bar->isVisible() ? bar->text() : QString();
}

QDialog* ShellDriver::dialog() const
{
    // One that was answered is still there until the event loop takes it away.
    for (auto* found : m_parts.root()->findChildren<QDialog*>(QStringLiteral("questionDialog"))) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

bool ShellDriver::asks() const { return dialog() != nullptr; }

QString ShellDriver::question() const
{
    return PageParts(dialog()).part<QLabel>(QStringLiteral("questionText"))->text();
}

void ShellDriver::agree() const
{
    m_parts.click(PageParts(dialog()).part<QPushButton>(QStringLiteral("questionVerb")));
}

void ShellDriver::cancel() const
{
    m_parts.click(PageParts(dialog()).part<QPushButton>(QStringLiteral("questionCancel")));
}

bool ShellDriver::saysEnded() const { return m_parts.sees(QStringLiteral("endedView")); }

QString ShellDriver::endedText() const
{
    return m_parts.part(QStringLiteral("endedView"))->findChild<EmptyState*>()->accessibleDescription();
}

void ShellDriver::signInAgain() const { m_parts.click(QStringLiteral("endedSignIn")); }

PreferencesDriver ShellDriver::preferences() const
{
    return PreferencesDriver(m_parts.part(QStringLiteral("preferencesPage")));
}

SecurityDriver ShellDriver::security() const { return SecurityDriver(m_parts.part(QStringLiteral("securityPage"))); }

OrganizationDriver ShellDriver::organization() const { return OrganizationDriver(m_parts.root()); }

OrganizationsDriver ShellDriver::organizations() const
{
    return OrganizationsDriver(m_parts.part(QStringLiteral("organizationsPage")));
}

} // namespace gatehouse::test
