#pragma once

#include "ui/controls/initials_tile.h"
#include "ui/theme/tokens.h"

#include <QStyledItemDelegate>
#include <functional>

namespace gatehouse {

/// What a TileAndName cell has besides its name.
struct TileDetails final {
    QImage picture;     ///< In place of the initials.
    QString note;       ///< Dim, after the name: "(you)".
    QString secondLine; ///< Dim, below the name.
    bool self = false;  ///< The signed-in person.
};

/// Draws the cells of a TableView or list: a tile with a name, a badge, or dim text. One delegate per column.
class TableDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Kind { TileAndName, Badge, DimText };

    TableDelegate(Kind kind, QObject* parent);

    /// Shape of the tiles (TileAndName); Organization at first.
    void setShape(InitialsTile::Shape shape) { m_shape = shape; }
    /// What there is besides the name (TileAndName); nothing at first.
    void setDetailsOf(std::function<TileDetails(const QModelIndex&)> detailsOf) { m_detailsOf = std::move(detailsOf); }
    [[nodiscard]] TileDetails detailsOf(const QModelIndex& index) const
    {
        return m_detailsOf ? m_detailsOf(index) : TileDetails();
    }
    /// Tone of a cell's badge; Neutral for all at first.
    void setToneOf(std::function<Tone(const QModelIndex&)> toneOf) { m_toneOf = std::move(toneOf); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintTileAndName(QPainter* painter, const QRect& inside, const QString& name,
                          const QStyleOptionViewItem& option, const QModelIndex& index) const;

    Kind m_kind;
    InitialsTile::Shape m_shape = InitialsTile::Shape::Organization;
    std::function<TileDetails(const QModelIndex&)> m_detailsOf;
    std::function<Tone(const QModelIndex&)> m_toneOf;
};

} // namespace gatehouse
