#include "backend/routes/session_routes.h"

#include "contract/page_json.h"
#include "contract/session_json.h"

namespace gatehouse::backend {

void addSessionRoutes(Router& router, Gate& gate, SessionsStore& sessions)
{
    router.add("GET", QStringLiteral("/v1/me/sessions"),
               gate.read([&sessions](const Request& request, const SessionRecord& session) {
                   const ListQuery query = listQuery(request, 200);
                   Page<Session> page = sessions.list(session.account, session.id, query.offset, query.limit);
                   if (query.offset + page.items.size() < page.total)
                       page.nextCursor = offsetCursor(query.offset + static_cast<int>(page.items.size()));
                   return Response::json(200, pageToJson(page));
               }));
}

} // namespace gatehouse::backend
