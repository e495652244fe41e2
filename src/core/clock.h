#pragma once
#include <QDateTime>
#include <chrono>

namespace gatehouse {

/// Where the time comes from, so that tests can set it. Implementations are safe to call from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    /// Wall-clock time in UTC, millisecond precision. May jump; use it for stamps only.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Monotonic time for durations and deadlines.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

/// The computer's own clocks.
class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

} // namespace gatehouse
