#pragma once
#include <QList>
#include <QObject>
#include <memory>

#include "account/loaded.h"
#include "domain/member.h"

namespace gatehouse {

class AccountStorage;
class ConnectionService;
class MembersPort;

/// The members that were found, as far as they are loaded.
struct MemberList final {
    QList<Member> items;
    int total = 0;       ///< All that match.
    bool isKept = false; ///< Found among those that this computer keeps: the server could not be asked.
    bool isPart = false; ///< This computer does not keep all of them.
    bool operator==(const MemberList&) const = default;
};

/// One of the person's organizations while it is open: what it is, and its members, of whom only those looked at are
/// loaded, page by page. What was read is kept (sealed) for times without a connection: the members by name, up to a
/// thousand, are searched and sorted on this computer then. UI thread; made by AccountSession::openOrganization().
class OrganizationService final : public QObject {
    Q_OBJECT
public:
    OrganizationService(OrganizationId id, MembersPort& port, AccountStorage& storage, ConnectionService& connection,
                        QObject* parent = nullptr);
    ~OrganizationService() override;

    [[nodiscard]] const OrganizationId& id() const;
    [[nodiscard]] const Loaded<OrganizationDetails>& details() const;
    /// The server said that the person does not belong to it, or that it is not there.
    [[nodiscard]] bool isGone() const;

    /// What was found for query(), or still for the one before it while `refreshing`.
    [[nodiscard]] const Loaded<MemberList>& members() const;
    [[nodiscard]] const MemberQuery& query() const;
    /// Of several in a row only the newest is answered.
    void find(const MemberQuery& query);
    [[nodiscard]] bool canFetchMore() const;
    void fetchMore();

    /// Reads again what is shown.
    void refresh();
    /// Takes what the cache has, then asks. Once.
    void start();

Q_SIGNALS:
    void detailsChanged();
    void membersChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
