#include "backend/delivery/delivery_service.h"

#include "backend/delivery/mail_texts.h"
#include "core/logging.h"

namespace gatehouse::backend {

DeliveryService::DeliveryService(Database& database, MessagesStore& messages, std::unique_ptr<Transport> transport,
                                 QString platform, const Clock& clock)
    : m_database(database)
    , m_messages(messages)
    , m_transport(std::move(transport))
    , m_platform(std::move(platform))
    , m_clock(clock)
{
}

DeliveryService::~DeliveryService() { stop(); }

void DeliveryService::start()
{
    m_thread = std::thread([this] { work(); });
}

void DeliveryService::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void DeliveryService::poke()
{
    {
        const std::lock_guard lock(m_mutex);
        m_poked = true;
    }
    m_wake.notify_all();
}

void DeliveryService::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait_for(lock, std::chrono::seconds(5), [this] { return m_poked || m_stopping; });
        if (m_stopping)
            break;
        m_poked = false;
        lock.unlock();
        try {
            sendDue();
        } catch (const StoreFailure& failure) {
            qCCritical(lcBackend).noquote() << "database: delivery waits, it cannot be used:" << failure.what();
        }
        lock.lock();
    }
    lock.unlock();
    m_database.close();
}

void DeliveryService::sendDue()
{
    for (;;) {
        const QDateTime now = m_clock.now();
        const QList<Message> due = m_messages.claimDue(now.toMSecsSinceEpoch(), 20);
        if (due.isEmpty())
            return;
        for (const Message& message : due) {
            const auto sent = m_transport->send(letterOf(message, m_platform), m_clock.now());
            if (sent) {
                m_messages.sent(message.id, m_clock.now().toMSecsSinceEpoch());
                continue;
            }
            qCWarning(lcBackend) << "message" << message.id << "of kind" << message.kind
                                 << "not sent:" << sent.error().detail;
            const int tries = message.tries + 1;
            const qint64 pause = std::min<qint64>(3'600'000, 10'000 * (qint64(1) << std::min(tries - 1, 9)));
            m_messages.failed(message.id, tries, m_clock.now().toMSecsSinceEpoch() + pause,
                              m_clock.now().toMSecsSinceEpoch());
        }
    }
}

} // namespace gatehouse::backend
