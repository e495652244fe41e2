#include "picture/picture_reading.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <algorithm>
#include <cmath>

#include "picture/jpeg_end.h"

namespace gatehouse {

namespace {

constexpr int jpegQuality = 90;
constexpr double mostWorkingPixels = 12e6;

tl::unexpected<Error> refused(const char* code, const QString& detail = {})
{
    return fail(Error::coded(Error::Kind::Validation, QString::fromLatin1(code), detail));
}

/// The size to decode at: the shorter side of a large picture comes to about `shortSide`.
QSize workingSize(const QSize& size, int shortSide)
{
    const double shorter = std::min(size.width(), size.height());
    const double pixels = static_cast<double>(size.width()) * size.height();
    const double factor = std::min(1.0, shortSide / shorter);
    const double bounded = std::min(factor, std::sqrt(mostWorkingPixels / pixels));
    return {std::max(1, qRound(size.width() * bounded)), std::max(1, qRound(size.height() * bounded))};
}

QImage turned(const QImage& image, QImageIOHandler::Transformations how)
{
    if (how == QImageIOHandler::TransformationNone)
        return image;
    QImage result = image.mirrored(how.testFlag(QImageIOHandler::TransformationMirror),
                                   how.testFlag(QImageIOHandler::TransformationFlip));
    if (how.testFlag(QImageIOHandler::TransformationRotate90))
        result = result.transformed(QTransform().rotate(90));
    return result;
}

/// The same pixels in sRGB, with nothing attached to them.
QImage bare(QImage image)
{
    const bool seeThrough = image.hasAlphaChannel();
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb)) {
        // Only images of red, green and blue are converted.
        image = image.convertToFormat(seeThrough ? QImage::Format_ARGB32 : QImage::Format_RGB32);
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    }
    image = image.convertToFormat(seeThrough ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    // A copy of the pixels alone.
    return QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format()).copy();
}

bool showsThrough(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage plain = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < plain.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(plain.constScanLine(y));
        if (std::any_of(line, line + plain.width(), [](QRgb pixel) { return qAlpha(pixel) < 255; }))
            return true;
    }
    return false;
}

} // namespace

PictureLimits chosenPictureLimits()
{
    PictureLimits limits;
    limits.bytes = 10'000'000;
    limits.kinds = {"png", "jpeg", "webp", "gif"};
    return limits;
}

PictureLimits uploadedPictureLimits()
{
    PictureLimits limits;
    limits.bytes = 5 * 1024 * 1024;
    limits.kinds = {"png", "jpeg", "webp"};
    limits.shortSide = pictureSide;
    return limits;
}

QByteArray pictureKind(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    return {};
}

Result<QImage> readPicture(const QByteArray& bytes, const PictureLimits& limits)
{
    if (bytes.size() > limits.bytes)
        return refused("picture_heavy");
    const QByteArray kind = pictureKind(bytes);
    if (kind.isEmpty() || !limits.kinds.contains(kind))
        return refused("picture_kind", QString::fromLatin1(kind));
    // Qt fills what is missing of a JPEG with grey and says nothing.
    if (kind == "jpeg" && !hasJpegEnd(bytes))
        return refused("picture_damaged", QStringLiteral("no end"));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(limits.memoryMiB);
    QImageReader reader(&buffer, kind);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(false); // Done below, on what is smaller by then.
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return refused("picture_damaged", QStringLiteral("no size"));
    if (static_cast<qint64>(size.width()) * size.height() > limits.pixels)
        return refused("picture_huge", QStringLiteral("%1 x %2").arg(size.width()).arg(size.height()));
    const QImageIOHandler::Transformations how = reader.transformation();
    const QSize working = workingSize(size, limits.shortSide);
    if (working != size)
        reader.setScaledSize(working);
    const QImage image = reader.read();
    if (image.isNull())
        return refused("picture_damaged", reader.errorString());
    // A GIF may say one size of the whole and have another frame.
    return takePicture(turned(image, how), limits);
}

Result<QImage> takePicture(const QImage& image, const PictureLimits& limits)
{
    if (image.isNull())
        return refused("picture_damaged");
    if (static_cast<qint64>(image.width()) * image.height() > limits.pixels)
        return refused("picture_huge");
    const QSize working = workingSize(image.size(), limits.shortSide);
    return bare(working == image.size() ? image
                                        : image.scaled(working, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

QImage squareOf(const QImage& image, const QRectF& rect, int side)
{
    const QRect part = rect.toRect().intersected(image.rect());
    return image.copy(part).scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage middleSquareOf(const QImage& image, int side)
{
    const double edge = std::min(image.width(), image.height());
    return squareOf(image, QRectF((image.width() - edge) / 2, (image.height() - edge) / 2, edge, edge), side);
}

PictureFile writePicture(const QImage& image)
{
    const bool seeThrough = showsThrough(image);
    const QImage plain = bare(seeThrough ? image : image.convertToFormat(QImage::Format_RGB32));
    PictureFile file;
    QBuffer buffer(&file.bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, seeThrough ? "png" : "jpeg");
    if (!seeThrough)
        writer.setQuality(jpegQuality);
    if (!writer.write(plain))
        return {};
    file.mediaType = seeThrough ? "image/png" : "image/jpeg";
    return file;
}

} // namespace gatehouse
