#pragma once
#include <QJsonObject>

#include "core/result.h"
#include "domain/member.h"

namespace gatehouse {

/// The contract's `OrganizationDetails` schema.
[[nodiscard]] QJsonObject toJson(const OrganizationDetails& details);
[[nodiscard]] Result<OrganizationDetails> organizationDetailsFromJson(const QJsonObject& object);

/// The contract's `Member` schema.
[[nodiscard]] QJsonObject toJson(const Member& member);
[[nodiscard]] Result<Member> memberFromJson(const QJsonObject& object);

} // namespace gatehouse
