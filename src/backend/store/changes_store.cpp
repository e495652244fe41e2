#include "backend/store/changes_store.h"

namespace gatehouse::backend {

void ChangesStore::add(const AccountId& account, ChangeKind kind)
{
    m_database.transaction([&] {
        m_database.run(
            "INSERT INTO change_counts (account_id, latest) VALUES (?, 1) ON CONFLICT (account_id) DO UPDATE "
            "SET latest = change_counts.latest + 1",
            {account.text()});
        m_database.run(
            "INSERT INTO changes (account_id, kind, number, at) VALUES (?, ?, ?, ?) ON CONFLICT (account_id, "
            "kind) DO UPDATE SET number = excluded.number, at = excluded.at",
            {account.text(), wireName(kind), latest(account), m_clock.now().toMSecsSinceEpoch()});
    });
}

qint64 ChangesStore::latest(const AccountId& account)
{
    qint64 number = 0;
    m_database.readOne("SELECT latest FROM change_counts WHERE account_id = ?", {account.text()},
                       [&](const Row& row) { number = row.number(0); });
    return number;
}

ChangesSince ChangesStore::since(const AccountId& account, qint64 number)
{
    ChangesSince found;
    // One statement, so that the items are those up to the number that is told. Every change has its row, but for an
    // account that never saw one.
    m_database.read("SELECT number, kind, at FROM changes WHERE account_id = ? ORDER BY number", {account.text()},
                    [&](const Row& row) {
                        found.latest = row.number(0);
                        if (row.number(0) > number)
                            found.items.append(
                                {row.number(0), row.text(1), QDateTime::fromMSecsSinceEpoch(row.number(2), Qt::UTC)});
                    });
    found.reset = number > found.latest;
    return found;
}

} // namespace gatehouse::backend
