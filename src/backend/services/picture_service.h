#pragma once
#include <QByteArray>
#include <condition_variable>
#include <mutex>

#include "backend/config.h"

namespace gatehouse::backend {

/// A profile picture as it is kept.
struct StoredPicture final {
    QString version; ///< Of its bytes: the same picture has the same.
    QString mediaType;
    QByteArray bytes;
};

/// Makes of an upload what is kept: 512 × 512, PNG or JPEG, without metadata. Nothing of an upload is decoded in this
/// process: a child does it, within limits of memory and time, a few at once. Blocks; any thread.
class PictureService final {
public:
    explicit PictureService(PictureConfig config)
        : m_config(std::move(config))
    {
    }
    /// Refusal 422 "picture_unreadable" or "picture_huge", 503 "busy" or "picture_worker_missing".
    [[nodiscard]] StoredPicture made(const QByteArray& upload);
    /// The most memory that a child had so far, in KiB.
    [[nodiscard]] qint64 peakKiB();

private:
    class Turn;
    const PictureConfig m_config;
    std::mutex m_mutex;
    std::condition_variable m_free;
    int m_running = 0;
    qint64 m_peakKiB = 0;
};

} // namespace gatehouse::backend
