#include "account/picture_service.h"

#include <QUuid>

#include "account/connection_service.h"
#include "account/profile_service.h"
#include "core/clock.h"
#include "core/future.h"
#include "engine/picture_port.h"
#include "storage/account_storage.h"

namespace gatehouse {

namespace {

const QString cacheKey = QStringLiteral("picture");

} // namespace

class PictureService::Private final {
public:
    Private(PictureService* service, PicturePort& ourPort, AccountStorage& ourStorage, ConnectionService& ourConnection,
            ProfileService& ourProfile, const Clock& ourClock)
        : q(service)
        , port(ourPort)
        , storage(ourStorage)
        , connection(ourConnection)
        , profile(ourProfile)
        , clock(ourClock)
    {
    }

    void take(const QString& newVersion, const QString& newEtag, const std::optional<Picture>& newPicture)
    {
        version = newVersion;
        etag = newEtag;
        const bool shown = picture != newPicture;
        picture = newPicture;
        QJsonObject body{{QLatin1String("version"), newVersion}};
        if (picture) {
            body[QLatin1String("media_type")] = picture->mediaType;
            body[QLatin1String("bytes")] = QString::fromLatin1(picture->bytes.toBase64());
        }
        // Losing this costs one more download.
        (void)storage.keep(cacheKey, CachedResource{etag, clock.now(), body});
        if (shown)
            Q_EMIT q->changed();
    }

    void takeCached(const CachedResource& cached)
    {
        const QByteArray bytes =
            QByteArray::fromBase64(cached.body.value(QLatin1String("bytes")).toString().toLatin1());
        if (bytes.isEmpty() || picture || version)
            return;
        version = cached.body.value(QLatin1String("version")).toString();
        etag = cached.etag;
        picture = Picture{bytes, cached.body.value(QLatin1String("media_type")).toString()};
        Q_EMIT q->changed();
    }

    /// Reads the picture where the profile names another one than is held.
    void follow()
    {
        const auto& known = profile.profile().value;
        if (!ready || running > 0 || !known)
            return;
        const QString wanted = known->picture.value_or(QString());
        if (version && *version == wanted)
            return;
        if (wanted.isEmpty())
            take(QString(), QString(), std::nullopt);
        else
            read(wanted);
    }

    void read(const QString& wanted)
    {
        if (reading)
            return;
        reading = true;
        whenDone(port.picture(picture ? etag : QString()), q, [this, wanted](Result<Fetched<Picture>> got) {
            reading = false;
            if (running > 0)
                return; // What the command brings is newer.
            if (got)
                take(wanted, got->etag, got->value ? got->value : picture);
            else if (got.error().kind == Error::Kind::NotFound)
                take(QString(), QString(), std::nullopt);
            else
                connection.failed(got.error());
        });
    }

    /// After a Conflict: what is there now, so that the next try writes over what was seen.
    void lookAgain()
    {
        version.reset();
        etag.clear();
        follow();
        profile.refresh();
    }

    void set(const Picture& wanted, const Answer<Done>& answer)
    {
        // The same picture once more may be the same request, whose answer was lost.
        if (attempt.key.isEmpty() || attempt.picture != wanted || attempt.etag != etag)
            attempt = {wanted, etag, QUuid::createUuid().toString(QUuid::WithoutBraces)};
        begin();
        whenDone(port.setPicture(wanted, etag, attempt.key), q, [this, wanted, answer](Result<PictureSet> result) {
            end();
            if (result) {
                connection.succeeded();
                attempt = {};
                removed.reset();
                take(result->version, result->etag, wanted);
                profile.refresh();
                answer.finish(Done{});
                return;
            }
            failed(result.error());
            answer.finish(fail(result.error()));
        });
    }

    void remove(const Answer<Done>& answer)
    {
        begin();
        const auto before = picture;
        const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        whenDone(port.removePicture(etag, key), q, [this, before, answer](Result<Done> result) {
            end();
            const bool gone = result || result.error().kind == Error::Kind::NotFound;
            if (!gone) {
                failed(result.error());
                answer.finish(fail(result.error()));
                return;
            }
            connection.succeeded();
            removed = before;
            take(QString(), QString(), std::nullopt);
            profile.refresh();
            answer.finish(Done{});
        });
    }

    void begin()
    {
        ++running;
        Q_EMIT q->changed();
    }
    void end()
    {
        --running;
        Q_EMIT q->changed();
    }
    void failed(const Error& error)
    {
        if (error.kind == Error::Kind::Conflict)
            lookAgain();
        else
            connection.failed(error);
    }

    PictureService* q;
    PicturePort& port;
    AccountStorage& storage;
    ConnectionService& connection;
    ProfileService& profile;
    const Clock& clock;

    std::optional<QString> version; ///< Of what is held, empty for no picture; none where that is not known.
    QString etag;
    std::optional<Picture> picture;
    std::optional<Picture> removed;
    struct Attempt final {
        Picture picture;
        QString etag;
        QString key;
    };
    Attempt attempt;
    bool ready = false; ///< The cache was asked.
    bool reading = false;
    int running = 0;
};

PictureService::PictureService(PicturePort& port, AccountStorage& storage, ConnectionService& connection,
                               ProfileService& profile, const Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, port, storage, connection, profile, clock))
{
    connect(&profile, &ProfileService::profileChanged, this, [this] { d->follow(); });
    connect(&connection, &ConnectionService::retryDue, this, [this] { d->follow(); });
    connect(&connection, &ConnectionService::changed, this, &PictureService::changed);
}

PictureService::~PictureService() = default;

const std::optional<Picture>& PictureService::picture() const { return d->picture; }

bool PictureService::isReachable() const { return d->connection.isReachable(); }

bool PictureService::isBusy() const { return d->running > 0; }

QFuture<Result<Done>> PictureService::set(const Picture& picture)
{
    const Answer<Done> answer(this);
    d->set(picture, answer);
    return answer.future();
}

QFuture<Result<Done>> PictureService::remove()
{
    const Answer<Done> answer(this);
    d->remove(answer);
    return answer.future();
}

bool PictureService::canPutBack() const { return d->removed && !d->picture; }

QFuture<Result<Done>> PictureService::putBack()
{
    const Answer<Done> answer(this);
    if (canPutBack())
        d->set(Picture(*d->removed), answer);
    else
        answer.finish(fail(Error::coded(Error::Kind::NotFound, QStringLiteral("nothing_removed"))));
    return answer.future();
}

void PictureService::refresh() { d->follow(); }

void PictureService::start()
{
    whenDone(d->storage.cached(cacheKey), this, [this](Result<std::optional<CachedResource>> cached) {
        if (cached && *cached)
            d->takeCached(**cached);
        d->ready = true;
        d->follow();
    });
}

} // namespace gatehouse
