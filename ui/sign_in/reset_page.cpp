#include "ui/sign_in/reset_page.h"

#include "account/server_service.h"
#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/code_edit.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/password_edit.h"
#include "ui/sign_in/form_frame.h"
#include "ui/sign_in/known_server.h"
#include "ui/sign_in/link_line.h"
#include "ui/sign_in/local_message_panel.h"
#include "ui/sign_in/resend_line.h"
#include "ui/sign_in/strength_field.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gatehouse {

ResetPage::ResetPage(ServerService& server, AccountsService& accounts, LocalPlatformService& local, QWidget* parent)
    : QWidget(parent)
    , m_server(server)
    , m_flow(server, accounts)
    , m_frame(new FormFrame(QStringLiteral("reset"), metrics::formWidthWide))
    , m_email(new QLineEdit)
    , m_codeStep(new QWidget)
    , m_code(new CodeEdit)
    , m_resend(new ResendLine(QStringLiteral("reset"), {}, [this] { return m_flow.resendIn(); }))
    , m_password(new StrengthField(QString(), QStringLiteral("resetPassword"),
                                   [this](const SecretText& password) { return m_flow.strength(password); }))
    , m_local(new LocalMessagePanel(local))
    , m_keep(new QCheckBox)
    , m_submit(new ActionButton(QString(), ButtonRole::Primary))
    , m_back(new LinkLine)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);

    m_email->setObjectName(QStringLiteral("resetEmail"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_code->setObjectName(QStringLiteral("resetCode"));
    m_keep->setObjectName(QStringLiteral("resetKeep"));
    m_keep->setChecked(true);
    m_submit->setObjectName(QStringLiteral("resetSubmit"));
    m_back->link()->setObjectName(QStringLiteral("resetBack"));

    auto* email = new LabeledField(QString(), m_email);
    m_emailField = email;
    auto* code = new LabeledField(QString(), m_code);
    auto* step = new QVBoxLayout(m_codeStep);
    step->setContentsMargins({});
    step->setSpacing(metrics::space16);
    step->addWidget(m_local);
    step->addWidget(code);
    step->addWidget(m_resend);
    step->addWidget(m_password);
    step->addWidget(m_keep);
    m_frame->form()->addWidget(email);
    m_frame->form()->addWidget(m_codeStep);
    m_frame->form()->addWidget(m_submit);
    m_frame->addFooter(m_back);
    m_frame->bind(QStringLiteral("/email"), email);
    m_frame->bind(QStringLiteral("/code"), code);
    m_frame->bind(QStringLiteral("/password"), m_password->field());

    inEveryLanguage(this, [this, email, code] {
        email->setLabel(tr("E&mail address"));
        code->setLabel(tr("&Code"));
        m_password->field()->setLabel(tr("New &password"));
        m_keep->setText(tr("&Keep me signed in"));
        m_back->setText(tr("Remembered it?"));
        m_back->link()->setText(tr("&Back to sign-in"));
        say();
    });
    connect(m_email, &QLineEdit::returnPressed, this, &ResetPage::submit);
    connect(m_code, &QLineEdit::returnPressed, this, &ResetPage::submit);
    connect(m_password->edit(), &QLineEdit::returnPressed, this, &ResetPage::submit);
    connect(m_submit, &QPushButton::clicked, this, &ResetPage::submit);
    connect(m_code, &CodeEdit::completed, this, [this] { m_password->edit()->setFocus(Qt::OtherFocusReason); });
    connect(m_resend, &ResendLine::resendRequested, this, &ResetPage::resend);
    connect(m_local, &LocalMessagePanel::codeChosen, m_code, &CodeEdit::setCode);
    connect(m_back, &LinkLine::activated, this, &ResetPage::backRequested);
    connect(&m_flow, &ResetFlow::stepChanged, this, &ResetPage::showStep);
    showStep();
}

void ResetPage::enter(const QString& email)
{
    if (m_email->text().isEmpty())
        m_email->setText(email);
    if (m_server.discovery())
        m_password->setRules(m_server.discovery()->passwordRules);
    if (m_flow.step() == ResetFlow::Step::Form)
        m_email->setFocus(Qt::OtherFocusReason);
    else
        m_code->setFocus(Qt::OtherFocusReason);
}

void ResetPage::startFor(const QString& email, const Words& why)
{
    m_flow.back();
    m_email->setText(email);
    enter(email);
    m_frame->showNotice(Tone::Good, why);
}

bool ResetPage::stepBack()
{
    if (m_flow.step() != ResetFlow::Step::Code)
        return false;
    m_flow.back();
    return true;
}

void ResetPage::showStep()
{
    const bool atCode = m_flow.step() != ResetFlow::Step::Form;
    m_frame->clearErrors();
    say();
    m_emailField->setVisible(!atCode);
    m_codeStep->setVisible(atCode);
    m_local->follow(atCode ? m_flow.email() : QString(), QStringLiteral("reset_code"));
    if (!isVisible())
        return;
    if (atCode)
        m_code->setFocus(Qt::OtherFocusReason);
    else
        m_email->setFocus(Qt::OtherFocusReason);
}

void ResetPage::say()
{
    const bool atCode = m_flow.step() != ResetFlow::Step::Form;
    m_frame->setHeading(atCode ? tr("Choose a new password") : tr("Forgot your password?"));
    m_frame->setSubtitle(atCode ? tr("If %1 has an account here, a mail with a code is on its way.").arg(m_flow.email())
                                : tr("You get a mail with a code, and choose a new password."));
    m_submit->setText(atCode ? tr("&Set password and sign in") : tr("&Send the code"));
}

void ResetPage::submit()
{
    if (m_busy)
        return;
    m_frame->clearErrors();
    setBusy(true);
    if (m_flow.step() == ResetFlow::Step::Form)
        request();
    else
        confirm();
}

void ResetPage::request()
{
    whenServerKnown(m_server, this, [this](const std::optional<Error>& unknown) {
        if (unknown) {
            setBusy(false);
            m_frame->showError(*unknown);
            return;
        }
        m_password->setRules(m_server.discovery()->passwordRules);
        whenDone(m_flow.request(m_email->text()), this, [this](const Result<Done>& result) {
            setBusy(false);
            if (!result)
                m_frame->showError(result.error());
        });
    });
}

void ResetPage::confirm()
{
    whenDone(m_flow.confirm(SecretText(m_code->code()), m_password->password(), m_keep->isChecked()), this,
             [this](const Result<AccountsService::Added>& result) {
                 setBusy(false);
                 if (result)
                     Q_EMIT signedIn(*result);
                 else
                     m_frame->showError(result.error());
             });
}

void ResetPage::resend()
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

void ResetPage::setBusy(bool busy)
{
    m_busy = busy;
    m_submit->setBusy(busy);
}

} // namespace gatehouse
