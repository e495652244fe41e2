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
    /// What the command is, as the dialog says why it asks.
    enum class Reason {
        Protection, ///< It changes how the account is protected.
        Export,     ///< It gives the account's data out.
        Deletion,   ///< It ends the account.
    };
    StepUpDialog(StepUpFlow& flow, Reason reason, QWidget* parent = nullptr);

    /// From now on opens a dialog over `parent`'s window whenever `flow` needs a proof. Both live as long as `parent`.
    static void follow(StepUpFlow& flow, Reason reason, QWidget* parent);

    void reject() override;

private:
    [[nodiscard]] static QString why(Reason reason);
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
