#include "ui/controls/skeleton.h"

#include "ui/controls/in_every_language.h"
#include "ui/theme/gatehouse_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_surfaces.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace gatehouse {

Skeleton::Skeleton(int rows, Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_rows(rows)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    inEveryLanguage(this, [this] { setAccessibleName(tr("Loading")); });
    m_shimmer.setStartValue(0.0);
    m_shimmer.setEndValue(1.0);
    m_shimmer.setDuration(metrics::calmAnimationMs);
    m_shimmer.setLoopCount(-1);
    connect(&m_shimmer, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

int Skeleton::rowHeight() const { return metrics::rowHeight; }

QSize Skeleton::sizeHint() const { return {metrics::formWidth, m_rows * rowHeight()}; }

void Skeleton::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!isMotionReduced(this))
        m_shimmer.start();
}

void Skeleton::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_shimmer.stop();
}

void Skeleton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    const double turn = m_shimmer.state() == QAbstractAnimation::Running ? m_shimmer.currentValue().toDouble() : 0.0;
    const double wave = (1 - std::cos(2 * std::numbers::pi * turn)) / 2;
    const QColor grey = blend(trackColor(tokens), tokens.card, 0.45 * wave);
    const auto bar = [&](double x, double y, double w, double h, double radius) {
        const QRectF box(isRightToLeft() ? width() - x - w : x, y, w, h);
        paint::roundedBox(&painter, box, radius, grey, QColor(), 0);
    };
    // Bars of unlike lengths look like text; the lengths repeat so that the picture is the same each time.
    constexpr double lengths[] = {0.34, 0.26, 0.4, 0.3};
    for (int i = 0; i < m_rows; ++i) {
        const double top = i * rowHeight();
        const double length = lengths[i % 4];
        if (m_kind == Kind::Rows) {
            const double left = metrics::tileSmall + metrics::tileGap;
            bar(0, top + (rowHeight() - metrics::tileSmall) / 2.0, metrics::tileSmall, metrics::tileSmall,
                metrics::radiusControl);
            bar(left, top + 18, width() * length, 11, 4);
            bar(left, top + 37, width() * (length + 0.18), 9, 4);
        } else {
            const double half = (width() - metrics::space16) / 2.0;
            for (int column = 0; column < 2; ++column) {
                const double left = column * (half + metrics::space16);
                bar(left, top + 2, half * length, 10, 4);
                bar(left, top + 20, half, metrics::controlHeight, metrics::radiusControl);
            }
        }
    }
}

} // namespace gatehouse
