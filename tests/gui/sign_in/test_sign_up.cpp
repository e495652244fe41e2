#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QTest>

#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }
const QString email = QStringLiteral("t.kowal@northwind.example");
const QString password = QStringLiteral("umber lantern quartz 7351");
} // namespace

/// A new account, from the form to the pages.
class TestSignUp final : public StrictTest {
    Q_OBJECT
private:
    [[nodiscard]] static bool openForm(GuiWorld& world)
    {
        if (!world.openAtServer())
            return false;
        world.signIn().create();
        return world.signUp().isShown();
    }
    /// The form filled in and accepted.
    [[nodiscard]] static bool reachCode(GuiWorld& world)
    {
        if (!openForm(world))
            return false;
        world.signUp().fill(s("Tomasz"), s("Kowal"), email, password);
        world.signUp().submit();
        return QTest::qWaitFor([&world] { return world.signUp().asksForCode(); });
    }

private Q_SLOTS:
    void leadsToThePages()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(openForm(world));
        QVERIFY(!world.signUp().asksForTerms());
        world.signUp().fill(s("Tomasz"), s("Kowal"), email, password);
        QCOMPARE(world.signUp().score(), 4);
        world.signUp().submit();
        QTRY_VERIFY(world.signUp().asksForCode());
        QVERIFY(world.signUp().codeSubtitle().contains(email));
        world.signUp().typeCode(world.backend.code(email, s("sign_up_code")));
        QTRY_VERIFY(world.shell().isShown());
        QTRY_VERIFY(world.shell().preferences().showsFields());
        QCOMPARE(world.shell().preferences().firstName(), s("Tomasz"));
        QCOMPARE(world.shell().preferences().lastName(), s("Kowal"));
        QTRY_VERIFY(world.shell().preferences().showsNoOrganizations());
    }

    void takesAPastedCode()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(reachCode(world));
        const QString code = world.backend.code(email, s("sign_up_code"));
        QGuiApplication::clipboard()->setText(s("Your code: %1 %2").arg(code.left(3), code.mid(3)));
        QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
        QTRY_VERIFY(world.shell().isShown());
        QGuiApplication::clipboard()->clear();
    }

    void marksEachFault()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(openForm(world));
        world.signUp().fill(s("Tomasz"), QString(), s("t.kowal"), s("tomasz"));
        world.signUp().submit();
        QTRY_VERIFY(!world.signUp().errorAt(s("signUpLastName")).isEmpty());
        QVERIFY(world.signUp().errorAt(s("signUpFirstName")).isEmpty());
        QVERIFY(!world.signUp().errorAt(s("signUpEmail")).isEmpty());
        QVERIFY(world.signUp().errorAt(s("signUpPassword")).contains(s("15")));
        QVERIFY(world.signUp().hasKeyboard(s("signUpLastName")));
        QCOMPARE(world.signUp().valueOf(s("signUpFirstName")), s("Tomasz"));
        QCOMPARE(world.signUp().valueOf(s("signUpPassword")), s("tomasz"));
    }

    void refusesAWeakPassword()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(openForm(world));
        world.signUp().fill(s("Tomasz"), s("Kowal"), email, s("aaaaaaaaaaaaaaaaaa"));
        QVERIFY(world.signUp().score() < 2);
        QVERIFY(!world.signUp().strength().isEmpty());
        world.signUp().submit();
        QTRY_VERIFY(!world.signUp().errorAt(s("signUpPassword")).isEmpty());
        QVERIFY(world.signUp().hasKeyboard(s("signUpPassword")));
    }

    void refusesABreachedPassword()
    {
        GuiWorld world;
        QTemporaryDir folder;
        const QByteArray hash = QCryptographicHash::hash(password.toUtf8(), QCryptographicHash::Sha1).toHex().toUpper();
        QFile list(folder.filePath(s("breached.txt")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(hash + ":3\n");
        list.close();
        world.backend.config.breachedFile = list.fileName();
        QVERIFY(world.start());
        QVERIFY(openForm(world));
        world.signUp().fill(s("Tomasz"), s("Kowal"), email, password);
        world.signUp().submit();
        QTRY_VERIFY(!world.signUp().errorAt(s("signUpPassword")).isEmpty());
        QCOMPARE(world.signUp().valueOf(s("signUpPassword")), password);
        QCOMPARE(world.signUp().valueOf(s("signUpEmail")), email);
    }

    void doesNotRevealAnAddressInUse()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person owner = world.backend.person();
        QVERIFY(openForm(world));
        world.signUp().fill(s("Tomasz"), s("Kowal"), owner.email, password);
        world.signUp().submit();
        QTRY_VERIFY(world.signUp().asksForCode());
        QCOMPARE(world.signUp().codeSubtitle(),
                 s("If %1 can have an account here, a mail with a code is on its way.").arg(owner.email));
        QVERIFY(!world.backend.message(owner.email, s("account_exists")).isEmpty());
        world.signUp().typeCode(s("123456"));
        QTRY_COMPARE(world.signUp().codeError(), s("This code is not right. Check it, then enter it again."));
    }

    void tellsAWrongCodeFromAnExpiredOne()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(reachCode(world));
        const QString code = world.backend.code(email, s("sign_up_code"));
        QVERIFY(world.signUp().endsText().startsWith(s("The code ends in ")));
        QVERIFY(!world.signUp().canResend());
        QVERIFY(world.signUp().resendText().startsWith(s("New code in 0:")));
        world.signUp().typeCode(code == s("000000") ? s("000001") : s("000000"));
        QTRY_COMPARE(world.signUp().codeError(), s("This code is not right. Check it, then enter it again."));
        world.serverClock.pass(std::chrono::minutes(11));
        world.signUp().typeCode(code);
        QTRY_COMPARE(world.signUp().codeError(), s("This code has expired. Ask for a new one."));
        // What comes after it is told apart by the page that stays.
        QVERIFY(world.signUp().asksForCode());
    }

    void endsACodeThatWasTriedTooOften()
    {
        GuiWorld world;
        world.backend.config.tries.codeTries = 2;
        world.backend.config.tries.resendAfter = std::chrono::seconds(0);
        QVERIFY(world.start());
        QVERIFY(reachCode(world));
        const QString code = world.backend.code(email, s("sign_up_code"));
        for (int i = 0; i < 3; ++i) {
            world.signUp().typeCode(s("11111%1").arg(i));
            QTRY_VERIFY(i == 2 || !world.signUp().codeError().isEmpty());
        }
        QTRY_COMPARE(world.signUp().codeBanner(),
                     s("This code was tried too often and no longer works. Ask for a new one."));
        // A new one helps.
        QTRY_VERIFY(world.signUp().canResend());
        world.signUp().resend();
        QTRY_VERIFY(world.signUp().codeBanner().startsWith(s("A new code is on its way.")));
        const QString next = world.backend.code(email, s("sign_up_code"));
        QVERIFY(next != code || next.isEmpty() == false);
        world.signUp().typeCode(next);
        QTRY_VERIFY(world.shell().isShown());
    }

    void findsTheFormAsItWasTyped()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(reachCode(world));
        world.signUp().goBack();
        QVERIFY(world.signUp().isShown());
        QCOMPARE(world.signUp().valueOf(s("signUpFirstName")), s("Tomasz"));
        QCOMPARE(world.signUp().valueOf(s("signUpLastName")), s("Kowal"));
        QCOMPARE(world.signUp().valueOf(s("signUpEmail")), email);
        QCOMPARE(world.signUp().valueOf(s("signUpPassword")), password);
        world.signUp().goBack();
        QVERIFY(world.signIn().isShown());
        world.signIn().create();
        QCOMPARE(world.signUp().valueOf(s("signUpPassword")), password);
    }

    void outlivesAServerThatDiesWhileSaving()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(openForm(world));
        world.proxy().inject("POST /v1/accounts ", {Fault::Kind::LoseAnswer, -1});
        world.signUp().fill(s("Tomasz"), s("Kowal"), email, password);
        world.signUp().submit();
        QTRY_VERIFY(!world.signUp().banner().isEmpty());
        QCOMPARE(world.signUp().valueOf(s("signUpPassword")), password);
        world.proxy().clearFaults();
        world.signUp().submit();
        QTRY_VERIFY(world.signUp().asksForCode());
        // The code was taken, its answer got lost: the next try finds the account confirmed.
        world.proxy().inject("POST /v1/accounts/confirm", {Fault::Kind::LoseAnswer, 1});
        world.signUp().typeCode(world.backend.code(email, s("sign_up_code")));
        QTRY_VERIFY(world.shell().isShown() || !world.signUp().codeBanner().isEmpty());
        if (!world.shell().isShown()) {
            world.signUp().typeCode(s("123456"));
            QTRY_VERIFY(world.shell().isShown());
        }
    }

    void asksForTheTermsThatTheServerHas()
    {
        GuiWorld world;
        world.backend.config.termsAddress = s("https://platform.example.org/terms");
        world.backend.config.privacyAddress = s("https://platform.example.org/privacy");
        QVERIFY(world.start());
        QVERIFY(openForm(world));
        QVERIFY(world.signUp().asksForTerms());
        world.signUp().fill(s("Tomasz"), s("Kowal"), email, password);
        world.signUp().submit();
        QTRY_VERIFY(world.signUp().hasKeyboard(s("signUpTerms")));
        world.signUp().acceptTerms();
        world.signUp().submit();
        QTRY_VERIFY(world.signUp().asksForCode());
    }
};

QTEST_MAIN(TestSignUp)
#include "test_sign_up.moc"
