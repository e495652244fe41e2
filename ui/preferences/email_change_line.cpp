#include "ui/preferences/email_change_line.h"

#include "core/future.h"
#include "flows/email_change_flow.h"
#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/folding_line.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/text_label.h"
#include "ui/preferences/email_change_dialog.h"
#include "ui/states/error_details.h"
#include "ui/step_up/step_up_dialog.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse {

EmailChangeLine::EmailChangeLine(EmailChangeFlow& flow, const LocalMail& mail, QWidget* parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_mail(mail)
    , m_text(new TextLabel(TextRole::Small))
    , m_details(new ErrorDetails(QStringLiteral("emailChangeLine")))
    , m_change(new ActionButton(QString(), ButtonRole::Link))
    , m_enter(new ActionButton(QString(), ButtonRole::Link))
    , m_withdraw(new ActionButton(QString(), ButtonRole::Link))
{
    m_text->setObjectName(QStringLiteral("emailChangeText"));
    m_change->setObjectName(QStringLiteral("emailChange"));
    m_enter->setObjectName(QStringLiteral("emailChangeEnter"));
    m_withdraw->setObjectName(QStringLiteral("emailChangeWithdraw"));
    auto* links = new QHBoxLayout;
    links->setSpacing(metrics::space8);
    links->addWidget(m_change);
    links->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::space4);
    layout->addWidget(m_text);
    layout->addWidget(m_details);
    layout->addLayout(links);
    // Below each other where a longer language has no room for both.
    layout->addWidget(new FoldingLine(FoldingLine::Share::Ends, {m_enter, m_withdraw}));

    StepUpDialog::follow(m_flow.stepUp(), StepUpDialog::Reason::Protection, this);
    connect(m_change, &QPushButton::clicked, this, &EmailChangeLine::openDialog);
    connect(m_enter, &QPushButton::clicked, this, &EmailChangeLine::openDialog);
    connect(m_withdraw, &QPushButton::clicked, this, &EmailChangeLine::withdraw);
    connect(&m_flow, &EmailChangeFlow::changed, this, &EmailChangeLine::follow);
    inEveryLanguage(this, [this] {
        m_change->setText(tr("Chan&ge…"));
        m_enter->setText(tr("En&ter code…"));
        m_withdraw->setText(tr("&Withdraw"));
        m_change->setAccessibleName(tr("Change the email address"));
        m_enter->setAccessibleName(tr("Enter the code for the new email address"));
        m_withdraw->setAccessibleName(tr("Withdraw the change of the email address"));
        follow();
    });
}

void EmailChangeLine::follow()
{
    const auto pending = m_flow.pending();
    const bool reachable = m_flow.isReachable();
    const bool hadFocus = m_enter->hasFocus() || m_withdraw->hasFocus();
    m_change->setVisible(!pending);
    m_enter->setVisible(pending.has_value());
    m_withdraw->setVisible(pending.has_value());
    m_enter->parentWidget()->setVisible(pending.has_value());
    for (ActionButton* button : {m_change, m_enter, m_withdraw})
        button->setEnabled(reachable);
    if (hadFocus && !pending)
        m_change->setFocus(Qt::OtherFocusReason);

    QString text = tr("A change takes effect once you confirm it from the new address.");
    if (pending)
        text = tr("%1 waits for its code.").arg(pending->email);
    if (m_outcome)
        text = m_outcome();
    if (!reachable)
        text = pending ? tr("%1 waits for its code. It can be entered once the server can be reached again.")
                             .arg(pending->email)
                       : tr("The address can be changed once the server can be reached again.");
    m_text->setText(text);
    m_text->setTone(m_failure && reachable ? std::optional(Tone::Danger) : std::nullopt);
    m_details->setError(m_failure);
}

void EmailChangeLine::openDialog()
{
    if (m_dialog)
        return;
    m_outcome = {};
    m_failure.reset();
    follow();
    m_flow.begin();
    m_dialog = new EmailChangeDialog(m_flow, m_mail, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog.data(), &EmailChangeDialog::confirmed, this, [this](const QString& email) {
        m_outcome = [email] {
            return tr("Your address is %1 now. The one before got a mail with the way back, good for 7 days.")
                .arg(email);
        };
        follow();
        announce(m_text, m_outcome());
    });
    // A closed dialog is gone at once, even while it waits to be deleted.
    connect(m_dialog.data(), &QDialog::finished, this, [this] {
        m_dialog.clear();
        // Its own button may have given way to another one meanwhile, and the keyboard with it.
        (m_change->isHidden() ? m_enter : m_change)->setFocus(Qt::OtherFocusReason);
    });
    m_dialog->open();
}

void EmailChangeLine::withdraw()
{
    m_withdraw->setBusy(true);
    whenDone(m_flow.withdraw(), this, [this](const Result<Done>& done) {
        m_withdraw->setBusy(false);
        m_failure = done ? std::nullopt : std::optional(done.error());
        if (done)
            m_outcome = [] { return tr("The change was withdrawn. Your address stays as it is."); };
        else
            m_outcome = [error = done.error()] { return errorText(error).sentence; };
        follow();
        announce(m_text, m_text->text());
    });
}

} // namespace gatehouse
