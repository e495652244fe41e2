#include "storage/serial_executor.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>
#include <deque>

namespace gatehouse {

class SerialExecutor::Thread final : public QThread {
public:
    using Work = std::function<void()>;

    void post(Work work, Lane lane)
    {
        const QMutexLocker lock(&m_mutex);
        auto& queue = lane == Lane::Foreground ? m_foreground : lane == Lane::Background ? m_background : m_last;
        queue.push_back(std::move(work));
        m_more.wakeOne();
    }
    /// Runs the foreground that waits. False where the thread is to end.
    bool runForeground()
    {
        for (;;) {
            Work work;
            {
                const QMutexLocker lock(&m_mutex);
                if (m_foreground.empty())
                    return !m_ending;
                work = std::move(m_foreground.front());
                m_foreground.pop_front();
            }
            work();
        }
    }
    void end()
    {
        std::deque<Work> dropped;
        {
            const QMutexLocker lock(&m_mutex);
            m_ending = true;
            dropped.swap(m_background);
            m_more.wakeOne();
        }
        wait();
    }

protected:
    void run() override
    {
        while (runForeground()) {
            Work work;
            {
                QMutexLocker lock(&m_mutex);
                while (m_foreground.empty() && m_background.empty() && !m_ending)
                    m_more.wait(&m_mutex);
                if (!m_foreground.empty() || m_background.empty())
                    continue;
                work = std::move(m_background.front());
                m_background.pop_front();
            }
            work();
        }
        const QMutexLocker lock(&m_mutex);
        for (const Work& work : m_last)
            work();
    }

private:
    QMutex m_mutex;
    QWaitCondition m_more;
    std::deque<Work> m_foreground;
    std::deque<Work> m_background;
    std::deque<Work> m_last;
    bool m_ending = false;
};

SerialExecutor::SerialExecutor(const QString& name)
    : m_home(std::make_unique<QObject>())
    , m_thread(std::make_unique<Thread>())
{
    m_thread->setObjectName(name);
    m_thread->start();
}

SerialExecutor::~SerialExecutor() { m_thread->end(); }

void SerialExecutor::post(std::function<void()> work, Lane lane) { m_thread->post(std::move(work), lane); }

void SerialExecutor::breathe()
{
    if (!m_thread->runForeground())
        throw StorageFailure(Error::of(Error::Kind::Cancelled));
}

} // namespace gatehouse
