#include "backend/store/idempotency_store.h"

namespace gatehouse::backend {

IdempotencyStore::Claimed IdempotencyStore::claim(const QString& scope, const QString& key, const QString& requestHash,
                                                  qint64 now)
{
    return m_database.transaction([&]() -> Claimed {
        Claimed claimed;
        QString hash;
        QString state;
        qint64 created = 0;
        const bool known =
            m_database.readOne("SELECT request_hash, state, status, headers, body, created_at FROM idempotency WHERE "
                               "scope = ? AND key = ?",
                               {scope, key}, [&](const Row& row) {
                                   hash = row.text(0);
                                   state = row.text(1);
                                   claimed.answer.status = static_cast<int>(row.number(2));
                                   const auto lines = row.text(3).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
                                   for (const QString& line : lines) {
                                       const qsizetype colon = line.indexOf(QLatin1String(": "));
                                       claimed.answer.with(line.left(colon).toUtf8(), line.mid(colon + 2).toUtf8());
                                   }
                                   claimed.answer.body = row.text(4).toUtf8();
                                   created = row.number(5);
                               });
        if (!known) {
            m_database.run(
                "INSERT INTO idempotency (scope, key, request_hash, state, created_at) VALUES (?, ?, ?, 'working', ?)",
                {scope, key, requestHash, now});
            claimed.claim = Claim::Ours;
        } else if (hash != requestHash) {
            claimed.claim = Claim::Reused;
        } else if (state == QLatin1String("done")) {
            claimed.answer.with("Idempotency-Replayed", "true");
            claimed.claim = Claim::Replay;
        } else if (now - created > 30'000) {
            m_database.run("UPDATE idempotency SET created_at = ? WHERE scope = ? AND key = ?", {now, scope, key});
            claimed.claim = Claim::Ours;
        } else {
            claimed.claim = Claim::InProgress;
        }
        return claimed;
    });
}

void IdempotencyStore::keep(const QString& scope, const QString& key, const Response& answer)
{
    QString headers;
    for (const auto& [name, value] : answer.headers)
        headers += QString::fromUtf8(name) + QStringLiteral(": ") + QString::fromUtf8(value) + QLatin1Char('\n');
    m_database.run(
        "UPDATE idempotency SET state = 'done', status = ?, headers = ?, body = ? WHERE scope = ? AND key = ?",
        {answer.status, headers, QString::fromUtf8(answer.body), scope, key});
}

void IdempotencyStore::drop(const QString& scope, const QString& key)
{
    m_database.run("DELETE FROM idempotency WHERE scope = ? AND key = ? AND state = 'working'", {scope, key});
}

void IdempotencyStore::sweep(qint64 before)
{
    m_database.run("DELETE FROM idempotency WHERE created_at < ?", {before});
}

} // namespace gatehouse::backend
