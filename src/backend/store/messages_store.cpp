#include "backend/store/messages_store.h"

namespace gatehouse::backend {

namespace {

constexpr int mostTries = 10;
constexpr qint64 claimTime = 60'000;

} // namespace

void MessagesStore::add(const Message& message)
{
    m_database.run(
        "INSERT INTO messages (id, recipient, channel, kind, language, code, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        {message.id, message.to, message.channel, message.kind, message.language, message.code, message.createdAt});
}

QList<Message> MessagesStore::claimDue(qint64 now, int limit)
{
    const auto waiting = [&] {
        QList<Message> due;
        m_database.read("SELECT id, recipient, channel, kind, language, code, tries, created_at FROM messages WHERE "
                        "sent_at IS NULL AND "
                        "next_try <= ? ORDER BY created_at, id LIMIT ?",
                        {now, limit}, [&](const Row& row) {
                            due.append({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                                        static_cast<int>(row.number(6)), row.number(7)});
                        });
        return due;
    };
    // Mostly there is none: a look locks nobody out who writes.
    if (waiting().isEmpty())
        return {};
    return m_database.transaction([&] {
        const QList<Message> due = waiting();
        for (const Message& message : due)
            m_database.run("UPDATE messages SET next_try = ? WHERE id = ?", {now + claimTime, message.id});
        return due;
    });
}

void MessagesStore::sent(const QString& id, qint64 now)
{
    m_database.run("UPDATE messages SET sent_at = ?, code = '' WHERE id = ?", {now, id});
}

void MessagesStore::failed(const QString& id, int tries, qint64 nextTry, qint64 now)
{
    if (tries >= mostTries)
        sent(id, now);
    else
        m_database.run("UPDATE messages SET tries = ?, next_try = ? WHERE id = ?", {tries, nextTry, id});
}

int MessagesStore::waiting()
{
    int count = 0;
    m_database.readOne("SELECT count(*) FROM messages WHERE sent_at IS NULL", {},
                       [&](const Row& row) { count = static_cast<int>(row.number(0)); });
    return count;
}

void MessagesStore::sweep(qint64 before) { m_database.run("DELETE FROM messages WHERE sent_at < ?", {before}); }

} // namespace gatehouse::backend
