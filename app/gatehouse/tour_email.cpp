#include "app/gatehouse/composition.h"
#include "app/gatehouse/tour.h"
#include "core/future.h"
#include "flows/email_change_flow.h"
#include "flows/step_up_flow.h"
#include "ui/shell/account_view.h"
#include "ui/shell/main_window.h"

/// The part of the tour that sees a change of the email address: asked for, waiting, and taken back.
namespace gatehouse {

void Tour::addEmailSteps()
{
    m_script.add(
        QStringLiteral("a new address"),
        [this] {
            page(AccountView::Preferences);
            press(QStringLiteral("emailChange"));
        },
        sees(QStringLiteral("emailChangeAddress")));
    addState(QStringLiteral("email-change"));
    m_script.add(
        QStringLiteral("no address"),
        [this] {
            type(QStringLiteral("emailChangeAddress"), QStringLiteral("t.kowal"));
            press(QStringLiteral("emailChangeSubmit"));
        },
        marked(QStringLiteral("emailChangeAddressField")));
    addState(QStringLiteral("email-change-errors"));
    m_script.add(
        QStringLiteral("the password once more"),
        [this] {
            // The sample signed in a moment ago: the server would not ask yet.
            auto* flow = m_composition->window()->findChild<EmailChangeFlow*>();
            if (!flow)
                return;
            (void)flow->stepUp().run<Done>([this] {
                const Answer<Done> answer(this);
                answer.finish(fail(Error::Kind::StepUpRequired));
                return answer.future();
            });
        },
        sees(QStringLiteral("stepUpPassword")));
    addState(QStringLiteral("step-up"));
    m_script.add(
        QStringLiteral("a wrong password once more"),
        [this] {
            type(QStringLiteral("stepUpPassword"), QStringLiteral("not the password"));
            press(QStringLiteral("stepUpConfirm"));
        },
        marked(QStringLiteral("stepUpPasswordField")));
    addState(QStringLiteral("step-up-wrong"));
    m_script.add(
        QStringLiteral("no proof"), [this] { press(QStringLiteral("stepUpCancel")); },
        seesNot(QStringLiteral("stepUpPassword")));
    m_script.add(
        QStringLiteral("the code for the new address"),
        [this] {
            type(QStringLiteral("emailChangeAddress"), QStringLiteral("t.kowal@new.example"));
            press(QStringLiteral("emailChangeSubmit"));
        },
        sees(QStringLiteral("emailChangeCode")));
    addState(QStringLiteral("email-change-code"));
    m_script.add(
        QStringLiteral("a wrong code for the new address"),
        [this] { type(QStringLiteral("emailChangeCode"), QStringLiteral("000000")); },
        marked(QStringLiteral("emailChangeCodeField")));
    addState(QStringLiteral("email-change-wrong"));
    m_script.add(
        QStringLiteral("an address that waits"), [this] { press(QStringLiteral("emailChangeCancel")); },
        sees(QStringLiteral("emailChangeEnter")));
    addState(QStringLiteral("preferences-email-waiting"));
    m_script.add(
        QStringLiteral("a change withdrawn"), [this] { press(QStringLiteral("emailChangeWithdraw")); },
        sees(QStringLiteral("emailChange")));
}

void Tour::addRevertSteps()
{
    m_script.add(
        QStringLiteral("a change taken back"), [this] { press(QStringLiteral("signInRevert")); },
        sees(QStringLiteral("revertToken")));
    addState(QStringLiteral("revert"));
    m_script.add(
        QStringLiteral("a code that takes nothing back"),
        [this] {
            type(QStringLiteral("revertToken"), QStringLiteral("not-the-code-of-any-mail"));
            press(QStringLiteral("revertSubmit"));
        },
        sees(QStringLiteral("fieldNote")));
    addState(QStringLiteral("revert-wrong"));
    m_script.add(
        QStringLiteral("back at sign-in"), [this] { press(QStringLiteral("revertBack")); },
        sees(QStringLiteral("signInEmail")));
}

} // namespace gatehouse
