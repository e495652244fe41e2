#include "ui/security/session_name_dialog.h"

#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/banner.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/text_label.h"
#include "ui/controls/wrapped_height.h"
#include "ui/security/session_text.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gatehouse {

SessionNameDialog::SessionNameDialog(SessionsService& service, const Session& session, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_id(session.id)
    , m_name(new QLineEdit(session.label))
    , m_field(new LabeledField(QString(), m_name))
    , m_banner(new Banner(Tone::Danger, Banner::Shape::Inset))
    , m_cancel(new ActionButton(QString(), ButtonRole::Secondary))
    , m_save(new ActionButton(QString(), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("sessionNameDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(QStringLiteral("sessionName"));
    m_field->setObjectName(QStringLiteral("sessionNameField"));
    m_banner->setObjectName(QStringLiteral("sessionNameBanner"));
    m_cancel->setObjectName(QStringLiteral("sessionNameCancel"));
    m_save->setObjectName(QStringLiteral("sessionNameSave"));
    auto* heading = new TextLabel(TextRole::CardTitle);
    auto* which = new TextLabel(TextRole::Subtitle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardPaddingHorizontal, metrics::cardPaddingVertical,
                               metrics::cardPaddingHorizontal, metrics::cardPaddingVertical);
    layout->setSpacing(metrics::space12);
    layout->addWidget(heading);
    layout->addWidget(which);
    layout->addWidget(m_banner);
    layout->addWidget(m_field);
    layout->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::space8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    Session unnamed = session;
    unnamed.label.clear();
    inEveryLanguage(this, [this, heading, which, unnamed] {
        setWindowTitle(tr("Name this device"));
        heading->setText(windowTitle());
        which->setText(sessionTitle(unnamed));
        m_field->setLabel(tr("&Name"));
        m_field->setHint(tr("Such as “Laptop in the kitchen”. Leave it empty to take the name away."));
        m_cancel->setText(tr("&Cancel"));
        m_save->setText(tr("&Save"));
    });
    setMinimumWidth(metrics::formWidthWide);
    new WrappedHeight(this);
    m_banner->hide();
    m_save->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SessionNameDialog::save);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_field->setError(QString()); });
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SessionNameDialog::save()
{
    if (m_save->isBusy())
        return;
    m_field->setError(QString());
    m_banner->hide();
    m_save->setBusy(true);
    whenDone(m_service.setLabel(m_id, m_name->text()), this, [this](const Result<Done>& result) {
        m_save->setBusy(false);
        if (result)
            accept();
        else if (result.error().kind != Error::Kind::Cancelled)
            showError(result.error());
    });
}

void SessionNameDialog::showError(const Error& error)
{
    if (!error.fields.isEmpty()) {
        m_field->setError([fault = error.fields.first()] { return fieldErrorText(fault); });
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_banner->setText([error] {
        if (error.kind == Error::Kind::NotFound)
            return tr("This session has ended meanwhile.");
        if (error.kind == Error::Kind::Conflict && error.code == QLatin1String("changed_meanwhile"))
            return tr("Another device gave it another name meanwhile. Save again to use yours.");
        return errorText(error).sentence;
    });
    m_banner->show();
}

} // namespace gatehouse
