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
    case Kind::TileAndName: {
        const int side = metrics::tileSmall;
        const QRect tile(inside.left(), inside.top() + (inside.height() - side) / 2, side, side);
        InitialsTile::paint(painter, QStyle::visualRect(option.direction, inside, tile), text, m_shape, false, widget);
        const int shift = side + metrics::tileGap;
        write(TextRole::Strong, tokens.text, inside.adjusted(rtl ? 0 : shift, 0, rtl ? -shift : 0, 0));
        break;
    }
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
