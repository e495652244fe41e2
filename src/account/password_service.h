#pragma once
#include <QFuture>
#include <QObject>
#include <chrono>
#include <memory>

#include "account/loaded.h"
#include "core/result.h"
#include "domain/password_state.h"

namespace gatehouse {

class AccountStorage;
class ConnectionService;
class PasswordPort;

/// The account's password: since when it is what it is, and its change. A change is not kept for later; but one whose
/// answer was lost is asked about again, by its key, until the server says what came of it. What was typed is in memory
/// only, and only until then. UI thread; owned by its AccountSession.
class PasswordService final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle,
        Asked, ///< The server is asked to change it.
        Unsure ///< No answer came: it may or may not be changed. The same command is sent again until there is one.
    };
    /// `offered`: the server lets people change it here.
    PasswordService(PasswordPort& port, AccountStorage& storage, ConnectionService& connection, bool offered = true,
                    QObject* parent = nullptr);
    ~PasswordService() override;

    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] const Loaded<PasswordState>& password() const;
    [[nodiscard]] State state() const;
    /// False while the server is known to be out of reach.
    [[nodiscard]] bool canChangeNow() const;
    /// As PasswordPort::changePassword(); finished once the server has said what came of it. Cancelled while another
    /// change is under way.
    [[nodiscard]] QFuture<Result<PasswordChanged>> change(const PasswordChange& change);
    void refresh();
    void start();
    /// How long it waits while the server still works at the same command; for tests.
    void setAgainAfter(std::chrono::milliseconds wait);

Q_SIGNALS:
    void changed();
    void stateChanged();
    void canChangeNowChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
