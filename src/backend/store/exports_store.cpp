#include "backend/store/exports_store.h"

namespace gatehouse::backend {

namespace {

constexpr qint64 remembered = 30 * 86'400'000LL;

#define EXPORT_COLUMNS "id, account_id, state, progress, created_at, expires_at, json_size, html_size, claim, tries"

ExportRecord recordOf(const Row& row)
{
    const auto time = [&](int column) -> std::optional<QDateTime> {
        if (row.number(column) == 0)
            return std::nullopt;
        return QDateTime::fromMSecsSinceEpoch(row.number(column), Qt::UTC);
    };
    ExportRecord record;
    record.shown.id = row.text(0);
    record.account = AccountId(row.text(1));
    record.shown.state = ExportState(row.text(2));
    record.shown.progress = static_cast<int>(row.number(3));
    record.shown.createdAt = time(4);
    record.shown.expiresAt = time(5);
    record.shown.jsonSize = row.number(6);
    record.shown.htmlSize = row.number(7);
    record.claim = row.text(8);
    record.tries = static_cast<int>(row.number(9));
    return record;
}

} // namespace

std::optional<ExportRecord> ExportsStore::find(const AccountId& account)
{
    std::optional<ExportRecord> found;
    m_database.readOne("SELECT " EXPORT_COLUMNS " FROM exports WHERE account_id = ?", {account.text()},
                       [&](const Row& row) { found = recordOf(row); });
    return found;
}

void ExportsStore::put(const AccountId& account, const QString& id, qint64 now)
{
    remove(account);
    m_database.run("INSERT INTO exports (id, account_id, state, created_at) VALUES (?, ?, 'queued', ?)",
                   {id, account.text(), now});
}

void ExportsStore::remove(const AccountId& account)
{
    m_database.run("DELETE FROM exports WHERE account_id = ?", {account.text()});
}

std::optional<ExportRecord> ExportsStore::claimNext(const QString& claim, qint64 now, qint64 until)
{
    const auto waiting = [&] {
        std::optional<ExportRecord> first;
        m_database.readOne("SELECT " EXPORT_COLUMNS " FROM exports WHERE state IN ('queued', 'running') AND "
                           "claimed_until <= ? ORDER BY created_at, id LIMIT 1",
                           {now}, [&](const Row& row) { first = recordOf(row); });
        return first;
    };
    // Mostly there is none: a look locks nobody out who writes.
    if (!waiting())
        return std::nullopt;
    return m_database.transaction([&] {
        auto next = waiting();
        if (!next)
            return next;
        next->claim = claim;
        ++next->tries;
        m_database.run("UPDATE exports SET state = 'running', progress = 0, claim = ?, claimed_until = ?, tries = ? "
                       "WHERE id = ?",
                       {claim, until, next->tries, next->shown.id});
        m_database.run("DELETE FROM export_files WHERE export_id = ?", {next->shown.id});
        return next;
    });
}

bool ExportsStore::append(const ExportRecord& record, int number, const QByteArray& json, const QByteArray& html,
                          qint64 until)
{
    return m_database.transaction([&] {
        if (m_database.run("UPDATE exports SET claimed_until = ? WHERE id = ? AND claim = ? AND state = 'running'",
                           {until, record.shown.id, record.claim}) != 1)
            return false;
        for (const ExportFormat format : {ExportFormat::Json, ExportFormat::Html}) {
            const QByteArray& bytes = format == ExportFormat::Json ? json : html;
            if (!bytes.isEmpty())
                m_database.run("INSERT INTO export_files (export_id, format, number, bytes) VALUES (?, ?, ?, ?)",
                               {record.shown.id, QString(wireName(format)), number, bytes});
        }
        return true;
    });
}

bool ExportsStore::setProgress(const ExportRecord& record, int percent, qint64 until)
{
    return m_database.run("UPDATE exports SET progress = ?, claimed_until = ? WHERE id = ? AND claim = ? AND state = "
                          "'running'",
                          {percent, until, record.shown.id, record.claim}) == 1;
}

bool ExportsStore::finish(const ExportRecord& record, qint64 jsonSize, qint64 htmlSize, qint64 expiresAt)
{
    return m_database.run("UPDATE exports SET state = 'ready', progress = 100, claim = '', json_size = ?, html_size = "
                          "?, expires_at = ? WHERE id = ? AND claim = ? AND state = 'running'",
                          {jsonSize, htmlSize, expiresAt, record.shown.id, record.claim}) == 1;
}

bool ExportsStore::giveUp(const ExportRecord& record)
{
    return m_database.transaction([&] {
        if (m_database.run("UPDATE exports SET state = 'failed', claim = '' WHERE id = ? AND claim = ? AND state = "
                           "'running'",
                           {record.shown.id, record.claim}) != 1)
            return false;
        m_database.run("DELETE FROM export_files WHERE export_id = ?", {record.shown.id});
        return true;
    });
}

void ExportsStore::release(const ExportRecord& record)
{
    m_database.run("UPDATE exports SET state = 'queued', progress = 0, claim = '', claimed_until = 0, tries = ? WHERE "
                   "id = ? AND claim = ? AND state = 'running'",
                   {record.tries - 1, record.shown.id, record.claim});
}

QByteArray ExportsStore::file(const QString& id, ExportFormat format)
{
    QByteArray whole;
    m_database.read("SELECT bytes FROM export_files WHERE export_id = ? AND format = ? ORDER BY number",
                    {id, QString(wireName(format))}, [&](const Row& row) { whole += row.bytes(0); });
    return whole;
}

void ExportsStore::sweep(qint64 now)
{
    m_database.transaction([&] {
        m_database.run("DELETE FROM export_files WHERE export_id IN (SELECT id FROM exports WHERE state = 'ready' AND "
                       "expires_at <= ?)",
                       {now});
        m_database.run("UPDATE exports SET state = 'expired' WHERE state = 'ready' AND expires_at <= ?", {now});
        m_database.run("DELETE FROM exports WHERE state IN ('expired', 'failed') AND created_at <= ?",
                       {now - remembered});
    });
}

} // namespace gatehouse::backend
