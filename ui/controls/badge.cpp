#include "ui/controls/badge.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint_surfaces.h"
#include "ui/theme/typography.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

QFont badgeFont(const QWidget* widget)
{
    QFont font = fontFor(widget, TextRole::Small);
    font.setWeight(QFont::Medium);
    return font;
}

/// Rounded up: a word of exactly its width would be cut.
int wordWidth(const QFont& font, const QString& text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

} // namespace

Badge::Badge(const QString& text, Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Badge::setText(const QString& text)
{
    m_text = text;
    m_filled = false;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Badge::setCount(int count)
{
    setText(count > 99 ? QLocale().toString(99) + QLatin1Char('+') : QLocale().toString(count));
    m_filled = true;
    setVisible(count > 0);
}

QSize Badge::sizeFor(const QString& text, const QWidget* widget)
{
    const QFont font = badgeFont(widget);
    const QFontMetrics fm(font);
    const int height = std::max(metrics::badgeHeight, fm.height() + 3);
    return {std::max(height, wordWidth(font, text) + 2 * metrics::badgePadding), height};
}

QSize Badge::sizeHint() const
{
    QSize size = sizeFor(m_text, this);
    if (m_filled)
        size.setWidth(std::max(size.height(), size.width() - metrics::badgePadding));
    return size;
}

QSize Badge::minimumSizeHint() const { return sizeHint(); }

void Badge::paint(QPainter* painter, const QRect& rect, const QString& text, Tone tone, bool filled,
                  const QWidget* widget)
{
    const Tokens& tokens = tokensOf(widget);
    QSize size = sizeFor(text, widget);
    if (filled)
        size.setWidth(std::max(size.height(), size.width() - metrics::badgePadding));
    size.setWidth(std::min(size.width(), rect.width()));
    QRect box(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    box = QStyle::visualRect(widget ? widget->layoutDirection() : Qt::LeftToRight, rect, box);
    const QColor fill = filled ? tokens.accent : toneSoftColor(tokens, tone);
    QColor edge = tone == Tone::Neutral ? tokens.line : QColor();
    if (tokens.isHighContrast)
        edge = toneColor(tokens, tone);
    const bool edged = !filled && edge.isValid();
    paint::roundedBox(painter, QRectF(box), box.height() / 2.0, fill, edge, edged ? metrics::lineWidth : 0);
    painter->save();
    QFont font = badgeFont(widget);
    if (filled)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(filled ? tokens.onAccent : toneColor(tokens, tone));
    const int room = box.width() - (filled ? metrics::space4 : 2 * metrics::badgePadding);
    const QFontMetrics fm(font);
    painter->drawText(box, Qt::AlignCenter,
                      fm.elidedText(text, Qt::ElideRight, std::max(room, fm.horizontalAdvance(text.left(1)))));
    painter->restore();
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(&painter, rect(), m_text, m_tone, m_filled, this);
}

void Badge::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace gatehouse
