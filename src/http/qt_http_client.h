#pragma once
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslCertificate>
#include <memory>

#include "core/clock.h"
#include "http/http_client.h"

namespace gatehouse {

/// HttpClient over QNetworkAccessManager: no redirects, no cookies, no cache; TLS always verified, with an own
/// authority added where one is given; a time limit of ours; answers of at most 8 MiB. UI thread.
class QtHttpClient final : public QObject, public HttpClient {
    Q_OBJECT
public:
    QtHttpClient(const Clock& clock, const QList<QSslCertificate>& extraAuthorities = {}, QObject* parent = nullptr);
    ~QtHttpClient() override;
    [[nodiscard]] QFuture<Result<HttpAnswer>> send(const HttpRequest& request) override;
    [[nodiscard]] std::optional<std::chrono::seconds> clockSkew() const override { return m_skew; }
    [[nodiscard]] EventSource* eventSource() override;

private:
    class Exchange;
    [[nodiscard]] QNetworkRequest wireRequest(const HttpRequest& request, const QString& requestId) const;
    void noteDate(const QByteArray& header);
    const Clock& m_clock;
    QNetworkAccessManager m_network;
    QNetworkAccessManager m_streams; ///< Of their own, so that they take no place from requests.
    QList<QSslCertificate> m_authorities;
    std::unique_ptr<EventSource> m_events;
    std::optional<std::chrono::seconds> m_skew;
};

} // namespace gatehouse
