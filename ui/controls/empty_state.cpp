#include "ui/controls/empty_state.h"

#include "ui/controls/action_button.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace gatehouse {

EmptyState::EmptyState(const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextRole::Strong))
    , m_sentence(new TextLabel(TextRole::Subtitle))
    , m_action(new ActionButton(QString(), ButtonRole::Secondary))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::space16, 0, metrics::space16);
    layout->setSpacing(metrics::space4);
    m_title->setAlignment(Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addSpacing(metrics::space8);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    m_action->setObjectName(QStringLiteral("emptyAction"));
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setTitle(title);
    setSentence(sentence);
}

void EmptyState::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
}

void EmptyState::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

} // namespace gatehouse
