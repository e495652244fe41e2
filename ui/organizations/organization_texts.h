#pragma once

#include "domain/organization.h"
#include "ui/organizations/organization_delegate.h"

namespace gatehouse {

/// A row of one's own organizations: role as a badge, "48 members · 7 projects · 3 people ask to join" as far as known.
[[nodiscard]] OrganizationRow rowOf(const Organization& organization);
/// A row of a public organization: "Energy · 86 members".
[[nodiscard]] OrganizationRow rowOf(const AvailableOrganization& organization);

} // namespace gatehouse
