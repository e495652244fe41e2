#pragma once
#include <optional>

#include "backend/services/picture_service.h"
#include "backend/store/database.h"
#include "core/strong_id.h"

namespace gatehouse::backend {

/// Profile pictures. The profile of their account, whose `picture` they are, moves to a new version with each change:
/// call put and remove within one transaction with what goes with them. Throws StoreFailure; any thread.
class PicturesStore final {
public:
    explicit PicturesStore(Database& database)
        : m_database(database)
    {
    }
    [[nodiscard]] std::optional<StoredPicture> find(const AccountId& account);
    /// Only the version; none where there is no picture.
    [[nodiscard]] std::optional<QString> version(const AccountId& account);
    void put(const AccountId& account, const StoredPicture& picture, const QString& by, qint64 now);
    void remove(const AccountId& account, const QString& by, qint64 now);

private:
    void touch(const AccountId& account, const QVariant& version, const QString& by, qint64 now);
    Database& m_database;
};

} // namespace gatehouse::backend
