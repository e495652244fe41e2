#include "ui/controls/table_delegates.h"

#include "ui/controls/badge.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_surfaces.h"
#include "ui/theme/typography.h"

#include <QAbstractItemView>
#include <QCursor>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace gatehouse {

namespace {

/// Rows light up as a whole; Qt marks the cell under the pointer only.
bool isRowHovered(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view || !view->viewport()->underMouse())
        return false;
    return view->indexAt(view->viewport()->mapFromGlobal(QCursor::pos())).row() == index.row();
}

QString shownText(const QModelIndex& index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return text.isEmpty() ? QStringLiteral("–") : text;
}

} // namespace

TableDelegate::TableDelegate(Kind kind, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_kind(kind)
{
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget* widget = option.widget;
    const Tokens& tokens = tokensOf(widget);
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.state.setFlag(QStyle::State_MouseOver, isRowHovered(option, index));
    if (!item.state.testFlag(QStyle::State_Active) || (widget && !widget->hasFocus()))
        item.state.setFlag(QStyle::State_Selected, false);
    if (widget)
        widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, widget);

    painter->save();
    const QString text = shownText(index);
    const bool rtl = option.direction == Qt::RightToLeft;
    // The last bit of the cell stays free, so that columns do not run into each other.
    const int columns = index.model()->columnCount(index.parent());
    QRect inside =
        paint::withoutOverhang(option.rect, index.column() == 0, index.column() == columns - 1, option.direction);
    inside.adjust(rtl ? metrics::space8 : 0, 0, rtl ? 0 : -metrics::space8, 0);
    const int flags = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) |
                      Qt::TextSingleLine;
    const auto write = [&](TextRole role, const QColor& color, const QRect& box) {
        painter->setFont(fontFor(widget, role));
        painter->setPen(color);
        painter->drawText(box, flags, painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    };
    switch (m_kind) {
    case Kind::TileAndName: paintTileAndName(painter, inside, text, option, index); break;
    case Kind::Badge:
        if (text == QStringLiteral("–"))
            write(TextRole::Subtitle, tokens.dim, inside);
        else
            Badge::paint(painter, inside, text, m_toneOf ? m_toneOf(index) : Tone::Neutral, false, widget);
        break;
    case Kind::DimText: write(TextRole::Subtitle, tokens.dim, inside); break;
    }
    painter->restore();
}

void TableDelegate::paintTileAndName(QPainter* painter, const QRect& inside, const QString& name,
                                     const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget* widget = option.widget;
    const Tokens& tokens = tokensOf(widget);
    const Qt::LayoutDirection direction = option.direction;
    const TileDetails details = detailsOf(index);
    const int side = metrics::tileSmall;
    const QRect tile = QStyle::visualRect(
        direction, inside, QRect(inside.left(), inside.top() + (inside.height() - side) / 2, side, side));
    if (details.picture.isNull())
        InitialsTile::paint(painter, tile, name, m_shape, details.self, widget);
    else
        InitialsTile::paintPicture(painter, tile, details.picture, m_shape);

    const QFont strong = fontFor(widget, TextRole::Strong);
    const QFont subtitle = fontFor(widget, TextRole::Subtitle);
    const int left = inside.left() + side + metrics::tileGap;
    const int width = std::max(0, inside.right() + 1 - left);
    const int second = details.secondLine.isEmpty() ? 0 : lineHeight(subtitle);
    const int first = lineHeight(strong);
    const int top = inside.top() + (inside.height() - first - second) / 2;
    const int flags =
        static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine;
    const auto write = [&](const QFont& font, const QColor& color, const QString& words, const QRect& box) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(QStyle::visualRect(direction, inside, box), flags,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, box.width()));
    };
    const int note =
        details.note.isEmpty() ? 0 : QFontMetrics(subtitle).horizontalAdvance(details.note) + metrics::space8;
    // Rounded, and never cut for its own width.
    const int needed = QFontMetrics(strong).horizontalAdvance(name) + metrics::lineWidth;
    const int named = std::clamp(width - note, 0, needed);
    write(strong, tokens.text, name, QRect(left, top, note > 0 ? named : width, first));
    if (note > 0)
        write(subtitle, tokens.dim, details.note,
              QRect(left + named + metrics::space4, top, std::max(0, width - named - metrics::space4), first));
    if (second > 0)
        write(subtitle, tokens.dim, details.secondLine, QRect(left, top + first, width, second));
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget* widget = option.widget;
    const QString text = shownText(index);
    const int height = std::max(static_cast<int>(metrics::tableRowHeight),
                                lineHeight(fontFor(widget, TextRole::Strong)) + 2 * metrics::space12);
    const auto widthOf = [&](TextRole role) { return QFontMetrics(fontFor(widget, role)).horizontalAdvance(text); };
    int width = 0;
    switch (m_kind) {
    case Kind::TileAndName: width = metrics::tileSmall + metrics::tileGap + widthOf(TextRole::Strong); break;
    case Kind::Badge: width = Badge::sizeFor(text, widget).width(); break;
    case Kind::DimText: width = widthOf(TextRole::Subtitle); break;
    }
    // Rounded widths and a gap to the next column.
    return {width + metrics::space24 + metrics::tableOverhang, height};
}

} // namespace gatehouse
