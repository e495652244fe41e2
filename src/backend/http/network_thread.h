#pragma once

namespace gatehouse::backend {

/// Thrown by what would block a thread that reads requests off the network (a write, a transaction): the request is
/// answered by a worker instead, from its start. Not a std::exception, so that nobody takes it for a failure.
struct NeedsWorker final {};

/// Marks this thread as one that must not block, while it lives.
class NetworkThread final {
public:
    NetworkThread() { t_here = true; }
    ~NetworkThread() { t_here = false; }
    NetworkThread(const NetworkThread&) = delete;
    NetworkThread& operator=(const NetworkThread&) = delete;

    /// Throws NeedsWorker where one lives on this thread.
    static void leave()
    {
        if (t_here)
            throw NeedsWorker();
    }

private:
    static inline thread_local bool t_here = false;
};

} // namespace gatehouse::backend
