#pragma once
#include <QJsonObject>

#include "core/result.h"
#include "domain/discovery.h"

namespace gatehouse {

/// The contract's `Discovery` schema. A document whose `product` is not "gatehouse" is refused with code
/// "not_gatehouse".
[[nodiscard]] QJsonObject toJson(const Discovery& discovery);
[[nodiscard]] Result<Discovery> discoveryFromJson(const QJsonObject& object);

} // namespace gatehouse
