#include "account/organizations_service.h"

#include "account/cached_read.h"
#include "contract/organization_json.h"
#include "contract/page_json.h"

namespace gatehouse {

namespace {

constexpr int indexPage = 1000;
constexpr qint64 indexMaxAge = 24 * 60 * 60;

} // namespace

/// Fills the index page by page beside the one that is searched. A fill broken off by the network goes on at the page
/// where it stopped; one broken off by the disk, or by the end of the program, starts anew.
class OrganizationsService::Private final {
public:
    Private(OrganizationsService* service, OrganizationsPort& ourPort, AccountStorage& ourStorage,
            ConnectionService& ourConnection)
        : q(service)
        , port(ourPort)
        , storage(ourStorage)
        , connection(ourConnection)
        , mine(QStringLiteral("organizations"), storage, connection,
               {[this](const QString& etag) { return port.mine(etag); },
                [](const Page<Organization>& page) { return pageToJson(page); },
                [](const QJsonObject& json) { return pageFromJson<Organization>(json, &organizationFromJson); },
                [this] { Q_EMIT q->mineChanged(); },
                [this](bool fine) {
                    if (fine)
                        fillIfOld();
                }})
    {
    }

    void fillIfOld()
    {
        if (!stateKnown || index.refreshing)
            return;
        const bool old = !index.fetchedAt.isValid() || index.fetchedAt.secsTo(connection.lastContact()) >= indexMaxAge;
        if (!old && !begun)
            return;
        index.refreshing = true;
        if (!index.value)
            Q_EMIT q->indexChanged();
        if (begun) {
            fetchPage();
            return;
        }
        whenDone(storage.beginIndex(), q, [this](Result<Done> done) {
            if (!done) {
                stop(done.error());
                return;
            }
            begun = true;
            cursor.clear();
            fetchPage();
        });
    }

    void fetchPage()
    {
        whenDone(port.available(cursor, indexPage), q, [this](Result<Page<AvailableOrganization>> page) {
            if (!page) {
                // A cursor that the server does not know any more would never be answered.
                if (!page.error().isTransient())
                    begun = false;
                connection.failed(page.error());
                stop(page.error());
                return;
            }
            connection.succeeded();
            append(*page);
        });
    }

    void append(const Page<AvailableOrganization>& page)
    {
        const auto next = page.nextCursor;
        whenDone(storage.appendIndex(page.items), q, [this, next](Result<Done> done) {
            if (!done) {
                begun = false;
                stop(done.error());
            } else if (next && *next != cursor) {
                cursor = *next;
                fetchPage();
            } else {
                finishFill();
            }
        });
    }

    void finishFill()
    {
        begun = false;
        const QDateTime when = connection.lastContact();
        whenDone(storage.finishIndex(when), q, [this, when](Result<int> size) {
            if (!size) {
                stop(size.error());
                return;
            }
            index.value = *size;
            index.fetchedAt = when;
            index.refreshing = false;
            index.error.reset();
            Q_EMIT q->indexChanged();
        });
    }

    void stop(const Error& error)
    {
        index.refreshing = false;
        index.error = error;
        Q_EMIT q->indexChanged();
    }

    OrganizationsService* q;
    OrganizationsPort& port;
    AccountStorage& storage;
    ConnectionService& connection;
    CachedRead<Page<Organization>> mine;
    Loaded<int> index;
    QString cursor;
    bool begun = false;
    bool stateKnown = false;
    quint64 newestSearch = 0;
};

OrganizationsService::OrganizationsService(OrganizationsPort& port, AccountStorage& storage,
                                           ConnectionService& connection, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, port, storage, connection))
{
    connect(&connection, &ConnectionService::retryDue, this, &OrganizationsService::refresh);
}

OrganizationsService::~OrganizationsService() = default;

const Loaded<Page<Organization>>& OrganizationsService::mine() const { return d->mine.loaded(); }
const Loaded<int>& OrganizationsService::index() const { return d->index; }

QFuture<Result<OrganizationSearch>> OrganizationsService::search(const QString& typed, int limit)
{
    const Answer<OrganizationSearch> answer(this);
    const quint64 number = ++d->newestSearch;
    whenDone(d->storage.search(typed, limit), this, [this, answer, number](Result<IndexMatches> found) {
        if (number != d->newestSearch)
            answer.finish(fail(Error::Kind::Cancelled));
        else if (!found)
            answer.finish(fail(found.error()));
        else
            answer.finish(OrganizationSearch{found->items, found->matches, found->known, found->milliseconds});
    });
    return answer.future();
}

void OrganizationsService::refresh() { d->mine.refresh(); }

void OrganizationsService::start()
{
    whenDone(d->storage.indexState(), this, [this](Result<std::optional<AccountStorage::IndexState>> state) {
        d->stateKnown = true;
        if (state && *state) {
            d->index.value = (*state)->size;
            d->index.fetchedAt = (*state)->filledAt;
            Q_EMIT indexChanged();
        }
        // The server may have answered before the disk did.
        if (d->mine.isConfirmed())
            d->fillIfOld();
    });
    d->mine.loadCache([this] { refresh(); });
}

} // namespace gatehouse
