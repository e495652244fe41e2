#pragma once
#include <QWidget>

#include "flows/email_revert_flow.h"

class QLineEdit;

namespace gatehouse {

class ActionButton;
class FormFrame;
class LocalMessagePanel;
class LocalPlatformService;

/// "I did not change my address": takes a change back with the code of the mail to the old address.
class RevertPage final : public QWidget {
    Q_OBJECT
public:
    RevertPage(ServerService& server, LocalPlatformService& local, QWidget* parent = nullptr);

    /// Takes the keyboard. In local mode, the mail to `email` is shown.
    void enter(const QString& email);

Q_SIGNALS:
    /// The account has this address again, and no password that counts.
    void reverted(const QString& email);
    void backRequested();

private:
    void submit();

    ServerService& m_server;
    EmailRevertFlow m_flow;
    FormFrame* m_frame;
    LocalMessagePanel* m_local;
    QLineEdit* m_token;
    ActionButton* m_submit;
    bool m_busy = false;
};

} // namespace gatehouse
