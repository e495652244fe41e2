#include "contract/organization_json.h"

#include "contract/json_reader.h"
#include "contract/times.h"

namespace gatehouse {

namespace {

QJsonValue orNull(const std::optional<int>& number) { return number ? QJsonValue(*number) : QJsonValue(); }

} // namespace

QJsonObject toJson(const Organization& organization)
{
    QJsonObject json = organization.extra;
    json[QLatin1String("id")] = organization.id.text();
    json[QLatin1String("name")] = organization.name;
    json[QLatin1String("field")] = organization.field;
    json[QLatin1String("role")] = organization.role.text();
    json[QLatin1String("joined_at")] = toWireTimeOrNull(organization.joinedAt);
    json[QLatin1String("members")] = orNull(organization.members);
    json[QLatin1String("projects")] = orNull(organization.projects);
    json[QLatin1String("waiting_requests")] = orNull(organization.waitingRequests);
    return json;
}

Result<Organization> organizationFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    Organization organization;
    organization.id = OrganizationId(reader.text(QLatin1String("id")));
    organization.name = reader.text(QLatin1String("name"));
    organization.field = reader.optionalText(QLatin1String("field")).value_or(QString());
    organization.role = OrganizationRole(reader.text(QLatin1String("role")));
    organization.joinedAt = reader.optionalTime(QLatin1String("joined_at"));
    organization.members = reader.optionalNumber(QLatin1String("members"));
    organization.projects = reader.optionalNumber(QLatin1String("projects"));
    organization.waitingRequests = reader.optionalNumber(QLatin1String("waiting_requests"));
    organization.extra = reader.rest();
    if (auto error = reader.error())
        return fail(*error);
    return organization;
}

QJsonObject toJson(const AvailableOrganization& organization)
{
    return {{QLatin1String("id"), organization.id.text()},
            {QLatin1String("name"), organization.name},
            {QLatin1String("field"), organization.field},
            {QLatin1String("members"), organization.members}};
}

Result<AvailableOrganization> availableOrganizationFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    AvailableOrganization organization;
    organization.id = OrganizationId(reader.text(QLatin1String("id")));
    organization.name = reader.text(QLatin1String("name"));
    organization.field = reader.optionalText(QLatin1String("field")).value_or(QString());
    organization.members = reader.number(QLatin1String("members"));
    if (auto error = reader.error())
        return fail(*error);
    return organization;
}

} // namespace gatehouse
