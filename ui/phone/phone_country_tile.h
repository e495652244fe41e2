#pragma once

#include <QRect>
#include <QSize>

class QPainter;
class QWidget;

namespace gatehouse {

/// The two letters of a country on a small tile, where other programs show a flag: a tile is the same on every system,
/// and takes no side where flags are disputed. Drawn as part of another widget.
class PhoneCountryTile final {
public:
    PhoneCountryTile() = delete;
    [[nodiscard]] static QSize sizeFor(const QWidget* widget);
    static void paint(QPainter* painter, const QRect& rect, const QString& region, bool enabled, const QWidget* widget);
};

} // namespace gatehouse
