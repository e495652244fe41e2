#include "ui/sign_in/sign_in_page.h"

#include "account/server_service.h"
#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/folding_line.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/or_separator.h"
#include "ui/controls/password_edit.h"
#include "ui/sign_in/form_frame.h"
#include "ui/sign_in/known_server.h"
#include "ui/sign_in/link_line.h"
#include "ui/sign_in/server_host_text.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gatehouse {

SignInPage::SignInPage(ServerService& server, AccountsService& accounts, QWidget* parent)
    : QWidget(parent)
    , m_server(server)
    , m_flow(server, accounts)
    , m_frame(new FormFrame(QStringLiteral("signIn"), metrics::formWidth))
    , m_host(new LinkLine)
    , m_email(new QLineEdit)
    , m_password(new PasswordEdit)
    , m_keep(new QCheckBox)
    , m_submit(new ActionButton(QString(), ButtonRole::Primary))
    , m_local(new ActionButton(QString(), ButtonRole::Secondary))
    , m_revert(new LinkLine)
    , m_back(new LinkLine)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    m_frame->showBrand();
    m_frame->setSubtitleWidget(m_host);

    m_email->setObjectName(QStringLiteral("signInEmail"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_password->setObjectName(QStringLiteral("signInPassword"));
    m_keep->setObjectName(QStringLiteral("signInKeep"));
    m_keep->setChecked(true);
    m_submit->setObjectName(QStringLiteral("signInSubmit"));
    m_local->setObjectName(QStringLiteral("signInLocal"));
    m_host->link()->setObjectName(QStringLiteral("signInChangeServer"));
    m_revert->link()->setObjectName(QStringLiteral("signInRevert"));
    m_back->link()->setObjectName(QStringLiteral("signInBack"));
    auto* forgot = new ActionButton(QString(), ButtonRole::Link);
    forgot->setObjectName(QStringLiteral("signInForgot"));
    auto* create = new LinkLine;
    create->link()->setObjectName(QStringLiteral("signInCreate"));

    auto* email = new LabeledField(QString(), m_email);
    auto* password = new LabeledField(QString(), m_password);
    auto* either = new OrSeparator;
    m_frame->form()->addWidget(email);
    m_frame->form()->addWidget(password);
    m_frame->form()->addWidget(new FoldingLine(FoldingLine::Share::Ends, {m_keep, forgot}));
    m_frame->form()->addWidget(m_submit);
    m_frame->form()->addWidget(either);
    m_frame->form()->addWidget(m_local);
    m_frame->addFooter(create);
    m_frame->addFooter(m_revert);
    m_frame->addFooter(m_back);
    m_frame->bind(QStringLiteral("/email"), email);
    m_frame->bind(QStringLiteral("/password"), password);

    connect(m_email, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_submit, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_local, &QPushButton::clicked, this, &SignInPage::localRequested);
    connect(m_host, &LinkLine::activated, this, &SignInPage::serverChangeRequested);
    connect(forgot, &QPushButton::clicked, this, &SignInPage::resetRequested);
    connect(create, &LinkLine::activated, this, &SignInPage::signUpRequested);
    connect(m_revert, &LinkLine::activated, this, &SignInPage::revertRequested);
    connect(m_back, &LinkLine::activated, this, &SignInPage::backRequested);
    connect(m_frame, &FormFrame::actionTriggered, this, [this] {
        if (m_offered.isEmpty())
            askServer();
        else
            Q_EMIT openRequested(m_offered);
    });
    connect(&m_server, &ServerService::changed, this, &SignInPage::showServer);
    inEveryLanguage(this, [this, email, password, forgot, either, create] {
        m_host->link()->setText(tr("Change ser&ver"));
        email->setLabel(tr("E&mail address"));
        password->setLabel(tr("&Password"));
        m_keep->setText(tr("&Keep me signed in"));
        forgot->setText(tr("&Forgot password?"));
        m_submit->setText(tr("&Sign in"));
        either->setWord(tr("or"));
        m_local->setText(tr("&Try it on this computer"));
        create->setText(tr("New here?"));
        create->link()->setText(tr("&Create an account"));
        m_revert->link()->setText(tr("&I did not change my address"));
        m_back->link()->setText(tr("&Back"));
        showServer();
    });
}

void SignInPage::enter()
{
    m_offered = AccountId();
    m_frame->clearErrors();
    QLineEdit* first = m_email->text().isEmpty() ? m_email : static_cast<QLineEdit*>(m_password);
    first->setFocus(Qt::OtherFocusReason);
    if (!m_server.discovery() && !m_server.address().isEmpty())
        askServer();
}

void SignInPage::setEmail(const QString& email) { m_email->setText(email); }

QString SignInPage::email() const { return m_email->text(); }

bool SignInPage::isKept() const { return m_keep->isChecked(); }

void SignInPage::setBackShown(bool shown) { m_back->setVisible(shown); }

void SignInPage::setLocalBusy(bool busy)
{
    if (busy)
        m_frame->clearErrors();
    m_local->setBusy(busy);
}

void SignInPage::showError(const Error& error) { m_frame->showError(error); }

void SignInPage::showNotice(const Words& sentence) { m_frame->showNotice(Tone::Caution, sentence); }

void SignInPage::offerAgain(const Error& error, const AccountId& id)
{
    m_frame->showError(error, [] { return tr("Try &again"); });
    m_offered = id;
}

void SignInPage::askServer()
{
    whenDone(m_server.check(m_server.address().toString()), this, [this](const Result<Discovery>& result) {
        if (m_busy || !m_offered.isEmpty())
            return;
        // Whatever else the banner says stays: only the word about the server is taken back.
        if (m_serverFailed && result)
            m_frame->clearErrors();
        m_serverFailed = !result && result.error().kind != Error::Kind::Cancelled;
        if (m_serverFailed)
            m_frame->showError(result.error(), [] { return tr("Try &again"); });
    });
}

void SignInPage::showServer()
{
    const auto& discovery = m_server.discovery();
    m_frame->setHeading(discovery && !discovery->name.isEmpty() ? tr("Sign in to %1").arg(discovery->name)
                                                                : tr("Sign in"));
    m_revert->setVisible(discovery && discovery->capabilities.contains(QLatin1String("email_change")));
    m_host->setText(tr("%1 ·").arg(serverHostText(m_server.address())));
    m_host->setToolTip(discovery ? tr("%1, version %2").arg(discovery->name, discovery->version) : QString());
}

void SignInPage::submit()
{
    if (m_busy)
        return;
    m_offered = AccountId();
    m_frame->clearErrors();
    setBusy(true);
    whenServerKnown(m_server, this, [this](const std::optional<Error>& unknown) {
        if (unknown)
            refused(*unknown);
        else
            send();
    });
}

void SignInPage::send()
{
    whenDone(m_flow.submit(m_email->text(), SecretText(m_password->text()), m_keep->isChecked()), this,
             [this](const Result<AccountsService::Added>& result) {
                 if (!result) {
                     refused(result.error());
                     return;
                 }
                 setBusy(false);
                 m_password->clear();
                 Q_EMIT signedIn(*result);
             });
}

void SignInPage::refused(const Error& error)
{
    setBusy(false);
    if (error.kind == Error::Kind::Forbidden && error.code == QLatin1String("account_unconfirmed")) {
        Q_EMIT confirmationNeeded(m_email->text(), SecretText(m_password->text()));
        return;
    }
    if (m_flow.step() == SignInFlow::Step::Deletion) {
        m_password->clear();
        Q_EMIT deletionPending();
        return;
    }
    m_frame->showError(error);
    if (error.code == QLatin1String("wrong_credentials")) {
        m_password->selectAll();
        m_password->setFocus(Qt::OtherFocusReason);
    }
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    m_submit->setBusy(busy);
}

} // namespace gatehouse
