#include "ui/controls/progress_ring.h"

#include "ui/controls/in_every_language.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace gatehouse {

namespace {

QString shownText(int done, int total)
{
    const QLocale locale;
    return locale.toString(done) + QLatin1Char('/') + locale.toString(total);
}

QFont ringFont(const QWidget* widget)
{
    QFont font = fontFor(widget, TextRole::Strong);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

ProgressRing::ProgressRing(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProgress(0, 1);
    inEveryLanguage(this, [this] { setProgress(m_done, m_total); });
}

void ProgressRing::setProgress(int done, int total)
{
    m_total = std::max(1, total);
    m_done = std::clamp(done, 0, m_total);
    setAccessibleName(tr("%1 of %2 done").arg(m_done).arg(m_total));
    updateGeometry();
    update();
}

QSize ProgressRing::sizeHint() const
{
    const int words = QFontMetrics(ringFont(this)).horizontalAdvance(shownText(m_done, m_total));
    const int side = std::max(static_cast<int>(metrics::ringSize), words + 2 * metrics::ringWidth + metrics::space16);
    return {side, side};
}

void ProgressRing::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(width(), height());
    QRectF circle(0, 0, side - metrics::ringWidth, side - metrics::ringWidth);
    circle.moveCenter(QRectF(rect()).center());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(trackColor(tokens), metrics::ringWidth));
    painter.drawEllipse(circle);
    if (m_done > 0) {
        QPen pen(tokens.good, metrics::ringWidth);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        const double share = static_cast<double>(m_done) / m_total;
        const int span = qRound(share * 360 * 16);
        painter.drawArc(circle, 90 * 16, isRightToLeft() ? span : -span);
    }
    painter.setFont(ringFont(this));
    painter.setPen(tokens.text);
    painter.drawText(rect(), Qt::AlignCenter, shownText(m_done, m_total));
}

} // namespace gatehouse
