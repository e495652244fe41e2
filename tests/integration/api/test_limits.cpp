#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>
#include <atomic>
#include <future>
#include <thread>

#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

/// A connection that speaks for itself, to say what no client library would.
class RawClient final {
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_connected = m_socket.waitForConnected(5000);
    }
    [[nodiscard]] bool isConnected() const { return m_connected; }
    bool send(const QByteArray& bytes)
    {
        if (m_socket.write(bytes) != bytes.size())
            return false;
        while (m_socket.bytesToWrite() > 0) {
            if (!m_socket.waitForBytesWritten(10'000))
                return false;
        }
        return m_socket.state() == QAbstractSocket::ConnectedState;
    }
    /// Everything until the server closes, or for `most` milliseconds.
    QByteArray rest(int most = 20'000)
    {
        QElapsedTimer timer;
        timer.start();
        QByteArray all = m_socket.readAll();
        while (m_socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < most) {
            m_socket.waitForReadyRead(100);
            all += m_socket.readAll();
        }
        return all;
    }
    [[nodiscard]] bool isOpen()
    {
        m_socket.waitForReadyRead(1);
        return m_socket.state() == QAbstractSocket::ConnectedState;
    }

private:
    QTcpSocket m_socket;
    bool m_connected = false;
};

/// Resident memory of this process, in KiB.
qint64 resident()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

} // namespace

/// What a hostile or broken client may not do. The times are real: the limits are set to one and two seconds.
class TestLimits final : public StrictTest {
    Q_OBJECT
    std::unique_ptr<BackendWorld> m_world;

private Q_SLOTS:
    void init() override
    {
        StrictTest::init();
        m_world = std::make_unique<BackendWorld>();
        m_world->config.http.idle = 1s;
        m_world->config.http.wholeRequest = 2s;
        m_world->config.http.connections = 40;
        m_world->config.http.connectionsPerAddress = 30;
        QVERIFY(m_world->start());
    }
    void cleanup() { m_world.reset(); }

    void idleConnectionsAreClosed()
    {
        RawClient client(m_world->port());
        QVERIFY(client.isConnected());
        QElapsedTimer timer;
        timer.start();
        (void)client.rest(10'000);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    /// A byte now and then keeps a connection from being idle, not from being cut.
    void drippedRequestsAreCut_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("head") << QByteArray("GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        QTest::newRow("body") << QByteArray(
            "POST /v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
    }
    void drippedRequestsAreCut()
    {
        QFETCH(QByteArray, start);
        RawClient client(m_world->port());
        QVERIFY(client.send(start));
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 15'000 && client.isOpen()) {
            (void)client.send("a");
            (void)client.rest(150);
        }
        QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_world->get("/health").status, 200);
    }

    void largeHeadersAreRefused()
    {
        QCOMPARE(m_world->get("/health", {{"X-Fill", QByteArray(15'000, 'x')}}).status, 200);
        const Reply large = m_world->get("/health", {{"X-Fill", QByteArray(17'000, 'x')}});
        QCOMPARE(large.status, 431);
        QCOMPARE(large.code(), QStringLiteral("headers_too_large"));
        QCOMPARE(m_world->get("/v1/organizations?q=" + QByteArray(17'000, 'x')).status, 431);
        // Beyond what the HTTP library keeps there is no body of ours, but an end.
        RawClient client(m_world->port());
        (void)client.send("GET /health HTTP/1.1\r\nHost: x\r\nX-Fill: " + QByteArray(200'000, 'x') + "\r\n\r\n");
        const QByteArray answer = client.rest();
        QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 431") || answer.startsWith("HTTP/1.1 413"),
                 answer.left(100).constData());
        QCOMPARE(m_world->get("/health").status, 200);
    }

    void brokenRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n");
        QTest::newRow("no version") << QByteArray("GET /health\r\n\r\n");
        QTest::newRow("no host") << QByteArray("GET /health HTTP/1.1\r\n\r\n");
        QTest::newRow("negative length") << QByteArray(
            "POST /v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n");
        QTest::newRow("length of letters")
            << QByteArray("POST /v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n");
        QTest::newRow("huge length") << QByteArray(
            "POST /v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n");
        QTest::newRow("bad chunk") << QByteArray(
            "POST /v1/sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
    }
    void brokenRequestsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        RawClient client(m_world->port());
        (void)client.send(bytes);
        const QByteArray answer = client.rest();
        QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.0 4"),
                 answer.left(100).constData());
        QCOMPARE(m_world->get("/health").status, 200);
    }

    void largeBodiesAreRefused()
    {
        const QByteArray fits = "{\"email\":\"" + QByteArray(1024 * 1024 - 40, 'x') + "\"}";
        QCOMPARE(m_world->call("POST", "/v1/sign-in", {}, fits).status, 422);
        const Reply large = m_world->call("POST", "/v1/sign-in", {}, QByteArray(1024 * 1024 + 1, ' '));
        QCOMPARE(large.status, 413);
        QCOMPARE(large.code(), QStringLiteral("body_too_large"));
        const Reply chunked = m_world->call("POST", "/v1/sign-in", {{"Transfer-Encoding", "chunked"}},
                                            QByteArray(1024 * 1024 + 5000, ' '));
        QCOMPARE(chunked.status, 413);
    }

    /// 600 MB without a declared length: cut early, and never kept.
    void anEndlessBodyTakesNoMemory()
    {
        (void)m_world->get("/health");
        const qint64 before = resident();
        RawClient client(m_world->port());
        QVERIFY(client.send(
            "POST /v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"));
        const QByteArray chunk = "100000\r\n" + QByteArray(1 << 20, 'x') + "\r\n";
        int sent = 0;
        qint64 most = 0;
        while (sent < 600 && client.send(chunk)) {
            ++sent;
            most = std::max(most, resident() - before);
        }
        qInfo("cut after %d MiB of 600; at most %lld KiB more in use", sent, static_cast<long long>(most));
        QVERIFY(sent < 30);
        QVERIFY(most < 16 * 1024);
        QCOMPARE(m_world->get("/health").status, 200);
    }

    void tooManyConnectionsWaitOrAreRefused()
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 60; ++i)
            clients.push_back(std::make_unique<RawClient>(m_world->port()));
        // Those that are idle go, and there is room again.
        QTRY_COMPARE_WITH_TIMEOUT(m_world->get("/health").status, 200, 15'000);
    }

    void stopLetsARequestEnd()
    {
        // Hashing of a hundred and more milliseconds, so that the request is in progress while the server stops.
        m_world->config.hashing = {8, 64};
        std::atomic<bool> inside{false};
        m_world->beforeStart = [&inside](backend::Platform& platform) {
            platform.database().setFaultHook([&inside](const char* sql) {
                if (qstrncmp(sql, "SELECT window_start", 19) == 0)
                    inside = true;
            });
        };
        QVERIFY(m_world->restart());
        auto request = std::async(std::launch::async, [&] {
            return m_world->post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("slow@example.org")));
        });
        QTRY_VERIFY(inside); // The caller is counted; the hash comes next.
        QVERIFY(request.wait_for(0ms) == std::future_status::timeout);
        QElapsedTimer timer;
        timer.start();
        m_world->platform().stop(10s);
        const Reply reply = request.get();
        QCOMPARE(reply.status, 202);
        QVERIFY(timer.elapsed() < 9000);
        RawClient late(m_world->port());
        QVERIFY(!late.isConnected());
        m_world->stop();
    }

    void stopDoesNotWaitForAClientThatDrips()
    {
        RawClient client(m_world->port());
        QVERIFY(client.send("POST /v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"));
        (void)client.rest(200);
        QElapsedTimer timer;
        timer.start();
        m_world->platform().stop(300ms);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void aBusyServerSaysSo()
    {
        m_world->config.hashing = {6, 64};
        m_world->config.http.workers = 1;
        m_world->config.http.queued = 2;
        QVERIFY(m_world->restart());
        std::vector<std::future<Reply>> calls;
        for (int i = 0; i < 12; ++i) {
            calls.push_back(std::async(std::launch::async, [&, i] {
                return m_world->post("/v1/sign-in", {{QLatin1String("email"), QStringLiteral("b%1@example.org").arg(i)},
                                                     {QLatin1String("password"), QStringLiteral("x")}});
            }));
        }
        int busy = 0;
        for (auto& call : calls) {
            const Reply reply = call.get();
            QCOMPARE(reply.contractFaults, QStringList());
            QVERIFY2(reply.status == 401 || reply.status == 503, reply.body.constData());
            if (reply.status == 503) {
                ++busy;
                QCOMPARE(reply.code(), QStringLiteral("busy"));
            }
        }
        QVERIFY(busy > 0);
        QCOMPARE(m_world->get("/health").status, 200);
    }

    void plainHttpOffLoopbackIsRefused()
    {
        backend::PlatformConfig config = m_world->config;
        config.listenHost = QStringLiteral("0.0.0.0");
        config.listenPort = 0;
        backend::Platform platform(config, m_world->clock);
        const auto port = platform.start();
        QVERIFY(!port);
        QCOMPARE(port.error().code, QStringLiteral("plain_http"));
        config.listenHost = QStringLiteral("nowhere");
        config.behindProxy = true;
        backend::Platform nowhere(config, m_world->clock);
        const auto invalid = nowhere.start();
        QVERIFY(!invalid);
        QCOMPARE(invalid.error().code, QStringLiteral("address_invalid"));
        config.listenHost = QStringLiteral("127.0.0.1");
        config.listenPort = m_world->port();
        backend::Platform taken(config, m_world->clock);
        const auto inUse = taken.start();
        QVERIFY(!inUse);
        QCOMPARE(inUse.error().code, QStringLiteral("address_in_use"));
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "test_limits.moc"
