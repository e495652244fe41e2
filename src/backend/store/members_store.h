#pragma once
#include <optional>

#include "backend/services/picture_service.h"
#include "backend/store/database.h"
#include "domain/member.h"
#include "domain/page.h"

namespace gatehouse::backend {

/// Who belongs to which organization, as those who belong to it may see. What is asked of one that `reader` does not
/// belong to finds nothing, as for one that does not exist. Throws StoreFailure; any thread.
class MembersStore final {
public:
    explicit MembersStore(Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::optional<OrganizationDetails> details(const OrganizationId& organization,
                                                             const AccountId& reader);
    /// A page of members. Addresses are for the organization's admins only.
    [[nodiscard]] std::optional<Page<Member>> members(const OrganizationId& organization, const AccountId& reader,
                                                      const MemberQuery& query, int offset, int limit);
    /// The picture of a member, where both belong to the organization and there is one.
    [[nodiscard]] std::optional<StoredPicture> picture(const OrganizationId& organization, const AccountId& reader,
                                                       const AccountId& member);

    /// `name` is the account's display name; the search and the order go by it.
    void join(const OrganizationId& organization, const AccountId& account, const QString& name,
              const OrganizationRole& role, const std::optional<qint64>& joinedAt);
    /// After a change of the account's names, in its transaction.
    void rename(const AccountId& account, const QString& name);
    /// Makes the keys of memberships that are older than the search. Resumes where it was broken off.
    void fillKeys();

    /// The statement that finds a page in this order; for tests of how the database goes about it.
    [[nodiscard]] static const char* pageStatement(const MemberOrder& order);

private:
    [[nodiscard]] std::optional<QString> roleOf(const OrganizationId& organization, const AccountId& account);
    Database& m_database;
};

} // namespace gatehouse::backend
