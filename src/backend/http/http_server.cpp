#include "backend/http/http_server.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUrl>
#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <condition_variable>
#include <cstring>
#include <microhttpd.h>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <unordered_map>
#include <unordered_set>

#include "backend/http/http_stream.h"
#include "backend/http/network_thread.h"
#include "backend/http/worker_pool.h"
#include "core/logging.h"

namespace gatehouse::backend {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// One request on its way: made at the first call of MHD, freed when MHD says it is complete.
struct Exchange final {
    Request request;
    Response response;
    /// Set last, by the worker; seen set, the rest is the network thread's.
    std::atomic<bool> answered = false;
    qint64 bodyLimit = 0;
    qint64 drained = 0; ///< Bytes read past the limit, to be able to say so.
    SteadyClock::time_point start = SteadyClock::now();
};

MHD_Result collectHeader(void* target, enum MHD_ValueKind, const char* name, const char* value)
{
    auto& headers = *static_cast<QHash<QByteArray, QByteArray>*>(target);
    const QByteArray key = QByteArray(name).toLower();
    const QByteArray text = value == nullptr ? QByteArray() : QByteArray(value);
    const auto known = headers.find(key);
    if (known == headers.end())
        headers.insert(key, text);
    else
        *known += ", " + text;
    return MHD_YES;
}

MHD_Result collectArgument(void* target, enum MHD_ValueKind, const char* name, const char* value)
{
    static_cast<QUrlQuery*>(target)->addQueryItem(QString::fromUtf8(name),
                                                  QString::fromUtf8(value == nullptr ? "" : value));
    return MHD_YES;
}

/// Addresses stay as they came: MHD would end them at a "%00", so that "/v1/me%00x" would be "/v1/me".
size_t leaveEscaped(void*, MHD_Connection*, char* text) { return std::strlen(text); }

qsizetype sizeOf(const QHash<QByteArray, QByteArray>& headers)
{
    qsizetype size = 0;
    for (auto header = headers.begin(); header != headers.end(); ++header)
        size += header.key().size() + header.value().size() + 4;
    return size;
}

/// A method for the log: nothing that a client could break a line's JSON with.
QByteArray loggable(const QByteArray& method)
{
    const bool plain =
        method.size() <= 10 && std::all_of(method.begin(), method.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return plain ? method : QByteArray("OTHER");
}

QString acceptableRequestId(const QByteArray& given)
{
    if (!given.isEmpty() && given.size() <= 64) {
        bool fine = true;
        for (const char c : given)
            fine = fine && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                            strchr("._-", c) != nullptr);
        if (fine)
            return QString::fromLatin1(given);
    }
    return QString::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, QLatin1Char('0'));
}

QString addressText(const sockaddr* address)
{
    char text[INET6_ADDRSTRLEN] = "";
    if (address != nullptr && address->sa_family == AF_INET)
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(address)->sin_addr, text, sizeof text);
    else if (address != nullptr && address->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr, text, sizeof text);
    return QString::fromLatin1(text);
}

/// A client that takes nothing, or is no longer there, is noticed by the kernel within this time; and what waits in it
/// for one client is bounded.
constexpr unsigned streamTimeoutMs = 30'000;
constexpr int streamSocketBytes = 16 * 1024;

void boundStream(int socket)
{
    ::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &streamSocketBytes, sizeof streamSocketBytes);
    ::setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &streamTimeoutMs, sizeof streamTimeoutMs);
}

/// A stream at one connection; owned by MHD's response.
struct Sending final {
    std::shared_ptr<HttpStream> stream;
    MHD_Connection* connection = nullptr;
};

ssize_t readStream(void* target, uint64_t, char* into, size_t room)
{
    const auto& sending = *static_cast<Sending*>(target);
    size_t size = 0;
    switch (sending.stream->take(into, room, size, [&sending] { MHD_suspend_connection(sending.connection); })) {
    case HttpStream::Taken::Bytes: return static_cast<ssize_t>(size);
    case HttpStream::Taken::Nothing: return 0;
    case HttpStream::Taken::End: return MHD_CONTENT_READER_END_OF_STREAM;
    case HttpStream::Taken::Broken: break;
    }
    return MHD_CONTENT_READER_END_WITH_ERROR;
}

void freeStream(void* target)
{
    const std::unique_ptr<Sending> sending(static_cast<Sending*>(target));
    sending->stream->detach();
}

void ignoreMhdMessage(void*, const char* format, va_list arguments)
{
    qCDebug(lcBackend).noquote() << QString::vasprintf(format, arguments).trimmed();
}

} // namespace

