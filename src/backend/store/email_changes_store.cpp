#include "backend/store/email_changes_store.h"

namespace gatehouse::backend {

std::optional<EmailChange> EmailChangesStore::find(const AccountId& account, qint64 now)
{
    EmailChange found;
    const bool known = m_database.readOne(
        "SELECT e.session_id, e.email, e.email_key, e.code_hash, e.code_expires_at, e.expires_at, e.tries, e.sent_at "
        "FROM email_changes e JOIN sessions s ON s.id = e.session_id AND s.ended_at IS NULL WHERE e.account_id = ? AND "
        "e.expires_at > ?",
        {account.text(), now}, [&](const Row& row) {
            found.account = account;
            found.session = SessionId(row.text(0));
            found.email = row.text(1);
            found.emailKey = row.text(2);
            found.codeHash = row.text(3);
            found.codeExpiresAt = row.number(4);
            found.expiresAt = row.number(5);
            found.tries = static_cast<int>(row.number(6));
            found.sentAt = row.number(7);
        });
    return known ? std::optional(found) : std::nullopt;
}

void EmailChangesStore::put(const EmailChange& change)
{
    m_database.run(
        "INSERT INTO email_changes (account_id, session_id, email, email_key, code_hash, code_expires_at, expires_at, "
        "tries, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account_id) DO UPDATE SET session_id = "
        "excluded.session_id, email = excluded.email, email_key = excluded.email_key, code_hash = excluded.code_hash, "
        "code_expires_at = excluded.code_expires_at, expires_at = excluded.expires_at, tries = excluded.tries, sent_at "
        "= excluded.sent_at",
        {change.account.text(), change.session.text(), change.email, change.emailKey, change.codeHash,
         change.codeExpiresAt, change.expiresAt, change.tries, change.sentAt});
}

void EmailChangesStore::countTry(const AccountId& account)
{
    m_database.run("UPDATE email_changes SET tries = tries + 1 WHERE account_id = ?", {account.text()});
}

void EmailChangesStore::remove(const AccountId& account)
{
    m_database.run("DELETE FROM email_changes WHERE account_id = ?", {account.text()});
}

void EmailChangesStore::addRevert(const QString& tokenHash, const EmailRevert& revert)
{
    m_database.run("INSERT INTO email_reverts (token_hash, account_id, email, expires_at) VALUES (?, ?, ?, ?)",
                   {tokenHash, revert.account.text(), revert.email, revert.expiresAt});
}

std::optional<EmailRevert> EmailChangesStore::revert(const QString& tokenHash, qint64 now)
{
    EmailRevert found;
    const bool known = m_database.readOne(
        "SELECT account_id, email, expires_at FROM email_reverts WHERE token_hash = ? AND expires_at > ?",
        {tokenHash, now}, [&](const Row& row) {
            found = {AccountId(row.text(0)), row.text(1), row.number(2)};
        });
    return known ? std::optional(found) : std::nullopt;
}

void EmailChangesStore::removeReverts(const AccountId& account)
{
    m_database.run("DELETE FROM email_reverts WHERE account_id = ?", {account.text()});
}

void EmailChangesStore::sweep(qint64 before)
{
    m_database.run("DELETE FROM email_changes WHERE expires_at < ?", {before});
    m_database.run("DELETE FROM email_reverts WHERE expires_at < ?", {before});
}

} // namespace gatehouse::backend
