#pragma once
#include <QMenu>

#include "account/accounts_service.h"
#include "ui/theme/theme.h"

class QActionGroup;

namespace gatehouse {

/// The menu of the account button: the accounts to switch between, one more, the look, leaving. Built anew each time it
/// opens.
class AccountMenu final : public QMenu {
    Q_OBJECT
public:
    AccountMenu(AccountsService& accounts, Theme& theme, QWidget* parent = nullptr);

    /// Whether there is a local platform whose messages can be shown.
    void setMessagesShown(bool shown);

Q_SIGNALS:
    void switchRequested(const gatehouse::AccountId& id);
    void addRequested();
    void signOutRequested();
    void themeChosen(gatehouse::Theme::Mode mode);
    void messagesRequested();
    void aboutRequested();
    void quitRequested();

private:
    void rebuild();
    void addAccounts();
    void addThemes();

    AccountsService& m_accounts;
    Theme& m_theme;
    QMenu* m_themes;
    QActionGroup* m_modes;
    QActionGroup* m_choice = nullptr;
    bool m_messagesShown = false;
};

} // namespace gatehouse
