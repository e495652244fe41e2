#pragma once
#include <QObject>
#include <memory>

#include "account/loaded.h"
#include "domain/page.h"
#include "domain/session.h"

namespace gatehouse {

class AccountStorage;
class ConnectionService;
class SessionsPort;

/// Where the account is signed in. UI thread; owned by its AccountSession.
class SessionsService final : public QObject {
    Q_OBJECT
public:
    SessionsService(SessionsPort& port, AccountStorage& storage, ConnectionService& connection,
                    QObject* parent = nullptr);
    ~SessionsService() override;
    /// This session first, then by last activity.
    [[nodiscard]] const Loaded<Page<Session>>& sessions() const;
    void refresh();
    void start();

Q_SIGNALS:
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
