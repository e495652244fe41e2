#pragma once

#include "ui/controls/initials_tile.h"
#include "ui/theme/tokens.h"

#include <QStyledItemDelegate>
#include <functional>

namespace gatehouse {

/// Draws the cells of a TableView or list: a tile with a name, a badge, or dim text. One delegate per column.
class TableDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Kind { TileAndName, Badge, DimText };

    TableDelegate(Kind kind, QObject* parent);

    /// Shape of the tiles (TileAndName); Organization at first.
    void setShape(InitialsTile::Shape shape) { m_shape = shape; }
    /// Tone of a cell's badge; Neutral for all at first.
    void setToneOf(std::function<Tone(const QModelIndex&)> toneOf) { m_toneOf = std::move(toneOf); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Kind m_kind;
    InitialsTile::Shape m_shape = InitialsTile::Shape::Organization;
    std::function<Tone(const QModelIndex&)> m_toneOf;
};

} // namespace gatehouse
