#include <QTest>

#include "http/event_parser.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

class TestEventParser final : public test::StrictTest {
    Q_OBJECT
    static ServerEvent event(const QByteArray& type, const QByteArray& data, const QByteArray& id = {})
    {
        return {type, data, id};
    }
    static QList<ServerEvent> all(const QByteArray& bytes)
    {
        EventParser parser;
        return parser.feed(bytes);
    }

private Q_SLOTS:
    void readsEvents_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<ServerEvent>>("events");
        QTest::newRow("plain") << QByteArray("data: a\n\n") << QList{event("message", "a")};
        QTest::newRow("of a type") << QByteArray("event: change\ndata: a\n\n") << QList{event("change", "a")};
        QTest::newRow("with an id") << QByteArray("id: 7\ndata: a\n\ndata: b\n\n")
                                    << QList{event("message", "a", "7"), event("message", "b", "7")};
        QTest::newRow("of several lines")
            << QByteArray("data: a\ndata\ndata:b\n\n") << QList{event("message", "a\n\nb")};
        QTest::newRow("one space goes") << QByteArray("data:  a\n\n") << QList{event("message", " a")};
        QTest::newRow("CR") << QByteArray("data: a\r\rdata: b\r\r")
                            << QList{event("message", "a"), event("message", "b")};
        QTest::newRow("CRLF") << QByteArray("data: a\r\n\r\n") << QList{event("message", "a")};
        QTest::newRow("mixed ends") << QByteArray("event: x\rdata: a\r\n\n") << QList{event("x", "a")};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "data: a\n\n")
                                         << QList{event("message", "a")};
        QTest::newRow("comments") << QByteArray(":\n\n: hello\ndata: a\n:x\n\n") << QList{event("message", "a")};
        QTest::newRow("no data, no event")
            << QByteArray("event: x\nid: 3\n\ndata: a\n\n") << QList{event("message", "a", "3")};
        QTest::newRow("empty data") << QByteArray("data\n\n") << QList{event("message", "")};
        QTest::newRow("id with a zero byte")
            << QByteArray("id: 1\nid: a\0b\ndata: a\n\n", 24) << QList{event("message", "a", "1")};
        QTest::newRow("unknown field") << QByteArray("colour: red\ndata: a\n\n") << QList{event("message", "a")};
        QTest::newRow("unfinished") << QByteArray("data: a\n") << QList<ServerEvent>();
        QTest::newRow("nothing") << QByteArray() << QList<ServerEvent>();
    }
    void readsEvents()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<ServerEvent>, events);
        QCOMPARE(all(bytes), events);
        // Wherever it is cut.
        EventParser parser;
        QList<ServerEvent> pieces;
        for (const char c : std::as_const(bytes))
            pieces += parser.feed(QByteArray(1, c));
        QCOMPARE(pieces, events);
    }

    void remembersWhenToComeAgain()
    {
        EventParser parser;
        QVERIFY(!parser.retry());
        (void)parser.feed("retry: 2000\n");
        QCOMPARE(parser.retry(), std::optional(std::chrono::milliseconds(2000)));
        (void)parser.feed("retry: -1\nretry: 1x\nretry:\nretry: 99999999999999999999\n");
        QCOMPARE(parser.retry(), std::optional(std::chrono::milliseconds(2000)));
        (void)parser.feed("retry: 999999999999\n");
        QCOMPARE(parser.retry(), std::optional(std::chrono::milliseconds(3'600'000)));
    }

    void whatIsTooLargeEndsIt()
    {
        for (const QByteArray& flood : {QByteArray(100'000, 'x'), QByteArray("data: abcdefgh\n").repeated(10'000)}) {
            EventParser parser;
            QCOMPARE(parser.feed(flood), QList<ServerEvent>());
            QVERIFY(parser.hasFailed());
            QCOMPARE(parser.feed("\n\ndata: a\n\n"), QList<ServerEvent>());
        }
    }
};

QTEST_GUILESS_MAIN(TestEventParser)
#include "test_event_parser.moc"
