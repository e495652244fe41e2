#pragma once
#include <QList>
#include <QObject>
#include <memory>

#include "core/future.h"
#include "http/http_client.h"

namespace gatehouse {

/// The network of the tour: the real one, or one that shows what networks and servers do to people. Only what needs a
/// signed-in account is touched by Slow, Failing and SignedOut. UI thread.
class TourNetwork final : public QObject, public HttpClient {
    Q_OBJECT
public:
    enum class Weather {
        Fine,
        Slow,      ///< Requests wait until the weather changes.
        Offline,   ///< Nothing can be reached.
        Untrusted, ///< Every certificate is refused.
        Failing,   ///< The server answers with faults of its own.
        SignedOut, ///< The server says that the session is over.
    };
    explicit TourNetwork(std::unique_ptr<HttpClient> network);

    void setWeather(Weather weather);
    [[nodiscard]] QFuture<Result<HttpAnswer>> send(const HttpRequest& request) override;
    [[nodiscard]] std::optional<std::chrono::seconds> clockSkew() const override { return m_network->clockSkew(); }

private:
    struct Waiting final {
        HttpRequest request;
        Answer<HttpAnswer> answer;
    };
    void decide(const HttpRequest& request, const Answer<HttpAnswer>& answer);

    std::unique_ptr<HttpClient> m_network;
    Weather m_weather = Weather::Fine;
    QList<Waiting> m_waiting;
};

} // namespace gatehouse
