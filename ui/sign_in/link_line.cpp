#include "ui/sign_in/link_line.h"

#include "ui/controls/action_button.h"
#include "ui/controls/text_label.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace gatehouse {

LinkLine::LinkLine(const QString& text, const QString& link, QWidget* parent)
    : QWidget(parent)
    , m_text(new TextLabel(text, TextRole::Subtitle))
    , m_link(new ActionButton(link, ButtonRole::Link))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_text->setElided(true);
    m_text->setVisible(!text.isEmpty());
    m_layout->addStretch(1);
    m_layout->addWidget(m_text, 0, Qt::AlignCenter);
    m_layout->addWidget(m_link, 0, Qt::AlignCenter);
    m_layout->addStretch(1);
    connect(m_link, &QPushButton::clicked, this, &LinkLine::activated);
}

void LinkLine::setText(const QString& text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

QString LinkLine::text() const { return m_text->text(); }

QSize LinkLine::minimumSizeHint() const
{
    return {std::max(m_text->isHidden() ? 0 : m_text->minimumSizeHint().width(), m_link->minimumSizeHint().width()),
            m_layout->minimumSize().height()};
}

bool LinkLine::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void LinkLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LinkLine::arrange()
{
    const int wanted = m_text->sizeHint().width() + m_link->sizeHint().width();
    const bool below = !m_text->isHidden() && wanted > width();
    m_layout->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace gatehouse
