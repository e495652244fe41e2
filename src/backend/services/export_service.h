#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "backend/config.h"
#include "backend/store/accounts_store.h"
#include "backend/store/changes_store.h"
#include "backend/store/exports_store.h"
#include "backend/store/limits_store.h"
#include "backend/store/messages_store.h"
#include "core/clock.h"

namespace gatehouse::backend {

/// Exports of accounts: asking for one, reading and removing it, and making them one after another on a thread of its
/// own. The queue is in the database, so an export outlasts this process: another instance takes up what was claimed
/// and not gone on with. The commands throw Refusal and StoreFailure; any thread, but for start and stop.
class ExportService final {
public:
    ExportService(const PlatformConfig& config, Database& database, AccountsStore& accounts, ExportsStore& exports,
                  ChangesStore& changes, LimitsStore& limits, MessagesStore& messages, const Clock& clock);
    ~ExportService();
    ExportService(const ExportService&) = delete;
    ExportService& operator=(const ExportService&) = delete;

    /// `messagesAdded` is called after each export; `changed` whenever one moves on.
    void start(std::function<void()> messagesAdded, std::function<void()> changed);
    void stop();
    /// There may be something to make.
    void poke();

    [[nodiscard]] DataExport state(const AccountId& account);
    /// Within the caller's transaction. Refusal 409 "export_in_progress".
    [[nodiscard]] DataExport ask(const AccountId& account);
    /// Counts one more of the account's exports. Refusal 429 "rate_limited".
    void count(const AccountId& account);
    void remove(const AccountId& account);
    /// Refusal 404 "no_export", 429 "rate_limited".
    [[nodiscard]] QByteArray file(const AccountId& account, ExportFormat format);

private:
    class Lost;
    void work();
    [[nodiscard]] bool makeNext();
    void make(const ExportRecord& record);
    void pause();
    [[nodiscard]] qint64 now() const { return m_clock.now().toMSecsSinceEpoch(); }

    const PlatformConfig& m_config;
    Database& m_database;
    AccountsStore& m_accounts;
    ExportsStore& m_exports;
    ChangesStore& m_changes;
    LimitsStore& m_limits;
    MessagesStore& m_messages;
    const Clock& m_clock;
    std::function<void()> m_messagesAdded;
    std::function<void()> m_changed;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_poked = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace gatehouse::backend
