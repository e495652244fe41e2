#pragma once
#include <QUrl>
#include <QWidget>

#include "account/accounts_service.h"
#include "core/error.h"
#include "flows/sign_up_flow.h"
#include "ui/controls/in_every_language.h"

class QStackedWidget;

namespace gatehouse {

class CodePage;
class KeepAccountPage;
class LanguageService;
class LocalPlatformService;
class ResetPage;
class RevertPage;
class ServerPage;
class ServerService;
class SignInPage;
class SignUpPage;

/// Everything before an account is shown: which server, sign-in, a new account and its code, a forgotten password. One
/// object for one way in; Esc goes back one page. UI thread; the services outlive it.
class WelcomeView final : public QWidget {
    Q_OBJECT
public:
    WelcomeView(ServerService& server, AccountsService& accounts, LocalPlatformService& local,
                LanguageService& language, QWidget* parent = nullptr);

    /// There is something to go back to (another account): Esc and Back on the first page then say cancelled().
    void setCancellable(bool cancellable);
    /// Begins at sign-in where a server was chosen before, and else with the choice.
    void begin();
    /// Begins at sign-in to a server that is chosen elsewhere (--server, an ended session), asking it what it is.
    void beginAt(const QUrl& server, const QString& email = {});
    /// Starts the platform on this computer and goes on to it.
    void beginLocal();
    /// A sentence over the sign-in, such as why the person has to sign in again.
    void showNotice(const Words& sentence);
    /// Why an account of this computer could not be opened, with Try again where that may help.
    void showTrouble(const Error& error);

Q_SIGNALS:
    void signedIn(const gatehouse::AccountsService::Added& added);
    void cancelled();
    /// Another try to open an account of this computer.
    void openRequested(const gatehouse::AccountId& id);

private:
    void showServer();
    void showSignIn();
    void showSignUp();
    void showCode();
    void showReset();
    void showRevert();
    void goBack();
    void localStarted();
    void setLocalBusy(bool busy);
    void showLocalError(const Error& error);

    ServerService& m_server;
    AccountsService& m_accounts;
    LocalPlatformService& m_local;
    SignUpFlow m_signUp;
    QStackedWidget* m_pages;
    ServerPage* m_serverPage;
    SignInPage* m_signInPage;
    SignUpPage* m_signUpPage;
    CodePage* m_codePage;
    ResetPage* m_resetPage;
    RevertPage* m_revertPage;
    KeepAccountPage* m_keepPage;
    bool m_cancellable = false;
    bool m_codeFromSignIn = false;
};

} // namespace gatehouse
