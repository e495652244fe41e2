#pragma once
#include <QWidget>

#include "flows/sign_up_flow.h"

class QLineEdit;

namespace gatehouse {

class ActionButton;
class FormFrame;
class LinkLine;
class ServerService;
class StrengthField;
class TermsLine;

/// A new account: names, address, password. The code comes on the page after it; coming back finds everything as it was
/// typed.
class SignUpPage final : public QWidget {
    Q_OBJECT
public:
    SignUpPage(ServerService& server, SignUpFlow& flow, QWidget* parent = nullptr);

    void enter();
    void setEmail(const QString& email);

Q_SIGNALS:
    void codeSent();
    void signInRequested();

private:
    void showServer();
    void submit();
    void send();
    void answered(const Result<Done>& result);

    ServerService& m_server;
    SignUpFlow& m_flow;
    FormFrame* m_frame;
    QLineEdit* m_firstName;
    QLineEdit* m_lastName;
    QLineEdit* m_email;
    StrengthField* m_password;
    TermsLine* m_terms;
    ActionButton* m_submit;
    bool m_busy = false;
};

} // namespace gatehouse
