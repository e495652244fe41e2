#include "ui/theme/icon.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace gatehouse {

namespace {

/// Lines of an icon on a 16 × 16 grid.
QPainterPath linesOf(Icon icon)
{
    QPainterPath p;
    switch (icon) {
    case Icon::ChevronDown:
        p.moveTo(4.5, 6.25);
        p.lineTo(8, 9.75);
        p.lineTo(11.5, 6.25);
        break;
    case Icon::ChevronUp:
        p.moveTo(4.5, 9.75);
        p.lineTo(8, 6.25);
        p.lineTo(11.5, 9.75);
        break;
    case Icon::ChevronBack:
        p.moveTo(9.75, 4.5);
        p.lineTo(6.25, 8);
        p.lineTo(9.75, 11.5);
        break;
    case Icon::Search:
        p.addEllipse(QPointF(7, 7), 4.25, 4.25);
        p.moveTo(10.2, 10.2);
        p.lineTo(13.5, 13.5);
        break;
    case Icon::Close:
        p.moveTo(4.5, 4.5);
        p.lineTo(11.5, 11.5);
        p.moveTo(11.5, 4.5);
        p.lineTo(4.5, 11.5);
        break;
    case Icon::Check:
        p.moveTo(3.5, 8.25);
        p.lineTo(6.75, 11.5);
        p.lineTo(12.5, 4.75);
        break;
    case Icon::Info:
        p.addEllipse(QPointF(8, 8), 6, 6);
        p.moveTo(8, 7.5);
        p.lineTo(8, 11);
        p.moveTo(8, 5);
        p.lineTo(8, 5.1);
        break;
    case Icon::Warning:
        p.moveTo(8, 2.5);
        p.lineTo(14, 13);
        p.lineTo(2, 13);
        p.closeSubpath();
        p.moveTo(8, 6.5);
        p.lineTo(8, 9.25);
        p.moveTo(8, 11.2);
        p.lineTo(8, 11.3);
        break;
    case Icon::Offline:
        p.moveTo(2.5, 6.5);
        p.quadTo(8, 1.5, 13.5, 6.5);
        p.moveTo(4.75, 9);
        p.quadTo(8, 6, 11.25, 9);
        p.moveTo(8, 12);
        p.lineTo(8, 12.1);
        p.moveTo(3, 13.5);
        p.lineTo(13, 2.5);
        break;
    case Icon::More:
        for (const double x : {3.5, 8.0, 12.5}) {
            p.moveTo(x, 8);
            p.lineTo(x + 0.1, 8);
        }
        break;
    case Icon::Lock:
        p.addRoundedRect(QRectF(3.5, 7.5, 9, 6), 1.2, 1.2);
        p.moveTo(5.5, 7.5);
        p.lineTo(5.5, 5.25);
        p.quadTo(5.5, 2.75, 8, 2.75);
        p.quadTo(10.5, 2.75, 10.5, 5.25);
        p.lineTo(10.5, 7.5);
        break;
    case Icon::Plus:
        p.moveTo(8, 3.5);
        p.lineTo(8, 12.5);
        p.moveTo(3.5, 8);
        p.lineTo(12.5, 8);
        break;
    }
    return p;
}

} // namespace

void drawIcon(QPainter* painter, Icon icon, const QRectF& box, const QColor& color, bool rightToLeft)
{
    const double side = std::min(box.width(), box.height());
    if (side <= 0)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(box.center());
    painter->scale(side / 16.0, side / 16.0);
    if (rightToLeft && icon == Icon::ChevronBack)
        painter->scale(-1, 1);
    painter->translate(-8, -8);
    QPen pen(color, icon == Icon::More ? 2.0 : 1.5);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(linesOf(icon));
    painter->restore();
}

} // namespace gatehouse
