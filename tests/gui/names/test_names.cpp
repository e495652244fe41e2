#include <QTest>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"
#include "tests/support/walks/walks.h"
#include "ui/shell/main_window.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }
} // namespace

/// Names of every kind, in the real window against the real backend: what may be a name arrives and fits, and what may
/// not is said at its field.
class TestNames final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void everyScriptIsWelcome_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::newRow("Japanese") << s("美咲") << s("山田");
        QTest::newRow("right to left") << s("לאה") << s("محمد الأمين");
        QTest::newRow("both ways") << s("Léa לאה") << s("Moreau (محمد)");
        QTest::newRow("emoji") << s("🦊") << s("👩‍👩‍👧👍🏽🏳️‍🌈");
        QTest::newRow("a hundred families") << s("👩‍👩‍👧").repeated(100) << s("Moreau");
        QTest::newRow("a hundred wide letters") << QString(100, QLatin1Char('W')) << QString(100, QLatin1Char('M'));
        QTest::newRow("marks above and below") << s("Z̶a̶l̶g̶o̶") << s("ก็็็็็");
        QTest::newRow("like markup") << s("<b>Ada</b>") << s("&amp; <img src=x>");
    }
    void everyScriptIsWelcome()
    {
        QFETCH(QString, first);
        QFETCH(QString, last);
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openSignedIn(person));
        QTRY_VERIFY(world.shell().preferences().showsFields());
        world.shell().preferences().typeFirstName(first);
        world.shell().preferences().typeLastName(last);
        world.shell().preferences().save();
        QTRY_COMPARE(world.shell().preferences().state(), s("Saved"));
        const QJsonObject me = world.backend.get("/v1/me", person.bearer()).json();
        QCOMPARE(me.value(QLatin1String("first_name")).toString(), first.normalized(QString::NormalizationForm_C));
        QCOMPARE(me.value(QLatin1String("last_name")).toString(), last.normalized(QString::NormalizationForm_C));
        QTRY_COMPARE(world.shell().accountName(), s("Account: ") + first + QLatin1Char(' ') + last);
        // It fits, also the smallest window and the other way round.
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            world.window().setLayoutDirection(direction);
            world.window().resize(640, 480);
            QTRY_COMPARE(layoutFaults(&world.window()), QStringList());
        }
        // And it is there after the program was closed.
        world.options.server.clear();
        QVERIFY(world.reopen());
        QTRY_COMPARE(world.shell().preferences().lastName(), last);
    }

    void whatIsNoNameIsSaidAtItsField_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        const QString tooLong = s("Too long: at most 100 characters.");
        const QString forbidden = s("There is a character in it that is not allowed here. Remove it.");
        QTest::newRow("500 letters") << QString(500, QLatin1Char('a')) << tooLong;
        QTest::newRow("500 emoji") << s("🦊").repeated(500) << tooLong;
        QTest::newRow("101 letters") << QString(101, QLatin1Char('a')) << tooLong;
        QTest::newRow("turned around") << s("Ali\u202Eeneb") << forbidden;
        QTest::newRow("isolated") << s("Ali\u2067ene\u2069") << forbidden;
        QTest::newRow("a bell") << s("Ali\u0007ene") << forbidden;
        QTest::newRow("half of a pair") << QString(QChar(0xD83E)) << forbidden;
    }
    void whatIsNoNameIsSaidAtItsField()
    {
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openSignedIn(person));
        QTRY_VERIFY(world.shell().preferences().showsFields());
        world.shell().preferences().typeLastName(typed);
        world.shell().preferences().save();
        QTRY_COMPARE(world.shell().preferences().errorAt(ProfileField::LastName), sentence);
        // What was typed stays to be corrected; nothing was sent.
        QCOMPARE(world.shell().preferences().lastName().size(), typed.size());
        QCOMPARE(world.proxy().count("PATCH /v1/me"), 0);
        QTRY_COMPARE(layoutFaults(&world.window()), QStringList());
        world.shell().preferences().typeLastName(s("Lenoir"));
        world.shell().preferences().save();
        QTRY_COMPARE(world.shell().preferences().state(), s("Saved"));
    }

    void aNewAccountHasOneToo_data() { whatIsNoNameIsSaidAtItsField_data(); }
    void aNewAccountHasOneToo()
    {
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(world.openAtServer());
        world.signIn().create();
        QTRY_VERIFY(world.signUp().isShown());
        world.signUp().fill(s("🦊 محمد"), typed, s("t.kowal@northwind.example"), BackendWorld::goodPassword());
        world.signUp().submit();
        QTRY_COMPARE(world.signUp().errorAt(s("signUpLastName")), sentence);
        QCOMPARE(world.proxy().count("POST /v1/accounts"), 0);
        world.signUp().fill(s("🦊 محمد"), s("Moreau"), s("t.kowal@northwind.example"),
                            BackendWorld::goodPassword());
        world.signUp().submit();
        QTRY_VERIFY(world.signUp().asksForCode());
    }
};

QTEST_MAIN(TestNames)
#include "test_names.moc"
