#include "backend/services/cleaning_service.h"

#include "core/logging.h"

namespace gatehouse::backend {

namespace {

constexpr qint64 day = 86'400'000;

} // namespace

CleaningService::CleaningService(Database& database, CodesStore& codes, IdempotencyStore& idempotency,
                                 LimitsStore& limits, MessagesStore& messages, SessionsStore& sessions,
                                 EmailChangesStore& emailChanges, ExportsStore& exports,
                                 AccountDeletionService& deletions, const Clock& clock)
    : m_database(database)
    , m_codes(codes)
    , m_idempotency(idempotency)
    , m_limits(limits)
    , m_messages(messages)
    , m_sessions(sessions)
    , m_emailChanges(emailChanges)
    , m_exports(exports)
    , m_deletions(deletions)
    , m_clock(clock)
{
}

CleaningService::~CleaningService() { stop(); }

void CleaningService::start()
{
    m_thread = std::thread([this] { work(); });
}

void CleaningService::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void CleaningService::sweep()
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    m_idempotency.sweep(now - day);
    m_limits.sweep(now - day);
    m_codes.sweep(now - day);
    m_emailChanges.sweep(now - day);
    m_messages.sweep(now - 7 * day);
    m_sessions.sweep(now - 90 * day);
    m_exports.sweep(now);
    // Mails of one that was put off go with the next look at the queue.
    m_deletions.sweep();
}

void CleaningService::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, std::chrono::minutes(10), [this] { return m_stopping; })) {
        lock.unlock();
        try {
            sweep();
        } catch (const StoreFailure& failure) {
            qCCritical(lcBackend).noquote() << "database: cleaning waits, it cannot be used:" << failure.what();
        }
        lock.lock();
    }
    lock.unlock();
    m_database.close();
}

} // namespace gatehouse::backend
