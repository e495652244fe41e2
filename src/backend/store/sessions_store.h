#pragma once
#include <optional>

#include "backend/store/changes_store.h"
#include "backend/store/database.h"
#include "domain/page.h"
#include "domain/session.h"

namespace gatehouse::backend {

/// A session as its tokens find it.
struct SessionRecord final {
    SessionId id;
    AccountId account;
    QString application;
    QString platform;
    qint64 lastActiveAt = 0;
    qint64 accessExpires = 0;
    bool accessUsed = false;
    bool ended = false;
    QString refreshHash;
    QString previousRefreshHash;
    qint64 refreshedAt = 0;
    qint64 verifiedAt = 0; ///< When its owner last proved who they are; signing in counts.

    /// "Gatehouse on Debian 12".
    [[nodiscard]] QString deviceName() const
    {
        return platform.isEmpty() ? application : QStringLiteral("%1 on %2").arg(application, platform);
    }
};

/// Sessions and their tokens, which are kept as hashes only. That one begins or ends is a change of its account. Throws
/// StoreFailure; any thread.
class SessionsStore final {
public:
    SessionsStore(Database& database, ChangesStore& changes)
        : m_database(database)
        , m_changes(changes)
    {
    }

    void insert(const SessionId& id, const AccountId& account, const QString& application, const QString& platform,
                const QString& address, qint64 now);
    void setTokens(const SessionId& id, const QString& accessHash, qint64 accessExpires, const QString& refreshHash,
                   const QString& previousRefreshHash, qint64 now);
    [[nodiscard]] std::optional<SessionRecord> byAccess(const QString& accessHash);
    [[nodiscard]] std::optional<SessionRecord> byRefresh(const QString& refreshHash);
    /// The session that a refresh token once belonged to and no longer does.
    [[nodiscard]] std::optional<SessionRecord> byUsedRefresh(const QString& refreshHash);
    void rememberUsedRefresh(const SessionId& id, const QString& refreshHash, qint64 now);
    void touch(const SessionId& id, const QString& address, qint64 now);
    /// Its owner proved once more who they are.
    void verified(const SessionId& id, qint64 now);
    void end(const SessionId& id, qint64 now);
    void endAll(const AccountId& account, qint64 now);
    /// Ends every session but `kept`; gives how many those were.
    int endOthers(const AccountId& account, const SessionId& kept, qint64 now);
    /// Whether the account has, or lately had, such a session.
    [[nodiscard]] bool knows(const AccountId& account, const SessionId& id);
    /// A session that goes on; none where it is another account's.
    [[nodiscard]] std::optional<Session> find(const AccountId& account, const SessionId& id, const SessionId& current);
    void setLabel(const AccountId& account, const SessionId& id, const QString& label);
    /// Forgets what ended before `before`, with its used tokens.
    void sweep(qint64 before);
    /// Sessions that go on, `current` first, then by last activity; from `offset`.
    [[nodiscard]] Page<Session> list(const AccountId& account, const SessionId& current, int offset, int limit);

private:
    std::optional<SessionRecord> one(const char* sql, const QString& hash);
    Database& m_database;
    ChangesStore& m_changes;
};

} // namespace gatehouse::backend
