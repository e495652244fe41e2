#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace gatehouse {

/// A picture with the square of it that is used, shown round as it will be. The square is moved by dragging or the
/// arrow keys, sized by the wheel or + and -, the picture turned by R (and Shift+R). GUI thread.
class PictureCropView final : public QWidget {
    Q_OBJECT
public:
    explicit PictureCropView(QWidget* parent = nullptr);

    /// The picture and the largest square in its middle; a null image shows nothing.
    void setPicture(const QImage& picture);
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    void turn(int quarters);
    /// Makes the square smaller (steps > 0: the picture larger in it) or larger.
    void zoom(double steps);
    [[nodiscard]] bool canZoomIn() const;
    [[nodiscard]] bool canZoomOut() const;
    /// In pixels of the picture.
    [[nodiscard]] QRectF crop() const { return m_crop; }
    /// What is inside the square, at any size; small ones are quick.
    [[nodiscard]] QImage result(int side) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] double shorterSide() const;
    [[nodiscard]] double smallestSide() const;
    void setCrop(QPointF center, double side);
    void fit();

    QImage m_picture;
    QRectF m_crop;
    QPixmap m_shown; ///< The picture at the size it is shown.
    QRectF m_place;  ///< Where it is shown.
    QPointF m_grabbed;
    bool m_dragging = false;
};

} // namespace gatehouse
