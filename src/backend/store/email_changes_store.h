#pragma once
#include <optional>

#include "backend/store/database.h"
#include "core/strong_id.h"

namespace gatehouse::backend {

/// A change of address that waits for the code from the new one.
struct EmailChange final {
    AccountId account;
    SessionId session; ///< That asked for it; the change is void once it ended.
    QString email;
    QString emailKey;
    QString codeHash;
    qint64 codeExpiresAt = 0;
    qint64 expiresAt = 0;
    int tries = 0;
    qint64 sentAt = 0;
};

/// The way back to an address, as its mail holds it.
struct EmailRevert final {
    AccountId account;
    QString email;
    qint64 expiresAt = 0;
};

/// Waiting changes of address, one an account, and the ways back after a change. Codes and tokens are kept as hashes
/// only. Throws StoreFailure; any thread.
class EmailChangesStore final {
public:
    explicit EmailChangesStore(Database& database)
        : m_database(database)
    {
    }
    /// The account's change, where the session that asked for it goes on and it has not expired.
    [[nodiscard]] std::optional<EmailChange> find(const AccountId& account, qint64 now);
    /// Replaces what waits.
    void put(const EmailChange& change);
    void countTry(const AccountId& account);
    void remove(const AccountId& account);

    void addRevert(const QString& tokenHash, const EmailRevert& revert);
    [[nodiscard]] std::optional<EmailRevert> revert(const QString& tokenHash, qint64 now);
    void removeReverts(const AccountId& account);
    /// Forgets what expired before `before`.
    void sweep(qint64 before);

private:
    Database& m_database;
};

} // namespace gatehouse::backend
