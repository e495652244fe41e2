#pragma once
#include <QString>
#include <optional>

#include "storage/account_storage.h"
#include "storage/seal.h"
#include "storage/sqlite_database.h"

namespace gatehouse {

/// The cached resources in the account's cache file: key and time in the clear, ETag and body sealed. Storage thread;
/// every call may throw StorageFailure.
class SealedCache final {
public:
    SealedCache(SqliteDatabase& database, const Seal& seal)
        : m_database(database)
        , m_seal(seal)
    {
    }
    /// A body that does not open is damage: it is removed, and none is given.
    [[nodiscard]] std::optional<CachedResource> read(const QString& key);
    void keep(const QString& key, const CachedResource& resource);
    void confirm(const QString& key, const QDateTime& when);

private:
    SqliteDatabase& m_database;
    const Seal& m_seal;
};

} // namespace gatehouse
