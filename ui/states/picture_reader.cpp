#include "ui/states/picture_reader.h"

#include <QFile>
#include <QThreadPool>

#include <mutex>

namespace gatehouse {

/// Where a thread of the pool leaves what it read: the reader may be gone by then.
struct PictureReader::Mailbox final {
    std::mutex mutex;
    PictureReader* reader = nullptr;
};

PictureReader::PictureReader(const PictureLimits& limits, QObject* parent)
    : QObject(parent)
    , m_limits(limits)
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->reader = this;
}

PictureReader::~PictureReader()
{
    const std::lock_guard lock(m_mailbox->mutex);
    m_mailbox->reader = nullptr;
}

void PictureReader::readFile(const QString& path)
{
    start([path, limits = m_limits]() -> Result<QImage> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error::coded(Error::Kind::Validation, QStringLiteral("picture_file"), file.errorString()));
        // One byte more than allowed is enough to know.
        return readPicture(file.read(limits.bytes + 1), limits);
    });
}

void PictureReader::readBytes(const QByteArray& bytes)
{
    start([bytes, limits = m_limits] { return readPicture(bytes, limits); });
}

void PictureReader::take(const QImage& image)
{
    start([image, limits = m_limits] { return takePicture(image, limits); });
}

void PictureReader::cancel()
{
    ++m_newest;
    m_reading = false;
}

void PictureReader::start(std::function<Result<QImage>()> work)
{
    m_reading = true;
    const int number = ++m_newest;
    QThreadPool::globalInstance()->start([mailbox = m_mailbox, work = std::move(work), number] {
        const Result<QImage> result = work();
        const std::lock_guard lock(mailbox->mutex);
        PictureReader* reader = mailbox->reader;
        if (reader != nullptr)
            QMetaObject::invokeMethod(
                reader, [reader, number, result] { reader->finish(number, result); }, Qt::QueuedConnection);
    });
}

void PictureReader::finish(int number, const Result<QImage>& result)
{
    if (number != m_newest)
        return;
    m_reading = false;
    if (result)
        Q_EMIT ready(*result);
    else
        Q_EMIT failed(result.error());
}

} // namespace gatehouse
