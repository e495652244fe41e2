#include "backend/routes/session_routes.h"

#include "backend/ids.h"
#include "backend/refusal.h"
#include "contract/page_json.h"
#include "contract/session_json.h"
#include "domain/session_rules.h"

namespace gatehouse::backend {

namespace {

constexpr int mostSessions = 200;

Refusal noSuchSession() { return Refusal::of(404, "not_found", "There is no such session"); }

SessionId sessionOf(const Request& request) { return SessionId(idOf(request, QStringLiteral("id"))); }

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

void addEnding(Router& router, Gate& gate, SessionsStore& sessions, const Clock& clock)
{
    router.add("DELETE", QStringLiteral("/v1/me/sessions/{id}"),
               gate.signedOnce([&sessions, &clock](const Request& request, const SessionRecord& session, Once& once) {
                   const SessionId id = sessionOf(request);
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
                   const QByteArray match = ifMatchOf(request);
                   const QString label = checkedLabel(request);
                   const SessionId id = sessionOf(request);
                   return once.commit([&] {
                       requireGoingOn(sessions, session);
                       const auto found = sessions.find(session.account, id, session.id);
                       if (!found)
                           throw noSuchSession();
                       Session now = tagged(*found);
                       if (match != now.etag.toLatin1())
                           return changedMeanwhile(request, "The label was changed meanwhile", now.etag.toLatin1());
                       if (now.label != label)
                           sessions.setLabel(session.account, id, label);
                       now.label = label;
                       return answerOf(tagged(now));
                   });
               }));
    addEnding(router, gate, sessions, clock);
}

} // namespace gatehouse::backend
