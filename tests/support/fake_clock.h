#pragma once
#include <QDateTime>
#include <atomic>
#include <chrono>

#include "core/clock.h"

namespace gatehouse {

/// A clock that moves only when a test says so, its two times apart from one another. Any thread: the backend asks it
/// from its workers.
class FakeClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now.load(), Qt::UTC); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::milliseconds(m_monotonic.load());
    }
    /// Time passes, on both.
    void pass(std::chrono::milliseconds time)
    {
        m_now.fetch_add(time.count());
        m_monotonic.fetch_add(time.count());
    }
    /// Somebody sets the wall clock; no time passes.
    void setWall(const QDateTime& now) { m_now.store(now.toMSecsSinceEpoch()); }

private:
    std::atomic<qint64> m_now{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch()};
    std::atomic<qint64> m_monotonic{1'000'000};
};

} // namespace gatehouse
