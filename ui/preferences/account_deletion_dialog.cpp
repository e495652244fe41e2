#include "ui/preferences/account_deletion_dialog.h"

#include "account/account_session.h"
#include "account/connection_service.h"
#include "account/organizations_service.h"
#include "account/profile_service.h"
#include "core/future.h"
#include "domain/account_deletion.h"
#include "flows/step_up_flow.h"
#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/scrolled_body.h"
#include "ui/controls/text_label.h"
#include "ui/states/error_banner.h"
#include "ui/step_up/step_up_dialog.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// "• one\n• another"
QString bulleted(const QStringList& lines)
{
    QString text;
    for (const QString& line : lines)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + QChar(0x2022) + QLatin1Char(' ') + line;
    return text;
}

} // namespace

AccountDeletionDialog::AccountDeletionDialog(AccountSession& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_flow({session.accountDataPort(), session.verificationPort(), session.connection(), session.account().email})
    , m_title(new TextLabel(TextRole::CardTitle))
    , m_sentence(new TextLabel(TextRole::Body))
    , m_losses(new TextLabel(TextRole::Body))
    , m_unsent(new TextLabel(TextRole::Body))
    , m_later(new TextLabel(TextRole::Subtitle))
    , m_banner(new ErrorBanner(QStringLiteral("deletion")))
    , m_organizations(new TextLabel(TextRole::Body))
    , m_email(new QLineEdit)
    , m_field(new LabeledField(QString(), m_email))
    , m_cancel(new ActionButton(QString(), ButtonRole::Secondary))
    , m_delete(new ActionButton(QString(), ButtonRole::DangerFilled))
{
    setObjectName(QStringLiteral("deletionDialog"));
    m_losses->setObjectName(QStringLiteral("deletionLosses"));
    m_unsent->setObjectName(QStringLiteral("deletionUnsent"));
    m_organizations->setObjectName(QStringLiteral("deletionOrganizations"));
    m_email->setObjectName(QStringLiteral("deletionEmail"));
    m_field->setObjectName(QStringLiteral("deletionEmailField"));
    m_cancel->setObjectName(QStringLiteral("deletionCancel"));
    m_delete->setObjectName(QStringLiteral("deletionSubmit"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    layOut();
    m_unsent->setTone(Tone::Danger);
    m_organizations->hide();
    m_cancel->setDefault(true);
    m_delete->setAutoDefault(false);
    StepUpDialog::follow(m_flow.stepUp(), StepUpDialog::Reason::Deletion, this);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, &AccountDeletionDialog::submit);
    connect(m_email, &QLineEdit::textEdited, this, [this] { m_field->setError(QString()); });
    connect(&m_flow, &AccountDeletionFlow::changed, this, &AccountDeletionDialog::followConnection);
    connect(&m_flow, &AccountDeletionFlow::scheduled, this, &AccountDeletionDialog::scheduled);
    inEveryLanguage(this, [this] { say(); });
    followConnection();
    m_email->setFocus(Qt::OtherFocusReason);
}

void AccountDeletionDialog::layOut()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(metrics::space12);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_losses);
    column->addWidget(m_unsent);
    column->addWidget(m_later);
    column->addWidget(m_banner);
    column->addWidget(m_organizations);
    column->addWidget(m_field);
    column->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::space8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_delete);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardPaddingHorizontal, metrics::cardPaddingVertical,
                               metrics::cardPaddingHorizontal, metrics::cardPaddingVertical);
    layout->setSpacing(metrics::space16);
    auto* body = new ScrolledBody(content);
    // How high wrapped texts are is asked at this width.
    body->setMinimumWidth(metrics::formWidthWide - 2 * metrics::cardPaddingHorizontal);
    layout->addWidget(body, 1);
    layout->addLayout(buttons);
}

QStringList AccountDeletionDialog::losses() const
{
    const auto& profile = m_session.profile().profile().value;
    QStringList lines;
    lines.append(profile && profile->picture ? tr("Your name, address, phone number and picture")
                                             : tr("Your name, address and phone number"));
    lines.append(tr("Your preferences and the history of your consents"));
    lines.append(tr("Your sign-in: every device is signed out at once"));
    const auto& mine = m_session.organizations().mine().value;
    const int organizations = mine ? mine->total : 0;
    if (organizations > 0)
        lines.append(tr("Your place in %Ln organizations, with invitations and requests", nullptr, organizations));
    else
        lines.append(tr("Your invitations and requests"));
    return lines;
}

void AccountDeletionDialog::say()
{
    setWindowTitle(tr("Delete your account?"));
    m_title->setText(windowTitle());
    const QString server = m_session.account().serverName;
    m_sentence->setText(server.isEmpty()
                            ? tr("This will be deleted, and nobody can bring it back afterwards:")
                            : tr("This will be deleted at %1, and nobody can bring it back afterwards:").arg(server));
    m_losses->setText(bulleted(losses()));
    m_unsent->setText(tr("Your changes that were not sent yet are lost at once."));
    m_unsent->setVisible(m_session.hasUnsentEdits());
    m_later->setText(
        tr("There are some days to change your mind, as a rule 14: signing in brings the account back. You "
           "will be told until when."));
    m_field->setLabel(tr("&Type %1 to go on").arg(m_flow.email()));
    m_cancel->setText(tr("&Cancel"));
    m_delete->setText(tr("&Delete account"));
}

void AccountDeletionDialog::followConnection()
{
    const bool reachable = m_flow.isReachable();
    m_delete->setEnabled(reachable);
    if (reachable)
        m_field->setHint(QString());
    else
        m_field->setHint([] { return tr("The account can be deleted once the server can be reached again."); });
}

void AccountDeletionDialog::submit()
{
    if (m_flow.isBusy())
        return;
    m_field->setError(QString());
    m_banner->hide();
    m_organizations->hide();
    m_delete->setBusy(true);
    whenDone(m_flow.submit(m_email->text()), this, [this](const Result<Done>& result) {
        m_delete->setBusy(false);
        if (!result && result.error().kind != Error::Kind::Cancelled)
            showError(result.error());
    });
}

void AccountDeletionDialog::showError(const Error& error)
{
    const QList<SoleAdminOf> alone = soleAdminOf(error);
    if (!error.fields.isEmpty() && error.fields.first().pointer == QLatin1String("/email")) {
        m_field->setError([fault = error.fields.first()] { return fieldErrorText(fault); });
        m_email->setFocus(Qt::OtherFocusReason);
        m_email->selectAll();
        return;
    }
    m_banner->showError(error, [error, count = static_cast<int>(alone.size())] {
        if (count == 0)
            return errorText(error).sentence;
        return tr("You are the only admin of %Ln organizations. Make somebody else there an admin, or delete the "
                  "organization; then delete your account.",
                  nullptr, count);
    });
    QStringList names;
    for (const SoleAdminOf& one : alone)
        names.append(one.name);
    m_organizations->setText(bulleted(names));
    m_organizations->setVisible(!names.isEmpty());
}

} // namespace gatehouse
