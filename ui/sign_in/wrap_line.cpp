#include "ui/sign_in/wrap_line.h"

#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace gatehouse {

WrapLine::WrapLine(QWidget* first, QWidget* last, QWidget* parent)
    : QWidget(parent)
    , m_first(first)
    , m_last(last)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(metrics::space8);
    m_layout->addWidget(first);
    m_layout->addStretch(1);
    m_layout->addWidget(last, 0, Qt::AlignLeading);
}

QSize WrapLine::minimumSizeHint() const
{
    // As narrow as the wider one: it is this that decides when they go below each other.
    return {std::max(m_first->minimumSizeHint().width(), m_last->minimumSizeHint().width()),
            m_layout->minimumSize().height()};
}

void WrapLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool WrapLine::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void WrapLine::arrange()
{
    const int wanted = m_first->sizeHint().width() + m_last->sizeHint().width() + metrics::space8;
    const auto direction = wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() != direction)
        m_layout->setDirection(direction);
}

} // namespace gatehouse
