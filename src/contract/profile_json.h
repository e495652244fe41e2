#pragma once
#include <QJsonObject>

#include "core/result.h"
#include "domain/profile.h"

namespace gatehouse {

/// The contract's `Profile` schema.
[[nodiscard]] QJsonObject toJson(const Profile& profile);
[[nodiscard]] Result<Profile> profileFromJson(const QJsonObject& object);

/// The contract's `ProfilePatch` schema: absent fields stay, null clears `job_role` and `phone`.
[[nodiscard]] QJsonObject toJson(const ProfilePatch& patch);
[[nodiscard]] Result<ProfilePatch> profilePatchFromJson(const QJsonObject& object);

/// The field's name on the wire and in problem pointers ("/first_name").
[[nodiscard]] QLatin1String wireName(ProfileField field);

} // namespace gatehouse
