#pragma once
#include <QDateTime>
#include <QObject>
#include <chrono>
#include <optional>

#include "core/clock.h"
#include "core/error.h"

class QTimer;

namespace gatehouse {

/// Whether the server can be reached, as the account's own traffic shows; while it cannot, tries again by itself (5 s,
/// doubling to 2 min, with jitter). UI thread; owned by its AccountSession.
class ConnectionService final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Unknown, ///< Nothing was asked yet.
        Online,
        Offline,   ///< No connection, time limit passed, or the server answers with faults of its own.
        Untrusted, ///< The certificate is not trusted: nothing is sent.
    };
    explicit ConnectionService(const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// False while the server is known to be out of reach.
    [[nodiscard]] bool isReachable() const { return m_state != State::Offline && m_state != State::Untrusted; }
    /// Why it is not online.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// When the server last answered (this computer's clock); invalid if never in this run.
    [[nodiscard]] QDateTime lastContact() const { return m_lastContact; }
    /// Server clock minus this computer's; zero when they agree within 30 s.
    [[nodiscard]] std::chrono::seconds clockSkew() const { return m_skew; }
    /// Asks everything again now.
    void tryAgain();

    // Fed by the other services of the account:
    void succeeded();
    void failed(const Error& error);
    void setClockSkew(std::chrono::seconds skew);

Q_SIGNALS:
    void changed();
    /// isReachable() is another.
    void reachableChanged();
    /// The time to send what waits and read what is shown.
    void retryDue();

private:
    void setState(State state, const std::optional<Error>& error);
    const Clock& m_clock;
    State m_state = State::Unknown;
    std::optional<Error> m_error;
    QDateTime m_lastContact;
    std::chrono::seconds m_skew{0};
    std::chrono::milliseconds m_nextDelay;
    QTimer* m_timer;
};

} // namespace gatehouse
