#include "backend/routes/session_routes.h"

#include "backend/ids.h"
#include "backend/refusal.h"
#include "contract/page_json.h"
#include "contract/session_json.h"
#include "domain/session_rules.h"

#include <QRegularExpression>

namespace gatehouse::backend {

namespace {

constexpr int mostSessions = 200;

Refusal noSuchSession() { return Refusal::of(404, "not_found", "There is no such session"); }

/// Empty where the address holds no id: PostgreSQL takes no NUL in a text, and nobody has such a session anyway.
SessionId idOf(const Request& request)
{
    const QString id = request.params.value(QStringLiteral("id"));
    static const QRegularExpression plain(QStringLiteral("\\A[0-9A-Za-z-]{1,64}\\z"));
    return plain.match(id).hasMatch() ? SessionId(id) : SessionId();
}

/// Only the label of a session can be written, so its tag is that of the label alone: what the session does meanwhile
/// is in nobody's way.
Session tagged(Session session)
{
    session.etag = QStringLiteral("\"l%1\"").arg(hashed(session.label.toUtf8()).left(16));
    return session;
}

/// Looked at in the transaction of the write: who was ended meanwhile ends nobody any more.
void requireGoingOn(SessionsStore& sessions, const SessionRecord& session)
{
    if (!sessions.find(session.account, session.id, session.id))
        throw Refusal::of(401, "session_ended", "The session was ended");
}

QString checkedLabel(const Request& request)
{
    const QJsonValue value = bodyOf(request).value(QLatin1String("label"));
    const QString pointer = QStringLiteral("/label");
    if (!value.isString())
        throw Refusal::validation({{pointer, QStringLiteral("required"), {}}});
    const QString label = normalizedSessionLabel(value.toString());
    if (const auto fault = sessionLabelFault(label)) {
        FieldError error{pointer, *fault, {}};
        if (*fault == QLatin1String("too_long"))
            error.params.insert(QStringLiteral("max"), maxSessionLabelLength);
        throw Refusal::validation({error});
    }
    return label;
}

Response answerOf(const Session& session)
{
    return Response::json(200, toJson(session)).with("ETag", session.etag.toLatin1());
}

Response changedMeanwhile(const Request& request, const Session& session)
{
    Problem problem;
    problem.status = 412;
    problem.code = QStringLiteral("changed_meanwhile");
    problem.title = QStringLiteral("The label was changed meanwhile");
    problem.requestId = request.requestId;
    return Response::problem(problem).with("ETag", session.etag.toLatin1());
}

void addEnding(Router& router, Gate& gate, SessionsStore& sessions, const Clock& clock)
{
    router.add("DELETE", QStringLiteral("/v1/me/sessions/{id}"),
               gate.signedOnce([&sessions, &clock](const Request& request, const SessionRecord& session, Once& once) {
                   const SessionId id = idOf(request);
                   return once.commit([&] {
                       requireGoingOn(sessions, session);
                       if (!sessions.knows(session.account, id))
                           throw noSuchSession();
                       if (id == session.id)
                           throw Refusal::of(409, "current_session", "This session ends by signing out");
                       sessions.end(id, clock.now().toMSecsSinceEpoch());
                       return Response::empty(204);
                   });
               }));
    router.add("DELETE", QStringLiteral("/v1/me/sessions"),
               gate.signedOnce([&sessions, &clock](const Request&, const SessionRecord& session, Once& once) {
                   return once.commit([&] {
                       requireGoingOn(sessions, session);
                       const int ended =
                           sessions.endOthers(session.account, session.id, clock.now().toMSecsSinceEpoch());
                       return Response::json(200, {{QLatin1String("ended"), ended}});
                   });
               }));
}

} // namespace

void addSessionRoutes(Router& router, Gate& gate, SessionsStore& sessions, const Clock& clock)
{
    router.add("GET", QStringLiteral("/v1/me/sessions"),
               gate.read([&sessions](const Request& request, const SessionRecord& session) {
                   const ListQuery query = listQuery(request, mostSessions);
                   Page<Session> page = sessions.list(session.account, session.id, query.offset, query.limit);
                   for (Session& item : page.items)
                       item = tagged(item);
                   if (query.offset + page.items.size() < page.total)
                       page.nextCursor = offsetCursor(query.offset + static_cast<int>(page.items.size()));
                   return Response::json(200, pageToJson(page));
               }));
    router.add("PATCH", QStringLiteral("/v1/me/sessions/{id}"),
               gate.signedOnce([&sessions](const Request& request, const SessionRecord& session, Once& once) {
                   const QByteArray match = request.header("if-match").trimmed();
                   if (match.isEmpty())
                       throw Refusal::of(428, "if_match_missing", "An If-Match header is needed");
                   const QString label = checkedLabel(request);
                   const SessionId id = idOf(request);
                   return once.commit([&] {
                       requireGoingOn(sessions, session);
                       const auto found = sessions.find(session.account, id, session.id);
                       if (!found)
                           throw noSuchSession();
                       Session now = tagged(*found);
                       if (match != now.etag.toLatin1())
                           return changedMeanwhile(request, now);
                       if (now.label != label)
                           sessions.setLabel(session.account, id, label);
                       now.label = label;
                       return answerOf(tagged(now));
                   });
               }));
    addEnding(router, gate, sessions, clock);
}

} // namespace gatehouse::backend
