#pragma once
#include <QObject>
#include <QSet>
#include <chrono>
#include <memory>

#include "domain/change.h"

namespace gatehouse {

class AccountStorage;
class ChangesPort;
class ConnectionService;

/// Hears what changes in the account on other devices: over a stream where the server has one, and by asking now and
/// then where it has none or while it is broken. Nothing is missed in between: the last number is kept, also over a
/// restart of the program. While there is no connection it rests. UI thread; owned by its AccountSession.
class LiveService final : public QObject {
    Q_OBJECT
public:
    struct Times final {
        std::chrono::milliseconds poll{30'000};      ///< Between two questions, without a stream.
        std::chrono::milliseconds slowPoll{120'000}; ///< The same while nobody looks.
        std::chrono::milliseconds firstRetry{500};   ///< After a stream broke; doubles.
        std::chrono::milliseconds longestRetry{60'000};
        std::chrono::milliseconds steady{10'000}; ///< A stream that held so long starts the doubling anew.
        std::chrono::milliseconds gather{30};     ///< Changes within it are told together.
    };
    /// Without a port it does nothing.
    LiveService(ChangesPort* port, AccountStorage& storage, ConnectionService& connection, QObject* parent = nullptr);
    ~LiveService() override;

    /// Changes arrive as they happen.
    [[nodiscard]] bool isStreaming() const;
    /// Whether anybody looks at the account: a minimised window asks less often.
    void setWatched(bool watched);
    void setTimes(const Times& times);
    /// Once, by AccountSession.
    void start();
    /// For good: the session is over.
    void stop();

Q_SIGNALS:
    /// These have to be read anew.
    void due(const QSet<gatehouse::ChangeKind>& kinds);
    void streamingChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
