#include "ui/controls/folding_line.h"

#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace gatehouse {

namespace {

/// Beside another a field has room for this many letters, so that a sentence below it is not a column of words.
constexpr int leastLetters = 20;

} // namespace

FoldingLine::FoldingLine(Share share, const QList<QWidget*>& parts, QWidget* parent)
    : QWidget(parent)
    , m_share(share)
    , m_parts(parts)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(share == Share::Even ? metrics::space16 : metrics::space8);
    for (QWidget* part : parts) {
        if (share == Share::Even) {
            m_layout->addWidget(part, 1);
        } else if (part == parts.first()) {
            m_layout->addWidget(part);
        } else {
            m_layout->addStretch(1);
            m_layout->addWidget(part, 0, Qt::AlignLeading);
        }
    }
}

QSize FoldingLine::minimumSizeHint() const
{
    // As narrow as the widest one: it is this that decides when they go below each other.
    int widest = 0;
    for (const QWidget* part : m_parts)
        widest = std::max(widest, part->minimumSizeHint().width());
    return {widest, m_layout->minimumSize().height()};
}

void FoldingLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool FoldingLine::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

int FoldingLine::widthBeside() const
{
    const int count = static_cast<int>(m_parts.size());
    int wanted = (count - 1) * m_layout->spacing();
    if (m_share == Share::Even)
        return wanted + count * std::max(minimumSizeHint().width(), leastLetters * fontMetrics().averageCharWidth());
    for (const QWidget* part : m_parts)
        wanted += part->sizeHint().width();
    return wanted;
}

void FoldingLine::arrange()
{
    const auto direction = width() >= widthBeside() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() != direction)
        m_layout->setDirection(direction);
}

} // namespace gatehouse
