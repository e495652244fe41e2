#include "backend/store/deletions_store.h"

#include "backend/ids.h"
#include "domain/email_address.h"

namespace gatehouse::backend {

namespace {

DeletionRecord recordOf(const Row& row) { return {AccountId(row.text(0)), row.number(1), row.number(2)}; }

} // namespace

std::optional<DeletionRecord> DeletionsStore::find(const AccountId& account)
{
    std::optional<DeletionRecord> found;
    m_database.readOne("SELECT account_id, asked_at, delete_at FROM account_deletions WHERE account_id = ?",
                       {account.text()}, [&](const Row& row) { found = recordOf(row); });
    return found;
}

void DeletionsStore::put(const DeletionRecord& deletion)
{
    m_database.run("INSERT INTO account_deletions (account_id, asked_at, delete_at) VALUES (?, ?, ?) ON CONFLICT "
                   "(account_id) DO UPDATE SET delete_at = excluded.delete_at",
                   {deletion.account.text(), deletion.askedAt, deletion.deleteAt});
}

void DeletionsStore::remove(const AccountId& account)
{
    m_database.run("DELETE FROM account_deletions WHERE account_id = ?", {account.text()});
}

QList<DeletionRecord> DeletionsStore::due(qint64 now, int limit)
{
    QList<DeletionRecord> due;
    m_database.read("SELECT account_id, asked_at, delete_at FROM account_deletions WHERE delete_at <= ? ORDER BY "
                    "delete_at, account_id LIMIT ?",
                    {now, limit}, [&](const Row& row) { due.append(recordOf(row)); });
    return due;
}

QList<SoleAdminOf> DeletionsStore::soleAdminOf(const AccountId& account)
{
    QList<SoleAdminOf> organizations;
    m_database.read("SELECT o.id, o.name FROM memberships m JOIN organizations o ON o.id = m.organization_id WHERE "
                    "m.account_id = ? AND m.role = 'admin' AND NOT EXISTS (SELECT 1 FROM memberships other WHERE "
                    "other.organization_id = m.organization_id AND other.account_id <> m.account_id AND other.role = "
                    "'admin' AND NOT EXISTS (SELECT 1 FROM account_deletions d WHERE d.account_id = "
                    "other.account_id)) ORDER BY o.name_key, o.id",
                    {account.text()}, [&](const Row& row) {
                        organizations.append({OrganizationId(row.text(0)), row.text(1)});
                    });
    return organizations;
}

void DeletionsStore::erase(const AccountId& account)
{
    QString address;
    QString key;
    if (!m_database.readOne("SELECT email, email_key FROM accounts WHERE id = ?", {account.text()},
                            [&](const Row& row) {
                                address = row.text(0);
                                key = row.text(1);
                            }))
        return;
    // Addresses that were the account's, or were to be: their codes, mails and counts are the account's too.
    QStringList addresses{address};
    for (const char* sql : {"SELECT email FROM email_changes WHERE account_id = ?",
                            "SELECT email FROM email_reverts WHERE account_id = ?"})
        m_database.read(sql, {account.text()}, [&](const Row& row) { addresses.append(row.text(0)); });
    for (const QString& one : std::as_const(addresses)) {
        const QString oneKey = emailKey(one);
        const bool others = m_database.readOne("SELECT 1 FROM accounts WHERE email_key = ? AND id <> ?",
                                               {oneKey, account.text()}, [](const Row&) {});
        if (others)
            continue; // Somebody else's by now.
        m_database.run("DELETE FROM codes WHERE email_key = ?", {oneKey});
        m_database.run("DELETE FROM messages WHERE lower(recipient) = lower(?) OR recipient = ?", {one, one});
        m_database.run("DELETE FROM invitations WHERE email_key = ?", {oneKey});
        m_database.run("UPDATE invitations SET invited_by = '' WHERE lower(invited_by) = lower(?)", {one});
        m_database.run("DELETE FROM limits WHERE bucket LIKE ?", {QStringLiteral("%:") + hashed(oneKey.toUtf8())});
    }
    m_database.run("UPDATE invitations SET invited_by = '' WHERE invited_by = ?", {account.text()});
    m_database.run("DELETE FROM limits WHERE bucket LIKE ?", {QStringLiteral("%:") + account.text()});
    m_database.run("DELETE FROM idempotency WHERE scope = ?", {account.text()});
    m_database.run("UPDATE organizations SET member_count = member_count - 1 WHERE member_count > 0 AND id IN (SELECT "
                   "organization_id FROM memberships WHERE account_id = ?)",
                   {account.text()});
    // All else belongs to the account's row and goes with it: sessions and tokens, consents, picture, memberships,
    // requests, changes of address, exports.
    m_database.run("DELETE FROM accounts WHERE id = ?", {account.text()});
}

} // namespace gatehouse::backend
