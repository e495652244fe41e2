#pragma once
#include "backend/store/database.h"
#include "domain/organization.h"
#include "domain/page.h"

namespace gatehouse::backend {

/// A name as it is searched: folded, one space before each word: "Rhône Hydro" → " rhone hydro".
[[nodiscard]] QString searchKey(const QString& name);

/// Organizations and memberships. Throws StoreFailure; any thread.
class OrganizationsStore final {
public:
    explicit OrganizationsStore(Database& database)
        : m_database(database)
    {
    }
    /// The account's own, by name.
    [[nodiscard]] Page<Organization> mine(const AccountId& account, int offset, int limit);
    /// Public ones that the account does not belong to. With words: by name, each word a prefix of one in the name.
    /// Without: in the order of their ids, after `afterId`.
    [[nodiscard]] Page<AvailableOrganization> available(const AccountId& account, const QString& words, int offset,
                                                        const QString& afterId, int limit);

private:
    Database& m_database;
};

} // namespace gatehouse::backend
