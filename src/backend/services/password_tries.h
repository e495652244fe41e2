#pragma once
#include "backend/config.h"
#include "backend/store/limits_store.h"
#include "core/clock.h"

namespace gatehouse::backend {

/// Counts failed passwords of one account in a row, wherever they are asked for (sign-in, step-up), and locks the
/// account for a while: 1 minute, doubling to 15. Accounts are named by the key of their address, so that unknown ones
/// count alike. Throws Refusal and StoreFailure; any thread.
class PasswordTries final {
public:
    PasswordTries(Database& database, LimitsStore& limits, const TryLimits& tries, const Clock& clock)
        : m_database(database)
        , m_limits(limits)
        , m_tries(tries)
        , m_clock(clock)
    {
    }
    /// Refusal 429 "locked_out" while the account is locked.
    void refuseLocked(const QString& emailKey);
    void failed(const QString& emailKey);
    /// A right password: the count starts again.
    void passed(const QString& emailKey);
    void clear(const QString& emailKey);

private:
    [[nodiscard]] qint64 now() const { return m_clock.now().toMSecsSinceEpoch(); }

    Database& m_database;
    LimitsStore& m_limits;
    const TryLimits& m_tries;
    const Clock& m_clock;
};

} // namespace gatehouse::backend
