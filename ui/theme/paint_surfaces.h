#pragma once

#include "ui/theme/tokens.h"

#include <QStyle>

class QPainter;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionViewItem;

/// How GatehouseStyle draws what lies behind letters: buttons, panels, headers, menus, rows.
namespace gatehouse::paint {

/// A rounded box with an edge, sharp at whole and broken scales. `edgeWidth` 0: no edge.
void roundedBox(QPainter* painter, const QRectF& rect, double radius, const QColor& fill, const QColor& edge,
                double edgeWidth);
void buttonPanel(QPainter* painter, const QStyleOptionButton& option, const Tokens& tokens, const QWidget* widget);
/// Colour of a push button's letters in its role and state.
[[nodiscard]] QColor buttonLetters(const QStyleOption& option, const Tokens& tokens, const QWidget* widget);
void headerSection(QPainter* painter, const QStyleOptionHeader& option, const Tokens& tokens);
/// Where a section of a table, or a cell of it, draws: inside the overhang of the table's outer columns.
[[nodiscard]] QRect withoutOverhang(const QRect& section, bool isFirst, bool isLast, Qt::LayoutDirection direction);
void headerLabel(QPainter* painter, const QStyleOptionHeader& option, const Tokens& tokens, const QWidget* widget);
void menuPanel(QPainter* painter, const QStyleOption& option, const Tokens& tokens);
void menuItem(QPainter* painter, const QStyleOptionMenuItem& option, const Tokens& tokens, const QStyle& style,
              const QWidget* widget);
void itemBackground(QPainter* painter, const QStyleOptionViewItem& option, const Tokens& tokens);

} // namespace gatehouse::paint
