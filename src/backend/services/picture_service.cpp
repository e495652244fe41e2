#include "backend/services/picture_service.h"

#include <QFile>

#include "backend/ids.h"
#include "backend/picture/child_program.h"
#include "backend/picture/picture_worker.h"
#include "backend/refusal.h"
#include "core/logging.h"
#include "picture/picture_reading.h"

namespace gatehouse::backend {

/// One of the few places for a child at work.
class PictureService::Turn final {
public:
    explicit Turn(PictureService& service)
        : m_service(service)
    {
        std::unique_lock lock(service.m_mutex);
        const bool free = service.m_free.wait_for(lock, service.m_config.patience,
                                                  [&service] { return service.m_running < service.m_config.atOnce; });
        if (!free)
            throw Refusal::of(503, "busy", "The server is busy with other pictures").after(std::chrono::seconds(5));
        ++service.m_running;
    }
    ~Turn()
    {
        {
            const std::lock_guard lock(m_service.m_mutex);
            --m_service.m_running;
        }
        m_service.m_free.notify_one();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    PictureService& m_service;
};

StoredPicture PictureService::made(const QByteArray& upload)
{
    ChildLimits limits;
    limits.memoryBytes = static_cast<qint64>(m_config.memoryMiB) * 1024 * 1024;
    limits.cpuSeconds = static_cast<int>(m_config.time.count());
    limits.wall = m_config.time;
    limits.outputBytes = uploadedPictureLimits().bytes;
    ChildOutcome outcome;
    {
        const Turn turn(*this);
        outcome = runChild(QFile::encodeName(m_config.program), {"picture-worker"}, upload, limits);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_peakKiB = std::max(m_peakKiB, outcome.peakKiB);
    }
    const QByteArray& output = outcome.output;
    const char said = output.isEmpty() ? '\0' : output[0];
    if (!outcome.started || said == verdict::notConfined) {
        qCCritical(lcBackend) << "the picture worker does not start:" << m_config.program;
        throw Refusal::of(503, "picture_worker_missing", "Pictures cannot be taken in now")
            .after(std::chrono::minutes(1));
    }
    StoredPicture picture;
    picture.bytes = output.mid(1);
    const QByteArray kind = pictureKind(picture.bytes);
    const bool whole = outcome.inTime && output.size() <= limits.outputBytes && (kind == "png" || kind == "jpeg");
    if (said == verdict::picture && whole) {
        picture.mediaType = QStringLiteral("image/") + QString::fromLatin1(kind);
        picture.version = hashed(picture.bytes).left(32);
        return picture;
    }
    // One that was killed for its time or memory asked for too much.
    if (said == verdict::huge || !outcome.inTime)
        throw Refusal::of(422, "picture_huge", "The picture is too large to be read");
    throw Refusal::of(422, "picture_unreadable", "This is not a whole picture of a kind that is taken");
}

qint64 PictureService::peakKiB()
{
    const std::lock_guard lock(m_mutex);
    return m_peakKiB;
}

} // namespace gatehouse::backend
