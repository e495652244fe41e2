#pragma once
#include <QString>
#include <chrono>
#include <functional>
#include <memory>

#include "backend/http/router.h"
#include "core/result.h"

namespace gatehouse::backend {

/// What no client may exceed.
struct HttpLimits final {
    int connections = 1000;
    int connectionsPerAddress = 200;
    int headerBytes = 16 * 1024;
    qint64 bodyBytes = 1024 * 1024;
    std::chrono::seconds idle{15};
    std::chrono::seconds wholeRequest{30}; ///< From first byte to the end of the body: against slow-drip clients.
    int workers = 4;
    int networkThreads = 2;
    bool quickReads = true; ///< Quick handlers run on the network threads; not where the database is over a network.
    int queued = 256;       ///< Requests waiting for a worker; beyond it 503 "busy" at once.
};

struct HttpTls final {
    QByteArray certificatePem;
    QByteArray keyPem;
};

/// libmicrohttpd behind our own types: epoll threads read requests, suspend them, a pool of workers runs the router,
/// and the connection is resumed with the answer. Quick reads are answered at once where that is allowed. Memory for
/// any request is bounded by the limits. Construct, start, stop on one thread.
class HttpServer final {
public:
    /// `router` must outlive the server. `trustedProxy`: address whose X-Forwarded-For is believed; empty for none.
    HttpServer(HttpLimits limits, const Router& router, QString trustedProxy = {});
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Listens on `host` ("127.0.0.1", "::1", "0.0.0.0"); `port` 0 takes a free one. Gives the port, or code
    /// "address_in_use", "address_invalid", "tls_invalid".
    [[nodiscard]] Result<quint16> start(const QString& host, quint16 port,
                                        const std::optional<HttpTls>& tls = std::nullopt);
    /// Called after each request that may have written something, on the thread that answered it. Before start().
    void onWritten(std::function<void()> written);
    /// Graceful: stops listening, ends what goes on, lets requests in progress end within `grace`, then closes what is
    /// left.
    void stop(std::chrono::milliseconds grace);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse::backend
