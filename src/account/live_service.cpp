#include "account/live_service.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTimer>
#include <algorithm>

#include "account/connection_service.h"
#include "core/future.h"
#include "core/logging.h"
#include "engine/changes_port.h"
#include "storage/account_storage.h"

namespace gatehouse {

namespace {

const QString storageKey = QStringLiteral("changes");
constexpr auto latestName = QLatin1String("latest");

const QSet<ChangeKind>& allKinds()
{
    static const QSet<ChangeKind> kinds{ChangeKind::Profile,     ChangeKind::Picture,  ChangeKind::Email,
                                        ChangeKind::Preferences, ChangeKind::Sessions, ChangeKind::Organizations,
                                        ChangeKind::Account};
    return kinds;
}

/// Up to a third more or less, so that the clients of a restarted server do not come back in step.
std::chrono::milliseconds jittered(std::chrono::milliseconds delay)
{
    const double factor = 0.7 + 0.6 * QRandomGenerator::global()->generateDouble();
    return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(delay.count()) * factor));
}

} // namespace

class LiveService::Private final {
public:
    Private(LiveService* service, ChangesPort* ourPort, AccountStorage& ourStorage, ConnectionService& ourConnection)
        : q(service)
        , port(ourPort)
        , storage(ourStorage)
        , connection(ourConnection)
    {
        for (QTimer* timer : {&retryTimer, &pollTimer, &gatherTimer})
            timer->setSingleShot(true);
        QObject::connect(&retryTimer, &QTimer::timeout, q, [this] { follow(); });
        QObject::connect(&pollTimer, &QTimer::timeout, q, [this] { poll(); });
        QObject::connect(&gatherTimer, &QTimer::timeout, q, [this] { tell(); });
        QObject::connect(&connection, &ConnectionService::changed, q, [this] { followConnection(); });
    }

    void begin()
    {
        whenDone(storage.cached(storageKey), q, [this](const Result<std::optional<CachedResource>>& kept) {
            if (kept && *kept)
                latest = static_cast<qint64>((*kept)->body.value(latestName).toDouble());
            running = !stopped;
            follow();
        });
    }

    void followConnection()
    {
        if (!running)
            return;
        if (!connection.isReachable()) {
            resting = true;
            retryTimer.stop();
            pollTimer.stop();
        } else if (std::exchange(resting, false)) {
            // Back after a while without: at once.
            failures = 0;
            follow();
        }
    }

    void follow()
    {
        retryTimer.stop();
        if (!running || stream)
            return;
        if (!connection.isReachable()) {
            resting = true;
            return;
        }
        stream = port->follow(latest);
        if (!stream) {
            // None to be had here, ever: what changes is asked for.
            poll();
            return;
        }
        QObject::connect(stream.get(), &ChangesStream::ready, q, [this](qint64 number, bool reset) {
            age.start();
            if (reset)
                add(allKinds());
            note(number);
            pollTimer.stop();
            setStreaming(true);
        });
        QObject::connect(stream.get(), &ChangesStream::changed, q, [this](const Change& change) { take(change); });
        QObject::connect(stream.get(), &ChangesStream::closed, q,
                         [this](const std::optional<Error>& why) { closed(why); });
    }

    void closed(const std::optional<Error>& why)
    {
        stream.release()->deleteLater();
        const bool held = streaming && age.hasExpired(times.steady.count());
        setStreaming(false);
        if (why)
            qCDebug(lcHttp) << "the stream of changes ended:" << kindName(why->kind) << why->code;
        if (!running)
            return;
        failures = held ? 0 : std::min(failures + 1, 16);
        auto delay = std::min(times.longestRetry, times.firstRetry * (1 << std::max(0, failures - 1)));
        if (why && why->retryAfter)
            delay = std::max<std::chrono::milliseconds>(delay, *why->retryAfter);
        if (!connection.isReachable()) {
            resting = true;
            return;
        }
        retryTimer.start(jittered(delay));
        waitToPoll();
    }

    void waitToPoll()
    {
        if (running && !streaming && !pollTimer.isActive() && !polling)
            pollTimer.start(watched ? times.poll : times.slowPoll);
    }

    void poll()
    {
        if (!running || streaming || polling || !connection.isReachable())
            return;
        polling = true;
        whenDone(port->changesSince(latest), q, [this](const Result<ChangesSince>& got) {
            polling = false;
            if (!running)
                return;
            if (!got) {
                if (got.error().kind == Error::Kind::NotFound) {
                    running = false; // Not of this server's gifts.
                    return;
                }
                connection.failed(got.error());
            } else {
                connection.succeeded();
                if (got->reset)
                    add(allKinds());
                for (const Change& change : got->items)
                    take(change);
                note(got->latest);
            }
            waitToPoll();
        });
    }

    void take(const Change& change)
    {
        if (change.number <= latest)
            return;
        note(change.number);
        // A kind that this version does not know is of something that it does not show.
        if (const auto kind = changeKindOf(change.kind))
            add({*kind});
    }

    void add(const QSet<ChangeKind>& kinds)
    {
        gathered += kinds;
        if (!gatherTimer.isActive())
            gatherTimer.start(times.gather);
    }

    void tell()
    {
        const QSet<ChangeKind> kinds = std::exchange(gathered, {});
        if (running && !kinds.isEmpty())
            Q_EMIT q->due(kinds);
    }

    void note(qint64 number)
    {
        if (number == latest)
            return;
        latest = number;
        // Losing it costs some reads.
        (void)storage.keep(storageKey, {QString(), connection.lastContact(), {{latestName, number}}});
    }

    void setStreaming(bool on)
    {
        if (streaming == on)
            return;
        streaming = on;
        Q_EMIT q->streamingChanged();
    }

    LiveService* q;
    ChangesPort* port;
    AccountStorage& storage;
    ConnectionService& connection;
    Times times;
    std::unique_ptr<ChangesStream> stream;
    QTimer retryTimer;
    QTimer pollTimer;
    QTimer gatherTimer;
    QElapsedTimer age;
    QSet<ChangeKind> gathered;
    qint64 latest = 0;
    int failures = 0;
    bool running = false;
    bool stopped = false;
    bool streaming = false;
    bool polling = false;
    bool resting = false; ///< There is no connection.
    bool watched = true;
};

LiveService::LiveService(ChangesPort* port, AccountStorage& storage, ConnectionService& connection, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, port, storage, connection))
{
}

LiveService::~LiveService() = default;

bool LiveService::isStreaming() const { return d->streaming; }

void LiveService::setWatched(bool watched)
{
    if (d->watched == watched)
        return;
    d->watched = watched;
    // Somebody looks again: what they see is to be of now.
    if (watched && d->pollTimer.isActive()) {
        d->pollTimer.stop();
        d->poll();
    }
}

void LiveService::setTimes(const Times& times)
{
    d->times = times;
    if (d->pollTimer.isActive()) {
        d->pollTimer.stop();
        d->waitToPoll();
    }
}

void LiveService::start()
{
    if (d->port)
        d->begin();
}

void LiveService::stop()
{
    d->stopped = true;
    d->running = false;
    for (QTimer* timer : {&d->retryTimer, &d->pollTimer, &d->gatherTimer})
        timer->stop();
    if (d->stream) {
        d->stream->disconnect(this);
        d->stream.release()->deleteLater();
    }
    d->setStreaming(false);
}

} // namespace gatehouse
