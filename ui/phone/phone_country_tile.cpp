#include "ui/phone/phone_country_tile.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint_surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QPainter>

#include <algorithm>

namespace gatehouse {

QSize PhoneCountryTile::sizeFor(const QWidget* widget)
{
    const QFontMetrics letters(fontFor(widget, TextRole::Small));
    const int width = letters.horizontalAdvance(QStringLiteral("MM")) + 2 * metrics::space4;
    return {width, std::max(letters.height() + metrics::space4, static_cast<int>(metrics::badgeHeight))};
}

void PhoneCountryTile::paint(QPainter* painter, const QRect& rect, const QString& region, bool enabled,
                             const QWidget* widget)
{
    const Tokens& tokens = tokensOf(widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paint::roundedBox(painter, QRectF(rect), metrics::space4, tokens.ground, tokens.line, metrics::lineWidth);
    painter->setFont(fontFor(widget, TextRole::Small));
    painter->setPen(enabled ? tokens.dim : fadedLetters(tokens));
    // Numbers of no country have no letters.
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine,
                      region == QLatin1String("001") ? QStringLiteral("+") : region);
    painter->restore();
}

} // namespace gatehouse
