#include "http/qt_http_client.h"

#include <QLocale>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>
#include <QUuid>

#include "core/future.h"
#include "core/logging.h"
#include "http/qt_event_source.h"

namespace gatehouse {

namespace {

constexpr qint64 mostBytes = 8 * 1024 * 1024;

bool isTlsError(QNetworkReply::NetworkError error) { return error == QNetworkReply::SslHandshakeFailedError; }

} // namespace

/// One request on its way. Ends itself with the answer.
class QtHttpClient::Exchange final : public QObject {
public:
    Exchange(QtHttpClient& client, QNetworkReply* reply, QString requestId, std::chrono::milliseconds limit)
        : QObject(&client)
        , m_client(client)
        , m_reply(reply)
        , m_requestId(std::move(requestId))
        , m_answer(&client)
    {
        m_reply->setParent(this);
        connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
        connect(m_reply, &QNetworkReply::finished, this, &Exchange::finished);
        // Our own limit: Qt's transfer timeout and abort() cannot be told apart afterwards.
        QTimer::singleShot(limit, this, [this] {
            m_timedOut = true;
            m_reply->abort();
        });
    }
    [[nodiscard]] QFuture<Result<HttpAnswer>> future() const { return m_answer.future(); }

private:
    void read()
    {
        m_body += m_reply->readAll();
        if (m_body.size() > mostBytes) {
            m_tooLarge = true;
            m_reply->abort();
        }
    }

    void finished()
    {
        if (m_done)
            return;
        m_done = true;
        if (m_reply->isOpen())
            m_body += m_reply->readAll();
        m_answer.finish(outcome());
        deleteLater();
    }

    Result<HttpAnswer> outcome()
    {
        const QString detail = m_reply->errorString();
        if (m_tooLarge)
            return fail(Error::coded(Error::Kind::Protocol, QStringLiteral("too_large")));
        if (m_timedOut)
            return fail(withId(Error::of(Error::Kind::Timeout)));
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // Half an answer has a status too, but is none.
        const QByteArray length = m_reply->rawHeader("Content-Length");
        const bool cut = m_reply->error() == QNetworkReply::RemoteHostClosedError ||
                         m_reply->error() == QNetworkReply::TimeoutError ||
                         (!length.isEmpty() && status != 304 && length.toLongLong() > m_body.size() &&
                          m_reply->operation() != QNetworkAccessManager::HeadOperation);
        if (cut)
            return fail(withId(Error::of(Error::Kind::Offline, QStringLiteral("the answer was cut short"))));
        if (status == 0) {
            if (isTlsError(m_reply->error()))
                return fail(withId(Error::of(Error::Kind::Tls, detail)));
            const bool protocol = m_reply->error() == QNetworkReply::ProtocolFailure ||
                                  m_reply->error() == QNetworkReply::ProtocolUnknownError ||
                                  m_reply->error() == QNetworkReply::ProtocolInvalidOperationError ||
                                  m_reply->error() == QNetworkReply::UnknownNetworkError;
            return fail(withId(protocol ? Error::coded(Error::Kind::Protocol, QStringLiteral("not_http"), detail)
                                        : Error::of(Error::Kind::Offline, detail)));
        }
        HttpAnswer answer;
        answer.status = status;
        for (const auto& [name, value] : m_reply->rawHeaderPairs())
            answer.headers.insert(name.toLower(), value);
        answer.body = m_body;
        answer.requestId = m_requestId;
        m_client.noteDate(answer.header("date"));
        return answer;
    }

    Error withId(Error error) const
    {
        error.requestId = m_requestId;
        return error;
    }

    QtHttpClient& m_client;
    QNetworkReply* m_reply;
    const QString m_requestId;
    Answer<HttpAnswer> m_answer;
    QByteArray m_body;
    bool m_timedOut = false;
    bool m_tooLarge = false;
    bool m_done = false;
};

QtHttpClient::QtHttpClient(const Clock& clock, const QList<QSslCertificate>& extraAuthorities, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_authorities(extraAuthorities)
{
    for (QNetworkAccessManager* network : {&m_network, &m_streams}) {
        network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        network->setAutoDeleteReplies(false);
    }
    m_events = std::make_unique<QtEventSource>(
        m_streams, [this](const HttpRequest& request, const QString& id) { return wireRequest(request, id); });
}

QtHttpClient::~QtHttpClient() = default;

EventSource* QtHttpClient::eventSource() { return m_events.get(); }

QNetworkRequest QtHttpClient::wireRequest(const HttpRequest& request, const QString& requestId) const
{
    QNetworkRequest wire(request.address);
    wire.setRawHeader("X-Request-Id", requestId.toLatin1());
    wire.setRawHeader("Accept", "application/json, application/problem+json");
    wire.setRawHeader("Accept-Language", QLocale().uiLanguages().value(0, QStringLiteral("en")).toLatin1());
    wire.setRawHeader("User-Agent", "Gatehouse/" GATEHOUSE_VERSION);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!m_authorities.isEmpty() && request.address.scheme() == QLatin1String("https")) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(m_authorities);
        wire.setSslConfiguration(tls);
    }
    for (auto header = request.headers.begin(); header != request.headers.end(); ++header)
        wire.setRawHeader(header.key(), header.value());
    if (!request.body.isEmpty() && !request.headers.contains("Content-Type"))
        wire.setRawHeader("Content-Type", "application/json");
    return wire;
}

QFuture<Result<HttpAnswer>> QtHttpClient::send(const HttpRequest& request)
{
    const QString requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QNetworkRequest wire = wireRequest(request, requestId);
    QNetworkReply* reply = m_network.sendCustomRequest(wire, request.method, request.body);
    qCDebug(lcHttp).noquote() << request.method << request.address.path() << requestId;
    return (new Exchange(*this, reply, requestId, request.limit))->future();
}

void QtHttpClient::noteDate(const QByteArray& header)
{
    const QDateTime server = QDateTime::fromString(QString::fromLatin1(header), Qt::RFC2822Date);
    // RFC 9110 dates end in "GMT", which Qt's RFC 2822 reader does not know.
    const QDateTime date =
        server.isValid()
            ? server
            : QDateTime::fromString(QString::fromLatin1(header).replace(QLatin1String("GMT"), QLatin1String("+0000")),
                                    Qt::RFC2822Date);
    if (date.isValid())
        m_skew = std::chrono::seconds(m_clock.now().secsTo(date.toUTC()));
}

} // namespace gatehouse
