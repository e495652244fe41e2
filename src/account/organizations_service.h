#pragma once
#include <QFuture>
#include <QObject>
#include <memory>

#include "account/loaded.h"
#include "core/result.h"
#include "domain/organization.h"
#include "domain/page.h"

namespace gatehouse {

class AccountStorage;
class ConnectionService;
class OrganizationsPort;

/// What a search in the index of public organizations found.
struct OrganizationSearch final {
    QList<AvailableOrganization> items; ///< Best first, at most the number asked for.
    int matches = 0;                    ///< All that match.
    int known = 0;                      ///< Size of the index.
    double milliseconds = 0;            ///< Time of the search itself.
};

/// The person's organizations, and the index of public ones that is searched on this computer, online and offline. UI
/// thread; owned by its AccountSession.
class OrganizationsService final : public QObject {
    Q_OBJECT
public:
    OrganizationsService(OrganizationsPort& port, AccountStorage& storage, ConnectionService& connection,
                         QObject* parent = nullptr);
    ~OrganizationsService() override;
    [[nodiscard]] const Loaded<Page<Organization>>& mine() const;
    /// State of the index: value is its size; error when it could not be fetched.
    [[nodiscard]] const Loaded<int>& index() const;
    /// Prefix search over words, case and diacritics folded; an empty query lists by name. Runs off the UI thread; of
    /// several at once only the newest is answered, the others are Cancelled.
    [[nodiscard]] QFuture<Result<OrganizationSearch>> search(const QString& typed, int limit);
    void refresh();
    void start();

Q_SIGNALS:
    void mineChanged();
    void indexChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
