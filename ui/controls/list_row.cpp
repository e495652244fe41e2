#include "ui/controls/list_row.h"

#include "ui/controls/badge.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse {

ListRow::ListRow(const QString& title, const QString& detail, QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextRole::Strong))
    , m_detail(new TextLabel(TextRole::Subtitle))
    , m_badge(new Badge)
    , m_ends(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_layout(new QHBoxLayout)
    , m_trailing(new QHBoxLayout)
{
    setMinimumHeight(metrics::rowHeight);
    m_ends->setContentsMargins(0, metrics::space8, 0, metrics::space8);
    m_ends->setSpacing(metrics::tileGap);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(metrics::tileGap);
    auto* first = new QHBoxLayout;
    first->setSpacing(metrics::space8);
    first->addWidget(m_title, 0);
    first->addWidget(m_badge, 0, Qt::AlignVCenter);
    first->addStretch(1);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addLayout(first);
    words->addWidget(m_detail);
    words->addStretch(1);
    m_title->setElided(true);
    m_title->setObjectName(QStringLiteral("rowTitle"));
    m_detail->setObjectName(QStringLiteral("rowDetail"));
    m_badge->setObjectName(QStringLiteral("rowBadge"));
    m_badge->hide();
    m_trailing->setSpacing(metrics::space12);
    m_layout->addLayout(words, 1);
    m_ends->addLayout(m_layout, 1);
    m_ends->addLayout(m_trailing);
    setTitle(title);
    setDetail(detail);
}

void ListRow::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QString ListRow::title() const { return m_title->text(); }

void ListRow::setDetail(const QString& detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleDescription(detail);
}

void ListRow::setLeading(QWidget* tile) { m_layout->insertWidget(0, tile, 0, Qt::AlignVCenter); }

void ListRow::setBadge(const QString& text, Tone tone)
{
    m_badge->setText(text);
    m_badge->setTone(tone);
    m_badge->setVisible(!text.isEmpty());
}

void ListRow::addTrailing(QWidget* widget) { m_trailing->addWidget(widget, 0, Qt::AlignVCenter); }

bool ListRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void ListRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ListRow::arrange()
{
    const bool below = 5 * m_trailing->sizeHint().width() > 2 * width();
    const auto direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_ends->direction() == direction)
        return;
    m_ends->setDirection(direction);
    m_ends->setAlignment(m_trailing, below ? Qt::AlignLeading : Qt::Alignment());
}

} // namespace gatehouse
