#pragma once

#include "domain/member.h"
#include "domain/organization.h"
#include "ui/organizations/organization_delegate.h"

namespace gatehouse {

/// A row of one's own organizations: role as a badge, "48 members · 7 projects · 3 people ask to join" as far as known.
[[nodiscard]] OrganizationRow rowOf(const Organization& organization);
/// A row of a public organization: "Energy · 86 members".
[[nodiscard]] OrganizationRow rowOf(const AvailableOrganization& organization);
/// Below the name of an opened one: "Energy · private · 48 members · 7 projects · you joined on 14 Mar 2024".
[[nodiscard]] QString factsOf(const OrganizationDetails& details);

} // namespace gatehouse
