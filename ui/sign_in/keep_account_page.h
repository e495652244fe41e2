#pragma once
#include <QWidget>

#include "account/accounts_service.h"
#include "flows/sign_in_flow.h"

namespace gatehouse {

class ActionButton;
class FormFrame;
class LinkLine;

/// After the right password of an account that will be deleted: until when it can be kept, and the two ways on. GUI
/// thread; the flow outlives it.
class KeepAccountPage final : public QWidget {
    Q_OBJECT
public:
    explicit KeepAccountPage(SignInFlow& flow, QWidget* parent = nullptr);
    void enter();

Q_SIGNALS:
    void signedIn(const gatehouse::AccountsService::Added& added);
    void backRequested();
    /// The password counts no more: back to the first step.
    void refused(const gatehouse::Error& error);

private:
    void say();
    void keep();

    SignInFlow& m_flow;
    FormFrame* m_frame;
    ActionButton* m_keep;
    LinkLine* m_back;
};

} // namespace gatehouse
