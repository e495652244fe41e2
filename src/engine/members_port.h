#pragma once
#include <QFuture>

#include "core/result.h"
#include "domain/member.h"
#include "domain/page.h"
#include "domain/picture.h"
#include "engine/fetched.h"

namespace gatehouse {

/// One of the person's organizations, and who belongs to it. Every command answers NotFound where the person does not
/// belong to it, as for one that does not exist.
class MembersPort {
public:
    virtual ~MembersPort() = default;
    [[nodiscard]] virtual QFuture<Result<Fetched<OrganizationDetails>>> details(const OrganizationId& organization,
                                                                                const QString& knownEtag) = 0;
    /// One page of those that `query` finds; an empty cursor is the first.
    [[nodiscard]] virtual QFuture<Result<Fetched<Page<Member>>>> members(const OrganizationId& organization,
                                                                         const MemberQuery& query,
                                                                         const QString& cursor, int limit,
                                                                         const QString& knownEtag) = 0;
    /// The picture of a member in the version that the list named; NotFound where it is another by now.
    [[nodiscard]] virtual QFuture<Result<Picture>> memberPicture(const OrganizationId& organization,
                                                                 const AccountId& member, const QString& version) = 0;
};

} // namespace gatehouse
