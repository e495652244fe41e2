#pragma once
#include <QByteArray>
#include <QList>
#include <chrono>

namespace gatehouse::backend {

/// What a child program may use.
struct ChildLimits final {
    qint64 memoryBytes = 0; ///< Address space (RLIMIT_AS).
    int cpuSeconds = 0;
    int files = 16;
    std::chrono::milliseconds wall{0};
    qint64 outputBytes = 0;
};

/// What a child program came to.
struct ChildOutcome final {
    bool started = false;
    bool inTime = true; ///< False where the wall clock ended it.
    QByteArray output;  ///< At most as much as allowed; what came before it ended.
    qint64 peakKiB = 0; ///< The most memory that it had (resident).
};

/// Runs `program` with `arguments`: `input` on its standard input, nothing of this process besides (descriptors,
/// environment), no files written, no core. Ends it at the latest when its output is whole, too much, or out of time.
/// Blocks the calling thread for at most `wall`; any thread.
[[nodiscard]] ChildOutcome runChild(const QByteArray& program, const QList<QByteArray>& arguments,
                                    const QByteArray& input, const ChildLimits& limits);

} // namespace gatehouse::backend
