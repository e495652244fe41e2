#include "ui/sign_in/revert_page.h"

#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/sign_in/form_frame.h"
#include "ui/sign_in/known_server.h"
#include "ui/sign_in/link_line.h"
#include "ui/sign_in/local_message_panel.h"
#include "ui/theme/metrics.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace gatehouse {

RevertPage::RevertPage(ServerService& server, LocalPlatformService& local, QWidget* parent)
    : QWidget(parent)
    , m_server(server)
    , m_flow(server)
    , m_frame(new FormFrame(QStringLiteral("revert"), metrics::formWidthWide))
    , m_local(new LocalMessagePanel(local))
    , m_token(new QLineEdit)
    , m_submit(new ActionButton(QString(), ButtonRole::Primary))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    m_token->setObjectName(QStringLiteral("revertToken"));
    m_token->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    m_submit->setObjectName(QStringLiteral("revertSubmit"));
    auto* back = new LinkLine;
    back->link()->setObjectName(QStringLiteral("revertBack"));
    auto* token = new LabeledField(QString(), m_token);
    inEveryLanguage(this, [this, back, token] {
        m_frame->setHeading(tr("Somebody changed your address?"));
        m_frame->setSubtitle(tr("Your address of before got a mail with a code. It puts the address back, signs out "
                                "every device and lets you choose a new password."));
        token->setLabel(tr("&Code from the mail"));
        m_submit->setText(tr("&Take the change back"));
        back->setText(tr("Changed it yourself?"));
        back->link()->setText(tr("&Back to sign-in"));
    });
    m_frame->form()->addWidget(m_local);
    m_frame->form()->addWidget(token);
    m_frame->form()->addWidget(m_submit);
    m_frame->addFooter(back);
    m_frame->bind(QStringLiteral("/token"), token);

    connect(m_token, &QLineEdit::returnPressed, this, &RevertPage::submit);
    connect(m_submit, &QPushButton::clicked, this, &RevertPage::submit);
    connect(m_local, &LocalMessagePanel::codeChosen, m_token, &QLineEdit::setText);
    connect(back, &LinkLine::activated, this, &RevertPage::backRequested);
}

void RevertPage::enter(const QString& email)
{
    m_frame->clearErrors();
    m_token->clear();
    m_local->follow(email, QStringLiteral("email_changed"));
    m_token->setFocus(Qt::OtherFocusReason);
}

void RevertPage::submit()
{
    if (m_busy)
        return;
    m_frame->clearErrors();
    m_busy = true;
    m_submit->setBusy(true);
    const auto answered = [this](const Result<QString>& email) {
        m_busy = false;
        m_submit->setBusy(false);
        if (email) {
            m_token->clear();
            Q_EMIT reverted(*email);
        } else {
            m_frame->showError(email.error());
        }
    };
    whenServerKnown(m_server, this, [this, answered](const std::optional<Error>& unknown) {
        if (unknown)
            answered(fail(*unknown));
        else
            whenDone(m_flow.submit(SecretText(m_token->text())), this, answered);
    });
}

} // namespace gatehouse
