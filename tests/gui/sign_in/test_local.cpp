#include <QRegularExpression>
#include <QTest>

#include "account/local_platform_service.h"
#include "tests/support/drivers/email_driver.h"
#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"
#include "ui/shell/main_window.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }
} // namespace

/// "Try it on this computer", with the real gatehoused.
class TestLocal final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void makesAnAccountWithoutAnyMail()
    {
        GuiWorld world;
        world.seams.platformProgram = s(GATEHOUSED_FILE);
        QVERIFY(world.open());
        QVERIFY(world.server().isShown());
        world.server().tryLocal();
        QTRY_VERIFY_WITH_TIMEOUT(world.signUp().isShown(), 30'000);
        world.signUp().fill(s("Tomasz"), s("Kowal"), s("t.kowal@northwind.example"), s("umber lantern quartz 7351"));
        world.signUp().submit();
        QTRY_VERIFY_WITH_TIMEOUT(world.signUp().asksForCode(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!world.signUp().localMessage().isEmpty(), 10'000);
        QVERIFY(world.signUp().localMessage().startsWith(s("This would have been mailed to")));
        world.signUp().useLocalCode();
        QTRY_VERIFY_WITH_TIMEOUT(world.shell().isShown(), 10'000);
        QTRY_VERIFY(world.shell().preferences().showsFields());
        QVERIFY(world.shell().menuTexts().contains(s("Messages of the local platform")));

        // The next start finds the platform again, and the account in it.
        QVERIFY(world.reopen());
        QTRY_VERIFY_WITH_TIMEOUT(world.program().local().state() == LocalPlatformService::State::Running, 20'000);
        QTRY_VERIFY(world.shell().isShown());
        world.shell().press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(world.shell().connectionBanner().isEmpty(), 20'000);
        QCOMPARE(world.shell().preferences().lastName(), s("Kowal"));
    }

    void offersTheCodeOfANewAddress()
    {
        GuiWorld world;
        world.seams.platformProgram = s(GATEHOUSED_FILE);
        QVERIFY(world.open());
        world.server().tryLocal();
        QTRY_VERIFY_WITH_TIMEOUT(world.signUp().isShown(), 30'000);
        world.signUp().fill(s("Tomasz"), s("Kowal"), s("t.kowal@northwind.example"), s("umber lantern quartz 7351"));
        world.signUp().submit();
        QTRY_VERIFY_WITH_TIMEOUT(world.signUp().asksForCode(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!world.signUp().localMessage().isEmpty(), 10'000);
        world.signUp().useLocalCode();
        QTRY_VERIFY_WITH_TIMEOUT(world.shell().isShown(), 10'000);
        const EmailDriver email(&world.window());
        QTRY_VERIFY(email.offersChange());
        QTRY_VERIFY(world.shell().preferences().showsFields());
        const auto opened = [&email] {
            if (!email.asksForAddress())
                email.change();
            return email.asksForAddress();
        };
        QTRY_VERIFY(opened());
        email.typeAddress(s("tomasz@new.example"));
        email.submit();
        QTRY_VERIFY_WITH_TIMEOUT(email.asksForCode(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(email.localMessage().contains(s("tomasz@new.example")), 10'000);
        email.useLocalCode();
        QTRY_VERIFY_WITH_TIMEOUT(!email.asksForCode(), 10'000);
        QTRY_COMPARE(world.shell().preferences().email(), s("tomasz@new.example"));
    }

    void saysThatTheProgramIsMissing()
    {
        GuiWorld world;
        world.seams.platformProgram = s("/nonexistent/gatehoused");
        QVERIFY(world.open());
        world.server().tryLocal();
        QTRY_VERIFY(world.server().banner().startsWith(s("The platform program is not installed on this computer.")));
    }

    void saysThatThePlatformDidNotStart()
    {
        GuiWorld world;
        world.seams.platformProgram = s("/bin/false");
        QVERIFY(world.open());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("local platform")));
        world.server().tryLocal();
        QTRY_VERIFY(world.server().banner().startsWith(s("The platform on this computer did not start.")));
    }
};

QTEST_MAIN(TestLocal)
#include "test_local.moc"
