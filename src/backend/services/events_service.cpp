#include "backend/services/events_service.h"

#include <QJsonDocument>
#include <algorithm>
#include <unordered_map>

#include "backend/refusal.h"
#include "contract/change_json.h"
#include "core/logging.h"

namespace gatehouse::backend {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// Changes that come in a burst are told together.
constexpr std::chrono::milliseconds burst{20};
constexpr qsizetype sessionsAtOnce = 50;

QByteArray eventText(const char* type, const QJsonObject& data, std::optional<qint64> id = std::nullopt)
{
    QByteArray text;
    if (id)
        text += "id: " + QByteArray::number(*id) + '\n';
    return text + "event: " + type + "\ndata: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n";
}

QByteArray changeEvents(const ChangesSince& changes)
{
    QByteArray text;
    for (const Change& change : changes.items)
        text += eventText("change", toJson(change), change.number);
    return text;
}

QByteArray endedEvent(const char* reason)
{
    return eventText("ended", {{QLatin1String("reason"), QLatin1String(reason)}});
}

} // namespace

EventsService::EventsService(Database& database, ChangesStore& changes, const EventLimits& limits, const Clock& clock)
    : m_database(database)
    , m_changes(changes)
    , m_limits(limits)
    , m_clock(clock)
{
}

EventsService::~EventsService() { stop(); }

void EventsService::start()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = false;
    }
    m_thread = std::thread([this] { work(); });
}

void EventsService::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (const Stream& one : m_streams) {
            one.stream->write(endedEvent("stopping"));
            one.stream->end();
        }
        m_streams.clear();
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void EventsService::poke()
{
    {
        const std::lock_guard lock(m_mutex);
        m_poked = true;
    }
    m_wake.notify_one();
}

int EventsService::streams()
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_streams.size());
}

std::shared_ptr<HttpStream> EventsService::open(const SessionRecord& session, std::optional<qint64> after)
{
    // Read before the stream is listed: what comes in between is found by the next look.
    const ChangesSince missed = m_changes.since(session.account, after.value_or(0));
    Stream made;
    made.session = session.id;
    made.account = session.account;
    made.expires = session.accessExpires;
    made.told = missed.latest;
    made.nextBeat = SteadyClock::now() + m_limits.beat;
    made.stream = std::make_shared<HttpStream>();
    made.stream->write("retry: 2000\n\n");
    if (after && !missed.reset)
        made.stream->write(changeEvents(missed));
    made.stream->write(
        eventText("ready", {{QLatin1String("latest"), missed.latest}, {QLatin1String("reset"), after && missed.reset}},
                  missed.latest));

    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        throw Refusal::of(503, "busy", "The server is stopping").after(std::chrono::seconds(2));
    for (const Stream& one : m_streams) {
        if (one.session == made.session) {
            one.stream->write(endedEvent("replaced"));
            one.stream->end();
        }
    }
    std::erase_if(m_streams, [&](const Stream& one) { return one.session == made.session || one.stream->isGone(); });
    if (std::ranges::count(m_streams, made.account, &Stream::account) >= m_limits.streamsPerAccount)
        throw Refusal::of(429, "too_many_streams", "Too many devices of this account follow it")
            .after(std::chrono::seconds(60));
    if (static_cast<int>(m_streams.size()) >= m_limits.streams)
        throw Refusal::of(503, "busy", "The server has no more streams").after(std::chrono::seconds(60));
    m_streams.push_back(made);
    m_wake.notify_one();
    return made.stream;
}

void EventsService::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_streams.empty())
            m_wake.wait(lock, [this] { return m_stopping || !m_streams.empty(); });
        else
            m_wake.wait_for(lock, m_limits.poll, [this] { return m_stopping || m_poked; });
        if (m_poked)
            m_wake.wait_for(lock, burst, [this] { return m_stopping; });
        m_poked = false;
        if (m_stopping)
            break;
        lock.unlock();
        look();
        lock.lock();
    }
    lock.unlock();
    m_database.close();
}

void EventsService::look()
{
    std::vector<Stream> streams;
    {
        const std::lock_guard lock(m_mutex);
        streams = m_streams;
    }
    const qint64 time = now();
    try {
        readStandings(streams, [this, time](Stream& one, const Standing& standing) {
            if (standing.ended || one.expires <= time) {
                one.stream->write(endedEvent(standing.ended ? "session_ended" : "token_expired"));
                one.stream->end();
                one.session = {};
            } else if (standing.latest > one.told) {
                tell(one, standing.latest);
                one.told = standing.latest;
            }
        });
        m_failing = false;
    } catch (const StoreFailure& failure) {
        // Streams outlive a database that is away for a while: what was missed is found once it is back.
        if (!m_failing)
            qCCritical(lcBackend).noquote() << "database: changes cannot be told:" << failure.what();
        m_failing = true;
    }
    const auto steady = SteadyClock::now();
    for (Stream& one : streams) {
        if (one.stream->stalled() > m_limits.patience)
            one.stream->cut();
        if (steady >= one.nextBeat) {
            one.stream->write(":\n\n");
            one.nextBeat = steady + m_limits.beat;
        }
    }
    const std::lock_guard lock(m_mutex);
    for (const Stream& seen : streams) {
        const auto at = std::ranges::find(m_streams, seen.stream, &Stream::stream);
        if (at == m_streams.end())
            continue;
        if (seen.session.isEmpty() || seen.stream->isGone())
            m_streams.erase(at);
        else
            *at = seen;
    }
}

void EventsService::tell(const Stream& stream, qint64 latest)
{
    const ChangesSince changes = m_changes.since(stream.account, stream.told);
    if (changes.latest < latest)
        qCCritical(lcBackend) << "a change was counted but is not listed";
    stream.stream->write(changeEvents(changes));
}

#define TEN "?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

void EventsService::readStandings(std::vector<Stream>& streams,
                                  const std::function<void(Stream&, const Standing&)>& each)
{
    std::unordered_map<std::string, Standing> standings;
    for (size_t from = 0; from < streams.size(); from += sessionsAtOnce) {
        QVariantList ids;
        for (size_t i = from; i < std::min<size_t>(streams.size(), from + sessionsAtOnce); ++i)
            ids.append(streams[i].session.text());
        while (ids.size() < sessionsAtOnce)
            ids.append(QString());
        m_database.read("SELECT s.id, s.ended_at, c.latest FROM sessions s LEFT JOIN change_counts c ON c.account_id = "
                        "s.account_id WHERE s.id IN (" TEN ", " TEN ", " TEN ", " TEN ", " TEN ")",
                        ids, [&standings](const Row& row) {
                            standings[row.text(0).toStdString()] = {!row.isNull(1), row.number(2)};
                        });
    }
    // One whose session is nowhere any more has an ended one.
    for (Stream& one : streams)
        each(one, standings[one.session.text().toStdString()]);
}

#undef TEN

} // namespace gatehouse::backend
