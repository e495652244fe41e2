#pragma once
#include <QPointer>
#include <QWidget>
#include <optional>

#include "core/error.h"
#include "ui/controls/in_every_language.h"
#include "ui/sign_in/local_mail.h"

namespace gatehouse {

class ActionButton;
class EmailChangeDialog;
class EmailChangeFlow;
class ErrorDetails;
class TextLabel;

/// Below the email address: the way to a new one, or what waits for its code, with the ways to enter it and to
/// withdraw. Without a connection it says why neither can be done. GUI thread; the flow outlives it.
class EmailChangeLine final : public QWidget {
    Q_OBJECT
public:
    EmailChangeLine(EmailChangeFlow& flow, const LocalMail& mail, QWidget* parent = nullptr);

private:
    void follow();
    void openDialog();
    void withdraw();

    EmailChangeFlow& m_flow;
    const LocalMail m_mail;
    TextLabel* m_text;
    ErrorDetails* m_details;
    ActionButton* m_change;
    ActionButton* m_enter;
    ActionButton* m_withdraw;
    Words m_outcome;                ///< What the last command came to, until something else is to be said.
    std::optional<Error> m_failure; ///< Of the last command.
    QPointer<EmailChangeDialog> m_dialog;
};

} // namespace gatehouse
