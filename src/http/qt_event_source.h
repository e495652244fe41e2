#pragma once
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <chrono>
#include <functional>

#include "http/event_source.h"

namespace gatehouse {

/// EventSource over a QNetworkAccessManager. UI thread.
class QtEventSource final : public EventSource {
public:
    /// Makes the request to be sent out of ours and its id.
    using Dress = std::function<QNetworkRequest(const HttpRequest&, const QString& requestId)>;
    /// `network` outlives the source and its streams.
    QtEventSource(QNetworkAccessManager& network, Dress dress)
        : m_network(network)
        , m_dress(std::move(dress))
    {
    }
    [[nodiscard]] std::unique_ptr<EventStream> open(const HttpRequest& request) override;
    /// How long a stream may be silent; 45 s, for tests less.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

private:
    QNetworkAccessManager& m_network;
    const Dress m_dress;
    std::chrono::milliseconds m_patience{45'000};
};

} // namespace gatehouse
