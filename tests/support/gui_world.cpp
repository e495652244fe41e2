#include "tests/support/gui_world.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/profile_service.h"
#include "ui/shell/main_window.h"

namespace gatehouse::test {

GuiWorld::GuiWorld()
{
    options.profileFolder = m_profile.path();
    seams.secrets = &secrets;
    seams.clock = &clientClock;
    seams.locale = QLocale::c();
}

GuiWorld::~GuiWorld()
{
    close();
    m_proxy.reset();
    backend.stop();
}

bool GuiWorld::start()
{
    backend.useClock(serverClock);
    if (!backend.start())
        return false;
    m_proxy = std::make_unique<FaultProxy>(backend.port());
    return true;
}

bool GuiWorld::open()
{
    m_program = std::make_unique<Composition>(*static_cast<QApplication*>(QApplication::instance()), options, seams);
    const QSignalSpy begun(m_program.get(), &Composition::begun);
    m_program->start();
    if (m_program->trouble())
        return false;
    if (!QTest::qWaitFor([&begun] { return begun.count() > 0; }, 30'000))
        return false;
    window().activateWindow();
    return QTest::qWaitForWindowActive(&window());
}

bool GuiWorld::openAtServer()
{
    options.server = m_proxy->address();
    return open() && QTest::qWaitFor([this] { return signIn().isShown(); }, 30'000);
}

bool GuiWorld::openSignedIn(const Person& person)
{
    if (!openAtServer())
        return false;
    signIn().enter(person.email, person.password);
    return QTest::qWaitFor(
        [this] {
            AccountSession* session = m_program->accounts().current();
            return session && session->profile().profile().value && shell().isShown();
        },
        30'000);
}

void GuiWorld::close() { m_program.reset(); }

bool GuiWorld::reopen()
{
    close();
    return open();
}

MainWindow& GuiWorld::window() const { return *m_program->window(); }
ServerDriver GuiWorld::server() const { return ServerDriver(&window()); }
SignInDriver GuiWorld::signIn() const { return SignInDriver(&window()); }
SignUpDriver GuiWorld::signUp() const { return SignUpDriver(&window()); }
ResetDriver GuiWorld::reset() const { return ResetDriver(&window()); }
ShellDriver GuiWorld::shell() const { return ShellDriver(&window()); }

} // namespace gatehouse::test
