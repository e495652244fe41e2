#include "account/connection_service.h"

#include <QRandomGenerator>
#include <QTimer>
#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::chrono::milliseconds firstDelay{5'000};
constexpr std::chrono::milliseconds longestDelay{120'000};
constexpr std::chrono::seconds tolerableSkew{30};

/// Up to a fifth more or less, so that many clients do not come back to a restarted server in step.
std::chrono::milliseconds jittered(std::chrono::milliseconds delay)
{
    const double factor = 0.8 + 0.4 * QRandomGenerator::global()->generateDouble();
    return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(delay.count()) * factor));
}

} // namespace

ConnectionService::ConnectionService(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_nextDelay(firstDelay)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_nextDelay = std::min(m_nextDelay * 2, longestDelay);
        Q_EMIT retryDue();
    });
}

void ConnectionService::tryAgain()
{
    m_timer->stop();
    m_nextDelay = firstDelay;
    Q_EMIT retryDue();
}

void ConnectionService::succeeded()
{
    m_lastContact = m_clock.now();
    // A wait that has begun goes on: what failed before another request got through has nobody else to wake it.
    m_nextDelay = firstDelay;
    setState(State::Online, std::nullopt);
}

void ConnectionService::failed(const Error& error)
{
    std::chrono::milliseconds delay = m_nextDelay;
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::Server:
    case Error::Kind::Protocol: setState(State::Offline, error); break;
    case Error::Kind::Tls: setState(State::Untrusted, error); break;
    case Error::Kind::RateLimited:
        m_lastContact = m_clock.now();
        setState(State::Online, std::nullopt);
        break;
    case Error::Kind::SignedOut:
    case Error::Kind::StepUpRequired:
    case Error::Kind::Forbidden:
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::Validation: succeeded(); return;
    case Error::Kind::Cancelled:
    case Error::Kind::Keychain:
    case Error::Kind::Storage:
    case Error::Kind::Internal: return;
    }
    if (error.retryAfter)
        delay = std::max<std::chrono::milliseconds>(delay, *error.retryAfter);
    // The requests that fail together share one wait.
    if (!m_timer->isActive())
        m_timer->start(jittered(delay));
}

void ConnectionService::setClockSkew(std::chrono::seconds skew)
{
    if (std::chrono::abs(skew) <= tolerableSkew)
        skew = std::chrono::seconds(0);
    if (skew == m_skew)
        return;
    m_skew = skew;
    Q_EMIT changed();
}

void ConnectionService::setState(State state, const std::optional<Error>& error)
{
    const bool same = state == m_state && error.has_value() == m_error.has_value() &&
                      (!error || (error->kind == m_error->kind && error->code == m_error->code));
    const bool wasReachable = isReachable();
    m_state = state;
    m_error = error;
    if (!same)
        Q_EMIT changed();
    if (isReachable() != wasReachable)
        Q_EMIT reachableChanged();
}

} // namespace gatehouse
