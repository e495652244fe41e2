#include "backend/routes/event_routes.h"

#include "backend/refusal.h"
#include "contract/change_json.h"

namespace gatehouse::backend {

namespace {

std::optional<qint64> numberIn(const QByteArray& text)
{
    bool fine = false;
    const qint64 number = text.toLongLong(&fine);
    return fine && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace

void addEventRoutes(Router& router, Gate& gate, ChangesStore& changes, EventsService& events)
{
    router.add("GET", QStringLiteral("/v1/changes"),
               gate.read([&changes](const Request& request, const SessionRecord& session) {
                   const QString given = request.query.queryItemValue(QStringLiteral("since"), QUrl::FullyDecoded);
                   if (given.isEmpty()) {
                       ChangesSince none;
                       none.latest = changes.latest(session.account);
                       return Response::json(200, toJson(none));
                   }
                   const auto since = numberIn(given.toLatin1());
                   if (!since)
                       throw Refusal::of(400, "bad_since", "The number is none of ours");
                   return Response::json(200, toJson(changes.since(session.account, *since)));
               }),
               Router::Cost::Quick);
    router.add("GET", QStringLiteral("/v1/events"),
               gate.signedIn([&events](const Request& request, const SessionRecord& session) {
                   Response response;
                   response.with("Content-Type", "text/event-stream").with("X-Accel-Buffering", "no");
                   response.stream = events.open(session, numberIn(request.header("last-event-id")));
                   return response;
               }));
}

} // namespace gatehouse::backend
