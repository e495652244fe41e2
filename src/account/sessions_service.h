#pragma once
#include <QFuture>
#include <QObject>
#include <chrono>
#include <memory>

#include "account/loaded.h"
#include "core/result.h"
#include "domain/page.h"
#include "domain/session.h"

namespace gatehouse {

class AccountStorage;
class ConnectionService;
class SessionsPort;

/// Where the account is signed in, and how it is signed out there. Nothing is ended before the server says so, and no
/// command is kept for later: after a lost answer the list is asked, and that decides. UI thread; owned by its
/// AccountSession.
class SessionsService final : public QObject {
    Q_OBJECT
public:
    /// How far the ending of one session has come. It leaves the list on the server's word only.
    enum class Ending {
        None,
        Asked, ///< The server is asked to end it.
        Unsure ///< No answer came: it may or may not have ended. The list is asked until it says.
    };
    /// `canEnd`: the server offers to end and to name sessions.
    SessionsService(SessionsPort& port, AccountStorage& storage, ConnectionService& connection, bool canEnd = true,
                    QObject* parent = nullptr);
    ~SessionsService() override;

    /// This session first, then by last activity; of very many the first few hundred (see showMore()).
    [[nodiscard]] const Loaded<Page<Session>>& sessions() const;
    /// Whether sessions can be ended and named here at all.
    [[nodiscard]] bool offersEnding() const;
    /// False while the server is known to be out of reach: no command is kept for later.
    [[nodiscard]] bool canEndNow() const;
    [[nodiscard]] Ending ending(const SessionId& id) const;
    /// The same of all others together.
    [[nodiscard]] Ending endingOthers() const;

    /// Asks the server to end a session. The answer is what the server said, or what its list said after an answer that
    /// was lost: then it may take long. Errors: those of the connection where it has not ended after all; Conflict
    /// "current_session".
    [[nodiscard]] QFuture<Result<Done>> end(const SessionId& id);
    /// The same for all but this one; the answer is how many ended, or -1 where only the list could say that all did.
    [[nodiscard]] QFuture<Result<int>> endOthers();
    /// Names a session; an empty label takes the name away. Errors: Validation at /label, Conflict where another device
    /// named it meanwhile (the list is read again then), NotFound where it has ended.
    [[nodiscard]] QFuture<Result<Done>> setLabel(const SessionId& id, const QString& label);

    void refresh();
    /// Reads on where the list is longer than what is known.
    void showMore();
    /// Somebody looks at the list: it is read every few seconds, unless changes of it are told as they happen.
    void setWatched(bool watched);
    void setPushed(bool pushed);
    void setWatchInterval(std::chrono::milliseconds interval);
    void start();

Q_SIGNALS:
    /// The list, or the ending of one of it.
    void changed();
    void canEndNowChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
