#include "ui/controls/field_line.h"

#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace gatehouse {

namespace {

/// Beside another a field has room for this many letters, so that a sentence below it is not a column of words.
constexpr int leastLetters = 20;

} // namespace

FieldLine::FieldLine(const QList<QWidget*>& fields, QWidget* parent)
    : QWidget(parent)
    , m_fields(fields)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(metrics::space16);
    for (QWidget* field : fields)
        m_layout->addWidget(field, 1);
}

QSize FieldLine::minimumSizeHint() const
{
    // As narrow as the widest one: it is this that decides when they go below each other.
    int widest = 0;
    for (const QWidget* field : m_fields)
        widest = std::max(widest, field->minimumSizeHint().width());
    return {widest, m_layout->minimumSize().height()};
}

void FieldLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool FieldLine::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void FieldLine::arrange()
{
    const int count = static_cast<int>(m_fields.size());
    const int each = std::max(minimumSizeHint().width(), leastLetters * fontMetrics().averageCharWidth());
    const bool beside = width() >= count * each + (count - 1) * metrics::space16;
    const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() != direction)
        m_layout->setDirection(direction);
}

} // namespace gatehouse
