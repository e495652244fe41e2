#include "ui/sign_in/sign_up_page.h"

#include "account/server_service.h"
#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/password_edit.h"
#include "ui/sign_in/form_frame.h"
#include "ui/sign_in/known_server.h"
#include "ui/sign_in/link_line.h"
#include "ui/sign_in/server_host_text.h"
#include "ui/sign_in/strength_field.h"
#include "ui/sign_in/terms_line.h"
#include "ui/theme/metrics.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace gatehouse {

SignUpPage::SignUpPage(ServerService& server, SignUpFlow& flow, QWidget* parent)
    : QWidget(parent)
    , m_server(server)
    , m_flow(flow)
    , m_frame(new FormFrame(QStringLiteral("signUp"), metrics::formWidthWide))
    , m_firstName(new QLineEdit)
    , m_lastName(new QLineEdit)
    , m_email(new QLineEdit)
    , m_password(new StrengthField(QString(), QStringLiteral("signUpPassword"),
                                   [this](const SecretText& password) {
                                       return m_flow.strength(password, m_firstName->text(), m_lastName->text(),
                                                              m_email->text());
                                   }))
    , m_terms(new TermsLine)
    , m_submit(new ActionButton(QString(), ButtonRole::Primary))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    m_firstName->setObjectName(QStringLiteral("signUpFirstName"));
    m_lastName->setObjectName(QStringLiteral("signUpLastName"));
    m_email->setObjectName(QStringLiteral("signUpEmail"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_submit->setObjectName(QStringLiteral("signUpSubmit"));
    auto* signIn = new LinkLine;
    signIn->link()->setObjectName(QStringLiteral("signUpSignIn"));

    auto* firstName = new LabeledField(QString(), m_firstName);
    auto* lastName = new LabeledField(QString(), m_lastName);
    auto* email = new LabeledField(QString(), m_email);
    auto* names = new QHBoxLayout;
    names->setSpacing(metrics::space16);
    names->addWidget(firstName, 1);
    names->addWidget(lastName, 1);
    m_frame->form()->addLayout(names);
    m_frame->form()->addWidget(email);
    m_frame->form()->addWidget(m_password);
    m_frame->form()->addWidget(m_terms);
    m_frame->form()->addWidget(m_submit);
    m_frame->addFooter(signIn);
    m_frame->bind(QStringLiteral("/first_name"), firstName);
    m_frame->bind(QStringLiteral("/last_name"), lastName);
    m_frame->bind(QStringLiteral("/email"), email);
    m_frame->bind(QStringLiteral("/password"), m_password->field());

    const auto edits = {m_firstName, m_lastName, m_email, static_cast<QLineEdit*>(m_password->edit())};
    for (QLineEdit* edit : edits)
        connect(edit, &QLineEdit::returnPressed, this, &SignUpPage::submit);
    // Names and address in a password make it weaker.
    for (QLineEdit* edit : {m_firstName, m_lastName, m_email})
        connect(edit, &QLineEdit::textChanged, m_password, &StrengthField::follow);
    connect(m_submit, &QPushButton::clicked, this, &SignUpPage::submit);
    connect(signIn, &LinkLine::activated, this, &SignUpPage::signInRequested);
    connect(&m_server, &ServerService::changed, this, &SignUpPage::showServer);
    inEveryLanguage(this, [this, firstName, lastName, email, signIn] {
        m_frame->setHeading(tr("Create your account"));
        firstName->setLabel(tr("&First name"));
        lastName->setLabel(tr("&Last name"));
        email->setLabel(tr("E&mail address"));
        m_password->field()->setLabel(tr("&Password"));
        m_submit->setText(tr("Create &account"));
        signIn->setText(tr("Already have one?"));
        signIn->link()->setText(tr("&Sign in"));
        showServer();
    });
}

void SignUpPage::enter()
{
    for (QLineEdit* edit : {m_firstName, m_lastName, m_email}) {
        if (edit->text().isEmpty()) {
            edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_password->edit()->setFocus(Qt::OtherFocusReason);
}

void SignUpPage::setEmail(const QString& email)
{
    if (m_email->text().isEmpty())
        m_email->setText(email);
}

void SignUpPage::showServer()
{
    const auto& discovery = m_server.discovery();
    const QString host = serverHostText(m_server.address());
    m_frame->setSubtitle(discovery ? tr("at %1 · %2").arg(discovery->name, host) : host);
    if (discovery) {
        m_password->setRules(discovery->passwordRules);
        m_terms->setServer(*discovery, *m_frame);
    }
}

void SignUpPage::submit()
{
    if (m_busy)
        return;
    m_frame->clearErrors();
    m_busy = true;
    m_submit->setBusy(true);
    whenServerKnown(m_server, this, [this](const std::optional<Error>& unknown) {
        if (unknown)
            answered(fail(*unknown));
        else
            send();
    });
}

void SignUpPage::send()
{
    SignUp form;
    form.firstName = m_firstName->text();
    form.lastName = m_lastName->text();
    form.email = m_email->text();
    form.password = m_password->password();
    form.termsAccepted = m_terms->isAccepted();
    form.language = QLocale().bcp47Name();
    whenDone(m_flow.submit(form), this, [this](const Result<Done>& result) { answered(result); });
}

void SignUpPage::answered(const Result<Done>& result)
{
    m_busy = false;
    m_submit->setBusy(false);
    if (result)
        Q_EMIT codeSent();
    else
        m_frame->showError(result.error());
}

} // namespace gatehouse
