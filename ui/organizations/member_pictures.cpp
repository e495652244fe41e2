#include "ui/organizations/member_pictures.h"

#include "account/member_pictures_service.h"
#include "core/future.h"
#include "ui/states/picture_reader.h"
#include "ui/theme/metrics.h"

namespace gatehouse {

namespace {

/// So many decoded pictures are held, of some 16 KiB each.
constexpr int mostImages = 400;

PictureLimits rowLimits()
{
    PictureLimits limits = uploadedPictureLimits();
    // Sharp on a screen of double density.
    limits.shortSide = 2 * metrics::tileSmall;
    return limits;
}

} // namespace

MemberPictures::MemberPictures(MemberPicturesService& service, OrganizationId organization, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_organization(std::move(organization))
    , m_images(mostImages)
{
}

QImage MemberPictures::of(const Member& member)
{
    if (!member.picture)
        return {};
    const QString key = member.account.text() + QLatin1Char('/') + *member.picture;
    if (const QImage* image = m_images.object(key))
        return *image;
    if (!m_asked.contains(key) && !m_failed.contains(key))
        ask(key, member);
    return {};
}

void MemberPictures::ask(const QString& key, const Member& member)
{
    m_asked.insert(key);
    whenDone(m_service.picture(m_organization, member.account, *member.picture), this,
             [this, key](const Result<Picture>& picture) {
                 if (picture) {
                     decode(key, picture->bytes);
                     return;
                 }
                 m_asked.remove(key);
                 // Scrolled past: it may come into sight again. Anything else would be asked at every drawing.
                 if (picture.error().kind != Error::Kind::Cancelled)
                     m_failed.insert(key);
             });
}

void MemberPictures::decode(const QString& key, const QByteArray& bytes)
{
    auto* reader = new PictureReader(rowLimits(), this);
    connect(reader, &PictureReader::ready, this, [this, key, reader](const QImage& image) {
        reader->deleteLater();
        m_asked.remove(key);
        m_images.insert(key, new QImage(image));
        Q_EMIT arrived();
    });
    connect(reader, &PictureReader::failed, this, [this, key, reader] {
        reader->deleteLater();
        m_asked.remove(key);
        m_failed.insert(key);
    });
    reader->readBytes(bytes);
}

} // namespace gatehouse
