#pragma once

#include "domain/discovery.h"
#include "domain/profile.h"

namespace gatehouse {

/// What a field of a profile holds, as a person reads it: "Moreau", "Ms", "Data engineer", "No job role". A job role
/// that the server does not list is shown as it came.
[[nodiscard]] QString profileValueText(const Profile& profile, ProfileField field, const QList<JobRole>& jobRoles);

/// The name of a job role, or its id where the server does not list it.
[[nodiscard]] QString jobRoleText(const JobRoleId& role, const QList<JobRole>& jobRoles);

} // namespace gatehouse