class HttpServer::Private final {
public:
    Private(HttpLimits limits, const Router& theRouter, QString proxy)
        : m_limits(limits)
        , m_router(theRouter)
        , m_trustedProxy(std::move(proxy))
    {
    }
    ~Private() { stop(std::chrono::milliseconds(0)); }

    Result<quint16> start(const QString& host, quint16 port, const std::optional<HttpTls>& tls);
    void stop(std::chrono::milliseconds grace);
    std::function<void()> written;

private:
    static MHD_Result onArrival(void* self, const sockaddr* address, socklen_t size);
    static MHD_Result onAccess(void* self, MHD_Connection* connection, const char* url, const char* method,
                               const char* version, const char* data, size_t* size, void** state);
    static void onCompleted(void* self, MHD_Connection* connection, void** state, MHD_RequestTerminationCode code);
    static void onConnection(void* self, MHD_Connection* connection, void** socketState,
                             MHD_ConnectionNotificationCode code);
    MHD_Result access(MHD_Connection* connection, const char* url, const char* method, const char* data, size_t* size,
                      void** state);
    void prepare(MHD_Connection* connection, const char* url, const char* method, Exchange& exchange) const;
    bool refuseHead(Exchange& exchange, const char* url) const;
    void run(MHD_Connection* connection, Exchange& exchange);
    void answer(Exchange& exchange) const;
    MHD_Result send(MHD_Connection* connection, Exchange& exchange);
    MHD_Response* streamed(MHD_Connection* connection, const std::shared_ptr<HttpStream>& stream);
    std::vector<std::shared_ptr<HttpStream>> streams();
    void endStreams();
    void log(const Exchange& exchange) const;
    void sweep();
    void setDeadline(MHD_Connection* connection, SteadyClock::time_point deadline);

    const HttpLimits m_limits;
    const Router& m_router;
    const QString m_trustedProxy;
    MHD_Daemon* m_daemon = nullptr;
    std::unique_ptr<WorkerPool> m_pool;
    std::atomic<int> m_active{0};
    std::atomic<bool> m_stopping{false};

    // Connections that must have finished their request by a time: against clients that drip bytes.
    struct Watched final {
        int socket;
        SteadyClock::time_point deadline;
    };
    std::mutex m_watchMutex;
    std::condition_variable m_watchWake;
    std::condition_variable m_idle; // The last running request ended.
    std::unordered_map<MHD_Connection*, Watched> m_watched;
    std::unordered_set<std::shared_ptr<HttpStream>> m_streams; // That go on.
    bool m_sweeping = false;
    std::thread m_sweeper;
};

Result<quint16> HttpServer::Private::start(const QString& host, quint16 port, const std::optional<HttpTls>& tls)
{
    sockaddr_storage address{};
    const QByteArray text = host.toLatin1();
    auto* v4 = reinterpret_cast<sockaddr_in*>(&address);
    auto* v6 = reinterpret_cast<sockaddr_in6*>(&address);
    bool isV6 = false;
    if (inet_pton(AF_INET, text.constData(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
    } else if (inet_pton(AF_INET6, text.constData(), &v6->sin6_addr) == 1) {
        isV6 = true;
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
    } else {
        return fail(Error::coded(Error::Kind::Validation, QStringLiteral("address_invalid"), host));
    }

    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
    if (isV6)
        flags |= MHD_USE_IPv6;
    std::vector<MHD_OptionItem> options{
        {MHD_OPTION_SOCK_ADDR, 0, &address},
        {MHD_OPTION_CONNECTION_LIMIT, m_limits.connections, nullptr},
        {MHD_OPTION_PER_IP_CONNECTION_LIMIT, m_limits.connectionsPerAddress, nullptr},
        {MHD_OPTION_CONNECTION_TIMEOUT, static_cast<intptr_t>(m_limits.idle.count()), nullptr},
        // More than headers may have, so that a refusal of too large ones is ours. Pages untouched cost nothing.
        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, m_limits.headerBytes * 4, nullptr},
        {MHD_OPTION_UNESCAPE_CALLBACK, reinterpret_cast<intptr_t>(&leaveEscaped), nullptr},
        {MHD_OPTION_CONNECTION_MEMORY_INCREMENT, 4096, nullptr},
        {MHD_OPTION_NOTIFY_COMPLETED, reinterpret_cast<intptr_t>(&Private::onCompleted), this},
        {MHD_OPTION_NOTIFY_CONNECTION, reinterpret_cast<intptr_t>(&Private::onConnection), this},
        {MHD_OPTION_EXTERNAL_LOGGER, reinterpret_cast<intptr_t>(&ignoreMhdMessage), nullptr},
        {MHD_OPTION_THREAD_POOL_SIZE, m_limits.networkThreads, nullptr},
        {MHD_OPTION_STRICT_FOR_CLIENT, 1, nullptr}, // RFC 9110 to the letter: a Host is needed, for one.
    };
    QByteArray certificate;
    QByteArray key;
    if (tls) {
        flags |= MHD_USE_TLS;
        certificate = tls->certificatePem;
        key = tls->keyPem;
        options.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, certificate.data()});
        options.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, key.data()});
    }
    options.push_back({MHD_OPTION_END, 0, nullptr});

    m_pool = std::make_unique<WorkerPool>(m_limits.workers, m_limits.queued);
    m_stopping = false;
    m_daemon = MHD_start_daemon(flags, port, &Private::onArrival, this, &Private::onAccess, this, MHD_OPTION_ARRAY,
                                options.data(), MHD_OPTION_END);
    if (m_daemon == nullptr) {
        const int reason = errno;
        m_pool.reset();
        if (tls && reason != EADDRINUSE)
            return fail(Error::coded(Error::Kind::Validation, QStringLiteral("tls_invalid")));
        return fail(Error::coded(Error::Kind::Conflict, QStringLiteral("address_in_use"),
                                 QString::fromLocal8Bit(strerror(reason))));
    }
    m_sweeping = true;
    m_sweeper = std::thread([this] { sweep(); });
    const MHD_DaemonInfo* info = MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info == nullptr ? port : info->port;
}

