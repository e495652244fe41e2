#include "account/organization_service.h"

#include <QSet>
#include <algorithm>

#include "account/cached_read.h"
#include "contract/member_json.h"
#include "contract/page_json.h"
#include "domain/folded_text.h"
#include "engine/members_port.h"

namespace gatehouse {

namespace {

constexpr int pageSize = 100;
/// So many members are kept for times without a connection.
constexpr int mostKept = 1000;

/// What a cached resource is written over with once it is no longer the person's to see.
const CachedResource nothing;

bool isBase(const MemberQuery& query) { return query == MemberQuery(); }

/// As the server sorts: unknown at the end of every order, equals by name.
void sortMembers(QList<Member>& members, const MemberOrder& order)
{
    struct Keyed final {
        QString name;
        Member member;
    };
    QList<Keyed> keyed;
    keyed.reserve(members.size());
    for (const Member& member : std::as_const(members))
        keyed.append({foldedText(member.displayName), member});
    const auto turned = [&order](auto compared) { return order.descending ? compared > 0 : compared < 0; };
    std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
        if (order.by == MemberOrder::By::Role && a.member.role != b.member.role)
            return turned(a.member.role.text().compare(b.member.role.text()));
        if (order.by == MemberOrder::By::Joined && a.member.joinedAt != b.member.joinedAt) {
            if (!a.member.joinedAt || !b.member.joinedAt)
                return a.member.joinedAt.has_value();
            return turned(b.member.joinedAt->msecsTo(*a.member.joinedAt));
        }
        if (order.by == MemberOrder::By::Name)
            return turned(a.name.compare(b.name));
        return a.name < b.name;
    });
    for (qsizetype i = 0; i < keyed.size(); ++i)
        members[i] = keyed.at(i).member;
}

} // namespace

class OrganizationService::Private final {
public:
    Private(OrganizationService* service, OrganizationId theId, MembersPort& ourPort, AccountStorage& ourStorage,
            ConnectionService& ourConnection)
        : q(service)
        , id(std::move(theId))
        , port(ourPort)
        , storage(ourStorage)
        , connection(ourConnection)
        , detailsKey(QStringLiteral("organization/") + id.text())
        , membersKey(QStringLiteral("members/") + id.text())
        , details(detailsKey, storage, connection,
                  {[this](const QString& known) { return port.details(id, known); },
                   [](const OrganizationDetails& value) { return toJson(value); },
                   [](const QJsonObject& json) { return organizationDetailsFromJson(json); },
                   [this] { Q_EMIT q->detailsChanged(); }, [this](bool fine) { followDetails(fine); }})
    {
    }

    void followDetails(bool fine)
    {
        if (fine)
            setGone(false);
        else if (details.loaded().error->kind == Error::Kind::NotFound)
            setGone(true);
    }

    void setGone(bool isGone)
    {
        if (gone == isGone)
            return;
        gone = isGone;
        if (gone) {
            // What others see of each other is not this person's to keep any more.
            kept = {};
            (void)storage.keep(detailsKey, nothing);
            (void)storage.keep(membersKey, nothing);
        }
        Q_EMIT q->detailsChanged();
    }

    void takeCached(const CachedResource& cached)
    {
        const auto page = pageFromJson<Member>(cached.body, &memberFromJson);
        if (!page || confirmed)
            return;
        kept = *page;
        keptAt = cached.fetchedAt;
        if (isBase(query))
            showKept(false);
        else if (list.error)
            showKept(true);
    }

    /// What this computer keeps, for the query. `alone`: because the server cannot be asked.
    void showKept(bool alone)
    {
        MemberList found;
        for (const Member& member : std::as_const(kept.items)) {
            if (findsName(query.typed, member.displayName))
                found.items.append(member);
        }
        if (!isBase(query))
            sortMembers(found.items, query.order);
        found.isPart = kept.items.size() < kept.total;
        found.isKept = alone;
        found.total = alone ? static_cast<int>(found.items.size()) : kept.total;
        list.value = found;
        list.fetchedAt = keptAt;
        cursor.reset();
        Q_EMIT q->membersChanged();
    }

    void ask()
    {
        const quint64 number = ++newest;
        fetching = false;
        list.refreshing = true;
        Q_EMIT q->membersChanged();
        whenDone(port.members(id, query, QString(), pageSize, etag), q,
                 [this, number](Result<Fetched<Page<Member>>> got) {
                     if (number == newest)
                         takeFirst(std::move(got));
                 });
    }

