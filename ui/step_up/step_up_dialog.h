#pragma once
#include <QDialog>

namespace gatehouse {

class ActionButton;
class FailedState;
class LabeledField;
class PasswordEdit;
class StepUpFlow;
struct Error;

/// "Confirm that it is you": asks for the password before a sensitive command. Closing it cancels the command. Window
/// modal; deletes itself once settled. GUI thread.
class StepUpDialog final : public QDialog {
    Q_OBJECT
public:
    explicit StepUpDialog(StepUpFlow& flow, QWidget* parent = nullptr);

    /// From now on opens a dialog over `parent`'s window whenever `flow` needs a proof. Both live as long as `parent`.
    static void follow(StepUpFlow& flow, QWidget* parent);

    void reject() override;

private:
    void confirm();
    void showError(const Error& error);

    StepUpFlow& m_flow;
    PasswordEdit* m_password;
    LabeledField* m_field;
    FailedState* m_failure;
    ActionButton* m_cancel;
    ActionButton* m_confirm;
};

} // namespace gatehouse
