#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;
class QWidget;

namespace gatehouse {

/// The small drawings of the window, as vectors: sharp at every scale, in whatever colour the tokens give.
enum class Icon { ChevronDown, ChevronUp, ChevronBack, Search, Close, Check, Info, Warning, Offline, More, Lock, Plus };

/// Draws `icon` into `box` (made square, centred). ChevronBack points against the reading direction when `rightToLeft`.
void drawIcon(QPainter* painter, Icon icon, const QRectF& box, const QColor& color, bool rightToLeft = false);

} // namespace gatehouse