void HttpServer::Private::stop(std::chrono::milliseconds grace)
{
    if (m_daemon == nullptr)
        return;
    // Not MHD_quiesce_daemon(): in 0.9.75 a network thread that wakes meanwhile takes the listening socket out of its
    // epoll set as well, and whoever comes second ends the program.
    m_stopping = true;
    const auto end = SteadyClock::now() + grace;
    endStreams();
    {
        std::unique_lock lock(m_watchMutex);
        m_idle.wait_until(lock, end, [this] { return m_active.load() == 0; });
    }
    // Every suspended connection must be resumed before MHD may stop: the pool runs its queue to the end.
    m_pool->stop();
    endStreams();
    MHD_stop_daemon(m_daemon);
    m_daemon = nullptr;
    {
        const std::lock_guard lock(m_watchMutex);
        m_sweeping = false;
    }
    m_watchWake.notify_all();
    m_sweeper.join();
}

void HttpServer::Private::endStreams()
{
    for (const auto& stream : streams())
        stream->end();
}

std::vector<std::shared_ptr<HttpStream>> HttpServer::Private::streams()
{
    const std::lock_guard lock(m_watchMutex);
    return {m_streams.begin(), m_streams.end()};
}

void HttpServer::Private::sweep()
{
    std::unique_lock lock(m_watchMutex);
    while (m_sweeping) {
        m_watchWake.wait_for(lock, std::chrono::milliseconds(250));
        const auto now = SteadyClock::now();
        for (auto& [connection, watched] : m_watched) {
            if (watched.deadline < now) {
                ::shutdown(watched.socket, SHUT_RDWR);
                watched.deadline = SteadyClock::time_point::max();
            }
        }
        lock.unlock();
        for (const auto& stream : streams())
            stream->look();
        lock.lock();
    }
}

void HttpServer::Private::setDeadline(MHD_Connection* connection, SteadyClock::time_point deadline)
{
    const std::lock_guard lock(m_watchMutex);
    const auto watched = m_watched.find(connection);
    if (watched != m_watched.end())
        watched->second.deadline = deadline;
}

void HttpServer::Private::onConnection(void* self, MHD_Connection* connection, void**,
                                       MHD_ConnectionNotificationCode code)
{
    auto* d = static_cast<Private*>(self);
    const std::lock_guard lock(d->m_watchMutex);
    if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
        d->m_watched.erase(connection);
        return;
    }
    const MHD_ConnectionInfo* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    if (info != nullptr)
        d->m_watched[connection] = {info->connect_fd, SteadyClock::now() + d->m_limits.wholeRequest};
}

MHD_Result HttpServer::Private::onArrival(void* self, const sockaddr*, socklen_t)
{
    return static_cast<Private*>(self)->m_stopping ? MHD_NO : MHD_YES;
}

