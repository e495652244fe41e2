#pragma once
#include <QJsonObject>

#include "core/result.h"
#include "domain/organization.h"

namespace gatehouse {

/// The contract's `Organization` schema (an organization of mine).
[[nodiscard]] QJsonObject toJson(const Organization& organization);
[[nodiscard]] Result<Organization> organizationFromJson(const QJsonObject& object);

/// The contract's `AvailableOrganization` schema.
[[nodiscard]] QJsonObject toJson(const AvailableOrganization& organization);
[[nodiscard]] Result<AvailableOrganization> availableOrganizationFromJson(const QJsonObject& object);

} // namespace gatehouse
