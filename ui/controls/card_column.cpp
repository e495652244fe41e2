#include "ui/controls/card_column.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

/// What scrolls: the column in the middle, as high as its wrapped texts make it at the width it has. It places the
/// column itself, because layouts within layouts keep heights that no longer hold when a window becomes narrow.
class CardColumn::Ground final : public QWidget {
public:
    QWidget* const column = new QWidget(this);
    bool centered = false;

    Ground()
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        return columnHeight(width) + 2 * metrics::columnMargin;
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {column->minimumSizeHint().width() + 2 * metrics::columnMargin, 0};
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int width = column->sizeHint().width() + 2 * metrics::columnMargin;
        return {width, heightForWidth(width)};
    }

    /// Lays out anew what a change of the width rearranged, from the inside out.
    void settle()
    {
        const QList<QWidget*> inside = column->findChildren<QWidget*>();
        for (auto widget = inside.crbegin(); widget != inside.crend(); ++widget) {
            if ((*widget)->layout())
                (*widget)->layout()->activate();
        }
        column->layout()->activate();
        place();
        updateGeometry();
    }

protected:
    void resizeEvent(QResizeEvent*) override { place(); }
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::LayoutRequest) {
            place();
            updateGeometry();
        }
        return QWidget::event(event);
    }

private:
    [[nodiscard]] int columnWidth(int width) const
    {
        return std::min(width - 2 * metrics::columnMargin, column->maximumWidth());
    }
    [[nodiscard]] int columnHeight(int width) const
    {
        return column->layout()->totalHeightForWidth(columnWidth(width));
    }
    void place()
    {
        const int wide = columnWidth(width());
        const int high = columnHeight(width());
        const int spare = centered ? (height() - high) / 2 : 0;
        column->setGeometry((width() - wide) / 2, std::max(static_cast<int>(metrics::columnMargin), spare), wide, high);
    }
};

CardColumn::CardColumn(QWidget* parent)
    : QScrollArea(parent)
    , m_ground(new Ground)
    , m_cards(new QVBoxLayout(m_ground->column))
    , m_width(metrics::columnWidth)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_cards->setContentsMargins({});
    m_cards->setSpacing(metrics::cardGap);
    m_ground->column->setMaximumWidth(m_width);
    m_ground->setAutoFillBackground(false);
    setWidget(m_ground);
    viewport()->setAutoFillBackground(false);
    // What gets the keyboard is scrolled into view, wherever in the column it is.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && m_ground->column->isAncestorOf(now))
            ensureWidgetVisible(now, metrics::space24, metrics::space24);
    });
}

void CardColumn::addCard(QWidget* card) { m_cards->addWidget(card); }

void CardColumn::insertCard(int index, QWidget* card) { m_cards->insertWidget(index, card); }

int CardColumn::count() const { return m_cards->count(); }

void CardColumn::setColumnWidth(int width)
{
    m_width = width;
    follow();
}

void CardColumn::follow()
{
    const int grown = m_width * controlHeightFor(fontFor(this, TextRole::Body)) / metrics::controlHeight;
    m_ground->column->setMaximumWidth(std::min(grown, std::max(m_width, static_cast<int>(metrics::columnWidth))));
}

void CardColumn::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        follow();
}

void CardColumn::setCenteredVertically(bool centered)
{
    m_ground->centered = centered;
    m_ground->updateGeometry();
}

void CardColumn::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    // A form that goes from two columns to one while it is being resized is not always asked again by Qt's layouts.
    if (event->size().width() != event->oldSize().width())
        QMetaObject::invokeMethod(
            this, [this] { m_ground->settle(); }, Qt::QueuedConnection);
}

void CardColumn::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokensOf(this).ground);
    painter.end();
    QScrollArea::paintEvent(event);
}

} // namespace gatehouse
