#pragma once
#include <QList>

#include "backend/store/database.h"

namespace gatehouse::backend {

/// A message on its way to a person. The words are made when it is sent, from kind and language.
struct Message final {
    QString id;
    QString to;
    QString channel; ///< "email" or "sms".
    QString kind;    ///< As in delivery/mail_texts.cpp: "sign_up_code", "email_changed" …
    QString language;
    QString code; ///< Wiped from the table once sent; may be empty.
    int tries = 0;
    qint64 createdAt = 0;
};

/// The transactional outbox of messages: written with the change that causes them, sent afterwards. Throws
/// StoreFailure; any thread.
class MessagesStore final {
public:
    explicit MessagesStore(Database& database)
        : m_database(database)
    {
    }
    void add(const Message& message);
    /// Up to `limit` that are due, oldest first, claimed for a minute so that no second instance sends them too.
    [[nodiscard]] QList<Message> claimDue(qint64 now, int limit);
    void sent(const QString& id, qint64 now);
    /// Not sent: to be tried again at `nextTry`; given up (code wiped) after 10 tries.
    void failed(const QString& id, int tries, qint64 nextTry, qint64 now);
    [[nodiscard]] int waiting();
    /// Forgets what was sent before `before`.
    void sweep(qint64 before);

private:
    Database& m_database;
};

} // namespace gatehouse::backend
