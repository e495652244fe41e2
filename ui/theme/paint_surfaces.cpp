#include "ui/theme/paint_surfaces.h"

#include "ui/theme/button_role.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace gatehouse::paint {

namespace {

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

bool keyboardFocus(const QStyleOption& option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

struct ButtonLook {
    QColor fill;
    QColor edge;
    QColor letters;
    QColor ring;
};

ButtonLook lookOf(ButtonRole role, const Tokens& t)
{
    switch (role) {
    case ButtonRole::Primary: return {t.accent, t.accent, t.onAccent, t.onAccent};
    case ButtonRole::DangerFilled: return {t.danger, t.danger, t.onDanger, t.onDanger};
    case ButtonRole::Danger: return {t.card, t.control, t.danger, t.accent};
    case ButtonRole::Secondary: return {t.card, t.control, t.text, t.accent};
    case ButtonRole::Link: return {QColor(), QColor(), t.accent, t.accent};
    case ButtonRole::Quiet: return {QColor(), QColor(), t.text, t.accent};
    }
    Q_UNREACHABLE();
}

/// A breath of the letters' colour over whatever lies below: bare buttons stand on cards, banners and fields.
QColor veil(const Tokens& tokens, double share)
{
    QColor color = tokens.text;
    color.setAlphaF(static_cast<float>(share));
    return color;
}

} // namespace

void roundedBox(QPainter* painter, const QRectF& rect, double radius, const QColor& fill, const QColor& edge,
                double edgeWidth)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath outer;
    outer.addRoundedRect(rect, radius, radius);
    if (edgeWidth > 0 && edge.isValid()) {
        const QRectF inside = rect.adjusted(edgeWidth, edgeWidth, -edgeWidth, -edgeWidth);
        QPainterPath inner;
        const double innerRadius = qMax(0.0, radius - edgeWidth);
        inner.addRoundedRect(inside, innerRadius, innerRadius);
        if (fill.isValid())
            painter->fillPath(inner, fill);
        painter->fillPath(outer.subtracted(inner), edge);
    } else if (fill.isValid()) {
        painter->fillPath(outer, fill);
    }
    painter->restore();
}

QColor buttonLetters(const QStyleOption& option, const Tokens& tokens, const QWidget* widget)
{
    const ButtonRole role = buttonRole(widget);
    const ButtonLook look = lookOf(role, tokens);
    if (has(option, QStyle::State_Enabled))
        return look.letters;
    switch (role) {
    case ButtonRole::Primary:
    case ButtonRole::DangerFilled: return look.letters;
    // Its words say something even then ("New code in 0:30").
    case ButtonRole::Link:
    case ButtonRole::Quiet: return tokens.dim;
    case ButtonRole::Danger:
    case ButtonRole::Secondary: return fadedLetters(tokens);
    }
    Q_UNREACHABLE();
}

void buttonPanel(QPainter* painter, const QStyleOptionButton& option, const Tokens& tokens, const QWidget* widget)
{
    const ButtonRole role = buttonRole(widget);
    ButtonLook look = lookOf(role, tokens);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool filled = role == ButtonRole::Primary || role == ButtonRole::DangerFilled;
    const bool bare = role == ButtonRole::Link || role == ButtonRole::Quiet;
    if (!enabled && !bare) {
        look.fill = filled ? fadedFill(tokens, look.fill) : look.fill;
        look.edge = blend(tokens.card, look.edge, 0.5);
    } else if (enabled && (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))) {
        look.fill = bare ? veil(tokens, 0.12) : blend(look.fill, tokens.text, filled ? 0.24 : 0.10);
    } else if (enabled && has(option, QStyle::State_MouseOver)) {
        look.fill = bare ? veil(tokens, 0.06) : blend(look.fill, tokens.text, filled ? 0.12 : 0.04);
    }
    if (filled)
        look.edge = look.fill;
    const QRectF rect(option.rect);
    roundedBox(painter, rect, metrics::radiusControl, look.fill, look.edge, bare ? 0 : metrics::lineWidth);
    if (!enabled || !keyboardFocus(option))
        return;
    if (filled) {
        // A filled button cannot show the accent on itself: the ring is its letters' colour, one line inside.
        const QRectF inner = rect.adjusted(2, 2, -2, -2);
        roundedBox(painter, inner, metrics::radiusControl - 2, QColor(), look.ring, metrics::focusWidth);
    } else {
        roundedBox(painter, rect, metrics::radiusControl, QColor(), look.ring, metrics::focusWidth);
    }
}

QRect withoutOverhang(const QRect& section, bool isFirst, bool isLast, Qt::LayoutDirection direction)
{
    const int start = isFirst ? metrics::tableOverhang : 0;
    const int end = isLast ? metrics::tableOverhang : 0;
    return direction == Qt::RightToLeft ? section.adjusted(end, 0, -start, 0) : section.adjusted(start, 0, -end, 0);
}

