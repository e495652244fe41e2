#pragma once
#include <QDialog>

#include "flows/account_deletion_flow.h"

class QLineEdit;
class QVBoxLayout;

namespace gatehouse {

class AccountSession;
class ActionButton;
class ErrorBanner;
class LabeledField;
class TextLabel;
struct Error;

/// Before an account is deleted: what will be lost, its address to be typed, and the verb on the button; Cancel is the
/// default. Where organizations would be without an admin, it names them and says what to do. Window modal; GUI thread;
/// the session outlives it.
class AccountDeletionDialog final : public QDialog {
    Q_OBJECT
public:
    explicit AccountDeletionDialog(AccountSession& session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The server will delete the account at `at`; its session is over.
    void scheduled(const QDateTime& at);

private:
    void layOut();
    void say();
    [[nodiscard]] QStringList losses() const;
    void followConnection();
    void submit();
    void showError(const Error& error);

    AccountSession& m_session;
    AccountDeletionFlow m_flow;
    TextLabel* m_title;
    TextLabel* m_sentence;
    TextLabel* m_losses;
    TextLabel* m_unsent;
    TextLabel* m_later;
    ErrorBanner* m_banner;
    TextLabel* m_organizations; ///< That would be without an admin.
    QLineEdit* m_email;
    LabeledField* m_field;
    ActionButton* m_cancel;
    ActionButton* m_delete;
};

} // namespace gatehouse