    void takeFirst(Result<Fetched<Page<Member>>> got)
    {
        list.refreshing = false;
        if (!got) {
            failed(got.error());
            return;
        }
        connection.succeeded();
        confirmed = true;
        list.error.reset();
        list.fetchedAt = connection.lastContact();
        setGone(false);
        if (got->value) {
            etag = got->etag;
            cursor = got->value->nextCursor;
            list.value = MemberList{got->value->items, got->value->total, false, false};
            keep();
        }
        Q_EMIT q->membersChanged();
    }

    void failed(const Error& error)
    {
        list.refreshing = false;
        list.error = error;
        connection.failed(error);
        // The answer to the query before is not one to this.
        etag.clear();
        cursor.reset();
        if (error.kind == Error::Kind::NotFound)
            setGone(true);
        if (error.isTransient() && !kept.items.isEmpty())
            showKept(true);
        else
            Q_EMIT q->membersChanged();
    }

    void fetchMore()
    {
        if (fetching || list.refreshing || !cursor)
            return;
        fetching = true;
        const quint64 number = newest;
        whenDone(port.members(id, query, *cursor, pageSize, QString()), q,
                 [this, number](Result<Fetched<Page<Member>>> got) {
                     if (number != newest)
                         return;
                     fetching = false;
                     if (got && got->value)
                         append(*got->value);
                     else if (!got)
                         moreFailed(got.error());
                 });
    }

    void append(const Page<Member>& page)
    {
        connection.succeeded();
        // Somebody who joined meanwhile moves the others on, and a page brings the last of the page before.
        QSet<AccountId> there;
        for (const Member& member : std::as_const(list.value->items))
            there.insert(member.account);
        for (const Member& member : page.items) {
            if (!there.contains(member.account))
                list.value->items.append(member);
        }
        list.value->total = page.total;
        cursor = page.nextCursor;
        keep();
        Q_EMIT q->membersChanged();
    }

    void moreFailed(const Error& error)
    {
        list.error = error;
        connection.failed(error);
        if (error.kind == Error::Kind::NotFound)
            setGone(true);
        Q_EMIT q->membersChanged();
    }

    void keep()
    {
        if (!isBase(query))
            return;
        kept = {list.value->items.mid(0, mostKept), std::nullopt, list.value->total};
        keptAt = connection.lastContact();
        // Losing this costs one more download.
        (void)storage.keep(membersKey, CachedResource{QString(), keptAt, pageToJson(kept)});
    }

    OrganizationService* q;
    const OrganizationId id;
    MembersPort& port;
    AccountStorage& storage;
    ConnectionService& connection;
    const QString detailsKey;
    const QString membersKey;
    CachedRead<OrganizationDetails> details;
    Loaded<MemberList> list;
    MemberQuery query;
    QString etag;                  ///< Of the first page of what is shown.
    std::optional<QString> cursor; ///< Of the next page; none at the end, or where the server was not asked.
    Page<Member> kept;
    QDateTime keptAt;
    quint64 newest = 0;
    bool fetching = false;
    bool confirmed = false;
    bool gone = false;
};

OrganizationService::OrganizationService(OrganizationId id, MembersPort& port, AccountStorage& storage,
                                         ConnectionService& connection, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(id), port, storage, connection))
{
    connect(&connection, &ConnectionService::retryDue, this, &OrganizationService::refresh);
}

OrganizationService::~OrganizationService() = default;

const OrganizationId& OrganizationService::id() const { return d->id; }
const Loaded<OrganizationDetails>& OrganizationService::details() const { return d->details.loaded(); }
bool OrganizationService::isGone() const { return d->gone; }
const Loaded<MemberList>& OrganizationService::members() const { return d->list; }
const MemberQuery& OrganizationService::query() const { return d->query; }
bool OrganizationService::canFetchMore() const { return d->cursor && !d->fetching && !d->list.refreshing; }
void OrganizationService::fetchMore() { d->fetchMore(); }

void OrganizationService::find(const MemberQuery& query)
{
    if (query == d->query)
        return;
    d->query = query;
    d->etag.clear();
    d->cursor.reset();
    // While the server cannot be reached there is no waiting for its answer.
    if (d->list.error && d->list.error->isTransient() && !d->kept.items.isEmpty())
        d->showKept(true);
    d->ask();
}

void OrganizationService::refresh()
{
    d->details.refresh();
    d->ask();
}

void OrganizationService::start()
{
    whenDone(d->storage.cached(d->membersKey), this, [this](Result<std::optional<CachedResource>> cached) {
        if (cached && *cached)
            d->takeCached(**cached);
    });
    d->details.loadCache([this] { refresh(); });
}

} // namespace gatehouse
