#include "account/sessions_service.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <QUuid>
#include <algorithm>

#include "account/cached_read.h"
#include "contract/page_json.h"
#include "contract/session_json.h"
#include "domain/session_rules.h"

namespace gatehouse {

namespace {

constexpr int sessionsAtFirst = 200;
/// A list that must say whether something has ended is read to its end.
constexpr int wholeList = 100'000;
constexpr std::chrono::milliseconds watchInterval{4'000};

void sortSessions(Page<Session>& page)
{
    std::stable_sort(page.items.begin(), page.items.end(), [](const Session& a, const Session& b) {
        return a.current != b.current ? a.current : a.lastActiveAt > b.lastActiveAt;
    });
}

QString newKey() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace

class SessionsService::Private final {
public:
    /// A command whose answer did not come.
    struct Unsure final {
        QSet<SessionId> ids; ///< That it was to end.
        bool others = false;
        Error error; ///< Why there is no answer.
        std::function<void(const Result<Done>&)> then;
    };
    /// A label that was sent. Where no answer came, the same one is sent under the same key.
    struct SentLabel final {
        QString label;
        QString etag;
        QString key;
    };

    Private(SessionsService* service, SessionsPort& ourPort, AccountStorage& storage, ConnectionService& ourConnection,
            bool isOffered)
        : q(service)
        , port(ourPort)
        , connection(ourConnection)
        , offered(isOffered)
        , read(QStringLiteral("sessions"), storage, connection,
               {[this](const QString& etag) { return port.sessions(wanted, isWhole() ? etag : QString()); },
                [](const Page<Session>& page) { return pageToJson(page); },
                [](const QJsonObject& json) { return pageFromJson<Session>(json, &sessionFromJson); },
                [this] {
                    shown = read.loaded();
                    if (shown.value)
                        sortSessions(*shown.value);
                    Q_EMIT q->changed();
                },
                [this](bool) {
                    // Times of the last read move without anything to paint.
                    shown.fetchedAt = read.loaded().fetchedAt;
                    shown.refreshing = false;
                }})
    {
    }

    /// Whether what is known is all that is wanted: only of that can the server say that it is unchanged.
    [[nodiscard]] bool isWhole() const
    {
        const auto& page = read.loaded().value;
        return page && page->items.size() >= std::min(wanted, page->total);
    }
    void setState(const QSet<SessionId>& ids, Ending state)
    {
        for (const SessionId& id : ids) {
            if (state == Ending::None)
                endings.remove(id);
            else
                endings.insert(id, state);
        }
    }
    /// The server said that these have ended.
    void take(const QSet<SessionId>& ids)
    {
        setState(ids, Ending::None);
        if (const auto& page = read.loaded().value) {
            Page<Session> left = *page;
            const auto gone = left.items.removeIf([&ids](const Session& session) { return ids.contains(session.id); });
            left.total = std::max(left.total - static_cast<int>(gone), static_cast<int>(left.items.size()));
            if (gone > 0) {
                read.put(left, QString());
                // Whatever moved besides.
                q->refresh();
                return;
            }
        }
        Q_EMIT q->changed();
    }
    void refused(const QSet<SessionId>& ids)
    {
        setState(ids, Ending::None);
        Q_EMIT q->changed();
    }
    [[nodiscard]] QSet<SessionId> otherIds() const
    {
        QSet<SessionId> ids;
        if (shown.value) {
            for (const Session& session : shown.value->items) {
                if (!session.current)
                    ids.insert(session.id);
            }
        }
        return ids;
    }
    /// Whether the command may have been carried out although no good answer came.
    [[nodiscard]] static bool isOpen(const Error& error)
    {
        return error.isTransient() && error.kind != Error::Kind::RateLimited && error.kind != Error::Kind::Tls;
    }
    void becomeUnsure(const Unsure& open)
    {
        setState(open.ids, Ending::Unsure);
        if (open.others)
            others = Ending::Unsure;
        unsure.append(open);
        Q_EMIT q->changed();
        askList();
    }
    void followWatch()
    {
        const bool wanted = watched && !pushed;
        if (wanted == watch.isActive())
            return;
        if (wanted)
            watch.start();
        else
            watch.stop();
    }
    void askList();
    void decide(const QSet<SessionId>& alive, qsizetype asked);

    SessionsService* q;
    SessionsPort& port;
    ConnectionService& connection;
    const bool offered;
    Loaded<Page<Session>> shown;
    int wanted = sessionsAtFirst;
    CachedRead<Page<Session>> read;
    QHash<SessionId, Ending> endings;
    Ending others = Ending::None;
    QList<Unsure> unsure;
    bool asking = false;
    bool askAgain = false; ///< The connection came back meanwhile.
    QHash<SessionId, SentLabel> labels;
    QTimer watch;
    bool watched = false;
    bool pushed = false;
};

void SessionsService::Private::askList()
{
    if (unsure.isEmpty())
        return;
    askAgain = asking;
    if (asking)
        return;
    asking = true;
    // What is lost from here on may be younger than the list.
    const qsizetype asked = unsure.size();
    whenDone(port.sessions(wholeList, QString()), q, [this, asked](const Result<Fetched<Page<Session>>>& got) {
        asking = false;
        const bool again = std::exchange(askAgain, false);
        if (got && got->value) {
            connection.succeeded();
            QSet<SessionId> alive;
            for (const Session& session : got->value->items)
                alive.insert(session.id);
            decide(alive, asked);
            askList();
            return;
        }
        // Asked again when the connection is back; a session that is over has nobody left to tell.
        const Error error = got ? Error::of(Error::Kind::Protocol) : got.error();
        connection.failed(error);
        if (!error.isTransient()) {
            const QList<Unsure> open = std::exchange(unsure, {});
            for (const Unsure& one : open) {
                if (one.others)
                    others = Ending::None;
                refused(one.ids);
                one.then(fail(error));
            }
        } else if (again) {
            askList();
        }
    });
}

void SessionsService::Private::decide(const QSet<SessionId>& alive, qsizetype asked)
{
    const QList<Unsure> open = unsure.mid(0, asked);
    unsure.remove(0, asked);
    for (const Unsure& one : open) {
        const bool ended = std::none_of(one.ids.cbegin(), one.ids.cend(),
                                        [&alive](const SessionId& id) { return alive.contains(id); });
        if (one.others)
            others = Ending::None;
        if (ended)
            take(one.ids);
        else
            refused(one.ids);
        one.then(ended ? Result<Done>(Done{}) : fail(one.error));
    }
    q->refresh();
}

SessionsService::SessionsService(SessionsPort& port, AccountStorage& storage, ConnectionService& connection,
                                 bool canEnd, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, port, storage, connection, canEnd))
{
    d->watch.setInterval(watchInterval);
    connect(&connection, &ConnectionService::retryDue, this, &SessionsService::refresh);
    connect(&connection, &ConnectionService::retryDue, this, [this] { d->askList(); });
    connect(&connection, &ConnectionService::reachableChanged, this, &SessionsService::canEndNowChanged);
    connect(&d->watch, &QTimer::timeout, this, [this] {
        // What is out of reach is asked for in the connection's own rhythm.
        if (d->connection.state() == ConnectionService::State::Online && !d->shown.refreshing)
            refresh();
    });
}

SessionsService::~SessionsService() = default;

const Loaded<Page<Session>>& SessionsService::sessions() const { return d->shown; }
bool SessionsService::offersEnding() const { return d->offered; }

bool SessionsService::canEndNow() const { return d->connection.isReachable(); }

SessionsService::Ending SessionsService::ending(const SessionId& id) const
{
    return d->endings.value(id, Ending::None);
}

SessionsService::Ending SessionsService::endingOthers() const { return d->others; }

QFuture<Result<Done>> SessionsService::end(const SessionId& id)
{
    const Answer<Done> answer(this);
    if (ending(id) != Ending::None) {
        answer.finish(fail(Error::Kind::Cancelled));
        return answer.future();
    }
    d->setState({id}, Ending::Asked);
    Q_EMIT changed();
    whenDone(d->port.endSession(id, newKey()), this, [this, id, answer](const Result<Done>& done) {
        // What is not there any more has ended.
        if (done || done.error().kind == Error::Kind::NotFound) {
            d->connection.succeeded();
            d->take({id});
            answer.finish(Done{});
            return;
        }
        d->connection.failed(done.error());
        if (Private::isOpen(done.error())) {
            d->becomeUnsure({{id}, false, done.error(), [answer](const Result<Done>& said) { answer.finish(said); }});
            return;
        }
        d->refused({id});
        answer.finish(done);
    });
    return answer.future();
}

QFuture<Result<int>> SessionsService::endOthers()
{
    const Answer<int> answer(this);
    if (d->others != Ending::None) {
        answer.finish(fail(Error::Kind::Cancelled));
        return answer.future();
    }
    const QSet<SessionId> ids = d->otherIds();
    d->others = Ending::Asked;
    d->setState(ids, Ending::Asked);
    Q_EMIT changed();
    whenDone(d->port.endOthers(newKey()), this, [this, ids, answer](const Result<int>& ended) {
        if (!ended && Private::isOpen(ended.error())) {
            d->connection.failed(ended.error());
            d->becomeUnsure({ids, true, ended.error(), [answer](const Result<Done>& said) {
                                 answer.finish(said ? Result<int>(-1) : fail(said.error()));
                             }});
            return;
        }
        d->others = Ending::None;
        if (ended) {
            d->connection.succeeded();
            d->take(ids);
            refresh();
        } else {
            d->connection.failed(ended.error());
            d->refused(ids);
        }
        answer.finish(ended);
    });
    return answer.future();
}

QFuture<Result<Done>> SessionsService::setLabel(const SessionId& id, const QString& typed)
{
    const Answer<Done> answer(this);
    const QString label = normalizedSessionLabel(typed);
    if (const auto fault = sessionLabelFault(label)) {
        Error error = Error::of(Error::Kind::Validation);
        error.fields = {{QStringLiteral("/label"), *fault, {}}};
        if (*fault == QLatin1String("too_long"))
            error.fields.first().params.insert(QStringLiteral("max"), maxSessionLabelLength);
        answer.finish(fail(error));
        return answer.future();
    }
    const auto& page = d->shown.value;
    const Session* found = nullptr;
    for (int i = 0; page && i < page->items.size() && !found; ++i)
        found = page->items[i].id == id ? &page->items[i] : nullptr;
    if (!found || found->label == label) {
        answer.finish(found ? Result<Done>(Done{}) : fail(Error::Kind::NotFound));
        return answer.future();
    }
    Private::SentLabel& sent = d->labels[id];
    if (sent.label != label || sent.etag != found->etag)
        sent = {label, found->etag, newKey()};
    whenDone(d->port.setLabel(id, label, sent.etag, sent.key), this, [this, id, answer](const Result<Session>& named) {
        if (!named) {
            d->connection.failed(named.error());
            if (!named.error().isTransient() && named.error().code != QLatin1String("request_in_progress"))
                d->labels.remove(id);
            if (named.error().kind == Error::Kind::Conflict || named.error().kind == Error::Kind::NotFound)
                refresh();
            answer.finish(fail(named.error()));
            return;
        }
        d->connection.succeeded();
        d->labels.remove(id);
        if (const auto& known = d->read.loaded().value) {
            Page<Session> next = *known;
            for (Session& session : next.items) {
                if (session.id == id) {
                    session.label = named->label;
                    session.etag = named->etag;
                }
            }
            d->read.put(next, QString());
        }
        answer.finish(Done{});
    });
    return answer.future();
}

void SessionsService::refresh()
{
    d->shown.refreshing = true;
    d->read.refresh();
}

void SessionsService::showMore()
{
    const auto& page = d->shown.value;
    if (!page || page->items.size() >= page->total)
        return;
    d->wanted = static_cast<int>(page->items.size()) + sessionsAtFirst;
    refresh();
}

void SessionsService::setWatched(bool watched)
{
    d->watched = watched;
    d->followWatch();
}

void SessionsService::setPushed(bool pushed)
{
    d->pushed = pushed;
    d->followWatch();
}

void SessionsService::setWatchInterval(std::chrono::milliseconds interval) { d->watch.setInterval(interval); }

void SessionsService::start()
{
    d->read.loadCache([this] { refresh(); });
}

} // namespace gatehouse
