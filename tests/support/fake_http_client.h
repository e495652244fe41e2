#pragma once
#include <QList>
#include <QObject>
#include <optional>
#include <utility>

#include "core/future.h"
#include "http/http_client.h"

namespace gatehouse {

/// Keeps every request until the test answers it, in whatever order it likes. Test thread only.
class FakeHttpClient final : public QObject, public HttpClient {
public:
    struct Sent final {
        HttpRequest request;
        Answer<HttpAnswer> answer;
    };
    QList<Sent> sent;
    std::optional<std::chrono::seconds> skew;

    [[nodiscard]] QFuture<Result<HttpAnswer>> send(const HttpRequest& request) override
    {
        sent.append(Sent{request, Answer<HttpAnswer>(this)});
        return sent.last().answer.future();
    }
    [[nodiscard]] std::optional<std::chrono::seconds> clockSkew() const override { return skew; }

    /// Answers the n-th request ever sent, from 0.
    void reply(qsizetype n, int status, const QByteArray& type, const QByteArray& body)
    {
        HttpAnswer answer;
        answer.status = status;
        answer.headers.insert("content-type", type);
        answer.body = body;
        sent.at(n).answer.finish(std::move(answer));
    }
    void refuse(qsizetype n, Error::Kind kind) { sent.at(n).answer.finish(fail(kind)); }
};

} // namespace gatehouse
