#include "tests/support/event_reader.h"

#include <QJsonDocument>
#include <QTest>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace gatehouse::test {

EventReader::EventReader(const BackendWorld& world, const Person& person, const QByteArray& after, int receiveBytes)
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receiveBytes > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBytes, sizeof receiveBytes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(world.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        m_closed = true;
        return;
    }
    QByteArray request =
        "GET /v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + person.access + "\r\n";
    if (!after.isEmpty())
        request += "Last-Event-ID: " + after + "\r\n";
    request += "\r\n";
    (void)!::send(m_socket, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL);
    waitFor([this] { return m_status != 0; });
}

EventReader::EventReader(EventReader&& other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_status(other.m_status)
    , m_chunked(other.m_chunked)
    , m_closed(other.m_closed)
    , m_raw(std::move(other.m_raw))
    , m_head(std::move(other.m_head))
    , m_body(std::move(other.m_body))
    , m_parser(std::move(other.m_parser))
    , m_events(std::move(other.m_events))
{
}

EventReader::~EventReader()
{
    if (m_status == 200) {
        const QStringList faults =
            ContractDocument().faultsOf({"GET",
                                         QStringLiteral("/v1/events"),
                                         {},
                                         200,
                                         {{"x-request-id", "x"}, {"content-type", "text/event-stream"}},
                                         m_body});
        if (!faults.isEmpty())
            QTest::qFail(qPrintable(faults.join(QLatin1String("; "))), __FILE__, __LINE__);
    }
    leave();
}

void EventReader::leave()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_closed = true;
}

QStringList EventReader::words() const
{
    QStringList words;
    for (const ServerEvent& event : m_events) {
        const QJsonObject data = QJsonDocument::fromJson(event.data).object();
        QString word;
        if (event.type == "change")
            word = data.value(QLatin1String("kind")).toString();
        else if (event.type == "ended")
            word = data.value(QLatin1String("reason")).toString();
        else if (data.value(QLatin1String("reset")).toBool())
            word = QStringLiteral("reset");
        else
            word = QString::number(data.value(QLatin1String("latest")).toInt());
        words.append(QString::fromUtf8(event.type) + QLatin1Char(' ') + word);
    }
    return words;
}

bool EventReader::waitFor(const std::function<bool()>& enough, std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (!enough() && !m_closed) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            break;
        read(static_cast<int>(left.count()));
    }
    return enough();
}

bool EventReader::waitFor(const QString& wanted, std::chrono::milliseconds time)
{
    return waitFor([this, wanted] { return words().contains(wanted); }, time);
}

bool EventReader::waitForEnd(std::chrono::milliseconds time)
{
    return waitFor([this] { return m_closed; }, time);
}

void EventReader::read(int timeoutMs)
{
    pollfd entry{m_socket, POLLIN, 0};
    if (::poll(&entry, 1, timeoutMs) <= 0)
        return;
    char buffer[4096];
    const ssize_t got = ::recv(m_socket, buffer, sizeof buffer, 0);
    if (got <= 0) {
        m_closed = true;
        return;
    }
    m_raw.append(buffer, got);
    if (m_status == 0) {
        const qsizetype end = m_raw.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        m_head = m_raw.left(end);
        m_raw.remove(0, end + 4);
        m_status = m_head.split(' ').value(1).toInt();
        m_chunked = m_head.toLower().contains("transfer-encoding: chunked");
    }
    if (m_chunked)
        takeChunks();
    else
        m_body += std::exchange(m_raw, {});
}

void EventReader::takeChunks()
{
    for (;;) {
        const qsizetype lineEnd = m_raw.indexOf("\r\n");
        if (lineEnd < 0)
            return;
        bool number = false;
        const int size = m_raw.left(lineEnd).toInt(&number, 16);
        if (!number || m_raw.size() < lineEnd + 2 + size + 2)
            return;
        const QByteArray piece = m_raw.mid(lineEnd + 2, size);
        m_raw.remove(0, lineEnd + 2 + size + 2);
        if (size == 0) {
            m_closed = true; // In good order; the connection itself may stay for other requests.
            return;
        }
        m_body += piece;
        m_events += m_parser.feed(piece);
    }
}

} // namespace gatehouse::test