MHD_Result HttpServer::Private::onAccess(void* self, MHD_Connection* connection, const char* url, const char* method,
                                         const char*, const char* data, size_t* size, void** state)
{
    return static_cast<Private*>(self)->access(connection, url, method, data, size, state);
}

void HttpServer::Private::onCompleted(void* self, MHD_Connection* connection, void** state, MHD_RequestTerminationCode)
{
    auto* d = static_cast<Private*>(self);
    if (*state == nullptr)
        return;
    const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(*state));
    *state = nullptr;
    d->setDeadline(connection, SteadyClock::now() + d->m_limits.idle + d->m_limits.wholeRequest);
    const std::lock_guard lock(d->m_watchMutex);
    d->m_streams.erase(exchange->response.stream);
    if (d->m_active.fetch_sub(1) == 1)
        d->m_idle.notify_all();
}

void HttpServer::Private::prepare(MHD_Connection* connection, const char* url, const char* method,
                                  Exchange& exchange) const
{
    Request& request = exchange.request;
    request.method = method;
    if (request.method == "HEAD")
        request.method = "GET";
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(url));
    MHD_get_connection_values(connection, MHD_HEADER_KIND, &collectHeader, &request.headers);
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, &collectArgument, &request.query);
    request.requestId = acceptableRequestId(request.header("x-request-id"));
    const MHD_ConnectionInfo* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    request.peerAddress = info == nullptr ? QString() : addressText(info->client_addr);
    if (!m_trustedProxy.isEmpty() && request.peerAddress == m_trustedProxy) {
        const QString forwarded =
            QString::fromLatin1(request.header("x-forwarded-for")).split(QLatin1Char(',')).last().trimmed();
        if (!forwarded.isEmpty())
            request.peerAddress = forwarded;
    }
}

MHD_Result HttpServer::Private::access(MHD_Connection* connection, const char* url, const char* method,
                                       const char* data, size_t* size, void** state)
{
    auto* exchange = static_cast<Exchange*>(*state);
    if (exchange == nullptr) {
        exchange = new Exchange; // Owned by MHD's request until onCompleted.
        *state = exchange;
        m_active.fetch_add(1);
        setDeadline(connection, exchange->start + m_limits.wholeRequest);
        prepare(connection, url, method, *exchange);
        exchange->bodyLimit = m_router.bodyLimit(exchange->request, m_limits.bodyBytes);
        return refuseHead(*exchange, url) ? send(connection, *exchange) : MHD_YES;
    }
    if (exchange->answered)
        return send(connection, *exchange);
    if (*size > 0) {
        if (exchange->request.body.size() + static_cast<qint64>(*size) > exchange->bodyLimit) {
            // A body without a declared length: MHD lets nothing be answered in its midst, so as much again as the
            // limit is read past, then the line is cut.
            exchange->drained += static_cast<qint64>(*size);
            if (exchange->drained > exchange->bodyLimit)
                return MHD_NO;
        } else {
            exchange->request.body.append(data, static_cast<qsizetype>(*size));
        }
        *size = 0;
        return MHD_YES;
    }
    if (exchange->drained > 0) {
        exchange->response =
            Response::problem(413, "body_too_large", "The request is too large", exchange->request.requestId);
        exchange->answered = true;
        return send(connection, *exchange);
    }
    if (m_limits.quickReads && m_router.isQuick(exchange->request)) {
        try {
            const NetworkThread here;
            answer(*exchange);
            return send(connection, *exchange);
        } catch (const NeedsWorker&) {
            exchange->response = Response();
        }
    }
    // The request is whole: from here the time is ours, not the client's.
    setDeadline(connection, SteadyClock::time_point::max());
    MHD_suspend_connection(connection);
    if (!m_pool->offer([this, connection, exchange] { run(connection, *exchange); })) {
        exchange->response =
            Response::problem(503, "busy", "The server is busy", exchange->request.requestId, std::chrono::seconds(2));
        exchange->answered = true;
        MHD_resume_connection(connection);
    }
    return MHD_YES;
}

/// Answers at once what its head alone shows to be too large.
bool HttpServer::Private::refuseHead(Exchange& exchange, const char* url) const
{
    const Request& request = exchange.request;
    bool valid = false;
    const qint64 length = request.header("content-length").toLongLong(&valid);
    if (valid && length > exchange.bodyLimit)
        exchange.response = Response::problem(413, "body_too_large", "The request is too large", request.requestId);
    else if (sizeOf(request.headers) + request.query.toString().size() + static_cast<qsizetype>(std::strlen(url)) >
             m_limits.headerBytes)
        exchange.response =
            Response::problem(431, "headers_too_large", "The request's headers are too large", request.requestId);
    else
        return false;
    exchange.answered = true;
    return true;
}

