#pragma once
#include <QObject>
#include <QString>
#include <atomic>
#include <functional>
#include <memory>

#include "core/future.h"
#include "storage/storage_failure.h"

namespace gatehouse {

/// One thread that runs pieces of work in the order they were given. Work in the background gives way to the rest: it
/// waits for all other work, and calls breathe() between its own steps. Answers are finished on the thread that made
/// the executor. Its end runs what is in the foreground to completion, drops the background, and waits.
class SerialExecutor final {
public:
    enum class Lane {
        Foreground,
        Background,
        Last, ///< After everything else, when the executor ends: closing what was opened.
    };

    explicit SerialExecutor(const QString& name);
    ~SerialExecutor();
    SerialExecutor(const SerialExecutor&) = delete;
    SerialExecutor& operator=(const SerialExecutor&) = delete;

    /// `work` runs on the executor's thread; a StorageFailure that it throws is the answer's error.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> run(std::function<Result<T>()> work, Lane lane = Lane::Foreground)
    {
        Answer<T> answer(m_home.get());
        auto future = answer.future();
        post(
            [work = std::move(work), answer = std::move(answer), home = m_home.get()]() mutable {
                Result<T> result = guarded<T>(work);
                // Emptied where it runs: Qt may drop the last reference to the function itself on this thread, and what
                // hangs on an answer must not end here.
                QMetaObject::invokeMethod(
                    home,
                    [answer = std::move(answer), result = std::move(result)]() mutable {
                        const Answer<T> mine = std::move(answer);
                        mine.finish(std::move(result));
                    },
                    Qt::QueuedConnection);
            },
            lane);
        return future;
    }
    /// As run(), with nobody to tell; `work` must not throw.
    void post(std::function<void()> work, Lane lane);
    /// On the executor's thread, in background work and outside a transaction: runs what came in the foreground
    /// meanwhile. Throws Cancelled where the executor is ending.
    void breathe();
    /// The object on whose thread answers are finished.
    [[nodiscard]] QObject* home() const { return m_home.get(); }

private:
    template <typename T>
    static Result<T> guarded(const std::function<Result<T>()>& work)
    {
        try {
            return work();
        } catch (const StorageFailure& failure) {
            return fail(failure.error());
        }
    }

    class Thread;
    std::unique_ptr<QObject> m_home;
    std::unique_ptr<Thread> m_thread;
};

} // namespace gatehouse
