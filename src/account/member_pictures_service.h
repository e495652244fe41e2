#pragma once
#include <QFuture>
#include <QObject>
#include <memory>

#include "core/result.h"
#include "domain/member.h"
#include "domain/picture.h"

namespace gatehouse {

class AccountStorage;
class ConnectionService;
class MembersPort;

/// The pictures of the people in the person's organizations, asked for one by one as they come into sight: out of the
/// (sealed) cache, or from the server, a few at once. The cache keeps a fixed number of them and none that is large, so
/// that it does not grow. UI thread; owned by its AccountSession.
class MemberPicturesService final : public QObject {
    Q_OBJECT
public:
    MemberPicturesService(MembersPort& port, AccountStorage& storage, ConnectionService& connection,
                          QObject* parent = nullptr);
    ~MemberPicturesService() override;

    /// The picture of the version that the list of members names. What was asked for last comes first; Cancelled where
    /// so many others were asked for since that it is out of sight again.
    [[nodiscard]] QFuture<Result<Picture>> picture(const OrganizationId& organization, const AccountId& member,
                                                   const QString& version);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
