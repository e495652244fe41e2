#include <QTest>

#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }
const QString fresh = QStringLiteral("copper-Orchid-ferry-2946");
} // namespace

/// A forgotten password.
class TestReset final : public StrictTest {
    Q_OBJECT
private:
    [[nodiscard]] static bool openReset(GuiWorld& world, const QString& email)
    {
        if (!world.openAtServer())
            return false;
        world.signIn().typeEmail(email);
        world.signIn().forgot();
        return world.reset().asksForAddress();
    }

private Q_SLOTS:
    void leadsBackIn()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(openReset(world, person.email));
        QCOMPARE(world.reset().email(), person.email);
        world.reset().submit();
        QTRY_VERIFY(world.reset().asksForCode());
        world.reset().typeCode(world.backend.code(person.email, s("reset_code")));
        world.reset().typePassword(fresh);
        world.reset().submit();
        QTRY_VERIFY(world.shell().isShown());
        Person changed = person;
        changed.password = fresh;
        QVERIFY(!world.backend.signedIn(changed).access.isEmpty());
    }

    void doesNotRevealWhetherTheAddressIsKnown()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const QString nobody = s("nobody@example.org");
        QVERIFY(openReset(world, nobody));
        world.reset().submit();
        QTRY_VERIFY(world.reset().asksForCode());
        QCOMPARE(world.reset().subtitle(),
                 s("If %1 has an account here, a mail with a code is on its way.").arg(nobody));
        world.reset().typeCode(s("123456"));
        world.reset().typePassword(fresh);
        world.reset().submit();
        QTRY_COMPARE(world.reset().codeError(), s("This code is not right. Check it, then enter it again."));
        QCOMPARE(world.reset().password(), fresh);
    }

    void marksBothFaultsAndKeepsWhatWasTyped()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(openReset(world, s("not an address")));
        world.reset().submit();
        QTRY_VERIFY(!world.reset().emailError().isEmpty());
        world.reset().typeEmail(person.email);
        world.reset().submit();
        QTRY_VERIFY(world.reset().asksForCode());
        world.reset().typeCode(s("12"));
        world.reset().typePassword(s("short"));
        world.reset().submit();
        QTRY_VERIFY(!world.reset().codeError().isEmpty());
        QVERIFY(!world.reset().passwordError().isEmpty());
        QCOMPARE(world.reset().password(), s("short"));
        // Esc: one step, then out; the address stays.
        world.reset().goBack();
        QVERIFY(world.reset().asksForAddress());
        QCOMPARE(world.reset().email(), person.email);
        world.reset().goBack();
        QVERIFY(world.signIn().isShown());
    }

    void tellsAnExpiredCodeAndALostConnection()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(openReset(world, person.email));
        world.proxy().setDown(true);
        world.reset().submit();
        QTRY_COMPARE(world.reset().banner(), s("The server cannot be reached. Check your connection, then try again."));
        world.proxy().setDown(false);
        world.reset().submit();
        QTRY_VERIFY(world.reset().asksForCode());
        const QString code = world.backend.code(person.email, s("reset_code"));
        world.serverClock.pass(std::chrono::minutes(11));
        world.reset().typeCode(code);
        world.reset().typePassword(fresh);
        world.reset().submit();
        QTRY_COMPARE(world.reset().codeError(), s("This code has expired. Ask for a new one."));
    }
};

QTEST_MAIN(TestReset)
#include "test_reset.moc"
