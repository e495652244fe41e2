#pragma once
#include <optional>

#include "backend/store/database.h"
#include "core/strong_id.h"
#include "domain/consent.h"
#include "domain/page.h"

namespace gatehouse::backend {

/// What people decided about their data, when and on which words. Written once and never changed: what holds now is the
/// newest decision on a subject. Throws StoreFailure; any thread.
class ConsentsStore final {
public:
    explicit ConsentsStore(Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::optional<Consent> newest(const AccountId& account, const ConsentSubject& subject);
    /// Gives `decision` the account's next number. Within the caller's transaction.
    void append(const AccountId& account, const Consent& decision);
    /// The newest first, from the one before number `before` (0 for the newest of all).
    [[nodiscard]] Page<Consent> list(const AccountId& account, int before, int limit);

private:
    Database& m_database;
};

} // namespace gatehouse::backend
