#pragma once
#include <QTemporaryDir>
#include <memory>

#include "app/gatehouse/composition.h"
#include "tests/support/backend_world.h"
#include "tests/support/drivers/reset_driver.h"
#include "tests/support/drivers/server_driver.h"
#include "tests/support/drivers/shell_driver.h"
#include "tests/support/drivers/sign_in_driver.h"
#include "tests/support/drivers/sign_up_driver.h"
#include "tests/support/fake_secret_store.h"
#include "tests/support/fault_proxy.h"
#include "tests/support/shift_clock.h"

namespace gatehouse::test {

/// The program itself, in this process: the composition of app/ with its real window, over the real backend, with the
/// fault proxy between the two, a temporary profile and a keychain of the test's.
///
///     GuiWorld world;
///     QVERIFY(world.start());                        // backend and proxy
///     const Person aline = world.backend.person();
///     QVERIFY(world.openAtServer());                 // the program, at sign-in to the proxy's address
///     world.signIn().enter(aline.email, aline.password);
///     QTRY_VERIFY(world.shell().isShown());
///
/// One thread; one at a time.
class GuiWorld final {
public:
    GuiWorld();
    ~GuiWorld();
    GuiWorld(const GuiWorld&) = delete;
    GuiWorld& operator=(const GuiWorld&) = delete;

    // Change them before start() or open().
    ShiftClock serverClock;
    ShiftClock clientClock;
    BackendWorld backend;
    FakeSecretStore secrets;
    Options options; ///< `profileFolder` is set already.
    Seams seams;     ///< `clock` and `secrets` are set already.

    /// Starts the backend and the proxy before it. False, with the reason failed, where that does not come about.
    [[nodiscard]] bool start();
    [[nodiscard]] FaultProxy& proxy() { return *m_proxy; }

    /// Starts the program and waits until it shows what it has.
    [[nodiscard]] bool open();
    /// The same, at sign-in to the proxy.
    [[nodiscard]] bool openAtServer();
    /// The program signed in as `person`, its profile read.
    [[nodiscard]] bool openSignedIn(const Person& person);
    /// Quits the program; its profile and keychain stay.
    void close();
    [[nodiscard]] bool reopen();

    [[nodiscard]] Composition& program() { return *m_program; }
    [[nodiscard]] MainWindow& window() const;
    [[nodiscard]] QString profileFolder() const { return m_profile.path(); }

    [[nodiscard]] ServerDriver server() const;
    [[nodiscard]] SignInDriver signIn() const;
    [[nodiscard]] SignUpDriver signUp() const;
    [[nodiscard]] ResetDriver reset() const;
    [[nodiscard]] ShellDriver shell() const;

private:
    QTemporaryDir m_profile;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<Composition> m_program;
};

} // namespace gatehouse::test
