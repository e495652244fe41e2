#include "ui/controls/switch.h"

#include "ui/controls/announce.h"
#include "ui/controls/in_every_language.h"
#include "ui/theme/gatehouse_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_indicators.h"
#include "ui/theme/paint_surfaces.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace gatehouse {

Switch::Switch(const QString& accessibleName, QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(accessibleName);
    inEveryLanguage(this, [this] {
        if (m_busy)
            setAccessibleDescription(tr("Working"));
    });
    m_slide.setDuration(metrics::switchAnimationMs);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(this, &QAbstractButton::toggled, this, [this](bool on) {
        m_slide.stop();
        if (!isVisible() || isMotionReduced(this))
            return;
        m_slide.setStartValue(on ? 0.0 : 1.0);
        m_slide.setEndValue(on ? 1.0 : 0.0);
        m_slide.start();
    });
}

void Switch::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    if (busy)
        announce(this, tr("Working"));
    else
        setAccessibleDescription(QString());
    update();
}

void Switch::nextCheckState()
{
    if (m_busy)
        return;
    if (m_asking)
        Q_EMIT asked(!isChecked());
    else
        QAbstractButton::nextCheckState();
}

QSize Switch::sizeHint() const
{
    // Room for the ring around it, so that the target is large enough too.
    return {metrics::switchWidth + 2 * metrics::space4,
            std::max(metrics::switchHeight + 2 * metrics::space4, static_cast<int>(metrics::targetMinimum))};
}

void Switch::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    QRectF track(0, 0, metrics::switchWidth, metrics::switchHeight);
    track.moveCenter(QRectF(rect()).center());
    const double strength = isEnabled() ? 1.0 : 0.5;
    const QColor base = blend(tokens.card, isChecked() ? tokens.accent : tokens.control, strength);
    const double radius = track.height() / 2;
    if (isChecked())
        paint::roundedBox(&painter, track, radius, base, QColor(), 0);
    else
        paint::roundedBox(&painter, track, radius, tokens.field, base, tokens.isHighContrast ? 2 : 1.5);
    double at = isChecked() ? 1.0 : 0.0;
    if (m_slide.state() == QAbstractAnimation::Running)
        at = m_slide.currentValue().toDouble();
    if (m_busy)
        at = 0.5;
    if (isRightToLeft())
        at = 1.0 - at;
    const double inset = isChecked() ? 2.0 : 4.0;
    const double side = track.height() - 2 * inset;
    const QRectF knob(track.left() + inset + at * (track.width() - 2 * inset - side), track.top() + inset, side, side);
    paint::roundedBox(&painter, knob, side / 2, isChecked() ? tokens.onAccent : base, QColor(), 0);
    QStyleOption option;
    option.initFrom(this);
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paint::roundedBox(&painter, QRectF(rect()), height() / 2.0, QColor(), tokens.accent, metrics::focusWidth);
}

} // namespace gatehouse
