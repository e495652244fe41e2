#include "contract/profile_json.h"

#include "contract/json_reader.h"
#include "contract/picture_json.h"
#include "contract/times.h"

namespace gatehouse {

QLatin1String wireName(ProfileField field)
{
    switch (field) {
    case ProfileField::FirstName: return QLatin1String("first_name");
    case ProfileField::LastName: return QLatin1String("last_name");
    case ProfileField::SalutationCode: return QLatin1String("salutation");
    case ProfileField::JobRole: return QLatin1String("job_role");
    case ProfileField::Phone: return QLatin1String("phone");
    case ProfileField::Language: return QLatin1String("language");
    }
    return {};
}

QJsonObject toJson(const Profile& profile)
{
    QJsonObject json = profile.extra;
    json[QLatin1String("id")] = profile.id.text();
    json[wireName(ProfileField::FirstName)] = profile.firstName;
    json[wireName(ProfileField::LastName)] = profile.lastName;
    json[wireName(ProfileField::SalutationCode)] = profile.salutation.text();
    json[wireName(ProfileField::JobRole)] = profile.jobRole ? QJsonValue(profile.jobRole->text()) : QJsonValue();
    json[wireName(ProfileField::Phone)] = profile.phone ? QJsonValue(*profile.phone) : QJsonValue();
    json[QLatin1String("email")] = profile.email;
    json[QLatin1String("pending_email")] =
        profile.pendingEmail
            ? QJsonValue(QJsonObject{{QLatin1String("email"), profile.pendingEmail->email},
                                     {QLatin1String("expires_at"), toWireTime(profile.pendingEmail->expiresAt)}})
            : QJsonValue();
    json[QLatin1String("picture")] = pictureToJson(profile.picture);
    json[wireName(ProfileField::Language)] = profile.language;
    json[QLatin1String("created_at")] = toWireTime(profile.createdAt);
    json[QLatin1String("updated_at")] = toWireTime(profile.updatedAt);
    json[QLatin1String("updated_by")] = profile.updatedBy;
    return json;
}

Result<Profile> profileFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    Profile profile;
    profile.id = AccountId(reader.text(QLatin1String("id")));
    profile.firstName = reader.text(wireName(ProfileField::FirstName));
    profile.lastName = reader.text(wireName(ProfileField::LastName));
    profile.salutation = Salutation(reader.text(wireName(ProfileField::SalutationCode)));
    if (const auto role = reader.optionalText(wireName(ProfileField::JobRole)))
        profile.jobRole = JobRoleId(*role);
    profile.phone = reader.optionalText(wireName(ProfileField::Phone));
    profile.email = reader.text(QLatin1String("email"));
    if (const QJsonObject pending = reader.optionalObject(QLatin1String("pending_email")); !pending.isEmpty()) {
        JsonReader inner(pending);
        profile.pendingEmail =
            PendingEmail{inner.text(QLatin1String("email")), inner.time(QLatin1String("expires_at"))};
        if (inner.error())
            reader.fault(QStringLiteral("pending_email: no address or time"));
    }
    profile.picture = pictureFrom(reader, QLatin1String("picture"));
    profile.language = reader.text(wireName(ProfileField::Language));
    profile.createdAt = reader.time(QLatin1String("created_at"));
    profile.updatedAt = reader.time(QLatin1String("updated_at"));
    profile.updatedBy = reader.optionalText(QLatin1String("updated_by")).value_or(QString());
    profile.extra = reader.rest();
    if (auto error = reader.error())
        return fail(*error);
    return profile;
}

QJsonObject toJson(const ProfilePatch& patch)
{
    QJsonObject json;
    if (patch.firstName)
        json[wireName(ProfileField::FirstName)] = *patch.firstName;
    if (patch.lastName)
        json[wireName(ProfileField::LastName)] = *patch.lastName;
    if (patch.salutation)
        json[wireName(ProfileField::SalutationCode)] = patch.salutation->text();
    if (patch.jobRole)
        json[wireName(ProfileField::JobRole)] = *patch.jobRole ? QJsonValue((*patch.jobRole)->text()) : QJsonValue();
    if (patch.phone)
        json[wireName(ProfileField::Phone)] = *patch.phone ? QJsonValue(**patch.phone) : QJsonValue();
    if (patch.language)
        json[wireName(ProfileField::Language)] = *patch.language;
    return json;
}

Result<ProfilePatch> profilePatchFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    ProfilePatch patch;
    patch.firstName = reader.optionalText(wireName(ProfileField::FirstName));
    patch.lastName = reader.optionalText(wireName(ProfileField::LastName));
    if (const auto salutation = reader.optionalText(wireName(ProfileField::SalutationCode)))
        patch.salutation = Salutation(*salutation);
    if (reader.has(wireName(ProfileField::JobRole))) {
        const auto role = reader.optionalText(wireName(ProfileField::JobRole));
        patch.jobRole = role ? std::optional(JobRoleId(*role)) : std::optional<JobRoleId>();
    }
    if (reader.has(wireName(ProfileField::Phone)))
        patch.phone = reader.optionalText(wireName(ProfileField::Phone));
    patch.language = reader.optionalText(wireName(ProfileField::Language));
    if (auto error = reader.error())
        return fail(*error);
    return patch;
}

} // namespace gatehouse