namespace {

QRect sectionWords(const QStyleOptionHeader& option)
{
    // Qt counts sections from the left, whichever way one reads.
    const bool only = option.position == QStyleOptionHeader::OnlyOneSection;
    return withoutOverhang(option.rect, only || option.position == QStyleOptionHeader::Beginning,
                           only || option.position == QStyleOptionHeader::End, Qt::LeftToRight);
}

} // namespace

void headerSection(QPainter* painter, const QStyleOptionHeader& option, const Tokens& tokens)
{
    painter->fillRect(option.rect, tokens.card);
    if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter->fillRect(option.rect, blend(tokens.card, tokens.text, 0.03));
    const QRect words = sectionWords(option);
    painter->fillRect(QRect(words.left(), option.rect.bottom(), words.width(), metrics::lineWidth), tokens.line);
}

void headerLabel(QPainter* painter, const QStyleOptionHeader& option, const Tokens& tokens, const QWidget* widget)
{
    painter->save();
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QFont font = fontFor(widget, TextRole::Small);
    painter->setFont(font);
    painter->setPen(sorted ? tokens.text : tokens.dim);
    const QFontMetrics fm(font);
    const QRect rect = sectionWords(option);
    const int arrow = sorted ? metrics::controlIcon : 0;
    const QString text = fm.elidedText(option.text, Qt::ElideRight, rect.width() - arrow);
    const bool rtl = option.direction == Qt::RightToLeft;
    const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(rect, static_cast<int>(alignment | Qt::TextSingleLine), text);
    if (sorted) {
        const int width = fm.horizontalAdvance(text);
        const int x = rtl ? rect.right() - width - metrics::controlIcon : rect.left() + width + 2;
        // Fusion's SortDown means ascending; the arrow points the way the values grow.
        drawIcon(painter, option.sortIndicator == QStyleOptionHeader::SortUp ? Icon::ChevronDown : Icon::ChevronUp,
                 QRectF(x, rect.center().y() - metrics::controlIcon / 2.0 + 1, metrics::controlIcon - 2,
                        metrics::controlIcon - 2),
                 tokens.text);
    }
    painter->restore();
}

void menuPanel(QPainter* painter, const QStyleOption& option, const Tokens& tokens)
{
    roundedBox(painter, QRectF(option.rect), 0, tokens.card, tokens.isHighContrast ? tokens.control : tokens.line,
               metrics::lineWidth);
}

void menuItem(QPainter* painter, const QStyleOptionMenuItem& option, const Tokens& tokens, const QStyle& style,
              const QWidget* widget)
{
    painter->save();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), metrics::lineWidth),
                          tokens.line);
        painter->restore();
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool selected = has(option, QStyle::State_Selected) && enabled;
    if (selected)
        roundedBox(painter, QRectF(option.rect).adjusted(4, 1, -4, -1), metrics::radiusControl, tokens.accentSoft,
                   tokens.isHighContrast ? tokens.accent : QColor(), tokens.isHighContrast ? 2 : 0);
    const bool rtl = option.direction == Qt::RightToLeft;
    QRect rect = option.rect.adjusted(metrics::space16, 0, -metrics::space16, 0);
    if (option.menuHasCheckableItems || option.maxIconWidth > 0) {
        QRect mark(rect.left(), rect.center().y() - metrics::controlIcon / 2, metrics::controlIcon,
                   metrics::controlIcon);
        mark = QStyle::visualRect(option.direction, rect, mark);
        if (option.checked)
            drawIcon(painter, Icon::Check, mark, tokens.accent);
        else if (!option.icon.isNull())
            option.icon.paint(painter, mark);
        const int shift = metrics::controlIcon + metrics::space8;
        rect.adjust(rtl ? 0 : shift, 0, rtl ? -shift : 0, 0);
    }
    painter->setFont(option.font);
    QString text = option.text;
    const qsizetype tab = text.indexOf(QLatin1Char('\t'));
    const QString shortcut = tab >= 0 ? text.mid(tab + 1) : QString();
    if (tab >= 0)
        text.truncate(tab);
    const QColor letters = enabled ? tokens.text : blend(tokens.card, tokens.text, 0.5);
    int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    if (!style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget))
        flags |= Qt::TextHideMnemonic;
    painter->setPen(letters);
    painter->drawText(rect, flags | static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)), text);
    painter->setPen(enabled ? tokens.dim : letters);
    if (!shortcut.isEmpty())
        painter->drawText(rect, flags | static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight)),
                          shortcut);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        QRect arrow(rect.right() - metrics::controlIcon, rect.center().y() - metrics::controlIcon / 2,
                    metrics::controlIcon, metrics::controlIcon);
        drawIcon(painter, Icon::ChevronBack, QStyle::visualRect(option.direction, rect, arrow), tokens.dim, !rtl);
    }
    painter->restore();
}

void itemBackground(QPainter* painter, const QStyleOptionViewItem& option, const Tokens& tokens)
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
    if (has(option, QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.accentSoft);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter->fillRect(option.rect, blend(tokens.card, tokens.text, 0.04));
}

} // namespace gatehouse::paint
