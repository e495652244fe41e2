#include "backend/routes/organization_routes.h"

#include "contract/organization_json.h"
#include "contract/page_json.h"

namespace gatehouse::backend {

void addOrganizationRoutes(Router& router, Gate& gate, OrganizationsStore& organizations)
{
    router.add("GET", QStringLiteral("/v1/organizations"),
               gate.read([&organizations](const Request& request, const SessionRecord& session) {
                   const ListQuery query = listQuery(request, 200);
                   Page<Organization> page = organizations.mine(session.account, query.offset, query.limit);
                   if (query.offset + page.items.size() < page.total)
                       page.nextCursor = offsetCursor(query.offset + static_cast<int>(page.items.size()));
                   return Response::json(200, pageToJson(page));
               }));
    router.add("GET", QStringLiteral("/v1/organizations/available"),
               gate.read([&organizations](const Request& request, const SessionRecord& session) {
                   const ListQuery query = listQuery(request, 1000);
                   const QString words =
                       request.query.queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded).left(200);
                   Page<AvailableOrganization> page =
                       organizations.available(session.account, words, query.offset, query.after, query.limit);
                   const bool searching = searchKey(words) != QLatin1String(" ");
                   if (searching && query.offset + page.items.size() < page.total)
                       page.nextCursor = offsetCursor(query.offset + static_cast<int>(page.items.size()));
                   else if (!searching && page.items.size() == query.limit)
                       page.nextCursor = afterCursor(page.items.last().id.text());
                   return Response::json(200, pageToJson(page));
               }));
}

} // namespace gatehouse::backend
