#include "tests/support/fault_proxy.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <memory>
#include <utility>

namespace gatehouse::test {

namespace {

/// The length of the whole message in `bytes`, or -1 while it is not all there. Content-Length bodies only: ours are.
qsizetype messageLength(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    const QByteArray head = bytes.left(end).toLower();
    const qsizetype at = head.indexOf("\r\ncontent-length:");
    qsizetype body = 0;
    if (at >= 0) {
        const qsizetype from = at + 17;
        const qsizetype lineEnd = head.indexOf("\r\n", from);
        body = head.mid(from, lineEnd < 0 ? -1 : lineEnd - from).trimmed().toLongLong();
    }
    return bytes.size() >= end + 4 + body ? end + 4 + body : -1;
}

QByteArray firstLine(const QByteArray& message) { return message.left(message.indexOf("\r\n")); }

bool isStream(const QByteArray& answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end > 0 && answer.left(end).toLower().contains("\r\ncontent-type: text/event-stream");
}

/// The message with `Connection: close`, so that each connection carries one request.
QByteArray closing(QByteArray message)
{
    qsizetype end = message.indexOf("\r\n\r\n");
    QByteArray head = message.left(end);
    QList<QByteArray> lines;
    for (QByteArray line : head.replace("\r\n", "\n").split('\n')) {
        if (!line.toLower().startsWith("connection:") && !line.toLower().startsWith("keep-alive:"))
            lines.append(line);
    }
    lines.append("Connection: close");
    return lines.join("\r\n") + message.mid(end);
}

} // namespace

FaultProxy::FaultProxy(quint16 serverPort, QObject* parent)
    : QObject(parent)
    , m_serverPort(serverPort)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &FaultProxy::accept);
    const bool listening = m_listener.listen(QHostAddress::LocalHost, 0);
    Q_ASSERT(listening);
    Q_UNUSED(listening);
    m_port = m_listener.serverPort();
}

FaultProxy::~FaultProxy()
{
    for (QTcpSocket* client : std::as_const(m_clients))
        client->disconnect(this);
}

quint16 FaultProxy::port() const { return m_port; }

QUrl FaultProxy::address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

void FaultProxy::inject(const QByteArray& line, Fault fault) { m_rules.append({line, fault}); }

void FaultProxy::clearFaults() { m_rules.clear(); }

void FaultProxy::rewrite(const QByteArray& line, std::function<void(QJsonObject&)> change)
{
    m_rewrites.insert(line, std::move(change));
}

QByteArray FaultProxy::rewritten(const QByteArray& answer, const QByteArray& line) const
{
    for (auto rewrite = m_rewrites.cbegin(); rewrite != m_rewrites.cend(); ++rewrite) {
        const qsizetype end = answer.indexOf("\r\n\r\n");
        QJsonObject body = end < 0 ? QJsonObject() : QJsonDocument::fromJson(answer.mid(end + 4)).object();
        if (!line.startsWith(rewrite.key()) || !*rewrite || body.isEmpty())
            continue;
        (*rewrite)(body);
        const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
        QByteArray head;
        for (const QByteArray& header : answer.left(end).split('\n')) {
            const QByteArray name = header.toLower();
            if (!name.startsWith("content-length:") && !name.startsWith("etag:"))
                head += header.trimmed() + "\r\n";
        }
        return head + "Content-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json;
    }
    return answer;
}

void FaultProxy::release()
{
    const auto kept = std::exchange(m_kept, {});
    for (const auto& step : kept)
        step();
}

void FaultProxy::setDown(bool down)
{
    if (!down) {
        if (!m_listener.isListening())
            m_listener.listen(QHostAddress::LocalHost, m_port);
        return;
    }
    m_listener.close();
    const auto clients = m_clients;
    for (QTcpSocket* client : clients)
        client->abort();
}

void FaultProxy::cutStreams()
{
    const auto streams = m_streams;
    for (QTcpSocket* client : streams)
        client->abort();
}

int FaultProxy::count(const QByteArray& line) const
{
    int count = 0;
    for (const QByteArray& seen : m_seen)
        count += seen.startsWith(line) ? 1 : 0;
    return count;
}

void FaultProxy::accept()
{
    while (QTcpSocket* client = m_listener.nextPendingConnection()) {
        m_clients.insert(client);
        auto buffer = std::make_shared<QByteArray>();
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            m_clients.remove(client);
            m_streams.remove(client);
            client->deleteLater();
        });
        connect(client, &QTcpSocket::readyRead, this, [this, client, buffer] {
            buffer->append(client->readAll());
            const qsizetype length = messageLength(*buffer);
            if (length < 0)
                return;
            const QByteArray request = buffer->left(length);
            buffer->clear();
            onRequest(client, request);
        });
    }
}

