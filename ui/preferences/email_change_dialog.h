#pragma once
#include <QDialog>

#include "core/result.h"

class QLineEdit;

namespace gatehouse {

class ActionButton;
class Banner;
class CodeEdit;
class EmailChangeFlow;
class LabeledField;
class ResendLine;
class TextLabel;

/// A new email address: the address first, then the code from the mail to it. Closing it leaves the change waiting.
/// Window modal; GUI thread; the flow outlives it.
class EmailChangeDialog final : public QDialog {
    Q_OBJECT
public:
    explicit EmailChangeDialog(EmailChangeFlow& flow, QWidget* parent = nullptr);

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
    TextLabel* m_title;
    TextLabel* m_sentence;
    Banner* m_banner;
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
