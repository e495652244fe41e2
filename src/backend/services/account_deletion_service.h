#pragma once
#include "backend/config.h"
#include "backend/store/accounts_store.h"
#include "backend/store/changes_store.h"
#include "backend/store/deletions_store.h"
#include "backend/store/exports_store.h"
#include "backend/store/messages_store.h"
#include "backend/store/sessions_store.h"
#include "core/clock.h"

namespace gatehouse::backend {

/// The end of an account: asked for, possible to take back by signing in for a while (14 days), then everything at
/// once. No organization loses its last admin by it: asking is refused while there is one of which the person is the
/// only admin, also where they are its only member, and at the end it is looked at again; then the deletion is put off
/// by a week and its owner told. An admin who will be deleted counts as none. Throws Refusal and StoreFailure; any
/// thread.
class AccountDeletionService final {
public:
    AccountDeletionService(const PlatformConfig& config, Database& database, AccountsStore& accounts,
                           SessionsStore& sessions, DeletionsStore& deletions, ExportsStore& exports,
                           ChangesStore& changes, MessagesStore& messages, const Clock& clock);

    /// Gives when the account goes. Within the caller's transaction. Refusal 422 "email_mismatch" at /email, 409
    /// "sole_admin".
    [[nodiscard]] QDateTime ask(const AccountId& account, const QString& email);
    /// After a right password: Refusal 403 "deletion_pending" where the account will be deleted, unless it is to be
    /// kept; then `opening`, as one: no deletion asked for meanwhile misses the session, and none is taken back for a
    /// session that cannot be opened.
    template <typename F>
    auto entering(const AccountId& account, bool keep, F&& opening)
    {
        return m_database.transaction([&] {
            enter(account, keep);
            return opening();
        });
    }
    /// Deletes what is due, each account in one transaction.
    void sweep();

private:
    void enter(const AccountId& account, bool keep);
    void addMessage(const AccountId& account, const QString& kind, const QDateTime& at);
    void finish(const DeletionRecord& deletion);
    [[nodiscard]] qint64 now() const { return m_clock.now().toMSecsSinceEpoch(); }

    const PlatformConfig& m_config;
    Database& m_database;
    AccountsStore& m_accounts;
    SessionsStore& m_sessions;
    DeletionsStore& m_deletions;
    ExportsStore& m_exports;
    ChangesStore& m_changes;
    MessagesStore& m_messages;
    const Clock& m_clock;
};

} // namespace gatehouse::backend
