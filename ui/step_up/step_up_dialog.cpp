#include "ui/step_up/step_up_dialog.h"

#include "core/future.h"
#include "flows/step_up_flow.h"
#include "ui/controls/action_button.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/password_edit.h"
#include "ui/controls/text_label.h"
#include "ui/controls/wrapped_height.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse {

StepUpDialog::StepUpDialog(StepUpFlow& flow, Reason reason, QWidget* parent)
    : QDialog(parent)
    , m_flow(flow)
    , m_password(new PasswordEdit)
    , m_field(new LabeledField(QString(), m_password))
    , m_failure(new FailedState)
    , m_cancel(new ActionButton(QString(), ButtonRole::Secondary))
    , m_confirm(new ActionButton(QString(), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("stepUpDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_password->setObjectName(QStringLiteral("stepUpPassword"));
    m_field->setObjectName(QStringLiteral("stepUpPasswordField"));
    m_failure->setObjectName(QStringLiteral("stepUpFailure"));
    m_cancel->setObjectName(QStringLiteral("stepUpCancel"));
    m_confirm->setObjectName(QStringLiteral("stepUpConfirm"));
    auto* title = new TextLabel(TextRole::CardTitle);
    auto* because = new TextLabel(TextRole::Subtitle);
    because->setObjectName(QStringLiteral("stepUpWhy"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardPaddingHorizontal, metrics::cardPaddingVertical,
                               metrics::cardPaddingHorizontal, metrics::cardPaddingVertical);
    layout->setSpacing(metrics::space12);
    layout->addWidget(title);
    layout->addWidget(because);
    layout->addWidget(m_field);
    layout->addWidget(m_failure);
    layout->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::space8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    layout->addLayout(buttons);
    setMinimumWidth(metrics::formWidthWide);
    new WrappedHeight(this);
    m_failure->hide();
    m_confirm->setDefault(true);
    inEveryLanguage(this, [this, title, because, reason] {
        setWindowTitle(tr("Confirm that it is you"));
        title->setText(windowTitle());
        because->setText(why(reason));
        m_field->setLabel(tr("Your &password"));
        m_cancel->setText(tr("&Cancel"));
        m_confirm->setText(tr("C&onfirm"));
    });

    connect(m_cancel, &QPushButton::clicked, this, &StepUpDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &StepUpDialog::confirm);
    connect(m_failure, &FailedState::retryRequested, this, &StepUpDialog::confirm);
    connect(m_password, &QLineEdit::textEdited, this, [this] { m_field->setError(QString()); });
    connect(&m_flow, &StepUpFlow::settled, this, &QDialog::accept);
    m_password->setFocus(Qt::OtherFocusReason);
}

QString StepUpDialog::why(Reason reason)
{
    switch (reason) {
    case Reason::Protection: break;
    case Reason::Export:
        return tr("Before your data is given out, confirm that it is you. Enter your password to go on; it counts for "
                  "ten minutes.");
    case Reason::Deletion:
        return tr("Before your account is deleted, confirm that it is you. Enter your password to go on; it counts "
                  "for ten minutes.");
    }
    return tr("This changes how your account is protected. Enter your password to go on; it counts for ten minutes.");
}

void StepUpDialog::follow(StepUpFlow& flow, Reason reason, QWidget* parent)
{
    connect(&flow, &StepUpFlow::needed, parent, [&flow, reason, parent] {
        auto* dialog = new StepUpDialog(flow, reason, parent);
        dialog->open();
    });
}

void StepUpDialog::confirm()
{
    if (m_flow.isBusy())
        return;
    m_field->setError(QString());
    m_failure->hide();
    m_confirm->setBusy(true);
    whenDone(m_flow.verify(SecretText(m_password->text())), this, [this](const Result<Done>& result) {
        m_confirm->setBusy(false);
        if (!result && result.error().kind != Error::Kind::Cancelled)
            showError(result.error());
    });
}

void StepUpDialog::showError(const Error& error)
{
    if (error.kind == Error::Kind::Validation) {
        m_field->setError([error] {
            return error.fields.isEmpty() ? errorText(error).sentence : fieldErrorText(error.fields.first());
        });
        m_password->setFocus(Qt::OtherFocusReason);
        m_password->selectAll();
        return;
    }
    m_failure->setFailure([error] { return errorText(error).sentence; }, [error] { return errorText(error).details; });
    m_failure->show();
}

void StepUpDialog::reject()
{
    if (m_flow.isBusy())
        return;
    // Settling closes the dialog; without anything that waits it closes by itself.
    if (m_flow.isWaiting())
        m_flow.cancel();
    else
        QDialog::reject();
}

} // namespace gatehouse
