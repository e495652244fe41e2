#pragma once
#include <QUrl>
#include <QWidget>
#include <functional>
#include <optional>

#include "account/known_account.h"
#include "core/error.h"
#include "ui/shell/account_view.h"
#include "ui/shell/shell_services.h"
#include "ui/shell/window_memory.h"

class QStackedWidget;

namespace gatehouse {

class AccountMenu;
class HeaderBar;
class NoticeBar;
class WelcomeView;

/// The window: the header over the account that is shown, or the ways in while there is none. It follows
/// AccountsService and holds no state of its own but what is in front. GUI thread; owned by the composition.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    MainWindow(const ShellServices& services, WindowMemory memory, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// How to begin where no account is signed in.
    struct Beginning final {
        QUrl server;                  ///< Asked and chosen at once; empty for the one chosen last.
        bool local = false;           ///< Start the platform on this computer.
        std::optional<Error> trouble; ///< Why the account shown last could not be opened.
    };
    /// Shows what AccountsService came to, once it has started.
    void begin(const Beginning& beginning);

    [[nodiscard]] AccountView* accountView() const { return m_account; }
    [[nodiscard]] WelcomeView* welcomeView() const { return m_welcome; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void addShortcuts();
    void connectMenu();
    void followCurrent();
    void followAccount();
    WelcomeView* showWelcome();
    void leaveWelcome();
    void choosePage(int page);
    void addAccount();
    void switchTo(const AccountId& id);
    void signInAgain();
    void askToSignOut();
    void signOut(const AccountId& id);
    void leaveDeleted(const QDateTime& at);
    /// Goes on at once where nothing typed would be lost, and else asks first.
    void afterUnsavedInput(const std::function<void()>& goOn);
    /// Closes once the keychain was asked again to keep what it refused.
    void keepBeforeClosing();
    void showMessages();
    void showAbout();

    ShellServices m_services;
    WindowMemory m_memory;
    HeaderBar* m_header;
    AccountMenu* m_menu;
    QStackedWidget* m_stack;
    QWidget* m_blank;
    NoticeBar* m_notice;
    AccountView* m_account = nullptr;
    WelcomeView* m_welcome = nullptr;
    /// The account that was left because it will be deleted, until that is said.
    struct Leaving final {
        KnownAccount account;
        QDateTime at;
    };
    std::optional<Leaving> m_leaving;
    bool m_begun = false;
    bool m_closing = false;
    bool m_keeping = false; ///< Once more, before the window closes.
    bool m_triedToKeep = false;
};

} // namespace gatehouse
