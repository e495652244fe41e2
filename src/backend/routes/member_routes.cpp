#include "backend/routes/member_routes.h"

#include "backend/refusal.h"
#include "contract/member_json.h"
#include "contract/page_json.h"

namespace gatehouse::backend {

namespace {

constexpr int mostMembers = 200;
constexpr int mostTyped = 200;

/// The one answer for what there is not and for what is not the reader's to know.
Refusal nothingHere() { return Refusal::of(404, "not_found", "There is no such organization or member"); }

template <typename Id>
Id checkedId(const Request& request, const QString& name)
{
    const Id id(idOf(request, name));
    if (id.isEmpty())
        throw nothingHere();
    return id;
}

OrganizationId organizationOf(const Request& request)
{
    return checkedId<OrganizationId>(request, QStringLiteral("id"));
}

MemberQuery queryOf(const Request& request)
{
    MemberQuery query;
    query.typed = request.query.queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded).left(mostTyped);
    const QString sort = request.query.queryItemValue(QStringLiteral("sort"), QUrl::FullyDecoded);
    if (sort.isEmpty())
        return query;
    const auto order = MemberOrder::of(sort);
    if (!order)
        throw Refusal::of(400, "bad_sort", "The members are not sorted by that");
    query.order = *order;
    return query;
}

} // namespace

void addMemberRoutes(Router& router, Gate& gate, MembersStore& members)
{
    const QString path = QStringLiteral("/v1/organizations/{id}");
    router.add("GET", path, gate.read([&members](const Request& request, const SessionRecord& session) {
        const auto details = members.details(organizationOf(request), session.account);
        if (!details)
            throw nothingHere();
        return Response::json(200, toJson(*details));
    }));
    router.add("GET", path + QStringLiteral("/members"),
               gate.read([&members](const Request& request, const SessionRecord& session) {
                   const ListQuery list = listQuery(request, mostMembers);
                   auto page = members.members(organizationOf(request), session.account, queryOf(request), list.offset,
                                               list.limit);
                   if (!page)
                       throw nothingHere();
                   if (list.offset + page->items.size() < page->total && !page->items.isEmpty())
                       page->nextCursor = offsetCursor(list.offset + static_cast<int>(page->items.size()));
                   return Response::json(200, pageToJson(*page));
               }));
    router.add("GET", path + QStringLiteral("/members/{account}/picture"),
               gate.read([&members](const Request& request, const SessionRecord& session) {
                   const auto picture = members.picture(organizationOf(request), session.account,
                                                        checkedId<AccountId>(request, QStringLiteral("account")));
                   const QString version = request.query.queryItemValue(QStringLiteral("version"), QUrl::FullyDecoded);
                   if (!picture || (!version.isEmpty() && version != picture->version))
                       throw nothingHere();
                   Response response;
                   response.with("Content-Type", picture->mediaType.toLatin1());
                   response.with("ETag", "\"p" + picture->version.toLatin1() + '"');
                   // What a version names never changes; without one it may be another picture tomorrow.
                   response.with("Cache-Control",
                                 version.isEmpty() ? "private, no-cache" : "private, max-age=31536000, immutable");
                   response.body = picture->bytes;
                   return response;
               }));
}

} // namespace gatehouse::backend
