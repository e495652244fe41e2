#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace gatehouse::backend {

/// A fixed set of threads that run jobs in order of arrival. The same threads live from the first job to stop(), so
/// that what is thread_local to them (a database connection) is made once a thread. Any thread may offer jobs.
class WorkerPool final {
public:
    WorkerPool(int workers, int queued);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False when the queue is full or the pool is stopping; the job is not taken then.
    [[nodiscard]] bool offer(std::function<void()> job);
    /// Runs what is queued to its end and joins the threads.
    void stop();

private:
    void work();
    const size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    std::vector<std::thread> m_threads;
    bool m_stopping = false;
};

} // namespace gatehouse::backend
