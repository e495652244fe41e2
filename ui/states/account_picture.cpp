#include "ui/states/account_picture.h"

#include "ui/states/picture_reader.h"
#include "ui/theme/metrics.h"

namespace gatehouse {

namespace {

PictureLimits tileLimits()
{
    PictureLimits limits = chosenPictureLimits();
    // The largest tile, sharp on a screen of double density.
    limits.shortSide = 2 * metrics::tileLarge;
    return limits;
}

} // namespace

AccountPicture::AccountPicture(PictureService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_reader(new PictureReader(tileLimits(), this))
{
    connect(&m_service, &PictureService::changed, this, &AccountPicture::follow);
    connect(m_reader, &PictureReader::ready, this, &AccountPicture::show);
    connect(m_reader, &PictureReader::failed, this, [this] { show(QImage()); });
    follow();
}

void AccountPicture::follow()
{
    const QByteArray bytes = m_service.picture() ? m_service.picture()->bytes : QByteArray();
    if (bytes == m_shown)
        return;
    m_shown = bytes;
    if (bytes.isEmpty()) {
        m_reader->cancel();
        show(QImage());
    } else {
        m_reader->readBytes(bytes);
    }
}

void AccountPicture::show(const QImage& image)
{
    m_image = image;
    Q_EMIT changed();
}

} // namespace gatehouse
