#include "ui/sign_in/keep_account_page.h"

#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/sign_in/form_frame.h"
#include "ui/sign_in/link_line.h"
#include "ui/texts/time_text.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace gatehouse {

KeepAccountPage::KeepAccountPage(SignInFlow& flow, QWidget* parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_frame(new FormFrame(QStringLiteral("keepAccount"), metrics::formWidth))
    , m_keep(new ActionButton(QString(), ButtonRole::Primary))
    , m_back(new LinkLine)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    m_keep->setObjectName(QStringLiteral("keepAccountKeep"));
    m_back->link()->setObjectName(QStringLiteral("keepAccountBack"));
    m_frame->form()->addWidget(m_keep);
    m_frame->addFooter(m_back);
    connect(m_keep, &QPushButton::clicked, this, &KeepAccountPage::keep);
    connect(m_back, &LinkLine::activated, this, &KeepAccountPage::backRequested);
    inEveryLanguage(this, [this] { say(); });
}

void KeepAccountPage::say()
{
    //: %1 is a date: "14 Mar 2024"
    m_frame->setHeading(tr("This account will be deleted on %1").arg(dateText(m_flow.deleteAt())));
    m_frame->setSubtitle(
        tr("You asked for it, %1. Until then all of it is as it was, and you can keep it by signing in.")
            .arg(m_flow.email()));
    m_keep->setText(tr("&Keep my account"));
    m_back->setText(tr("Let it be deleted?"));
    m_back->link()->setText(tr("&Back to sign-in"));
}

void KeepAccountPage::enter()
{
    m_frame->clearErrors();
    say();
    m_keep->setFocus(Qt::OtherFocusReason);
}

void KeepAccountPage::keep()
{
    if (m_flow.isBusy())
        return;
    m_frame->clearErrors();
    m_keep->setBusy(true);
    whenDone(m_flow.keepAccount(), this, [this](const Result<AccountsService::Added>& added) {
        m_keep->setBusy(false);
        if (added)
            Q_EMIT signedIn(*added);
        else if (m_flow.step() == SignInFlow::Step::Credentials)
            Q_EMIT refused(added.error());
        else
            m_frame->showError(added.error());
    });
}

} // namespace gatehouse
