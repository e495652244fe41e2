#include "backend/routes/gate.h"

#include <QRegularExpression>

#include "backend/ids.h"
#include "backend/refusal.h"
#include "contract/json_reader.h"
#include "core/logging.h"

namespace gatehouse::backend {

namespace {

constexpr std::chrono::seconds window{600};
constexpr std::chrono::seconds proofAge{600};
const QString staleProof = QStringLiteral("insufficient_user_authentication");

/// Without a key: the work in a transaction, nothing kept.
class Unkeyed final : public Once {
public:
    explicit Unkeyed(Database& database)
        : m_database(database)
    {
    }
    Response commit(const std::function<Response()>& work) override { return m_database.transaction(work); }

private:
    Database& m_database;
};

class Keyed final : public Once {
public:
    Keyed(Database& database, IdempotencyStore& store, QString scope, QString key)
        : m_database(database)
        , m_store(store)
        , m_scope(std::move(scope))
        , m_key(std::move(key))
    {
    }
    Response commit(const std::function<Response()>& work) override
    {
        return m_database.transaction([&] {
            Response answer = work();
            kept = answer.status >= 200 && answer.status < 300;
            if (kept)
                m_store.keep(m_scope, m_key, answer);
            return answer;
        });
    }
    bool kept = false;

private:
    Database& m_database;
    IdempotencyStore& m_store;
    const QString m_scope;
    const QString m_key;
};

bool namesTag(const QByteArray& header, const QByteArray& etag)
{
    for (const QByteArray& part : header.split(',')) {
        QByteArray tag = part.trimmed();
        if (tag.startsWith("W/"))
            tag = tag.mid(2);
        if (tag == etag || tag == "*")
            return true;
    }
    return false;
}

} // namespace

Gate::Gate(Database& database, TokenService& tokens, IdempotencyStore& idempotency, LimitsStore& limits,
           const Clock& clock)
    : m_database(database)
    , m_tokens(tokens)
    , m_idempotency(idempotency)
    , m_limits(limits)
    , m_clock(clock)
{
}

Response Gate::guarded(const Request& request, const std::function<Response()>& work)
{
    Problem problem;
    try {
        return work();
    } catch (const Refusal& refusal) {
        problem = refusal.problem();
    } catch (const StoreFailure& failure) {
        qCCritical(lcBackend).noquote() << "database:" << failure.error().code << failure.error().detail << "request"
                                        << request.requestId;
        const bool full = failure.error().code == QLatin1String("disk_full");
        const bool busy = failure.error().code == QLatin1String("busy");
        problem.status = full || busy ? 503 : 500;
        problem.code = full   ? QStringLiteral("storage_full")
                       : busy ? QStringLiteral("busy")
                              : QStringLiteral("internal");
        problem.title = QStringLiteral("The server could not store or read its data");
        if (problem.status == 503)
            problem.retryAfter = std::chrono::seconds(full ? 60 : 2);
    } catch (const std::bad_alloc&) {
        problem.status = 503;
        problem.code = QStringLiteral("busy");
        problem.title = QStringLiteral("The server is short of memory");
        problem.retryAfter = std::chrono::seconds(5);
    }
    problem.requestId = request.requestId;
    Response response = Response::problem(problem);
    if (problem.status == 401) {
        const bool badToken =
            !request.header("authorization").isEmpty() &&
            (problem.code.startsWith(QLatin1String("token_")) || problem.code == QLatin1String("session_ended"));
        QByteArray challenge = badToken ? "Bearer error=\"invalid_token\"" : "Bearer";
        if (problem.code == staleProof)
            challenge = "Bearer error=\"insufficient_user_authentication\", max_age=" +
                        QByteArray::number(static_cast<qint64>(proofAge.count()));
        response.with("WWW-Authenticate", challenge);
    }
    if (problem.status == 429 && problem.retryAfter) {
        response.with("RateLimit", '"' + problem.code.toLatin1() + "\";r=0;t=" +
                                       QByteArray::number(static_cast<qint64>(problem.retryAfter->count())));
    }
    return response;
}

void Gate::count(const Request& request, const Rate& rate)
{
    if (rate.most <= 0)
        return;
    const LimitState state = m_limits.hit(rate.bucket + QLatin1Char(':') + request.peerAddress, rate.most, window,
                                          m_clock.now().toMSecsSinceEpoch());
    if (!state.allowed)
        throw Refusal::of(429, "rate_limited", "Too many requests from this address").after(state.resetIn);
}

SessionRecord Gate::prove(const Request& request)
{
    const QByteArray authorization = request.header("authorization");
    if (authorization.left(7).toLower() != "bearer ")
        throw Refusal::of(401, "token_invalid", "A bearer token is needed");
    return m_tokens.prove(authorization.mid(7).trimmed(), request.peerAddress);
}

void Gate::requireFresh(const SessionRecord& session) const
{
    const qint64 age = m_clock.now().toMSecsSinceEpoch() - session.verifiedAt;
    if (age > std::chrono::milliseconds(proofAge).count())
        throw Refusal::of(401, "insufficient_user_authentication", "A fresh proof of identity is needed");
}

Response Gate::once(const Request& request, const QString& scope, bool keyNeeded,
                    const std::function<Response(Once&)>& work)
{
    const QByteArray given = request.header("idempotency-key");
    if (given.isEmpty()) {
        if (keyNeeded)
            throw Refusal::of(400, "idempotency_key_missing", "An Idempotency-Key header is needed");
        Unkeyed unkeyed(m_database);
        return work(unkeyed);
    }
    if (given.size() > 100)
        throw Refusal::of(400, "idempotency_key_invalid", "The Idempotency-Key is too long");
    // A body may hold a password, and a plain hash of it would be a quick way to guess at it for whoever got hold of
    // the table. So the hash is made with the client's random key, and of the key only a hash is kept.
    const QString key = hashed(given);
    const QString requestHash =
        hashed(given + '\n' + request.method + '\n' + request.path.toUtf8() + '\n' + request.body);
    auto claimed = m_idempotency.claim(scope, key, requestHash, m_clock.now().toMSecsSinceEpoch());
    switch (claimed.claim) {
    case IdempotencyStore::Claim::Replay: return claimed.answer;
    case IdempotencyStore::Claim::Reused:
        throw Refusal::of(422, "idempotency_key_reused", "The Idempotency-Key came with another request before");
    case IdempotencyStore::Claim::InProgress:
        throw Refusal::of(409, "request_in_progress", "The same request is being answered")
            .after(std::chrono::seconds(1));
    case IdempotencyStore::Claim::Ours: break;
    }
    Keyed keyed(m_database, m_idempotency, scope, key);
    const auto drop = [&] {
        try {
            m_idempotency.drop(scope, key);
        } catch (const StoreFailure& failure) {
            qCWarning(lcBackend) << "an idempotency key stays claimed for 30 s:" << failure.what();
        }
    };
    try {
        Response answer = work(keyed);
        if (!keyed.kept)
            drop();
        return answer;
    } catch (...) {
        drop();
        throw;
    }
}

Handler Gate::open(Rate rate, Open handler)
{
    return [this, rate, handler](const Request& request) {
        return guarded(request, [&] {
            count(request, rate);
            return handler(request);
        });
    };
}

Handler Gate::openOnce(Rate rate, OpenOnce handler)
{
    return [this, rate, handler](const Request& request) {
        return guarded(request, [&] {
            count(request, rate);
            return once(request, QStringLiteral("anonymous"), true, [&](Once& o) { return handler(request, o); });
        });
    };
}

Handler Gate::read(Signed handler)
{
    return [this, handler](const Request& request) {
        return guarded(request, [&] { return conditional(request, handler(request, prove(request))); });
    };
}

Handler Gate::signedIn(Signed handler)
{
    return [this, handler](const Request& request) {
        return guarded(request, [&] { return handler(request, prove(request)); });
    };
}

Handler Gate::signedOnce(SignedOnce handler)
{
    return [this, handler](const Request& request) {
        return guarded(request, [&] {
            const SessionRecord session = prove(request);
            return once(request, session.account.text(), request.method == "POST",
                        [&](Once& o) { return handler(request, session, o); });
        });
    };
}

QJsonObject bodyOf(const Request& request)
{
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    if (type != "application/json")
        throw Refusal::of(415, "unsupported_media_type", "The body must be application/json");
    auto object = parseObject(request.body);
    if (!object)
        throw Refusal::of(400, "malformed_json", "The body is not a JSON object");
    return *object;
}

QByteArray ifMatchOf(const Request& request)
{
    const QByteArray match = request.header("if-match").trimmed();
    if (match.isEmpty())
        throw Refusal::of(428, "if_match_missing", "An If-Match header is needed");
    return match;
}

Response changedMeanwhile(const Request& request, const char* title, const QByteArray& etag)
{
    Response response = Response::problem(412, "changed_meanwhile", title, request.requestId);
    return etag.isEmpty() ? response : response.with("ETag", etag);
}

QString idOf(const Request& request, const QString& name)
{
    const QString id = request.params.value(name);
    static const QRegularExpression plain(QStringLiteral("\\A[0-9A-Za-z-]{1,64}\\z"));
    return plain.match(id).hasMatch() ? id : QString();
}

QString offsetCursor(int offset)
{
    return QString::fromLatin1(
        ("o" + QByteArray::number(offset)).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString afterCursor(const QString& id)
{
    return QString::fromLatin1(
        ("a" + id.toLatin1()).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

ListQuery listQuery(const Request& request, int mostItems)
{
    ListQuery query;
    const QString limit = request.query.queryItemValue(QStringLiteral("limit"), QUrl::FullyDecoded);
    if (!limit.isEmpty()) {
        bool number = false;
        query.limit = limit.toInt(&number);
        if (!number || query.limit < 1 || query.limit > mostItems)
            throw Refusal::of(400, "bad_limit", "The limit is out of range");
    }
    const QByteArray cursor = request.query.queryItemValue(QStringLiteral("cursor"), QUrl::FullyDecoded).toLatin1();
    if (cursor.isEmpty())
        return query;
    const QByteArray plain =
        QByteArray::fromBase64(cursor, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    bool fine = plain.startsWith('a');
    if (plain.startsWith('o'))
        query.offset = plain.mid(1).toInt(&fine);
    else if (fine)
        query.after = QString::fromLatin1(plain.mid(1));
    if (!fine || query.offset < 0)
        throw Refusal::of(400, "bad_cursor", "The cursor is not one of ours");
    return query;
}

Response conditional(const Request& request, Response response)
{
    if (response.status != 200)
        return response;
    QByteArray etag;
    for (const auto& [name, value] : std::as_const(response.headers)) {
        if (name == "ETag")
            etag = value;
    }
    if (etag.isEmpty()) {
        etag = '"' + hashed(response.body).left(32).toLatin1() + '"';
        response.with("ETag", etag);
    }
    if (!namesTag(request.header("if-none-match"), etag))
        return response;
    Response unchanged = Response::empty(304);
    unchanged.with("ETag", etag);
    return unchanged;
}

} // namespace gatehouse::backend
