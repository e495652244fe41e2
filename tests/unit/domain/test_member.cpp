#include <QTest>

#include "domain/member.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

} // namespace

/// The order of members in the words of the contract, and whom a search finds.
class TestMember final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void ordersGoRound()
    {
        for (const char* word : {"name", "-name", "role", "-role", "joined", "-joined"}) {
            const auto order = MemberOrder::of(s(word));
            QVERIFY(order);
            QCOMPARE(order->word(), s(word));
        }
        for (const char* word : {"", "-", "--name", "Name", "name ", "email"})
            QVERIFY2(!MemberOrder::of(s(word)), word);
        QCOMPARE(MemberOrder().word(), s("name"));
    }

    void wordsFindTheirBeginnings()
    {
        QVERIFY(findsName(s(""), s("Zoë")));
        QVERIFY(findsName(s("  "), QString()));
        QVERIFY(findsName(s("ZOE"), s("Zoë van der Straße")));
        QVERIFY(findsName(s("strasse zo"), s("Zoë van der Straße")));
        QVERIFY(!findsName(s("oe"), s("Zoë")));
        QVERIFY(!findsName(s("zoe x"), s("Zoë")));
        QVERIFY(findsName(s("龍"), s("李小龍")));
    }
};

QTEST_GUILESS_MAIN(TestMember)
#include "test_member.moc"
