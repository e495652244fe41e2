#include "http/qt_event_source.h"

#include <QNetworkReply>
#include <QTimer>
#include <QUuid>

#include "core/logging.h"

namespace gatehouse {

namespace {

/// Of an answer that is no stream.
constexpr qint64 mostBytes = 64 * 1024;

class QtEventStream final : public EventStream {
public:
    QtEventStream(QNetworkReply* reply, QString requestId, std::chrono::milliseconds first,
                  std::chrono::milliseconds patience)
        : m_reply(reply)
        , m_requestId(std::move(requestId))
        , m_patience(patience)
    {
        m_reply->setParent(this);
        m_silence.setSingleShot(true);
        connect(&m_silence, &QTimer::timeout, this, [this] {
            close(fail(withId(Error::of(Error::Kind::Timeout, QStringLiteral("the stream is silent")))));
        });
        connect(m_reply, &QNetworkReply::metaDataChanged, this, &QtEventStream::begin);
        connect(m_reply, &QNetworkReply::readyRead, this, &QtEventStream::read);
        connect(m_reply, &QNetworkReply::finished, this, &QtEventStream::finished);
        m_silence.start(first);
    }
    ~QtEventStream() override
    {
        m_reply->disconnect(this);
        m_reply->abort();
    }

private:
    [[nodiscard]] int status() const { return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }
    [[nodiscard]] bool isStream() const
    {
        const QByteArray type = m_reply->rawHeader("Content-Type").split(';').first().trimmed().toLower();
        return status() == 200 && type == "text/event-stream";
    }

    void begin()
    {
        if (m_begun || m_closed || !isStream())
            return;
        m_begun = true;
        m_silence.start(m_patience);
        Q_EMIT opened();
    }

    void read()
    {
        if (m_closed)
            return;
        begin();
        const QByteArray bytes = m_reply->readAll();
        if (!m_begun) {
            m_body += bytes.left(mostBytes - m_body.size());
            return;
        }
        m_silence.start(m_patience);
        const QList<ServerEvent> events = m_parser.feed(bytes);
        for (const ServerEvent& event : events) {
            if (m_closed)
                return;
            Q_EMIT received(event);
        }
        if (m_parser.hasFailed())
            close(fail(withId(Error::coded(Error::Kind::Protocol, QStringLiteral("too_large")))));
    }

    void finished()
    {
        if (m_closed)
            return;
        if (m_reply->bytesAvailable() > 0)
            read();
        if (m_reply->error() == QNetworkReply::SslHandshakeFailedError)
            return close(fail(withId(Error::of(Error::Kind::Tls, m_reply->errorString()))));
        const bool cut = m_begun && m_reply->error() != QNetworkReply::NoError;
        if (status() == 0 || cut)
            return close(fail(withId(Error::of(Error::Kind::Offline, m_reply->errorString()))));
        HttpAnswer answer;
        answer.status = status();
        for (const auto& [name, value] : m_reply->rawHeaderPairs())
            answer.headers.insert(name.toLower(), value);
        answer.body = m_body;
        answer.requestId = m_requestId;
        close(answer);
    }

    void close(const Result<HttpAnswer>& how)
    {
        if (m_closed)
            return;
        m_closed = true;
        m_silence.stop();
        m_reply->disconnect(this);
        m_reply->abort();
        Q_EMIT closed(how);
    }

    Error withId(Error error) const
    {
        error.requestId = m_requestId;
        return error;
    }

    QNetworkReply* m_reply;
    const QString m_requestId;
    const std::chrono::milliseconds m_patience;
    QTimer m_silence;
    EventParser m_parser;
    QByteArray m_body;
    bool m_begun = false;
    bool m_closed = false;
};

} // namespace

std::unique_ptr<EventStream> QtEventSource::open(const HttpRequest& request)
{
    const QString requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QNetworkRequest wire = m_dress(request, requestId);
    wire.setRawHeader("Accept", "text/event-stream, application/problem+json");
    qCDebug(lcHttp).noquote() << "stream" << request.address.path() << requestId;
    return std::make_unique<QtEventStream>(m_network.get(wire), requestId, request.limit, m_patience);
}

} // namespace gatehouse
