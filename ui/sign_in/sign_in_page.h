#pragma once
#include <QWidget>

#include "account/accounts_service.h"
#include "core/secret.h"
#include "flows/sign_in_flow.h"
#include "ui/controls/in_every_language.h"

class QCheckBox;
class QLineEdit;

namespace gatehouse {

class ActionButton;
class FormFrame;
class LinkLine;
class PasswordEdit;
class ServerService;

/// Address and password, at the server that was chosen.
class SignInPage final : public QWidget {
    Q_OBJECT
public:
    SignInPage(ServerService& server, AccountsService& accounts, QWidget* parent = nullptr);

    /// What it signs in with; the page that keeps an account goes on with it.
    [[nodiscard]] SignInFlow& flow() { return m_flow; }
    /// Asks the chosen server what it is, where that is not known yet, and takes the keyboard.
    void enter();
    void setEmail(const QString& email);
    [[nodiscard]] QString email() const;
    [[nodiscard]] bool isKept() const;
    void setBackShown(bool shown);
    /// The local platform is being started for "Try it on this computer".
    void setLocalBusy(bool busy);
    void showError(const Error& error);
    void showNotice(const Words& sentence);
    /// Shows why an account of this computer could not be opened, with another try.
    void offerAgain(const Error& error, const AccountId& id);

Q_SIGNALS:
    void signedIn(const gatehouse::AccountsService::Added& added);
    /// The account waits for its code; one was sent.
    void confirmationNeeded(const QString& email, const gatehouse::SecretText& password);
    /// The account will be deleted: the flow is at that step.
    void deletionPending();
    void serverChangeRequested();
    void signUpRequested();
    void resetRequested();
    /// "I did not change my address."
    void revertRequested();
    void localRequested();
    void backRequested();
    void openRequested(const gatehouse::AccountId& id);

private:
    void askServer();
    void showServer();
    void submit();
    void send();
    void setBusy(bool busy);
    void refused(const Error& error);

    ServerService& m_server;
    SignInFlow m_flow;
    FormFrame* m_frame;
    LinkLine* m_host;
    QLineEdit* m_email;
    PasswordEdit* m_password;
    QCheckBox* m_keep;
    ActionButton* m_submit;
    ActionButton* m_local;
    LinkLine* m_revert;
    LinkLine* m_back;
    AccountId m_offered; ///< Of the banner's Try again; empty where that asks the server.
    bool m_busy = false;
    bool m_serverFailed = false;
};

} // namespace gatehouse
