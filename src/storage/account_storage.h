#pragma once
#include <QDateTime>
#include <QFuture>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <memory>
#include <optional>

#include "core/result.h"
#include "core/strong_id.h"
#include "domain/organization.h"
#include "domain/profile.h"

namespace gatehouse {

/// A resource as the server last gave it, in the contract's JSON form.
struct CachedResource final {
    QString etag;
    QDateTime fetchedAt; ///< This computer's clock, UTC.
    QJsonObject body;
};

/// The other side of a collision, as it was when it was met: the profile's own stamp moves on with every later change.
struct MetVersion final {
    ProfilePatch values; ///< Theirs, in the colliding fields.
    QDateTime at;        ///< When it reached the server.
    QString device;      ///< Where it was made; empty where unknown.
    bool operator==(const MetVersion&) const = default;
};

/// An edit of the profile on its way to the server. Kept from the moment the person saves it until the server has it or
/// the person gives it up.
struct OutboxEdit final {
    qint64 number = 0;             ///< Order of saving; given by the outbox.
    QString key;                   ///< Idempotency key, the same at every try.
    ProfilePatch patch;            ///< What the person wants.
    ProfilePatch base;             ///< The values the fields had when the edit was made, for the three-way merge.
    QString etag;                  ///< The state it is to be written over.
    QDateTime savedAt;             ///< UTC.
    std::optional<MetVersion> met; ///< Set where it collides and waits for the person.
    bool tried = false;            ///< It was sent at least once: the server may have it.
    bool operator==(const OutboxEdit&) const = default;
};

/// What an index search found; see OrganizationSearch of the services.
struct IndexMatches final {
    QList<AvailableOrganization> items;
    int matches = 0;
    int known = 0;
    double milliseconds = 0;
};

/// One account's file: sealed cache, sealed outbox, and the FTS5 index of public organizations. Commands run on a
/// thread of its own, in the order they were given, and finish on the UI thread. All bodies are sealed with
/// XChaCha20-Poly1305 (libsodium) under the account's key, bound to their place by the additional data; a body that
/// does not open counts as damage. Errors: Storage with code "disk_full", "read_only", "corrupt" or "io".
///
/// The cache is expendable: a damaged file, a newer schema or a failed migration moves it aside (FILE.aside-N, at most
/// three kept) and starts anew, but carries over what can be read of the outbox. The outbox has a file of its own
/// (OUTBOX), so that no fault of the cache reaches it.
class AccountStorage {
public:
    virtual ~AccountStorage() = default;

    [[nodiscard]] virtual QFuture<Result<std::optional<CachedResource>>> cached(const QString& key) = 0;
    [[nodiscard]] virtual QFuture<Result<Done>> keep(const QString& key, const CachedResource& resource) = 0;
    /// The server confirmed `key` unchanged at `when`.
    [[nodiscard]] virtual QFuture<Result<Done>> confirm(const QString& key, const QDateTime& when) = 0;

    /// Oldest first. An edit that cannot be opened any more is left out and reported by a warning in the log.
    [[nodiscard]] virtual QFuture<Result<QList<OutboxEdit>>> outbox() = 0;
    /// Appends; durable (synchronous=FULL) once the future says so. Gives the edit with its number.
    [[nodiscard]] virtual QFuture<Result<OutboxEdit>> add(const OutboxEdit& edit) = 0;
    /// Writes over the edit of the same number.
    [[nodiscard]] virtual QFuture<Result<Done>> replace(const OutboxEdit& edit) = 0;
    [[nodiscard]] virtual QFuture<Result<Done>> remove(qint64 number) = 0;

    /// Starts a new fill of the index beside the one searched; `append` adds to it; `finishIndex` puts it in the
    /// other's place. A fill that is not finished changes nothing.
    [[nodiscard]] virtual QFuture<Result<Done>> beginIndex() = 0;
    [[nodiscard]] virtual QFuture<Result<Done>> appendIndex(const QList<AvailableOrganization>& items) = 0;
    [[nodiscard]] virtual QFuture<Result<int>> finishIndex(const QDateTime& when) = 0;
    /// Size and time of the last finished fill; none before the first.
    struct IndexState final {
        int size = 0;
        QDateTime filledAt;
    };
    [[nodiscard]] virtual QFuture<Result<std::optional<IndexState>>> indexState() = 0;
    /// Word-prefix search, case and diacritics folded (unicode61 remove_diacritics 2), whole-word and name-start
    /// matches first, then by members. An empty query lists by name. Whatever is typed is data, never FTS5 syntax. A
    /// newer call makes older ones that have not started Cancelled.
    [[nodiscard]] virtual QFuture<Result<IndexMatches>> search(const QString& typed, int limit) = 0;

    /// False where everything is in memory only (no key to seal with): it ends with the program.
    [[nodiscard]] virtual bool isDurable() const = 0;
};

} // namespace gatehouse