void FaultProxy::onRequest(QTcpSocket* client, const QByteArray& request)
{
    const QByteArray line = firstLine(request);
    if (!m_streamsAllowed && line.startsWith("GET /v1/events ")) {
        client->disconnectFromHost();
        return;
    }
    m_seen.append(line);
    Fault::Kind kind = Fault::Kind::None;
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        Rule& rule = m_rules[i];
        if (!line.startsWith(rule.line) || rule.fault.times == 0)
            continue;
        kind = rule.fault.kind;
        if (rule.fault.times > 0)
            --rule.fault.times;
        break;
    }
    switch (kind) {
    case Fault::Kind::Cut: client->disconnectFromHost(); return;
    case Fault::Kind::Reset:
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        client->abort();
        return;
    case Fault::Kind::ServerError:
        client->write(
            "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/problem+json\r\nContent-Length: "
            "62\r\nConnection: close\r\n\r\n{\"type\":\"about:blank\",\"title\":\"Busy\",\"status\":503,\"code\":"
            "\"busy\"}");
        client->disconnectFromHost();
        return;
    case Fault::Kind::Garbage:
        client->write("220 mail.example.org ESMTP ready\r\n");
        client->disconnectFromHost();
        return;
    case Fault::Kind::Hold: {
        const QPointer<QTcpSocket> waiting(client);
        m_kept.append([this, waiting, request] {
            if (waiting)
                forward(waiting, request, Fault::Kind::None);
        });
        Q_EMIT held(line);
        return;
    }
    default: forward(client, request, kind); return;
    }
}

void FaultProxy::forward(QTcpSocket* client, const QByteArray& request, Fault::Kind kind)
{
    auto* server = new QTcpSocket(this);
    const QPointer<QTcpSocket> waiting(client);
    auto answer = std::make_shared<QByteArray>();
    const QByteArray line = firstLine(request);
    connect(server, &QTcpSocket::readyRead, this, [this, server, waiting, answer, kind] {
        answer->append(server->readAll());
        if (kind != Fault::Kind::None || !isStream(*answer))
            return;
        // From here on bytes pass as they come.
        server->disconnect(this);
        if (!waiting) {
            server->deleteLater();
            return;
        }
        pass(waiting, server, *answer);
    });
    connect(server, &QTcpSocket::disconnected, this, [this, server, waiting, answer, kind, line, request] {
        answer->append(server->readAll());
        server->deleteLater();
        if (!waiting)
            return;
        if (kind == Fault::Kind::Duplicate)
            forward(waiting, request, Fault::Kind::None);
        else
            deliver(waiting, rewritten(*answer, line), kind, line);
    });
    connect(server, &QTcpSocket::errorOccurred, this, [server, waiting](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::RemoteHostClosedError)
            return;
        if (waiting)
            waiting->abort();
        server->deleteLater();
    });
    connect(server, &QTcpSocket::connected, this, [server, request] { server->write(closing(request)); });
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
}

void FaultProxy::pass(QTcpSocket* client, QTcpSocket* server, const QByteArray& begun)
{
    // Who hung up is there until the next turn, and takes nothing any more.
    const auto give = [client](const QByteArray& bytes) {
        if (client->isOpen())
            client->write(bytes);
    };
    m_streams.insert(client);
    give(begun);
    server->setParent(client);
    connect(server, &QTcpSocket::readyRead, client, [server, give] { give(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, [server, client, give] {
        give(server->readAll());
        client->disconnectFromHost();
    });
}

void FaultProxy::deliver(QTcpSocket* client, const QByteArray& answer, Fault::Kind kind, const QByteArray& line)
{
    // Hung up meanwhile, by the client or by setDown().
    if (client->state() != QAbstractSocket::ConnectedState) {
        Q_EMIT passed(line);
        return;
    }
    switch (kind) {
    case Fault::Kind::LoseAnswer: client->abort(); break;
    case Fault::Kind::HalfAnswer:
        client->write(answer.left(answer.size() / 2));
        client->disconnectFromHost();
        break;
    case Fault::Kind::WrongLength: {
        QByteArray longer = answer;
        const qsizetype at = longer.toLower().indexOf("content-length: ");
        longer.insert(at + 16, '9');
        client->write(longer);
        client->disconnectFromHost();
        break;
    }
    case Fault::Kind::SlowAnswer: drip(client, answer, 0); break;
    case Fault::Kind::HoldAnswer: {
        const QPointer<QTcpSocket> waiting(client);
        m_kept.append([this, waiting, answer, line] {
            if (waiting)
                deliver(waiting, answer, Fault::Kind::None, line);
        });
        Q_EMIT held(line);
        return;
    }
    default:
        client->write(answer);
        client->disconnectFromHost();
        break;
    }
    Q_EMIT passed(line);
}

void FaultProxy::drip(QTcpSocket* client, const QByteArray& answer, qsizetype from)
{
    if (client->state() != QAbstractSocket::ConnectedState)
        return;
    if (from >= answer.size()) {
        client->disconnectFromHost();
        return;
    }
    client->write(answer.mid(from, 8));
    client->flush();
    QTimer::singleShot(2, client, [this, client, answer, from] { drip(client, answer, from + 8); });
}

} // namespace gatehouse::test
