#pragma once
#include <chrono>

#include "backend/store/database.h"

namespace gatehouse::backend {

/// Where a counted caller stands.
struct LimitState final {
    bool allowed = true;
    int remaining = 0;
    std::chrono::seconds resetIn{0};
};

/// Counts of fixed windows, shared by every instance over one database. Throws StoreFailure; any thread.
class LimitsStore final {
public:
    explicit LimitsStore(Database& database)
        : m_database(database)
    {
    }
    /// Counts one hit of `bucket`, of which `most` are allowed in each `window`.
    [[nodiscard]] LimitState hit(const QString& bucket, int most, std::chrono::seconds window, qint64 now);
    /// Failures in a row of `bucket`, and until when it is locked (0 for not).
    struct Failures final {
        int inARow = 0;
        qint64 lockedUntil = 0;
    };
    [[nodiscard]] Failures failures(const QString& bucket);
    void setFailures(const QString& bucket, const Failures& failures, qint64 now);
    void clear(const QString& bucket);
    void sweep(qint64 before);

private:
    Database& m_database;
};

} // namespace gatehouse::backend
