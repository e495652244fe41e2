#pragma once

#include "core/error.h"
#include "picture/picture_reading.h"

#include <QObject>
#include <functional>
#include <memory>

namespace gatehouse {

/// Reads pictures on a thread of Qt's pool, so that the window stays alive. The newest request wins: what comes of
/// older ones is dropped. GUI thread.
class PictureReader final : public QObject {
    Q_OBJECT
public:
    explicit PictureReader(const PictureLimits& limits, QObject* parent = nullptr);
    ~PictureReader() override;

    void readFile(const QString& path);
    void readBytes(const QByteArray& bytes);
    void take(const QImage& image);
    /// Drops what is being read.
    void cancel();
    [[nodiscard]] bool isReading() const { return m_reading; }

Q_SIGNALS:
    void ready(const QImage& picture);
    /// Validation with a code of readPicture(), or "picture_file" where the file cannot be opened.
    void failed(const gatehouse::Error& error);

private:
    struct Mailbox;
    void start(std::function<Result<QImage>()> work);
    void finish(int number, const Result<QImage>& result);

    const PictureLimits m_limits;
    std::shared_ptr<Mailbox> m_mailbox;
    int m_newest = 0;
    bool m_reading = false;
};

} // namespace gatehouse
