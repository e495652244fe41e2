#include "engine/gatehouse/gatehouse_picture.h"

#include "contract/json_reader.h"
#include "engine/gatehouse/gatehouse_session.h"

namespace gatehouse {

namespace {

const QString path = QStringLiteral("/v1/me/picture");

/// The server may take a while to read it, and a slow line to carry it.
constexpr std::chrono::seconds uploadLimit{60};

} // namespace

QFuture<Result<Fetched<Picture>>> GatehousePicture::picture(const QString& knownEtag)
{
    HttpRequest request = m_session.read(path, knownEtag);
    request.headers.insert("Accept", "image/png, image/jpeg, application/problem+json");
    return converted<Fetched<Picture>>(
        m_session.call(request), this, [](const WireAnswer& wire) -> Result<Fetched<Picture>> {
            Fetched<Picture> fetched;
            fetched.etag = wire.etag;
            if (wire.status == 304)
                return fetched;
            if (wire.bytes.isEmpty())
                return fail(Error::coded(Error::Kind::Protocol, QStringLiteral("unexpected_answer")));
            fetched.value = Picture{wire.bytes, QString::fromLatin1(wire.mediaType)};
            return fetched;
        });
}

QFuture<Result<PictureSet>> GatehousePicture::setPicture(const Picture& picture, const QString& etag,
                                                         const QString& key)
{
    HttpRequest request = m_session.read(path, QString());
    request.method = "PUT";
    request.body = picture.bytes;
    request.limit = uploadLimit;
    request.headers.insert("Content-Type", picture.mediaType.toLatin1());
    request.headers.insert("Idempotency-Key", key.toLatin1());
    if (etag.isEmpty())
        request.headers.insert("If-None-Match", "*");
    else
        request.headers.insert("If-Match", etag.toLatin1());
    return converted<PictureSet>(m_session.call(request), this, [](const WireAnswer& wire) -> Result<PictureSet> {
        JsonReader reader(wire.object);
        const PictureSet set{reader.text(QLatin1String("version")), wire.etag};
        if (auto error = reader.error())
            return fail(*error);
        return set;
    });
}

QFuture<Result<Done>> GatehousePicture::removePicture(const QString& etag, const QString& key)
{
    HttpRequest request = m_session.removal(path, key);
    request.headers.insert("If-Match", etag.toLatin1());
    return converted<Done>(m_session.call(request), this, [](const WireAnswer&) -> Result<Done> { return Done{}; });
}

} // namespace gatehouse
