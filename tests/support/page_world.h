#pragma once
#include <QTemporaryDir>
#include <functional>
#include <memory>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "engine/gatehouse/gatehouse_finder.h"
#include "http/qt_http_client.h"
#include "storage/file_profile_storage.h"
#include "tests/support/backend_world.h"
#include "tests/support/fake_secret_store.h"
#include "tests/support/fault_proxy.h"

namespace gatehouse::test {

/// One signed-in account for the tests of a page: the real backend in this process, the fault proxy before it, and the
/// client's real services over a temporary profile. `world` is the direct way to the server, past the proxy.
class PageWorld final {
public:
    PageWorld();
    ~PageWorld();
    PageWorld(const PageWorld&) = delete;
    PageWorld& operator=(const PageWorld&) = delete;

    /// Starts the backend (with the sample in it where `sample`) and signs somebody in through the proxy. False, with
    /// the reason failed, where that does not come about.
    [[nodiscard]] bool start(bool sample = false, bool keep = true);
    /// The client as after a kill: everything of it anew over the same profile and keychain.
    [[nodiscard]] bool restartClient();

    [[nodiscard]] AccountSession& session() const { return *m_accounts->current(); }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    /// Where the client keeps its files.
    [[nodiscard]] QString profileFolder() const { return m_profile.path(); }
    /// The same person, signed in past the proxy.
    [[nodiscard]] const Person& person() const { return m_person; }
    /// The profile as the server has it.
    [[nodiscard]] QJsonObject me() const;
    /// Changes the profile from another device.
    [[nodiscard]] bool patchElsewhere(const QJsonObject& changes) const;

    /// Called once the proxy stands and before anything passes it: the place for faults of the first reads.
    std::function<void(FaultProxy&)> beforeFirstRead;
    /// Whether what changes elsewhere arrives by itself; before start(). Most tests say themselves when it does.
    bool live = false;
    BackendWorld world;
    std::unique_ptr<FaultProxy> proxy;
    FakeSecretStore secrets;
    StorageOptions storageOptions;

private:
    void makeClient();

    SystemClock m_clock;
    QTemporaryDir m_profile;
    Person m_person;
    std::unique_ptr<QtHttpClient> m_http;
    std::unique_ptr<GatehouseFinder> m_finder;
    std::unique_ptr<FileProfileStorage> m_storage;
    std::unique_ptr<AccountsService> m_accounts;
};

} // namespace gatehouse::test
