#include <QImage>
#include <QLoggingCategory>
#include <cstdint>
#include <cstdlib>

#include "picture/picture_reading.h"

using namespace gatehouse;

extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false"));
    return 0;
}

/// What the client makes of any file: a refusal with its code, or a picture within the limits of which every section
/// can be cut out and written, and the written one read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const PictureLimits limits = chosenPictureLimits();
    const auto read =
        readPicture(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)), limits);
    if (!read) {
        if (!read.error().code.startsWith(QLatin1String("picture_")))
            std::abort();
        return 0;
    }
    constexpr qint64 mostPixels = 12'100'000;
    if (read->isNull() || static_cast<qint64>(read->width()) * read->height() > mostPixels)
        std::abort();
    const double side = size > 0 ? 1 + data[0] % std::min(read->width(), read->height()) : 1;
    const PictureFile file = writePicture(squareOf(*read, QRectF(0, 0, side, side), 64));
    if (file.bytes.isEmpty() || !readPicture(file.bytes, limits))
        std::abort();
    return 0;
}
