#include "ui/preferences/email_change_dialog.h"

#include "core/future.h"
#include "flows/email_change_flow.h"
#include "ui/controls/action_button.h"
#include "ui/controls/code_edit.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/scrolled_body.h"
#include "ui/controls/text_label.h"
#include "ui/sign_in/local_message_panel.h"
#include "ui/sign_in/resend_line.h"
#include "ui/states/error_banner.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gatehouse {

EmailChangeDialog::EmailChangeDialog(EmailChangeFlow& flow, const LocalMail& mail, QWidget* parent)
    : QDialog(parent)
    , m_flow(flow)
    , m_mail(mail)
    , m_title(new TextLabel(TextRole::CardTitle))
    , m_sentence(new TextLabel(TextRole::Subtitle))
    , m_local(mail.platform ? new LocalMessagePanel(*mail.platform) : nullptr)
    , m_error(new ErrorBanner(QStringLiteral("emailChange")))
    , m_email(new QLineEdit)
    , m_emailField(new LabeledField(QString(), m_email))
    , m_code(new CodeEdit)
    , m_codeField(new LabeledField(QString(), m_code))
    , m_resend(new ResendLine(QStringLiteral("emailChange"), {}, [this] { return m_flow.resendIn(); }))
    , m_other(new ActionButton(QString(), ButtonRole::Link))
    , m_cancel(new ActionButton(QString(), ButtonRole::Secondary))
    , m_submit(new ActionButton(QString(), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("emailChangeDialog"));
    layOut();
    inEveryLanguage(this, [this] {
        setWindowTitle(tr("Change the email address"));
        m_emailField->setLabel(tr("&New email address"));
        m_codeField->setLabel(tr("&Code"));
        m_other->setText(tr("Use &another address"));
        say();
    });
    connect(m_submit, &QPushButton::clicked, this, [this] {
        if (m_flow.step() == EmailChangeFlow::Step::Address)
            submit();
        else
            confirm();
    });
    connect(m_code, &CodeEdit::completed, this, &EmailChangeDialog::confirm);
    if (m_local)
        connect(m_local, &LocalMessagePanel::codeChosen, m_code, &CodeEdit::setCode);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_other, &QPushButton::clicked, &m_flow, &EmailChangeFlow::back);
    connect(m_resend, &ResendLine::resendRequested, this, &EmailChangeDialog::resend);
    connect(m_email, &QLineEdit::textEdited, this, [this] { m_emailField->setError(QString()); });
    connect(&m_flow, &EmailChangeFlow::stepChanged, this, &EmailChangeDialog::showStep);
    connect(&m_flow, &EmailChangeFlow::changed, this, &EmailChangeDialog::follow);
    showStep();
}

void EmailChangeDialog::layOut()
{
    m_title->setObjectName(QStringLiteral("emailChangeTitle"));
    m_sentence->setObjectName(QStringLiteral("emailChangeSentence"));
    m_email->setObjectName(QStringLiteral("emailChangeAddress"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_emailField->setObjectName(QStringLiteral("emailChangeAddressField"));
    m_code->setObjectName(QStringLiteral("emailChangeCode"));
    m_codeField->setObjectName(QStringLiteral("emailChangeCodeField"));
    m_other->setObjectName(QStringLiteral("emailChangeOther"));
    m_cancel->setObjectName(QStringLiteral("emailChangeCancel"));
    m_submit->setObjectName(QStringLiteral("emailChangeSubmit"));
    for (ActionButton* button : {m_other, m_cancel})
        button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::space8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    auto* other = new QHBoxLayout;
    other->addWidget(m_other);
    other->addStretch(1);
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins({});
    column->setSpacing(metrics::space8);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_error);
    if (m_local)
        column->addWidget(m_local);
    column->addWidget(m_emailField);
    column->addWidget(m_codeField);
    column->addWidget(m_resend);
    column->addLayout(other);
    column->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardPaddingHorizontal, metrics::cardPaddingVertical,
                               metrics::cardPaddingHorizontal, metrics::cardPaddingVertical);
    layout->setSpacing(metrics::space8);
    auto* body = new ScrolledBody(all);
    body->setMinimumWidth(metrics::windowMinimumWidth - 2 * metrics::columnMargin - 2 * metrics::cardPaddingHorizontal);
    layout->addWidget(body, 1);
    layout->addLayout(buttons);
    // Wide enough for a large text not to become higher than the smallest window.
    setMinimumWidth(metrics::windowMinimumWidth - 2 * metrics::columnMargin);
    m_submit->setDefault(true);
}

