#include "picture/drawn_portrait.h"

#include <QPainter>
#include <array>

namespace gatehouse {

namespace {

template <size_t N>
QColor one(const std::array<QRgb, N>& of, int number)
{
    return QColor(of[static_cast<size_t>(number) % N]);
}

constexpr std::array<QRgb, 7> grounds{0xFFBFD7EA, 0xFFF4D6CC, 0xFFD5E8D4, 0xFFE8DAEF,
                                      0xFFFCE8B2, 0xFFCFE8E5, 0xFFE2E5EA};
constexpr std::array<QRgb, 5> clothes{0xFF3A5BD9, 0xFF1E7B3C, 0xFF8A5300, 0xFF8E2A55, 0xFF37414F};
constexpr std::array<QRgb, 6> skins{0xFFF2C9A8, 0xFF8D5B3E, 0xFFD9A273, 0xFF5C3B28, 0xFFEBB891, 0xFFB57A50};
constexpr std::array<QRgb, 5> hairs{0xFF2B211C, 0xFF6B4426, 0xFFB9B4AE, 0xFF9C5A2C, 0xFF191716};

} // namespace

PictureFile drawnPortrait(int number)
{
    // Other strides, so that neighbours differ in everything.
    const int n = number / 3;
    QImage image(pictureSide, pictureSide, QImage::Format_RGB32);
    image.fill(one(grounds, n));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double side = pictureSide;
    const auto oval = [&](double x, double y, double width, double height) {
        painter.drawEllipse(QPointF(x * side, y * side), width * side / 2, height * side / 2);
    };
    const bool longHair = n % 2 == 0;
    painter.setBrush(one(hairs, n * 3 + 1));
    oval(0.5, longHair ? 0.47 : 0.36, longHair ? 0.56 : 0.46, longHair ? 0.66 : 0.42);
    painter.setBrush(one(clothes, n * 2));
    oval(0.5, 1.02, 0.86, 0.62);
    painter.setBrush(one(skins, n * 5 + 2));
    painter.drawRoundedRect(QRectF(0.43 * side, 0.55 * side, 0.14 * side, 0.22 * side), 0.06 * side, 0.06 * side);
    oval(0.5, 0.44, 0.38, 0.48);
    painter.setBrush(one(hairs, n * 3 + 1));
    painter.drawChord(QRectF(0.3 * side, 0.17 * side, 0.4 * side, 0.4 * side), (n % 3 - 1) * 12 * 16 + 15 * 16,
                      150 * 16);
    painter.end();
    return writePicture(image);
}

} // namespace gatehouse
