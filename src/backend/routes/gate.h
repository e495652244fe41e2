#pragma once
#include <functional>

#include "backend/config.h"
#include "backend/http/router.h"
#include "backend/services/token_service.h"
#include "backend/store/idempotency_store.h"
#include "backend/store/limits_store.h"

namespace gatehouse::backend {

/// Runs the part of a request that writes, in one transaction with the record of its answer.
class Once {
public:
    virtual ~Once() = default;
    virtual Response commit(const std::function<Response()>& work) = 0;
};

/// What every route has in common: refusals and database failures become problems, callers are counted, sessions
/// proven, repeated requests answered once, reads made conditional. Any thread.
class Gate final {
public:
    Gate(Database& database, TokenService& tokens, IdempotencyStore& idempotency, LimitsStore& limits,
         const Clock& clock);

    using Open = std::function<Response(const Request&)>;
    using Signed = std::function<Response(const Request&, const SessionRecord&)>;
    using OpenOnce = std::function<Response(const Request&, Once&)>;
    using SignedOnce = std::function<Response(const Request&, const SessionRecord&, Once&)>;

    /// How often one network address may call.
    struct Rate final {
        QString bucket;
        int most = 0; ///< In ten minutes; 0 for no limit.
    };
    [[nodiscard]] Handler open(Rate rate, Open handler);
    [[nodiscard]] Handler openOnce(Rate rate, OpenOnce handler);
    /// A read: the answer gets an ETag of its body, unless it has one, and If-None-Match is heeded.
    [[nodiscard]] Handler read(Signed handler);
    [[nodiscard]] Handler signedIn(Signed handler);
    /// A write that is applied at most once where it carries an Idempotency-Key.
    [[nodiscard]] Handler signedOnce(SignedOnce handler);
    /// The session of the request's bearer token; Refusal 401.
    [[nodiscard]] SessionRecord prove(const Request& request);
    /// For sensitive commands: Refusal 401 "insufficient_user_authentication" (RFC 9470) where the session's owner
    /// proved who they are more than ten minutes ago.
    void requireFresh(const SessionRecord& session) const;

private:
    Response guarded(const Request& request, const std::function<Response()>& work);
    void count(const Request& request, const Rate& rate);
    Response once(const Request& request, const QString& scope, bool keyNeeded,
                  const std::function<Response(Once&)>& work);

    Database& m_database;
    TokenService& m_tokens;
    IdempotencyStore& m_idempotency;
    LimitsStore& m_limits;
    const Clock& m_clock;
};

/// The JSON object of a request's body; Refusal 415 or 400 "malformed_json".
[[nodiscard]] QJsonObject bodyOf(const Request& request);
/// The ETag of If-Match; Refusal 428 "if_match_missing".
[[nodiscard]] QByteArray ifMatchOf(const Request& request);
/// 412 "changed_meanwhile", where If-Match names what is no more; `etag` is of what is there now, empty for nothing.
[[nodiscard]] Response changedMeanwhile(const Request& request, const char* title, const QByteArray& etag);
/// A part of the address that may be an id of ours, or empty: nobody has such an id, and PostgreSQL takes no NUL in a
/// text.
[[nodiscard]] QString idOf(const Request& request, const QString& name);
/// `limit` and `cursor` of a list; Refusal 400 "bad_cursor" or "bad_limit".
struct ListQuery final {
    int limit = 50;
    int offset = 0;
    QString after;
};
[[nodiscard]] ListQuery listQuery(const Request& request, int mostItems);
[[nodiscard]] QString offsetCursor(int offset);
[[nodiscard]] QString afterCursor(const QString& id);
/// Answers 304 where If-None-Match names the answer's ETag (made from the body where it has none).
[[nodiscard]] Response conditional(const Request& request, Response response);

} // namespace gatehouse::backend
