#include "ui/controls/failed_state.h"

#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse {

FailedState::FailedState(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(TextRole::Body))
    , m_details(new TextLabel(TextRole::Small))
    , m_retry(new ActionButton(tr("&Try again"), ButtonRole::Secondary))
    , m_detailsButton(new ActionButton(tr("&Details"), ButtonRole::Link))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::space8, 0, metrics::space8);
    layout->setSpacing(metrics::space12);
    layout->addWidget(m_sentence);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::space8);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_detailsButton);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addWidget(m_details);
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_detailsButton->setObjectName(QStringLiteral("detailsButton"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->hide();
    m_details->setObjectName(QStringLiteral("failureDetails"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->hide();
    connect(m_retry, &QPushButton::clicked, this, &FailedState::retryRequested);
    connect(m_detailsButton, &QPushButton::toggled, m_details, &QWidget::setVisible);
}

void FailedState::setFailure(const QString& sentence, const QString& details)
{
    m_sentence->setText(sentence);
    m_details->setText(details);
    m_detailsButton->setVisible(!details.isEmpty());
    m_detailsButton->setChecked(false);
    setAccessibleName(sentence);
    setBusy(false);
    announce(this, sentence);
}

QString FailedState::sentence() const { return m_sentence->text(); }

void FailedState::setBusy(bool busy) { m_retry->setBusy(busy); }

} // namespace gatehouse
