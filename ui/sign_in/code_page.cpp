#include "ui/sign_in/code_page.h"

#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/code_edit.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/sign_in/form_frame.h"
#include "ui/sign_in/link_line.h"
#include "ui/sign_in/local_message_panel.h"
#include "ui/sign_in/resend_line.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace gatehouse {

CodePage::CodePage(SignUpFlow& flow, LocalPlatformService& local, QWidget* parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_frame(new FormFrame(QStringLiteral("code"), metrics::formWidthWide))
    , m_code(new CodeEdit)
    , m_resend(new ResendLine(
          QStringLiteral("code"), [this] { return m_flow.codeEndsIn(); }, [this] { return m_flow.resendIn(); }))
    , m_local(new LocalMessagePanel(local))
    , m_keep(new QCheckBox)
    , m_submit(new ActionButton(QString(), ButtonRole::Primary))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    m_code->setObjectName(QStringLiteral("codeEdit"));
    m_submit->setObjectName(QStringLiteral("codeSubmit"));
    m_keep->setObjectName(QStringLiteral("codeKeep"));
    m_keep->setChecked(true);
    auto* back = new LinkLine;
    back->link()->setObjectName(QStringLiteral("codeBack"));
    auto* code = new LabeledField(QString(), m_code);
    inEveryLanguage(this, [this, back, code] {
        m_frame->setHeading(tr("Enter the code from the mail"));
        code->setLabel(tr("&Code"));
        m_keep->setText(tr("&Keep me signed in"));
        m_submit->setText(tr("C&onfirm"));
        back->setText(tr("Wrong address?"));
        back->link()->setText(tr("&Back to the form"));
        sayAddress();
    });

    m_frame->form()->addWidget(m_local);
    m_frame->form()->addWidget(code);
    m_frame->form()->addWidget(m_resend);
    m_frame->form()->addWidget(m_keep);
    m_frame->form()->addWidget(m_submit);
    m_frame->addFooter(back);
    m_frame->bind(QStringLiteral("/code"), code);

    connect(m_code, &CodeEdit::completed, this, &CodePage::confirm);
    connect(m_code, &QLineEdit::returnPressed, this, &CodePage::confirm);
    connect(m_submit, &QPushButton::clicked, this, &CodePage::confirm);
    connect(m_resend, &ResendLine::resendRequested, this, &CodePage::resend);
    connect(m_local, &LocalMessagePanel::codeChosen, m_code, &CodeEdit::setCode);
    connect(back, &LinkLine::activated, this, &CodePage::backRequested);
}

void CodePage::enter()
{
    m_frame->clearErrors();
    m_code->clear();
    sayAddress();
    m_local->follow(m_flow.email(), QStringLiteral("sign_up_code"));
    m_resend->follow();
    m_code->setFocus(Qt::OtherFocusReason);
}

void CodePage::sayAddress()
{
    m_frame->setSubtitle(
        m_flow.email().isEmpty()
            ? QString()
            : tr("If %1 can have an account here, a mail with a code is on its way.").arg(m_flow.email()));
}

void CodePage::setKept(bool keep) { m_keep->setChecked(keep); }

void CodePage::confirm()
{
    if (m_busy || m_code->isRefused())
        return;
    m_frame->clearErrors();
    m_busy = true;
    m_submit->setBusy(true);
    whenDone(m_flow.confirm(SecretText(m_code->code()), m_keep->isChecked()), this,
             [this](const Result<AccountsService::Added>& result) {
                 m_busy = false;
                 m_submit->setBusy(false);
                 if (result) {
                     Q_EMIT signedIn(*result);
                     return;
                 }
                 m_frame->showError(result.error());
                 if (result.error().kind == Error::Kind::Validation)
                     m_code->setRefused();
                 m_code->setFocus(Qt::OtherFocusReason);
                 m_code->selectAll();
             });
}

void CodePage::resend()
{
    m_resend->setBusy(true);
    whenDone(m_flow.resend(), this, [this](const Result<Done>& result) {
        m_resend->setBusy(false);
        m_resend->follow();
        if (!result) {
            m_frame->showError(result.error());
            return;
        }
        m_code->clear();
        m_code->setFocus(Qt::OtherFocusReason);
        m_frame->showNotice(Tone::Good,
                            [] { return tr("A new code is on its way. The one before no longer counts."); });
    });
}

} // namespace gatehouse
