#include "contract/member_json.h"

#include "contract/json_reader.h"
#include "contract/organization_json.h"
#include "contract/picture_json.h"
#include "contract/times.h"

namespace gatehouse {

namespace {

const QLatin1String description("description");
const QLatin1String visibility("visibility");

} // namespace

QJsonObject toJson(const OrganizationDetails& details)
{
    QJsonObject json = toJson(details.organization);
    json[description] = details.description;
    json[visibility] = details.visibility.text();
    return json;
}

Result<OrganizationDetails> organizationDetailsFromJson(const QJsonObject& object)
{
    Result<Organization> organization = organizationFromJson(object);
    if (!organization)
        return fail(organization.error());
    JsonReader reader(object);
    OrganizationDetails details;
    details.organization = std::move(*organization);
    details.description = reader.optionalText(description).value_or(QString());
    details.visibility = OrganizationVisibility(reader.optionalText(visibility).value_or(QString()));
    if (auto error = reader.error())
        return fail(*error);
    details.organization.extra.remove(description);
    details.organization.extra.remove(visibility);
    return details;
}

QJsonObject toJson(const Member& member)
{
    QJsonObject json = member.extra;
    json[QLatin1String("account_id")] = member.account.text();
    json[QLatin1String("display_name")] = member.displayName;
    json[QLatin1String("picture")] = pictureToJson(member.picture);
    json[QLatin1String("role")] = member.role.text();
    json[QLatin1String("joined_at")] = toWireTimeOrNull(member.joinedAt);
    json[QLatin1String("email")] = member.email ? QJsonValue(*member.email) : QJsonValue();
    return json;
}

Result<Member> memberFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    Member member;
    member.account = AccountId(reader.text(QLatin1String("account_id")));
    member.displayName = reader.text(QLatin1String("display_name"));
    member.picture = pictureFrom(reader, QLatin1String("picture"));
    member.role = OrganizationRole(reader.text(QLatin1String("role")));
    member.joinedAt = reader.optionalTime(QLatin1String("joined_at"));
    member.email = reader.optionalText(QLatin1String("email"));
    member.extra = reader.rest();
    if (auto error = reader.error())
        return fail(*error);
    return member;
}

} // namespace gatehouse
