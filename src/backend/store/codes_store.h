#pragma once
#include <optional>

#include "backend/store/database.h"

namespace gatehouse::backend {

/// A code that was sent to an address (or would have been: unknown addresses have rows too, with a hash that nothing
/// matches).
struct CodeRecord final {
    QString hash;
    qint64 expiresAt = 0;
    int tries = 0;
    qint64 sentAt = 0;
};

/// Six-digit codes by purpose ("sign_up", "reset") and address. Throws StoreFailure; any thread.
class CodesStore final {
public:
    explicit CodesStore(Database& database)
        : m_database(database)
    {
    }
    [[nodiscard]] std::optional<CodeRecord> find(const QString& purpose, const QString& emailKey);
    void put(const QString& purpose, const QString& emailKey, const CodeRecord& code);
    void countTry(const QString& purpose, const QString& emailKey);
    void remove(const QString& purpose, const QString& emailKey);
    /// Forgets what expired before `before`.
    void sweep(qint64 before);

private:
    Database& m_database;
};

} // namespace gatehouse::backend
