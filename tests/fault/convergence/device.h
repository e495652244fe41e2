#pragma once
#include <QStringList>
#include <QTemporaryDir>
#include <memory>
#include <optional>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/profile_service.h"
#include "core/clock.h"
#include "engine/gatehouse/gatehouse_finder.h"
#include "http/qt_http_client.h"
#include "storage/file_profile_storage.h"
#include "tests/support/fake_secret_store.h"
#include "tests/support/fault_proxy.h"

namespace gatehouse::test {

/// One person's computer: the client's services over a folder and a keychain that outlive them, and a network of its
/// own to the server.
class Device final {
public:
    Device(QString name, quint16 serverPort);
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    [[nodiscard]] bool signIn(const QString& email, const QString& password);
    /// The program is killed and started again.
    [[nodiscard]] bool restart();

    [[nodiscard]] const QString& name() const { return m_name; }
    /// As the server names it in what it changed.
    [[nodiscard]] QString nameAtServer() const { return m_name + QStringLiteral(" on Debian 12"); }
    [[nodiscard]] FaultProxy& proxy() { return m_proxy; }
    [[nodiscard]] bool isConnected() const { return m_connected; }
    void setConnected(bool connected);
    [[nodiscard]] AccountSession& session() const { return *m_accounts->current(); }
    [[nodiscard]] ProfileService& profile() const { return session().profile(); }
    /// The waits that have begun pass at once. False where none has.
    bool letWaitsPass() const;
    /// What a client must never come to in this test: a session that is over, an edit that is refused.
    [[nodiscard]] QStringList faults() const;
    [[nodiscard]] QString state() const;

private:
    void makeClient();
    void follow() const;

    const QString m_name;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    FakeSecretStore m_secrets;
    FaultProxy m_proxy;
    bool m_connected = true;
    std::unique_ptr<QtHttpClient> m_http;
    std::unique_ptr<GatehouseFinder> m_finder;
    std::unique_ptr<FileProfileStorage> m_storage;
    std::unique_ptr<AccountsService> m_accounts;
};

} // namespace gatehouse::test