void HttpServer::Private::run(MHD_Connection* connection, Exchange& exchange)
{
    const bool mayHaveWritten = exchange.request.method != "GET";
    answer(exchange);
    MHD_resume_connection(connection); // The exchange may be gone from here.
    if (mayHaveWritten && written)
        written();
}

void HttpServer::Private::answer(Exchange& exchange) const
{
    try {
        exchange.response = m_router.route(exchange.request);
    } catch (const std::exception& fault) {
        qCCritical(lcBackend) << "fault in a handler:" << fault.what() << "request" << exchange.request.requestId;
        exchange.response = Response::problem(500, "internal", "Something went wrong here", exchange.request.requestId);
    }
    exchange.answered = true;
}

MHD_Result HttpServer::Private::send(MHD_Connection* connection, Exchange& exchange)
{
    Response& answer = exchange.response;
    // A client that takes an answer in drops is held to a time as well.
    setDeadline(connection,
                answer.stream ? SteadyClock::time_point::max() : SteadyClock::now() + 2 * m_limits.wholeRequest);
    MHD_Response* response = answer.stream ? streamed(connection, answer.stream)
                                           : MHD_create_response_from_buffer(static_cast<size_t>(answer.body.size()),
                                                                             answer.body.data(), MHD_RESPMEM_MUST_COPY);
    if (response == nullptr)
        return MHD_NO;
    bool cacheSaid = false;
    for (const auto& [name, value] : std::as_const(answer.headers)) {
        cacheSaid = cacheSaid || name == "Cache-Control";
        MHD_add_response_header(response, name.constData(), value.constData());
    }
    if (!cacheSaid)
        MHD_add_response_header(response, "Cache-Control", "no-store");
    MHD_add_response_header(response, "X-Request-Id", exchange.request.requestId.toLatin1().constData());
    MHD_add_response_header(response, "X-Content-Type-Options", "nosniff");
    const MHD_Result queued = MHD_queue_response(connection, static_cast<unsigned>(answer.status), response);
    MHD_destroy_response(response);
    log(exchange);
    return queued;
}

MHD_Response* HttpServer::Private::streamed(MHD_Connection* connection, const std::shared_ptr<HttpStream>& stream)
{
    constexpr size_t blockBytes = 4096;
    const MHD_ConnectionInfo* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    const int socket = info == nullptr ? -1 : info->connect_fd;
    boundStream(socket);
    auto sending = std::make_unique<Sending>(Sending{stream, connection});
    MHD_Response* response =
        MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, blockBytes, &readStream, sending.get(), &freeStream);
    if (response == nullptr)
        return nullptr;
    (void)sending.release(); // freeStream's.
    stream->attach({[connection] { MHD_resume_connection(connection); }, [socket] { ::shutdown(socket, SHUT_RDWR); },
                    [socket] {
                        char byte = 0;
                        return ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
                    }});
    const std::lock_guard lock(m_watchMutex);
    m_streams.insert(stream);
    return response;
}

void HttpServer::Private::log(const Exchange& exchange) const
{
    if (!lcAccess().isInfoEnabled())
        return;
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(SteadyClock::now() - exchange.start);
    // Built by hand: the fields are ours, but for the address and id, whose characters are checked.
    qCInfo(lcAccess).noquote().nospace() << "{\"time\":\""
                                         << QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)
                                         << "\",\"method\":\"" << loggable(exchange.request.method) << "\",\"route\":\""
                                         << exchange.request.pattern << "\",\"status\":" << exchange.response.status
                                         << ",\"ms\":" << static_cast<double>(took.count()) / 1000.0
                                         << ",\"request_id\":\"" << exchange.request.requestId << "\"}";
}

HttpServer::HttpServer(HttpLimits limits, const Router& router, QString trustedProxy)
    : d(std::make_unique<Private>(limits, router, std::move(trustedProxy)))
{
}

HttpServer::~HttpServer() = default;

Result<quint16> HttpServer::start(const QString& host, quint16 port, const std::optional<HttpTls>& tls)
{
    return d->start(host, port, tls);
}

void HttpServer::onWritten(std::function<void()> written) { d->written = std::move(written); }

void HttpServer::stop(std::chrono::milliseconds grace) { d->stop(grace); }

} // namespace gatehouse::backend