void EmailChangeDialog::showStep()
{
    const bool atCode = m_flow.step() == EmailChangeFlow::Step::Code;
    clearErrors();
    say();
    m_emailField->setVisible(!atCode);
    m_codeField->setVisible(atCode);
    m_resend->setVisible(atCode);
    m_other->setVisible(atCode);
    m_code->clear();
    m_resend->follow();
    if (m_local)
        m_local->follow(atCode ? m_flow.email() : QString(), QStringLiteral("email_change_code"), m_mail.server);
    QLineEdit* first = atCode ? static_cast<QLineEdit*>(m_code) : m_email;
    first->setFocus(Qt::OtherFocusReason);
}

void EmailChangeDialog::say()
{
    const bool atCode = m_flow.step() == EmailChangeFlow::Step::Code;
    m_title->setText(atCode ? tr("Enter the code from the mail") : windowTitle());
    m_sentence->setText(
        atCode ? tr("A code is on its way to %1, if it can be the address of your account.").arg(m_flow.email())
               : tr("A code goes to the new address, and a notice to the one you have now."));
    m_submit->setText(atCode ? tr("C&onfirm") : tr("&Send the code"));
    // What waits goes on waiting.
    m_cancel->setText(atCode ? tr("&Later") : tr("&Cancel"));
}

void EmailChangeDialog::follow()
{
    // Entered on another device meanwhile: nothing is left to do.
    if (m_flow.step() == EmailChangeFlow::Step::Code && !m_flow.isBusy() && m_flow.isConfirmed()) {
        Q_EMIT confirmed(m_flow.email());
        accept();
    }
}

void EmailChangeDialog::submit()
{
    if (m_flow.isBusy())
        return;
    clearErrors();
    m_submit->setBusy(true);
    whenDone(m_flow.submit(m_email->text()), this, [this](const Result<Done>& result) { answered(result); });
}

void EmailChangeDialog::confirm()
{
    if (m_flow.isBusy() || m_flow.step() != EmailChangeFlow::Step::Code || m_code->isRefused())
        return;
    clearErrors();
    m_submit->setBusy(true);
    whenDone(m_flow.confirm(SecretText(m_code->code())), this,
             [this, email = m_flow.email()](const Result<Done>& result) {
                 answered(result);
                 if (!result)
                     return;
                 Q_EMIT confirmed(email);
                 accept();
             });
}

void EmailChangeDialog::resend()
{
    clearErrors();
    m_resend->setBusy(true);
    whenDone(m_flow.resend(), this, [this](const Result<Done>& result) {
        m_resend->setBusy(false);
        answered(result);
        m_resend->follow();
        if (!result)
            return;
        m_code->clear();
        m_code->setFocus(Qt::OtherFocusReason);
        m_error->showNotice(Tone::Good,
                            [] { return tr("A new code is on its way. The one before no longer counts."); });
    });
}

void EmailChangeDialog::answered(const Result<Done>& result)
{
    m_submit->setBusy(false);
    if (!result && result.error().kind != Error::Kind::Cancelled)
        showError(result.error());
}

void EmailChangeDialog::showError(const Error& error)
{
    const QString pointer = error.fields.isEmpty() ? QString() : error.fields.first().pointer;
    if (pointer == QLatin1String("/email")) {
        m_emailField->setError([fault = error.fields.first()] { return fieldErrorText(fault); });
        m_email->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (pointer == QLatin1String("/code")) {
        m_codeField->setError([fault = error.fields.first()] { return fieldErrorText(fault); });
        m_code->setRefused();
        m_code->setFocus(Qt::OtherFocusReason);
        m_code->selectAll();
        return;
    }
    m_error->showError(error);
}

void EmailChangeDialog::clearErrors()
{
    m_emailField->setError(QString());
    m_codeField->setError(QString());
    m_error->hide();
}

} // namespace gatehouse
