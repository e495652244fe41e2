#pragma once
#include <QWidget>

#include "flows/reset_flow.h"
#include "ui/controls/in_every_language.h"

class QCheckBox;
class QLineEdit;

namespace gatehouse {

class ActionButton;
class CodeEdit;
class FormFrame;
class LinkLine;
class LocalMessagePanel;
class LocalPlatformService;
class ResendLine;
class ServerService;
class StrengthField;

/// A forgotten password: the address first, then the code from the mail with a new password. Says the same whether or
/// not the address is known.
class ResetPage final : public QWidget {
    Q_OBJECT
public:
    ResetPage(ServerService& server, AccountsService& accounts, LocalPlatformService& local, QWidget* parent = nullptr);

    void enter(const QString& email);
    /// Starts anew for an account whose password counts no more, with a sentence that says why.
    void startFor(const QString& email, const Words& why);
    /// One step back inside the page; false at the first step.
    bool stepBack();

Q_SIGNALS:
    void signedIn(const gatehouse::AccountsService::Added& added);
    void backRequested();

private:
    void showStep();
    void say();
    void submit();
    void request();
    void confirm();
    void resend();
    void setBusy(bool busy);

    ServerService& m_server;
    ResetFlow m_flow;
    FormFrame* m_frame;
    QLineEdit* m_email;
    QWidget* m_emailField;
    QWidget* m_codeStep;
    CodeEdit* m_code;
    ResendLine* m_resend;
    StrengthField* m_password;
    LocalMessagePanel* m_local;
    QCheckBox* m_keep;
    ActionButton* m_submit;
    LinkLine* m_back;
    bool m_busy = false;
};

} // namespace gatehouse
