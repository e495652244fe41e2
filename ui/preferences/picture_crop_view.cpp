#include "ui/preferences/picture_crop_view.h"

#include "picture/picture_reading.h"
#include "ui/controls/in_every_language.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr double zoomStep = 1.15;
/// No smaller part of a picture is used: what is sent would be a blur.
constexpr double fewestPixels = 64;
constexpr double arrowStep = 0.02;
constexpr double largeArrowStep = 0.1;
/// How much of what is outside the circle is covered.
constexpr double veil = 0.62;

} // namespace

PictureCropView::PictureCropView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    inEveryLanguage(this, [this] {
        setAccessibleName(tr("Section of the picture"));
        setAccessibleDescription(
            tr("Arrow keys move the section, plus and minus make it smaller and larger, R turns the picture."));
    });
    setCursor(Qt::OpenHandCursor);
}

QSize PictureCropView::sizeHint() const { return {metrics::formWidth, metrics::pictureHeight}; }

QSize PictureCropView::minimumSizeHint() const { return {metrics::pictureMinimum, metrics::pictureMinimum}; }

double PictureCropView::shorterSide() const { return std::min(m_picture.width(), m_picture.height()); }

double PictureCropView::smallestSide() const { return std::min(shorterSide(), fewestPixels); }

void PictureCropView::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_dragging = false;
    fit();
    setCrop(QRectF(m_picture.rect()).center(), shorterSide());
}

void PictureCropView::turn(int quarters)
{
    if (!hasPicture())
        return;
    // The same section stays chosen: its middle turns with the picture.
    QPointF center = m_crop.center();
    for (int i = 0; i < ((quarters % 4) + 4) % 4; ++i) {
        const double height = m_picture.height();
        m_picture = m_picture.transformed(QTransform().rotate(90));
        center = QPointF(height - center.y(), center.x());
    }
    fit();
    setCrop(center, m_crop.width());
}

void PictureCropView::zoom(double steps)
{
    if (hasPicture())
        setCrop(m_crop.center(), m_crop.width() * std::pow(zoomStep, -steps));
}

bool PictureCropView::canZoomIn() const { return hasPicture() && m_crop.width() > smallestSide(); }

bool PictureCropView::canZoomOut() const { return hasPicture() && m_crop.width() < shorterSide(); }

void PictureCropView::setCrop(QPointF center, double side)
{
    side = std::clamp(side, smallestSide(), std::max(smallestSide(), shorterSide()));
    const double left = std::clamp(center.x() - side / 2, 0.0, std::max(0.0, m_picture.width() - side));
    const double top = std::clamp(center.y() - side / 2, 0.0, std::max(0.0, m_picture.height() - side));
    m_crop = QRectF(left, top, side, side);
    update();
    Q_EMIT changed();
}

void PictureCropView::fit()
{
    if (!hasPicture()) {
        m_shown = QPixmap();
        update();
        return;
    }
    const QSizeF size = QSizeF(m_picture.size()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    m_place = QRectF(QPointF(), size);
    m_place.moveCenter(QRectF(rect()).center());
    const QSize pixels = (size * devicePixelRatioF()).toSize().expandedTo(QSize(1, 1));
    m_shown = QPixmap::fromImage(m_picture.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    update();
}

QImage PictureCropView::result(int side) const { return hasPicture() ? squareOf(m_picture, m_crop, side) : QImage(); }

void PictureCropView::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()), metrics::radiusControl, metrics::radiusControl);
    painter.setClipPath(frame);
    painter.fillRect(rect(), tokens.ground);
    if (hasPicture()) {
        painter.drawPixmap(m_place, m_shown, QRectF(m_shown.rect()));
        const double scale = m_place.width() / m_picture.width();
        const QRectF circle(m_place.topLeft() + m_crop.topLeft() * scale, m_crop.size() * scale);
        QPainterPath outside;
        outside.addRect(QRectF(rect()));
        outside.addEllipse(circle);
        QColor cover = tokens.ground;
        cover.setAlphaF(static_cast<float>(veil));
        painter.fillPath(outside, cover);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.card, metrics::focusWidth + 2 * metrics::lineWidth));
        painter.drawEllipse(circle);
        painter.setPen(QPen(tokens.accent, metrics::focusWidth));
        painter.drawEllipse(circle);
    }
    painter.setBrush(Qt::NoBrush);
    const double width = hasFocus() ? metrics::focusWidth : metrics::lineWidth;
    painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.control, width));
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics::radiusControl,
                            metrics::radiusControl);
}

void PictureCropView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PictureCropView::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const double step = m_crop.width() * (shift ? largeArrowStep : arrowStep);
    const auto move = [this](double x, double y) { setCrop(m_crop.center() + QPointF(x, y), m_crop.width()); };
    if (!hasPicture()) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: move(-step, 0); return;
    case Qt::Key_Right: move(step, 0); return;
    case Qt::Key_Up: move(0, -step); return;
    case Qt::Key_Down: move(0, step); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(1); return;
    case Qt::Key_Minus: zoom(-1); return;
    case Qt::Key_R: turn(shift ? -1 : 1); return;
    default: QWidget::keyPressEvent(event);
    }
}

void PictureCropView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !hasPicture())
        return;
    m_dragging = true;
    m_grabbed = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void PictureCropView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging)
        return;
    const double scale = m_picture.width() / m_place.width();
    const QPointF by = (event->position() - m_grabbed) * scale;
    m_grabbed = event->position();
    setCrop(m_crop.center() + by, m_crop.width());
}

void PictureCropView::mouseReleaseEvent(QMouseEvent*)
{
    m_dragging = false;
    setCursor(Qt::OpenHandCursor);
}

void PictureCropView::wheelEvent(QWheelEvent* event)
{
    constexpr double notch = 120;
    zoom(event->angleDelta().y() / notch);
    event->accept();
}

} // namespace gatehouse
