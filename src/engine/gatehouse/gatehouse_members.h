#pragma once
#include <QObject>

#include "engine/members_port.h"

namespace gatehouse {

class GatehouseSession;

/// Organizations and their members over our contract. Owned by its session; UI thread.
class GatehouseMembers final : public QObject, public MembersPort {
    Q_OBJECT
public:
    explicit GatehouseMembers(GatehouseSession& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<Fetched<OrganizationDetails>>> details(const OrganizationId& organization,
                                                                        const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Fetched<Page<Member>>>> members(const OrganizationId& organization,
                                                                 const MemberQuery& query, const QString& cursor,
                                                                 int limit, const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Picture>> memberPicture(const OrganizationId& organization, const AccountId& member,
                                                         const QString& version) override;

private:
    GatehouseSession& m_session;
};

} // namespace gatehouse
