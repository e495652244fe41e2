#pragma once
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "backend/delivery/transport.h"
#include "core/clock.h"

namespace gatehouse::backend {

/// Sends what waits in the messages table, on a thread of its own, with growing pauses after a failure (10 s, doubling
/// to an hour). Start and stop on one thread; poke() from any.
class DeliveryService final {
public:
    DeliveryService(Database& database, MessagesStore& messages, std::unique_ptr<Transport> transport, QString platform,
                    const Clock& clock);
    ~DeliveryService();
    DeliveryService(const DeliveryService&) = delete;
    DeliveryService& operator=(const DeliveryService&) = delete;

    void start();
    void stop();
    /// There may be something to send.
    void poke();

private:
    void work();
    void sendDue();
    Database& m_database;
    MessagesStore& m_messages;
    const std::unique_ptr<Transport> m_transport;
    const QString m_platform;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_poked = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace gatehouse::backend
