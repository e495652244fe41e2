#include "engine/gatehouse/gatehouse_changes.h"

#include <QPointer>

#include "contract/change_json.h"
#include "contract/json_reader.h"
#include "engine/gatehouse/gatehouse_session.h"
#include "http/event_source.h"

namespace gatehouse {

namespace {

/// One stream with its access token; a token that turns out to be spent is renewed once.
class GatehouseStream final : public ChangesStream {
public:
    GatehouseStream(GatehouseSession& session, EventSource& source, qint64 number)
        : m_session(session)
        , m_source(source)
        , m_number(number)
    {
        begin(QString());
    }

private:
    void begin(const QString& spent)
    {
        m_session.withAccess(spent, [self = QPointer<GatehouseStream>(this)](const Result<QString>& access) {
            if (!self)
                return;
            if (access)
                self->open(*access);
            else
                self->close(access.error());
        });
    }

    void open(const QString& access)
    {
        HttpRequest request = m_session.read(QStringLiteral("/v1/events"), QString());
        request.headers.insert("Authorization", "Bearer " + access.toLatin1());
        request.headers.insert("Last-Event-ID", QByteArray::number(m_number));
        m_stream = m_source.open(request);
        connect(m_stream.get(), &EventStream::received, this, &GatehouseStream::take);
        connect(m_stream.get(), &EventStream::closed, this,
                [this, access](const Result<HttpAnswer>& how) { ended(how, access); });
    }

    void take(const ServerEvent& event)
    {
        const auto object = parseObject(event.data);
        if (event.type == "change") {
            const auto change = object ? changeFromJson(*object) : fail(object.error());
            if (!change)
                return spoiled(change.error());
            m_number = change->number;
            Q_EMIT changed(*change);
        } else if (event.type == "ready" && object) {
            JsonReader reader(*object);
            const int latest = reader.number(QLatin1String("latest"));
            const bool reset = reader.flag(QLatin1String("reset"));
            if (const auto error = reader.error())
                return spoiled(*error);
            m_number = latest;
            Q_EMIT ready(latest, reset);
        } else if (event.type == "ended" && object) {
            m_reason = object->value(QLatin1String("reason")).toString();
        }
    }

    void spoiled(const Error& error)
    {
        m_stream->disconnect(this);
        m_stream.release()->deleteLater();
        close(error);
    }

    void ended(const Result<HttpAnswer>& how, const QString& access)
    {
        m_stream.release()->deleteLater();
        if (how && how->status == 200) {
            if (m_reason == QLatin1String("session_ended")) {
                m_session.endedByServer(m_reason);
                close(Error::coded(Error::Kind::SignedOut, m_reason));
            } else if (m_reason.isEmpty()) {
                close(Error::of(Error::Kind::Offline, QStringLiteral("the stream was cut short")));
            } else {
                close(std::nullopt);
            }
            return;
        }
        const auto wire = understand(how);
        const Error error =
            wire ? Error::coded(Error::Kind::Protocol, QStringLiteral("unexpected_answer")) : wire.error();
        if (error.code == QLatin1String("session_ended")) {
            m_session.endedByServer(error.code);
        } else if (error.kind == Error::Kind::SignedOut && !m_renewed) {
            m_renewed = true;
            begin(access);
            return;
        }
        close(error);
    }

    void close(const std::optional<Error>& why)
    {
        if (m_closed)
            return;
        m_closed = true;
        // From the event loop, whatever led here.
        QMetaObject::invokeMethod(
            this, [this, why] { Q_EMIT closed(why); }, Qt::QueuedConnection);
    }

    GatehouseSession& m_session;
    EventSource& m_source;
    qint64 m_number;
    std::unique_ptr<EventStream> m_stream;
    QString m_reason;
    bool m_renewed = false;
    bool m_closed = false;
};

} // namespace

QFuture<Result<ChangesSince>> GatehouseChanges::changesSince(qint64 number)
{
    return converted<ChangesSince>(
        m_session.call(m_session.read(QStringLiteral("/v1/changes?since=%1").arg(number), QString())), this,
        [](const WireAnswer& wire) { return changesFromJson(wire.object); });
}

std::unique_ptr<ChangesStream> GatehouseChanges::follow(qint64 number)
{
    EventSource* source = m_session.eventSource();
    return source ? std::make_unique<GatehouseStream>(m_session, *source, number) : nullptr;
}

} // namespace gatehouse
