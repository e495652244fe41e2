#include "account/member_pictures_service.h"

#include <QJsonObject>
#include <QList>

#include "account/connection_service.h"
#include "core/future.h"
#include "engine/members_port.h"
#include "storage/account_storage.h"

namespace gatehouse {

namespace {

constexpr int atOnce = 4;
/// More than fit on a screen; whoever is beyond that was scrolled past.
constexpr int mostWaiting = 60;
/// Places in the cache, shared by chance: at most 64 × 192 KiB.
constexpr int places = 64;
constexpr qsizetype largestKept = 192 * 1024;

QString keyOf(const AccountId& member)
{
    return QStringLiteral("member_picture/%1").arg(qChecksum(member.text().toUtf8()) % places);
}

} // namespace

class MemberPicturesService::Private final {
public:
    struct Wanted final {
        OrganizationId organization;
        AccountId member;
        QString version;
        Answer<Picture> answer;
    };

    Private(MemberPicturesService* service, MembersPort& ourPort, AccountStorage& ourStorage,
            ConnectionService& ourConnection)
        : q(service)
        , port(ourPort)
        , storage(ourStorage)
        , connection(ourConnection)
    {
    }

    void next()
    {
        while (running < atOnce && !waiting.isEmpty()) {
            const Wanted wanted = waiting.takeLast();
            ++running;
            whenDone(storage.cached(keyOf(wanted.member)), q,
                     [this, wanted](const Result<std::optional<CachedResource>>& cached) {
                         const auto picture = cached && *cached ? pictureIn((*cached)->body, wanted) : std::nullopt;
                         if (picture)
                             finish(wanted, *picture);
                         else
                             fetch(wanted);
                     });
        }
    }

    [[nodiscard]] static std::optional<Picture> pictureIn(const QJsonObject& body, const Wanted& wanted)
    {
        if (body.value(QLatin1String("account_id")).toString() != wanted.member.text() ||
            body.value(QLatin1String("version")).toString() != wanted.version)
            return std::nullopt;
        Picture picture{QByteArray::fromBase64(body.value(QLatin1String("bytes")).toString().toLatin1()),
                        body.value(QLatin1String("media_type")).toString()};
        return picture.bytes.isEmpty() ? std::nullopt : std::optional(picture);
    }

    void fetch(const Wanted& wanted)
    {
        whenDone(port.memberPicture(wanted.organization, wanted.member, wanted.version), q,
                 [this, wanted](Result<Picture> picture) {
                     if (picture) {
                         connection.succeeded();
                         keep(wanted, *picture);
                     } else {
                         connection.failed(picture.error());
                     }
                     finish(wanted, std::move(picture));
                 });
    }

    void keep(const Wanted& wanted, const Picture& picture)
    {
        if (picture.bytes.size() > largestKept)
            return;
        // Losing this costs one more download.
        (void)storage.keep(keyOf(wanted.member),
                           {QString(),
                            connection.lastContact(),
                            {{QLatin1String("account_id"), wanted.member.text()},
                             {QLatin1String("version"), wanted.version},
                             {QLatin1String("media_type"), picture.mediaType},
                             {QLatin1String("bytes"), QString::fromLatin1(picture.bytes.toBase64())}}});
    }

    void finish(const Wanted& wanted, Result<Picture> picture)
    {
        --running;
        wanted.answer.finish(std::move(picture));
        next();
    }

    MemberPicturesService* q;
    MembersPort& port;
    AccountStorage& storage;
    ConnectionService& connection;
    QList<Wanted> waiting;
    int running = 0;
};

MemberPicturesService::MemberPicturesService(MembersPort& port, AccountStorage& storage, ConnectionService& connection,
                                             QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, port, storage, connection))
{
}

MemberPicturesService::~MemberPicturesService() = default;

QFuture<Result<Picture>> MemberPicturesService::picture(const OrganizationId& organization, const AccountId& member,
                                                        const QString& version)
{
    const Answer<Picture> answer(this);
    d->waiting.append({organization, member, version, answer});
    while (d->waiting.size() > mostWaiting)
        d->waiting.takeFirst().answer.finish(fail(Error::Kind::Cancelled));
    d->next();
    return answer.future();
}

} // namespace gatehouse
