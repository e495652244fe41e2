#pragma once
#include <QWidget>

#include "flows/sign_up_flow.h"

class QCheckBox;

namespace gatehouse {

class ActionButton;
class CodeEdit;
class FormFrame;
class LocalMessagePanel;
class LocalPlatformService;
class ResendLine;

/// The code from the mail that confirms a new account. Says the same whether or not the address is known.
class CodePage final : public QWidget {
    Q_OBJECT
public:
    CodePage(SignUpFlow& flow, LocalPlatformService& local, QWidget* parent = nullptr);

    /// Shows the flow's address and takes the keyboard.
    void enter();
    void setKept(bool keep);

Q_SIGNALS:
    void signedIn(const gatehouse::AccountsService::Added& added);
    void backRequested();

private:
    void sayAddress();
    void confirm();
    void resend();

    SignUpFlow& m_flow;
    FormFrame* m_frame;
    CodeEdit* m_code;
    ResendLine* m_resend;
    LocalMessagePanel* m_local;
    QCheckBox* m_keep;
    ActionButton* m_submit;
    bool m_busy = false;
};

} // namespace gatehouse
