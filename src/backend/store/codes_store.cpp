#include "backend/store/codes_store.h"

namespace gatehouse::backend {

std::optional<CodeRecord> CodesStore::find(const QString& purpose, const QString& emailKey)
{
    CodeRecord found;
    const bool known = m_database.readOne(
        "SELECT code_hash, expires_at, tries, sent_at FROM codes WHERE purpose = ? AND email_key = ?",
        {purpose, emailKey}, [&](const Row& row) {
            found = {row.text(0), row.number(1), static_cast<int>(row.number(2)), row.number(3)};
        });
    return known ? std::optional(found) : std::nullopt;
}

void CodesStore::put(const QString& purpose, const QString& emailKey, const CodeRecord& code)
{
    m_database.run(
        "INSERT INTO codes (purpose, email_key, code_hash, expires_at, tries, sent_at) VALUES (?, ?, ?, ?, ?, ?) ON "
        "CONFLICT "
        "(purpose, email_key) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = "
        "excluded.tries, sent_at = excluded.sent_at",
        {purpose, emailKey, code.hash, code.expiresAt, code.tries, code.sentAt});
}

void CodesStore::countTry(const QString& purpose, const QString& emailKey)
{
    m_database.run("UPDATE codes SET tries = tries + 1 WHERE purpose = ? AND email_key = ?", {purpose, emailKey});
}

void CodesStore::remove(const QString& purpose, const QString& emailKey)
{
    m_database.run("DELETE FROM codes WHERE purpose = ? AND email_key = ?", {purpose, emailKey});
}

void CodesStore::sweep(qint64 before) { m_database.run("DELETE FROM codes WHERE expires_at < ?", {before}); }

} // namespace gatehouse::backend
