#include "backend/picture/picture_worker.h"

#include <QThreadPool>
#include <array>
#include <new>
#include <unistd.h>

#include "backend/picture/confinement.h"
#include "picture/picture_reading.h"

namespace gatehouse::backend {

namespace {

QByteArray readAll(int descriptor, qint64 most)
{
    QByteArray all;
    std::array<char, 65536> piece{};
    for (;;) {
        const auto got = ::read(descriptor, piece.data(), piece.size());
        if (got <= 0 || all.size() > most)
            return all;
        all.append(piece.data(), static_cast<qsizetype>(got));
    }
}

bool writeAll(int descriptor, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const auto wrote = ::write(descriptor, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (wrote <= 0)
            return false;
        done += wrote;
    }
    return true;
}

} // namespace

QByteArray pictureVerdict(const QByteArray& upload)
{
    try {
        const auto image = readPicture(upload, uploadedPictureLimits());
        if (image) {
            const PictureFile file = writePicture(middleSquareOf(*image, pictureSide));
            return file.bytes.isEmpty() ? QByteArray(1, verdict::damaged) : verdict::picture + file.bytes;
        }
        const QString code = image.error().code;
        if (code == QLatin1String("picture_kind"))
            return QByteArray(1, verdict::notAPicture);
        const bool huge = code == QLatin1String("picture_huge") || code == QLatin1String("picture_heavy");
        return QByteArray(1, huge ? verdict::huge : verdict::damaged);
    } catch (const std::bad_alloc&) {
        return QByteArray(1, verdict::huge);
    }
}

int runPictureWorker()
{
    // Threads would have stacks and heaps of their own within the same small memory.
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    if (!confine())
        return writeAll(STDOUT_FILENO, QByteArray(1, verdict::notConfined)) ? 0 : 1;
    const QByteArray upload = readAll(STDIN_FILENO, uploadedPictureLimits().bytes);
    return writeAll(STDOUT_FILENO, pictureVerdict(upload)) ? 0 : 1;
}

} // namespace gatehouse::backend
