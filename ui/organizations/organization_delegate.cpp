#include "ui/organizations/organization_delegate.h"

#include "ui/controls/badge.h"
#include "ui/controls/initials_tile.h"
#include "ui/organizations/matched_prefix.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace gatehouse {

OrganizationDelegate::OrganizationDelegate(std::function<OrganizationRow(const QModelIndex&)> describe, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_describe(std::move(describe))
{
}

int OrganizationDelegate::rowHeight(const QWidget* widget) const
{
    const int words = lineHeight(fontFor(widget, TextRole::Strong)) + lineHeight(fontFor(widget, TextRole::Subtitle));
    return std::max(static_cast<int>(metrics::rowHeight), words + 2 * metrics::space12) + metrics::lineWidth;
}

void OrganizationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget* widget = option.widget;
    const Tokens& tokens = tokensOf(widget);
    const OrganizationRow row = m_describe(index);
    const Qt::LayoutDirection direction = option.direction;
    const auto place = [&](const QRect& box) { return QStyle::visualRect(direction, option.rect, box); };

    painter->save();
    const QRect inside = option.rect.adjusted(0, metrics::lineWidth, 0, 0);
    painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), metrics::lineWidth),
                      tokens.line);
    const int side = metrics::tileSmall;
    const QRect tile(inside.left(), inside.top() + (inside.height() - side) / 2, side, side);
    InitialsTile::paint(painter, place(tile), row.name, InitialsTile::Shape::Organization, false, widget);

    const QFont strong = fontFor(widget, TextRole::Strong);
    const QFont subtitle = fontFor(widget, TextRole::Subtitle);
    const int high = lineHeight(strong) + lineHeight(subtitle);
    const int left = tile.right() + 1 + metrics::tileGap;
    const QRect first(left, inside.top() + (inside.height() - high) / 2, inside.right() + 1 - left, lineHeight(strong));
    const QRect second(left, first.bottom() + 1, first.width(), lineHeight(subtitle));
    const int badge = row.badge.isEmpty() ? 0 : Badge::sizeFor(row.badge, widget).width() + metrics::space8;
    const int room = std::max(0, first.width() - badge);
    const QFontMetrics letters(strong);
    const QString name = letters.elidedText(row.name, Qt::ElideRight, room);
    const int width = std::min(room, letters.horizontalAdvance(name));
    paintName(painter, place({first.left(), first.top(), room, first.height()}), name, option);
    if (badge > 0) {
        const QRect box(first.left() + width + metrics::space8, first.top(), badge - metrics::space8, first.height());
        Badge::paint(painter, place(box), row.badge, row.tone, false, widget);
    }
    painter->setFont(subtitle);
    painter->setPen(tokens.dim);
    painter->drawText(place(second),
                      static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter) |
                          Qt::TextSingleLine,
                      QFontMetrics(subtitle).elidedText(row.detail, Qt::ElideRight, second.width()));
    painter->restore();
}

void OrganizationDelegate::paintName(QPainter* painter, const QRect& box, const QString& name,
                                     const QStyleOptionViewItem& option) const
{
    QTextLayout layout(name, fontFor(option.widget, TextRole::Strong));
    QTextOption way;
    way.setTextDirection(option.direction);
    way.setAlignment(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    way.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(way);
    QList<QTextLayout::FormatRange> underlined;
    for (const TextRange& range : matchedPrefixes(name, m_typed)) {
        QTextCharFormat format;
        format.setFontUnderline(true);
        underlined.append({range.start, range.length, format});
    }
    layout.setFormats(underlined);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(box.width());
    layout.endLayout();
    if (!line.isValid())
        return;
    painter->setPen(tokensOf(option.widget).text);
    layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2));
}

QSize OrganizationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {metrics::formWidth / 2, rowHeight(option.widget)};
}

} // namespace gatehouse
