#pragma once
#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QUrl>
#include <chrono>
#include <optional>

#include "core/result.h"

namespace gatehouse {

/// One request of the client.
struct HttpRequest final {
    QByteArray method = "GET";
    QUrl address;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    std::chrono::milliseconds limit{15'000}; ///< For the whole exchange.
};

/// An answer of any status: what it means is the engine's to say.
struct HttpAnswer final {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
    QString requestId; ///< That we sent.
    [[nodiscard]] QByteArray header(const QByteArray& lowerCaseName) const { return headers.value(lowerCaseName); }
    bool operator==(const HttpAnswer&) const = default;
};

class EventSource;

/// Sends requests. Finishes on the UI thread. An answer with a status is a success; errors are Offline, Timeout, Tls,
/// and Protocol "too_large" or "cut_short" (fewer bytes than announced).
class HttpClient {
public:
    virtual ~HttpClient() = default;
    [[nodiscard]] virtual QFuture<Result<HttpAnswer>> send(const HttpRequest& request) = 0;
    /// Server clock minus ours, from the last Date header (RFC 9110); none before one was seen.
    [[nodiscard]] virtual std::optional<std::chrono::seconds> clockSkew() const = 0;
    /// For answers that go on; null where there is no way to them. Lives as long as the client.
    [[nodiscard]] virtual EventSource* eventSource() { return nullptr; }
};

} // namespace gatehouse
