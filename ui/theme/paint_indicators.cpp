#include "ui/theme/paint_indicators.h"

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_surfaces.h"
#include "ui/theme/typography.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace gatehouse::paint {

namespace {

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

/// The largest centred square, so that marks stay round and even in any rectangle.
QRectF squareIn(const QRect& rect)
{
    const double side = std::min({rect.width(), rect.height(), static_cast<int>(metrics::indicatorSize)});
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    return square;
}

} // namespace

void checkBox(QPainter* painter, const QStyleOption& option, const Tokens& tokens)
{
    const QRectF box = squareIn(option.rect).adjusted(1, 1, -1, -1);
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const double strength = has(option, QStyle::State_Enabled) ? 1.0 : 0.5;
    const QColor edge = blend(tokens.card, on ? tokens.accent : tokens.control, strength);
    roundedBox(painter, box, 4, on ? edge : tokens.field, edge, 1.25);
    if (has(option, QStyle::State_NoChange)) {
        painter->fillRect(QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2), tokens.onAccent);
    } else if (on) {
        drawIcon(painter, Icon::Check, box.adjusted(1, 1, -1, -1), tokens.onAccent);
    }
}

void radioButton(QPainter* painter, const QStyleOption& option, const Tokens& tokens)
{
    const QRectF box = squareIn(option.rect).adjusted(1, 1, -1, -1);
    const bool on = has(option, QStyle::State_On);
    const double strength = has(option, QStyle::State_Enabled) ? 1.0 : 0.5;
    const QColor edge = blend(tokens.card, on ? tokens.accent : tokens.control, strength);
    roundedBox(painter, box, box.width() / 2, on ? tokens.onAccent : tokens.field, edge, on ? 4.5 : 1.25);
}

void scrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& handle, const Tokens& tokens)
{
    if (option.maximum <= option.minimum || handle.isEmpty())
        return;
    const bool active = has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver);
    const double inset = active || tokens.isHighContrast ? 1.0 : 2.0;
    const QRectF bar = QRectF(handle).adjusted(inset, inset, -inset, -inset);
    const double radius = std::min(bar.width(), bar.height()) / 2;
    roundedBox(painter, bar, radius, active ? blend(tokens.control, tokens.text, 0.2) : tokens.control, QColor(), 0);
}

void progressBar(QPainter* painter, const QStyleOptionProgressBar& option, const Tokens& tokens)
{
    QRectF groove(option.rect);
    groove.setHeight(metrics::meterHeight);
    groove.moveCenter(QRectF(option.rect).center());
    roundedBox(painter, groove, metrics::meterHeight / 2.0, trackColor(tokens), QColor(), 0);
    const qint64 range = static_cast<qint64>(option.maximum) - option.minimum;
    const double share =
        range > 0 ? static_cast<double>(option.progress - option.minimum) / static_cast<double>(range) : 0.3;
    QRectF done = groove;
    done.setWidth(groove.width() * std::clamp(share, 0.0, 1.0));
    if (option.direction == Qt::RightToLeft)
        done.moveRight(groove.right());
    if (done.width() >= metrics::meterHeight)
        roundedBox(painter, done, metrics::meterHeight / 2.0, tokens.accent, QColor(), 0);
}

void tab(QPainter* painter, const QStyleOptionTab& option, const Tokens& tokens, const QWidget* widget)
{
    painter->save();
    const bool selected = has(option, QStyle::State_Selected);
    const bool hover = has(option, QStyle::State_MouseOver);
    painter->setFont(fontFor(widget, TextRole::Strong));
    painter->setPen(selected || hover ? tokens.text : tokens.dim);
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    if (selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom() - metrics::focusWidth + 1, option.rect.width(),
                                metrics::focusWidth),
                          tokens.accent);
    painter->restore();
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, option.rect.adjusted(2, 2, -2, -4), tokens);
}

void focusRing(QPainter* painter, const QRect& rect, const Tokens& tokens)
{
    roundedBox(painter, QRectF(rect), metrics::radiusControl, QColor(), tokens.accent, metrics::focusWidth);
}

void markRing(QPainter* painter, const QRect& mark, bool round, const Tokens& tokens)
{
    const QRectF box = squareIn(mark).adjusted(-2, -2, 2, 2);
    roundedBox(painter, box, round ? box.width() / 2 : metrics::radiusControl, QColor(), tokens.accent,
               metrics::focusWidth);
}

void spinner(QPainter* painter, const QRectF& rect, double turn, const QColor& color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double side = std::min(rect.width(), rect.height());
    QRectF box(0, 0, side - 2, side - 2);
    box.moveCenter(rect.center());
    QPen pen(color, std::max(1.5, side / 8));
    pen.setCapStyle(Qt::RoundCap);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawArc(box, qRound(-turn * 360 * 16) + 90 * 16, 270 * 16);
    painter->restore();
}

} // namespace gatehouse::paint
