#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "http/qt_event_source.h"
#include "http/qt_http_client.h"
#include "tests/support/fake_clock.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace std::chrono_literals;

namespace {

/// Says what the test says, when it says it.
class SpokenServer final : public QObject {
public:
    SpokenServer()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this] { asked += socket->readAll(); });
        });
        m_listening = m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] HttpRequest request() const
    {
        HttpRequest request;
        request.address =
            QUrl(QStringLiteral("http://127.0.0.1:%1/v1/events").arg(m_listening ? m_server.serverPort() : 0));
        request.headers.insert("Last-Event-ID", "7");
        request.limit = 5s;
        return request;
    }
    [[nodiscard]] bool isAsked() const { return asked.endsWith("\r\n\r\n"); }
    void say(const QByteArray& bytes) const
    {
        socket->write(bytes);
        socket->flush();
    }
    QByteArray asked;
    QPointer<QTcpSocket> socket;

private:
    QTcpServer m_server;
    bool m_listening = false;
};

const QByteArray streamHead("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");

} // namespace

class TestQtEventSource final : public test::StrictTest {
    Q_OBJECT

    struct World final {
        FakeClock clock;
        QtHttpClient client{clock};
        SpokenServer server;
        std::unique_ptr<EventStream> stream;
        QList<ServerEvent> events;
        std::optional<Result<HttpAnswer>> how;

        [[nodiscard]] bool open(std::chrono::milliseconds patience = 45s)
        {
            auto* source = static_cast<QtEventSource*>(client.eventSource());
            source->setPatience(patience);
            stream = source->open(server.request());
            QObject::connect(stream.get(), &EventStream::received, &client,
                             [this](const ServerEvent& event) { events.append(event); });
            QObject::connect(stream.get(), &EventStream::closed, &client,
                             [this](const Result<HttpAnswer>& closed) { how = closed; });
            return QTest::qWaitFor([this] { return server.isAsked(); }, 10'000);
        }
    };

private Q_SLOTS:
    void asksForAStream()
    {
        World world;
        QVERIFY(world.open());
        QVERIFY(world.server.asked.startsWith("GET /v1/events HTTP/1.1\r\n"));
        QVERIFY(world.server.asked.contains("Accept: text/event-stream"));
        QVERIFY(world.server.asked.contains("Last-Event-ID: 7"));
    }

    void eventsArriveAsTheyAreSaid()
    {
        World world;
        QVERIFY(world.open());
        const QSignalSpy opened(world.stream.get(), &EventStream::opened);
        world.server.say(streamHead);
        QTRY_COMPARE(opened.size(), 1);
        world.server.say("id: 8\nevent: change\ndata: {}\n\n: beat\n\ndata: half");
        QTRY_COMPARE(world.events.size(), 1);
        QCOMPARE(world.events.first(), (ServerEvent{"change", "{}", "8"}));
        world.server.say(" a line\n\n");
        QTRY_COMPARE(world.events.size(), 2);
        QCOMPARE(world.events.last().data, QByteArray("half a line"));
        QVERIFY(!world.how);
        world.server.socket->disconnectFromHost();
        QTRY_VERIFY(world.how);
        QVERIFY(world.how->has_value());
        QCOMPARE((*world.how)->status, 200);
    }

    void anotherAnswerIsGivenWhole()
    {
        World world;
        QVERIFY(world.open());
        world.server.say("HTTP/1.1 401 Unauthorized\r\nContent-Type: application/problem+json\r\nContent-Length: "
                         "22\r\n\r\n{\"code\":\"token_expired\"");
        world.server.socket->disconnectFromHost();
        QTRY_VERIFY(world.how);
        QVERIFY(world.how->has_value());
        QCOMPARE((*world.how)->status, 401);
        QVERIFY((*world.how)->body.startsWith("{\"code\""));
        QCOMPARE(world.events.size(), 0);
    }

    void silenceEndsIt()
    {
        World world;
        QVERIFY(world.open(300ms));
        world.server.say(streamHead + "data: a\n\n");
        QTRY_VERIFY(world.how);
        QVERIFY(!world.how->has_value());
        QCOMPARE(world.how->error().kind, Error::Kind::Timeout);
        QCOMPARE(world.events.size(), 1);
        QTRY_VERIFY(!world.server.socket || world.server.socket->state() != QAbstractSocket::ConnectedState);
    }

    void aBrokenLineIsNoEnd()
    {
        World world;
        QVERIFY(world.open());
        world.server.say("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: "
                         "chunked\r\n\r\n9\r\ndata: a\n\n\r\n");
        QTRY_COMPARE(world.events.size(), 1);
        world.server.socket->abort();
        QTRY_VERIFY(world.how);
        QVERIFY(!world.how->has_value());
        QCOMPARE(world.how->error().kind, Error::Kind::Offline);
    }

    void nobodyThereIsOffline()
    {
        World world;
        HttpRequest request = world.server.request();
        request.address = QUrl(QStringLiteral("http://127.0.0.1:1/v1/events"));
        const auto stream = world.client.eventSource()->open(request);
        std::optional<Result<HttpAnswer>> how;
        connect(stream.get(), &EventStream::closed, this, [&how](const Result<HttpAnswer>& closed) { how = closed; });
        QTRY_VERIFY(how);
        QCOMPARE(how->error().kind, Error::Kind::Offline);
    }

    void aFloodEndsIt()
    {
        World world;
        QVERIFY(world.open());
        world.server.say(streamHead + "data: " + QByteArray(200'000, 'x'));
        QTRY_VERIFY(world.how);
        QVERIFY(!world.how->has_value());
        QCOMPARE(world.how->error().code, QStringLiteral("too_large"));
    }

    void whoLetsGoHearsNothingMore()
    {
        World world;
        QVERIFY(world.open());
        world.server.say(streamHead);
        world.stream.reset();
        QTRY_VERIFY(!world.server.socket || world.server.socket->state() != QAbstractSocket::ConnectedState);
        QVERIFY(!world.how);
    }
};

QTEST_GUILESS_MAIN(TestQtEventSource)
#include "test_qt_event_source.moc"
