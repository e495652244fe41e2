#pragma once
#include <optional>

#include "backend/http/message.h"
#include "backend/store/database.h"

namespace gatehouse::backend {

/// Answers already given, by scope (an account, or an anonymous caller) and key. Throws StoreFailure; any thread.
class IdempotencyStore final {
public:
    explicit IdempotencyStore(Database& database)
        : m_database(database)
    {
    }
    enum class Claim {
        Ours,      ///< Go on; finish with keep() or drop().
        Replay,    ///< `answer` was given before.
        Reused,    ///< The key came with another request.
        InProgress ///< Another request with it is being answered.
    };
    struct Claimed final {
        Claim claim = Claim::Ours;
        Response answer;
    };
    /// Takes the key, unless it is taken; one left in progress for 30 s by a process that died is taken over.
    [[nodiscard]] Claimed claim(const QString& scope, const QString& key, const QString& requestHash, qint64 now);
    /// Keeps the answer; call it in the transaction that does the work.
    void keep(const QString& scope, const QString& key, const Response& answer);
    void drop(const QString& scope, const QString& key);
    /// Forgets what is older than `before`.
    void sweep(qint64 before);

private:
    Database& m_database;
};

} // namespace gatehouse::backend
