#pragma once
#include <QList>
#include <optional>

#include "backend/store/database.h"
#include "core/strong_id.h"
#include "domain/account_deletion.h"

namespace gatehouse::backend {

/// An account whose owner wants it gone.
struct DeletionRecord final {
    AccountId account;
    qint64 askedAt = 0;
    qint64 deleteAt = 0;
};

/// Accounts that will be deleted, and the deletion itself. Throws StoreFailure; any thread.
class DeletionsStore final {
public:
    explicit DeletionsStore(Database& database)
        : m_database(database)
    {
    }
    [[nodiscard]] std::optional<DeletionRecord> find(const AccountId& account);
    void put(const DeletionRecord& deletion);
    void remove(const AccountId& account);
    [[nodiscard]] QList<DeletionRecord> due(qint64 now, int limit);
    /// Organizations that would be without an admin: those whose other admins, if there are any, will be deleted too.
    [[nodiscard]] QList<SoleAdminOf> soleAdminOf(const AccountId& account);
    /// Everything that names the account, in every table. Within the caller's transaction.
    void erase(const AccountId& account);

private:
    Database& m_database;
};

} // namespace gatehouse::backend
