#include "backend/store/sessions_store.h"

namespace gatehouse::backend {

void SessionsStore::insert(const SessionId& id, const AccountId& account, const QString& application,
                           const QString& platform, const QString& address, qint64 now)
{
    m_database.transaction([&] {
        m_database.run("INSERT INTO sessions (id, account_id, application, platform, address, signed_in_at, "
                       "last_active_at, verified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                       {id.text(), account.text(), application, platform, address, now, now, now});
        m_changes.add(account, ChangeKind::Sessions);
    });
}

void SessionsStore::verified(const SessionId& id, qint64 now)
{
    m_database.run("UPDATE sessions SET verified_at = ? WHERE id = ? AND ended_at IS NULL", {now, id.text()});
}

void SessionsStore::setTokens(const SessionId& id, const QString& accessHash, qint64 accessExpires,
                              const QString& refreshHash, const QString& previousRefreshHash, qint64 now)
{
    m_database.run("UPDATE sessions SET access_hash = ?, access_expires = ?, access_used = 0, refresh_hash = ?, "
                   "previous_refresh_hash = ?, refreshed_at = ? WHERE id = ?",
                   {accessHash, accessExpires, refreshHash, previousRefreshHash, now, id.text()});
}

std::optional<SessionRecord> SessionsStore::one(const char* sql, const QString& hash)
{
    SessionRecord found;
    const bool known = m_database.readOne(sql, {hash}, [&](const Row& row) {
        found.id = SessionId(row.text(0));
        found.account = AccountId(row.text(1));
        found.application = row.text(2);
        found.platform = row.text(3);
        found.lastActiveAt = row.number(4);
        found.accessExpires = row.number(5);
        found.accessUsed = row.flag(6);
        found.ended = !row.isNull(7);
        found.refreshHash = row.text(8);
        found.previousRefreshHash = row.text(9);
        found.refreshedAt = row.number(10);
        found.verifiedAt = row.number(11);
    });
    return known ? std::optional(found) : std::nullopt;
}

#define SESSION_COLUMNS                                                                                                \
    "s.id, s.account_id, s.application, s.platform, s.last_active_at, s.access_expires, s.access_used, s.ended_at, "   \
    "s.refresh_hash, s.previous_refresh_hash, s.refreshed_at, s.verified_at"

std::optional<SessionRecord> SessionsStore::byAccess(const QString& accessHash)
{
    return one("SELECT " SESSION_COLUMNS " FROM sessions s WHERE s.access_hash = ?", accessHash);
}

std::optional<SessionRecord> SessionsStore::byRefresh(const QString& refreshHash)
{
    return one("SELECT " SESSION_COLUMNS " FROM sessions s WHERE s.refresh_hash = ?", refreshHash);
}

std::optional<SessionRecord> SessionsStore::byUsedRefresh(const QString& refreshHash)
{
    return one("SELECT " SESSION_COLUMNS
               " FROM sessions s JOIN used_refresh_tokens u ON u.session_id = s.id WHERE u.hash = ?",
               refreshHash);
}

void SessionsStore::rememberUsedRefresh(const SessionId& id, const QString& refreshHash, qint64 now)
{
    m_database.run(
        "INSERT INTO used_refresh_tokens (hash, session_id, used_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        {refreshHash, id.text(), now});
}

void SessionsStore::touch(const SessionId& id, const QString& address, qint64 now)
{
    m_database.run("UPDATE sessions SET last_active_at = ?, address = ?, access_used = 1 WHERE id = ?",
                   {now, address, id.text()});
}

void SessionsStore::end(const SessionId& id, qint64 now)
{
    m_database.transaction([&] {
        AccountId account;
        m_database.readOne("SELECT account_id FROM sessions WHERE id = ?", {id.text()},
                           [&](const Row& row) { account = AccountId(row.text(0)); });
        if (m_database.run("UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL", {now, id.text()}) > 0)
            m_changes.add(account, ChangeKind::Sessions);
    });
}

void SessionsStore::endAll(const AccountId& account, qint64 now)
{
    m_database.transaction([&] {
        if (m_database.run("UPDATE sessions SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL",
                           {now, account.text()}) > 0)
            m_changes.add(account, ChangeKind::Sessions);
    });
}

void SessionsStore::sweep(qint64 before) { m_database.run("DELETE FROM sessions WHERE ended_at < ?", {before}); }

int SessionsStore::endOthers(const AccountId& account, const SessionId& kept, qint64 now)
{
    return m_database.transaction([&] {
        const int ended =
            m_database.run("UPDATE sessions SET ended_at = ? WHERE account_id = ? AND id <> ? AND ended_at IS NULL",
                           {now, account.text(), kept.text()});
        if (ended > 0)
            m_changes.add(account, ChangeKind::Sessions);
        return ended;
    });
}

bool SessionsStore::knows(const AccountId& account, const SessionId& id)
{
    return m_database.readOne("SELECT 1 FROM sessions WHERE id = ? AND account_id = ?", {id.text(), account.text()},
                              [](const Row&) {});
}

#define LISTED_COLUMNS                                                                                                 \
    "id, application, platform, label, address, place, signed_in_at, last_active_at, unusual FROM sessions"

namespace {

Session sessionOf(const Row& row, const SessionId& current)
{
    Session session;
    session.id = SessionId(row.text(0));
    session.application = row.text(1);
    session.platform = row.text(2);
    session.label = row.text(3);
    session.address = row.text(4);
    session.place = row.text(5);
    session.signedInAt = QDateTime::fromMSecsSinceEpoch(row.number(6), Qt::UTC);
    session.lastActiveAt = QDateTime::fromMSecsSinceEpoch(row.number(7), Qt::UTC);
    session.unusual = row.flag(8);
    session.current = session.id == current;
    return session;
}

} // namespace

std::optional<Session> SessionsStore::find(const AccountId& account, const SessionId& id, const SessionId& current)
{
    std::optional<Session> found;
    m_database.readOne("SELECT " LISTED_COLUMNS " WHERE id = ? AND account_id = ? AND ended_at IS NULL",
                       {id.text(), account.text()}, [&](const Row& row) { found = sessionOf(row, current); });
    return found;
}

void SessionsStore::setLabel(const AccountId& account, const SessionId& id, const QString& label)
{
    m_database.transaction([&] {
        m_database.run("UPDATE sessions SET label = ? WHERE id = ? AND account_id = ?",
                       {label, id.text(), account.text()});
        m_changes.add(account, ChangeKind::Sessions);
    });
}

Page<Session> SessionsStore::list(const AccountId& account, const SessionId& current, int offset, int limit)
{
    Page<Session> page;
    m_database.readOne("SELECT count(*) FROM sessions WHERE account_id = ? AND ended_at IS NULL", {account.text()},
                       [&](const Row& row) { page.total = static_cast<int>(row.number(0)); });
    m_database.read("SELECT " LISTED_COLUMNS " WHERE account_id = ? AND ended_at IS NULL "
                    "ORDER BY CASE WHEN id = ? THEN 0 ELSE 1 END, last_active_at DESC, id LIMIT ? OFFSET ?",
                    {account.text(), current.text(), limit, offset},
                    [&](const Row& row) { page.items.append(sessionOf(row, current)); });
    return page;
}

} // namespace gatehouse::backend
