#include "ui/controls/card_column.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

CardColumn::CardColumn(QWidget* parent)
    : QScrollArea(parent)
    , m_ground(new QWidget)
    , m_column(new QWidget(m_ground))
    , m_cards(new QVBoxLayout(m_column))
    , m_outer(new QVBoxLayout(m_ground))
    , m_width(metrics::columnWidth)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_cards->setContentsMargins({});
    m_cards->setSpacing(metrics::cardGap);
    m_outer->setContentsMargins(0, metrics::columnMargin, 0, metrics::columnMargin);
    m_outer->setSpacing(0);
    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(metrics::columnMargin, 0, metrics::columnMargin, 0);
    middle->addStretch(1);
    middle->addWidget(m_column, 10000);
    middle->addStretch(1);
    m_outer->addLayout(middle);
    m_outer->addStretch(1);
    m_column->setMaximumWidth(m_width);
    m_ground->setAutoFillBackground(false);
    setWidget(m_ground);
    viewport()->setAutoFillBackground(false);
    // What gets the keyboard is scrolled into view, wherever in the column it is.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && m_column->isAncestorOf(now))
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
    m_column->setMaximumWidth(std::min(grown, std::max(m_width, static_cast<int>(metrics::columnWidth))));
}

void CardColumn::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        follow();
}

void CardColumn::setCenteredVertically(bool centered)
{
    const bool isCentered = m_outer->count() == 3;
    if (centered == isCentered)
        return;
    if (centered)
        m_outer->insertStretch(0, 1);
    else
        delete m_outer->takeAt(0);
}

void CardColumn::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokensOf(this).ground);
    painter.end();
    QScrollArea::paintEvent(event);
}

} // namespace gatehouse
