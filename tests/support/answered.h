#pragma once
#include <QFuture>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

#include "core/result.h"

namespace gatehouse::test {

/// Turns the event loop until a command has answered, and gives the answer; Timeout where there is none in 30 seconds.
template <typename T>
[[nodiscard]] Result<T> answered(QFuture<Result<T>> future)
{
    if (!future.isFinished()) {
        // Not qWaitFor(), which looks every ten milliseconds only.
        QFutureWatcher<Result<T>> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(future);
        if (!finished.wait(30'000))
            return fail(Error::Kind::Timeout, QStringLiteral("the test got no answer"));
    }
    return future.resultCount() > 0 ? future.result() : Result<T>(fail(Error::Kind::Internal));
}

} // namespace gatehouse::test
