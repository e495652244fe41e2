#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "http/qt_http_client.h"
#include "tests/support/fake_clock.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

namespace {

/// Sends fixed bytes to whoever asks, and keeps what was asked.
class RawServer final : public test::StrictTest {
public:
    explicit RawServer(QByteArray answer, bool closeAfter = true)
        : m_answer(std::move(answer))
        , m_closeAfter(closeAfter)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                asked += socket->readAll();
                if (!asked.endsWith("\r\n\r\n") || m_answer.isEmpty())
                    return;
                ++answered;
                socket->write(m_answer);
                if (m_closeAfter)
                    socket->disconnectFromHost();
            });
        });
        m_listening = m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QUrl address() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/v1/me").arg(m_listening ? m_server.serverPort() : 0));
    }
    QByteArray asked;
    int answered = 0;

private:
    QTcpServer m_server;
    const QByteArray m_answer;
    const bool m_closeAfter;
    bool m_listening = false;
};

} // namespace

class TestQtHttpClient final : public test::StrictTest {
    Q_OBJECT

    static std::optional<Result<HttpAnswer>> ask(QtHttpClient& client, const HttpRequest& request)
    {
        auto future = client.send(request);
        if (future.isFinished()) // A command never answers before the event loop turns.
            return std::nullopt;
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return std::nullopt;
        return future.result();
    }
    static HttpRequest to(const QUrl& address)
    {
        HttpRequest request;
        request.address = address;
        return request;
    }
    FakeClock m_clock;

private Q_SLOTS:
    void givesStatusHeadersAndBody()
    {
        RawServer server("HTTP/1.1 418 Teapot\r\nETag: \"7\"\r\nContent-Length: 2\r\n\r\nhi");
        QtHttpClient client(m_clock);
        const auto answer = ask(client, to(server.address()));
        QVERIFY(answer && *answer);
        QCOMPARE((*answer)->status, 418);
        QCOMPARE((*answer)->header("etag"), QByteArray("\"7\""));
        QCOMPARE((*answer)->body, QByteArray("hi"));
        QVERIFY(!(*answer)->requestId.isEmpty());
        QVERIFY(server.asked.contains("X-Request-Id: " + (*answer)->requestId.toLatin1()));
    }

    void doesNotFollowRedirects()
    {
        RawServer elsewhere("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        RawServer server("HTTP/1.1 302 Found\r\nLocation: " + elsewhere.address().toEncoded() +
                         "\r\nContent-Length: 0\r\n\r\n");
        QtHttpClient client(m_clock);
        const auto answer = ask(client, to(server.address()));
        QVERIFY(answer && *answer);
        QCOMPARE((*answer)->status, 302);
        QCOMPARE(elsewhere.answered, 0);
    }

    void keepsNoCookies()
    {
        RawServer server("HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n");
        QtHttpClient client(m_clock);
        QVERIFY(ask(client, to(server.address())));
        server.asked.clear();
        QVERIFY(ask(client, to(server.address())));
        QVERIFY(!server.asked.isEmpty());
        QVERIFY(!server.asked.toLower().contains("cookie:"));
    }

    void readsTheServersClock()
    {
        RawServer server("HTTP/1.1 200 OK\r\nDate: Mon, 02 Mar 2026 09:05:00 GMT\r\nContent-Length: 0\r\n\r\n");
        QtHttpClient client(m_clock);
        QVERIFY(!client.clockSkew());
        QVERIFY(ask(client, to(server.address())));
        QVERIFY(client.clockSkew());
        QCOMPARE(client.clockSkew()->count(), 300);
    }

    void saysOfflineWhenNobodyListens()
    {
        QUrl address;
        {
            RawServer gone("x");
            address = gone.address();
        }
        QtHttpClient client(m_clock);
        const auto answer = ask(client, to(address));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, Error::Kind::Offline);
    }

    void saysTimeoutWhenTheServerIsSilent()
    {
        RawServer server{QByteArray()};
        QtHttpClient client(m_clock);
        HttpRequest request = to(server.address());
        request.limit = std::chrono::milliseconds(200);
        const auto answer = ask(client, request);
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, Error::Kind::Timeout);
    }

    void refusesAnAnswerThatIsTooLarge()
    {
        const QByteArray body(9 * 1024 * 1024, 'x');
        RawServer server("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QtHttpClient client(m_clock);
        const auto answer = ask(client, to(server.address()));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, Error::Kind::Protocol);
        QCOMPARE(answer->error().code, QStringLiteral("too_large"));
    }

    void takesHalfAnAnswerForNone()
    {
        RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        QtHttpClient client(m_clock);
        const auto answer = ask(client, to(server.address()));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, Error::Kind::Offline);
    }
};

int main(int argc, char** argv)
{
    // Far from UTC, so that a date read as local time shows.
    qputenv("TZ", "Asia/Tokyo");
    QCoreApplication app(argc, argv);
    TestQtHttpClient test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_qt_http_client.moc"
