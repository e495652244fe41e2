#pragma once
#include <QDateTime>
#include <chrono>

#include "core/clock.h"

namespace gatehouse {

/// A clock that moves only when a test says so, its two times apart from one another. Test thread only.
class FakeClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }
    /// Time passes, on both.
    void pass(std::chrono::milliseconds time)
    {
        m_now = m_now.addMSecs(time.count());
        m_monotonic += time;
    }
    /// Somebody sets the wall clock; no time passes.
    void setWall(const QDateTime& now) { m_now = now; }

private:
    QDateTime m_now = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    std::chrono::milliseconds m_monotonic{1'000'000};
};

} // namespace gatehouse
