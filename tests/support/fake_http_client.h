#pragma once
#include <QList>
#include <QObject>
#include <QPointer>
#include <optional>
#include <utility>

#include "core/future.h"
#include "http/event_source.h"
#include "http/http_client.h"

namespace gatehouse {

/// Keeps every stream that is opened until the test lets it go; the test speaks for the server by its signals.
class FakeEventSource final : public EventSource {
public:
    class Stream final : public EventStream {};
    QList<HttpRequest> opened;
    QPointer<Stream> stream; ///< The newest.
    [[nodiscard]] std::unique_ptr<EventStream> open(const HttpRequest& request) override
    {
        opened.append(request);
        auto made = std::make_unique<Stream>();
        stream = made.get();
        return made;
    }
};

/// Keeps every request until the test answers it, in whatever order it likes. Test thread only.
class FakeHttpClient final : public QObject, public HttpClient {
public:
    struct Sent final {
        HttpRequest request;
        std::optional<Answer<HttpAnswer>> answer; ///< Let go once given, as a real exchange does.
    };
    QList<Sent> sent;
    std::optional<std::chrono::seconds> skew;
    FakeEventSource events;

    [[nodiscard]] QFuture<Result<HttpAnswer>> send(const HttpRequest& request) override
    {
        sent.append(Sent{request, Answer<HttpAnswer>(this)});
        return sent.last().answer->future();
    }
    [[nodiscard]] std::optional<std::chrono::seconds> clockSkew() const override { return skew; }
    [[nodiscard]] EventSource* eventSource() override { return &events; }

    /// Answers the n-th request ever sent, from 0.
    void reply(qsizetype n, int status, const QByteArray& type, const QByteArray& body)
    {
        HttpAnswer answer;
        answer.status = status;
        answer.headers.insert("content-type", type);
        answer.body = body;
        give(n, std::move(answer));
    }
    void refuse(qsizetype n, Error::Kind kind) { give(n, fail(kind)); }

private:
    void give(qsizetype n, Result<HttpAnswer> answer)
    {
        sent[n].answer.value().finish(std::move(answer));
        sent[n].answer.reset();
    }
};

} // namespace gatehouse
