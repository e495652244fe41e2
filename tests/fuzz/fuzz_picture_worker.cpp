#include <QImage>
#include <QLoggingCategory>
#include <cstdint>
#include <cstdlib>

#include "backend/picture/picture_worker.h"
#include "picture/picture_reading.h"

using namespace gatehouse;
using namespace gatehouse::backend;

extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false"));
    return 0;
}

/// What the picture worker makes of any upload: a verdict of a letter that is known, and with a picture one that is
/// 512 × 512 and of a kind that is kept.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray said =
        pictureVerdict(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (said.isEmpty() || !QByteArray("PKDH").contains(said[0]))
        std::abort();
    if (said[0] != verdict::picture)
        return said.size() == 1 ? 0 : (std::abort(), 0);
    const QByteArray kind = pictureKind(said.mid(1));
    const QImage image = QImage::fromData(said.mid(1));
    if ((kind != "png" && kind != "jpeg") || image.size() != QSize(pictureSide, pictureSide))
        std::abort();
    return 0;
}
