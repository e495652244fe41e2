#pragma once
#include <atomic>

#include "core/clock.h"

namespace gatehouse {

/// The computer's clock, moved on when a test says so: HTTP's Date headers are the computer's own time, so a clock of
/// the test's alone would look like a wrong one. Any thread.
class ShiftClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_system.now().addMSecs(m_wall.load()); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return m_system.monotonic() + std::chrono::milliseconds(m_passed.load());
    }
    /// Time passes, on both.
    void pass(std::chrono::milliseconds time)
    {
        m_wall.fetch_add(time.count());
        m_passed.fetch_add(time.count());
    }
    /// Somebody sets the wall clock wrong; no time passes.
    void setWrong(std::chrono::milliseconds by) { m_wall.store(by.count()); }

private:
    SystemClock m_system;
    std::atomic<qint64> m_wall{0};
    std::atomic<qint64> m_passed{0};
};

} // namespace gatehouse
