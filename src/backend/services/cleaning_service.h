#pragma once
#include <condition_variable>
#include <mutex>
#include <thread>

#include "backend/services/account_deletion_service.h"
#include "backend/store/codes_store.h"
#include "backend/store/email_changes_store.h"
#include "backend/store/idempotency_store.h"
#include "backend/store/limits_store.h"
#include "backend/store/messages_store.h"
#include "backend/store/sessions_store.h"
#include "core/clock.h"

namespace gatehouse::backend {

/// Forgets what is no longer needed, at the start and every ten minutes, on a thread of its own: answers kept for
/// repeats and counts after a day, codes and changes of address a day after they expired, messages a week after they
/// were sent, sessions and their used tokens ninety days after they ended, files of exports once they expired, and
/// accounts whose deletion is due. Start and stop on one thread.
class CleaningService final {
public:
    CleaningService(Database& database, CodesStore& codes, IdempotencyStore& idempotency, LimitsStore& limits,
                    MessagesStore& messages, SessionsStore& sessions, EmailChangesStore& emailChanges,
                    ExportsStore& exports, AccountDeletionService& deletions, const Clock& clock);
    ~CleaningService();
    CleaningService(const CleaningService&) = delete;
    CleaningService& operator=(const CleaningService&) = delete;

    void start();
    void stop();
    /// One round, on the caller's thread. Throws StoreFailure.
    void sweep();

private:
    void work();
    Database& m_database;
    CodesStore& m_codes;
    IdempotencyStore& m_idempotency;
    LimitsStore& m_limits;
    MessagesStore& m_messages;
    SessionsStore& m_sessions;
    EmailChangesStore& m_emailChanges;
    ExportsStore& m_exports;
    AccountDeletionService& m_deletions;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace gatehouse::backend
