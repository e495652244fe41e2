#include "ui/shell/account_menu.h"

#include "account/account_session.h"
#include "ui/controls/in_every_language.h"

#include <QActionGroup>

namespace gatehouse {

namespace {

/// An ampersand in a name is a letter, not a mnemonic.
QString escaped(QString text) { return text.replace(QLatin1Char('&'), QStringLiteral("&&")); }

QString accountText(const KnownAccount& account)
{
    const QString person = account.displayName.isEmpty() ? account.email : account.displayName;
    return escaped(QStringLiteral("%1 — %2").arg(person, account.serverName.isEmpty() ? account.server.host()
                                                                                      : account.serverName));
}

} // namespace

AccountMenu::AccountMenu(AccountsService& accounts, Theme& theme, QWidget* parent)
    : QMenu(parent)
    , m_accounts(accounts)
    , m_theme(theme)
    , m_themes(new QMenu(this))
    , m_modes(new QActionGroup(this))
{
    setObjectName(QStringLiteral("accountMenu"));
    m_themes->setObjectName(QStringLiteral("themeMenu"));
    setToolTipsVisible(true);
    addThemes();
    // Not when the accounts change: it may be one of its own actions that changes them.
    connect(this, &QMenu::aboutToShow, this, &AccountMenu::rebuild);
    inEveryLanguage(this, [this] {
        m_themes->setTitle(tr("&Theme"));
        // Later: its entries are among those that are being told of the language.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (isVisible())
                    rebuild();
            },
            Qt::QueuedConnection);
    });
}

void AccountMenu::setMessagesShown(bool shown) { m_messagesShown = shown; }

void AccountMenu::addThemes()
{
    const auto add = [this](const Words& words, const QString& name, Theme::Mode mode) {
        QAction* action = m_themes->addAction(QString());
        inEveryLanguage(m_themes, [action, words] { action->setText(words()); });
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(m_theme.mode() == mode);
        m_modes->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { Q_EMIT themeChosen(mode); });
    };
    add([] { return tr("As the &system"); }, QStringLiteral("themeSystem"), Theme::Mode::System);
    add([] { return tr("&Light"); }, QStringLiteral("themeLight"), Theme::Mode::Light);
    add([] { return tr("&Dark"); }, QStringLiteral("themeDark"), Theme::Mode::Dark);
    add([] { return tr("&High contrast"); }, QStringLiteral("themeHighContrast"), Theme::Mode::HighContrast);
}

void AccountMenu::addAccounts()
{
    const AccountSession* current = m_accounts.current();
    delete m_choice;
    m_choice = new QActionGroup(this);
    for (const KnownAccount& account : m_accounts.accounts()) {
        QAction* action = addAction(accountText(account));
        action->setObjectName(QStringLiteral("account-") + account.id.text());
        action->setToolTip(account.email);
        action->setCheckable(true);
        action->setChecked(current && current->account().id == account.id);
        m_choice->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = account.id] { Q_EMIT switchRequested(id); });
    }
    addSeparator();
}

void AccountMenu::rebuild()
{
    clear();
    addAccounts();
    const auto add = [this](const QString& text, const char* name, void (AccountMenu::*asked)()) {
        QAction* action = addAction(text, this, asked);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    add(tr("Sign in to &another account"), "addAccount", &AccountMenu::addRequested);
    addMenu(m_themes);
    if (m_messagesShown)
        add(tr("&Messages of the local platform"), "localMessages", &AccountMenu::messagesRequested);
    add(tr("A&bout Gatehouse"), "about", &AccountMenu::aboutRequested);
    addSeparator();
    add(tr("Sign &out…"), "signOut", &AccountMenu::signOutRequested)->setEnabled(m_accounts.current() != nullptr);
    add(tr("&Quit"), "quit", &AccountMenu::quitRequested)->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
}

} // namespace gatehouse
