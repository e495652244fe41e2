#pragma once
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "backend/config.h"
#include "backend/http/http_stream.h"
#include "backend/store/changes_store.h"
#include "backend/store/sessions_store.h"

namespace gatehouse::backend {

/// Tells clients over open streams what changes in their accounts, as server-sent events (WHATWG HTML 9.2). One thread
/// asks the database for all of them: after poke(), and every so often for what other instances wrote. A stream ends
/// with its session, with the access token that it was opened with, and when its client takes nothing. Any thread, but
/// for start and stop.
class EventsService final {
public:
    EventsService(Database& database, ChangesStore& changes, const EventLimits& limits, const Clock& clock);
    ~EventsService();
    EventsService(const EventsService&) = delete;
    EventsService& operator=(const EventsService&) = delete;

    void start();
    /// Ends every stream and takes no more.
    void stop();
    /// A stream for a session, from what comes after `after` on (none: from now on). A session has one: the newer takes
    /// the place of the older. Refusal 429 "too_many_streams" for the account, 503 "busy" for the server. Throws
    /// StoreFailure.
    [[nodiscard]] std::shared_ptr<HttpStream> open(const SessionRecord& session, std::optional<qint64> after);
    /// Something may have changed.
    void poke();
    [[nodiscard]] int streams();

private:
    struct Stream final {
        SessionId session;
        AccountId account;
        qint64 expires = 0; ///< Its access token.
        qint64 told = 0;    ///< The newest number that it knows.
        std::chrono::steady_clock::time_point nextBeat;
        std::shared_ptr<HttpStream> stream;
    };
    /// What the database says of a stream's session.
    struct Standing final {
        bool ended = true;
        qint64 latest = 0;
    };
    void work();
    void look();
    void tell(const Stream& stream, qint64 latest);
    void readStandings(std::vector<Stream>& streams, const std::function<void(Stream&, const Standing&)>& each);
    [[nodiscard]] qint64 now() const { return m_clock.now().toMSecsSinceEpoch(); }

    Database& m_database;
    ChangesStore& m_changes;
    const EventLimits m_limits;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Stream> m_streams;
    bool m_poked = false;
    bool m_stopping = false;
    bool m_failing = false; ///< Of the thread only: the database could not be asked.
    std::thread m_thread;
};

} // namespace gatehouse::backend
