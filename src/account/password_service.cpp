#include "account/password_service.h"

#include <QTimer>
#include <QUuid>

#include "account/cached_read.h"
#include "contract/password_json.h"
#include "engine/password_port.h"

namespace gatehouse {

class PasswordService::Private final {
public:
    /// The change that has no answer yet.
    struct Sent final {
        PasswordChange change;
        QString key;
        Answer<PasswordChanged> answer;
    };

    Private(PasswordService* service, PasswordPort& ourPort, AccountStorage& storage, ConnectionService& ourConnection,
            bool isOffered)
        : q(service)
        , port(ourPort)
        , connection(ourConnection)
        , offered(isOffered)
        , read(QStringLiteral("password"), storage, connection,
               {[this](const QString& etag) { return port.password(etag); },
                [](const PasswordState& known) { return toJson(known); },
                [](const QJsonObject& json) { return passwordStateFromJson(json); },
                [service] { Q_EMIT service->changed(); }, [](bool) {}})
    {
        again.setSingleShot(true);
        again.setInterval(std::chrono::seconds(1));
        QObject::connect(&again, &QTimer::timeout, q, [this] { send(); });
    }

    void setState(State next)
    {
        if (state == next)
            return;
        state = next;
        Q_EMIT q->stateChanged();
    }
    void send()
    {
        if (!sent || onTheWay)
            return;
        again.stop();
        onTheWay = true;
        whenDone(port.changePassword(sent->change, sent->key), q, [this](const Result<PasswordChanged>& result) {
            onTheWay = false;
            take(result);
        });
    }
    void take(const Result<PasswordChanged>& result);
    void finish(const Result<PasswordChanged>& result)
    {
        const Answer<PasswordChanged> answer = sent->answer;
        sent.reset();
        setState(State::Idle);
        answer.finish(result);
    }

    PasswordService* q;
    PasswordPort& port;
    ConnectionService& connection;
    const bool offered;
    CachedRead<PasswordState> read;
    std::optional<Sent> sent;
    State state = State::Idle;
    bool onTheWay = false;
    QTimer again;
};

void PasswordService::Private::take(const Result<PasswordChanged>& result)
{
    if (result) {
        connection.succeeded();
        read.put(result->state, QString());
        finish(result);
        return;
    }
    const Error& error = result.error();
    connection.failed(error);
    if (error.code == QLatin1String("request_in_progress")) {
        // The first one is still being worked at: soon it has an answer.
        again.start();
        return;
    }
    // Under a key that it knows the server gives its first answer: a refusal says that nothing was changed before
    // either. Without trust in the certificate nothing was sent at all; before that, something may have been.
    const bool refused =
        error.kind == Error::Kind::RateLimited || (error.kind == Error::Kind::Tls && state == State::Asked);
    if (!error.isTransient() || refused) {
        finish(result);
        return;
    }
    const bool first = state == State::Asked;
    setState(State::Unsure);
    // Most often it was this one connection only; after that, in the connection's own rhythm.
    if (first)
        send();
}

PasswordService::PasswordService(PasswordPort& port, AccountStorage& storage, ConnectionService& connection,
                                 bool offered, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, port, storage, connection, offered))
{
    connect(&connection, &ConnectionService::retryDue, this, [this] {
        d->send();
        refresh();
    });
    connect(&connection, &ConnectionService::reachableChanged, this, &PasswordService::canChangeNowChanged);
}

PasswordService::~PasswordService() = default;

bool PasswordService::isOffered() const { return d->offered; }
const Loaded<PasswordState>& PasswordService::password() const { return d->read.loaded(); }
PasswordService::State PasswordService::state() const { return d->state; }

bool PasswordService::canChangeNow() const { return d->connection.isReachable(); }

QFuture<Result<PasswordChanged>> PasswordService::change(const PasswordChange& change)
{
    const Answer<PasswordChanged> answer(this);
    if (d->sent) {
        answer.finish(fail(Error::Kind::Cancelled));
        return answer.future();
    }
    d->sent = Private::Sent{change, QUuid::createUuid().toString(QUuid::WithoutBraces), answer};
    d->setState(State::Asked);
    d->send();
    return answer.future();
}

void PasswordService::refresh()
{
    if (d->offered)
        d->read.refresh();
}

void PasswordService::start()
{
    if (d->offered)
        d->read.loadCache([this] { refresh(); });
}

void PasswordService::setAgainAfter(std::chrono::milliseconds wait) { d->again.setInterval(wait); }

} // namespace gatehouse
