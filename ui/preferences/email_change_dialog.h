#pragma once
#include <QDialog>

#include "core/result.h"
#include "ui/sign_in/local_mail.h"

class QLineEdit;

namespace gatehouse {

class ActionButton;
class CodeEdit;
class EmailChangeFlow;
class ErrorBanner;
class LabeledField;
class LocalMessagePanel;
class ResendLine;
class TextLabel;

/// A new email address: the address first, then the code from the mail to it. Closing it leaves the change waiting.
/// Window modal; GUI thread; the flow outlives it.
class EmailChangeDialog final : public QDialog {
    Q_OBJECT
public:
    /// `mail` shows the code where a local platform would have mailed it.
    EmailChangeDialog(EmailChangeFlow& flow, const LocalMail& mail, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The account has the new address.
    void confirmed(const QString& email);

private:
    void layOut();
    void say();
    void showStep();
    void follow();
    void submit();
    void confirm();
    void resend();
    void answered(const Result<Done>& result);
    void showError(const Error& error);
    void clearErrors();

    EmailChangeFlow& m_flow;
    const LocalMail m_mail;
    TextLabel* m_title;
    TextLabel* m_sentence;
    LocalMessagePanel* m_local; ///< None where no local platform can have sent the code.
    ErrorBanner* m_error;
    QLineEdit* m_email;
    LabeledField* m_emailField;
    CodeEdit* m_code;
    LabeledField* m_codeField;
    ResendLine* m_resend;
    ActionButton* m_other;
    ActionButton* m_cancel;
    ActionButton* m_submit;
};

} // namespace gatehouse
