#include "backend/store/limits_store.h"

namespace gatehouse::backend {

LimitState LimitsStore::hit(const QString& bucket, int most, std::chrono::seconds window, qint64 now)
{
    return m_database.transaction([&] {
        const qint64 length = window.count() * 1000;
        qint64 start = now;
        qint64 hits = 0;
        const bool known =
            m_database.readOne("SELECT window_start, hits FROM limits WHERE bucket = ?", {bucket}, [&](const Row& row) {
                start = row.number(0);
                hits = row.number(1);
            });
        if (!known || now - start >= length || now < start) {
            start = now;
            hits = 0;
        }
        ++hits;
        m_database.run(
            "INSERT INTO limits (bucket, window_start, hits) VALUES (?, ?, ?) ON CONFLICT (bucket) DO UPDATE SET "
            "window_start = excluded.window_start, hits = excluded.hits",
            {bucket, start, hits});
        LimitState state;
        state.allowed = hits <= most;
        state.remaining = static_cast<int>(std::max<qint64>(0, most - hits));
        state.resetIn = std::chrono::seconds((start + length - now + 999) / 1000);
        return state;
    });
}

LimitsStore::Failures LimitsStore::failures(const QString& bucket)
{
    Failures found;
    m_database.readOne("SELECT hits, locked_until FROM limits WHERE bucket = ?", {bucket}, [&](const Row& row) {
        found = {static_cast<int>(row.number(0)), row.number(1)};
    });
    return found;
}

void LimitsStore::setFailures(const QString& bucket, const Failures& failures, qint64 now)
{
    m_database.run(
        "INSERT INTO limits (bucket, window_start, hits, locked_until) VALUES (?, ?, ?, ?) ON CONFLICT (bucket) DO UPDATE "
        "SET window_start = excluded.window_start, hits = excluded.hits, locked_until = excluded.locked_until",
        {bucket, now, failures.inARow, failures.lockedUntil});
}

void LimitsStore::clear(const QString& bucket) { m_database.run("DELETE FROM limits WHERE bucket = ?", {bucket}); }

void LimitsStore::sweep(qint64 before) { m_database.run("DELETE FROM limits WHERE window_start < ?", {before}); }

} // namespace gatehouse::backend
