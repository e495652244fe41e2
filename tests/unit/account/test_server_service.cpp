#include <QSignalSpy>
#include <QTest>

#include "account/server_service.h"
#include "tests/support/answered.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_profile_storage.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

class TestServerService final : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void makesAnAddressOfWhatWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        const auto row = [](const char* typed, const char* address) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(address);
        };
        row("platform.example.org", "https://platform.example.org");
        row("  https://platform.example.org/  ", "https://platform.example.org");
        row("platform.example.org:8443/base//", "https://platform.example.org:8443/base");
        row("https://platform.example.org/x?a=b#c", "https://platform.example.org/x");
        row("127.0.0.1:8080", "http://127.0.0.1:8080");
        row("localhost:1", "http://localhost:1");
        row("http://[::1]:99", "http://[::1]:99");
        row("https://127.0.0.1", "https://127.0.0.1");
    }
    void makesAnAddressOfWhatWasTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        FakeEngineFinder finder;
        FakeProfileStorage storage;
        ServerService server(finder, storage);
        QVERIFY(answered(server.check(typed)).has_value());
        QCOMPARE(finder.asked, QList<QUrl>{QUrl(address)});
        QCOMPARE(server.address(), QUrl(address));
        QCOMPARE(server.engine(), std::shared_ptr<Engine>(finder.engine));
        QCOMPARE(server.discovery()->name, QStringLiteral("Data Platform"));
        // Remembered, but to be checked again.
        ServerService again(finder, storage);
        QCOMPARE(again.address(), QUrl(address));
        QVERIFY(!again.discovery());
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* typed, const char* code) {
            QTest::newRow(*typed ? typed : "nothing") << QString::fromLatin1(typed) << QString::fromLatin1(code);
        };
        row("", "invalid_address");
        row("two words", "invalid_address");
        row("ftp://platform.example.org", "invalid_address");
        row("https://me:secret@platform.example.org", "invalid_address");
        row("https://", "invalid_address");
        row("http://platform.example.org", "plain_http");
        row("http://127.0.0.1.example.org", "plain_http");
        row("http://localhost.example.org", "plain_http");
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        FakeEngineFinder finder;
        FakeProfileStorage storage;
        ServerService server(finder, storage);
        const auto result = answered(server.check(typed));
        QCOMPARE(result.error().kind, Error::Kind::Validation);
        QCOMPARE(result.error().code, code);
        QCOMPARE(result.error().fields.first().code, code);
        QVERIFY(finder.asked.isEmpty());
        QVERIFY(server.address().isEmpty());
    }

    void keepsTheServerOfBeforeWhereAnotherDoesNotAnswer()
    {
        FakeEngineFinder finder;
        FakeProfileStorage storage;
        ServerService server(finder, storage);
        QVERIFY(answered(server.check(QStringLiteral("one.example"))).has_value());
        QSignalSpy changed(&server, &ServerService::changed);
        finder.fails = Error::of(Error::Kind::Offline);
        QCOMPARE(answered(server.check(QStringLiteral("two.example"))).error().kind, Error::Kind::Offline);
        QCOMPARE(server.address(), QUrl(QStringLiteral("https://one.example")));
        QVERIFY(server.engine());
        QCOMPARE(changed.size(), 0);
    }

    void answersTheNewestCheckOnly()
    {
        FakeEngineFinder finder;
        FakeProfileStorage storage;
        ServerService server(finder, storage);
        finder.hold = true;
        auto one = server.check(QStringLiteral("one.example"));
        auto two = server.check(QStringLiteral("two.example"));
        finder.held.at(1)();
        finder.held.at(0)();
        QVERIFY(answered(two).has_value());
        QCOMPARE(answered(one).error().kind, Error::Kind::Cancelled);
        QCOMPARE(server.address(), QUrl(QStringLiteral("https://two.example")));
    }

    void goesOnWhereTheChoiceCannotBeWritten()
    {
        FakeEngineFinder finder;
        FakeProfileStorage storage;
        storage.writingFails = Error::coded(Error::Kind::Storage, QStringLiteral("read_only"));
        ServerService server(finder, storage);
        QVERIFY(answered(server.check(QStringLiteral("one.example"))).has_value());
    }
};

QTEST_GUILESS_MAIN(TestServerService)
#include "test_server_service.moc"
