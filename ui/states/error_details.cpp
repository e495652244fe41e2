#include "ui/states/error_details.h"

#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/text_label.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace gatehouse {

ErrorDetails::ErrorDetails(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_button(new ActionButton(QString(), ButtonRole::Link))
    , m_details(new TextLabel(TextRole::Small))
{
    m_button->setObjectName(name + QStringLiteral("DetailsButton"));
    m_details->setObjectName(name + QStringLiteral("Details"));
    m_button->setAutoDefault(false);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::space4);
    layout->addWidget(m_button, 0, Qt::AlignLeading);
    layout->addWidget(m_details);
    connect(m_button, &QPushButton::clicked, this, [this] { m_details->setVisible(m_details->isHidden()); });
    m_details->hide();
    hide();
    inEveryLanguage(this, [this] { say(); });
}

void ErrorDetails::setError(const std::optional<Error>& error)
{
    if (error == m_error)
        return;
    m_error = error;
    m_details->hide();
    say();
}

void ErrorDetails::say()
{
    const QString details = m_error ? errorText(*m_error).details : QString();
    m_button->setText(tr("Details"));
    m_details->setText(details);
    setVisible(!details.isEmpty());
}

} // namespace gatehouse
