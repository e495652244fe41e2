#pragma once
#include <QJsonObject>

#include "core/result.h"
#include "domain/change.h"

namespace gatehouse {

[[nodiscard]] QJsonObject toJson(const Change& change);
/// Protocol for what is no change.
[[nodiscard]] Result<Change> changeFromJson(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const ChangesSince& changes);
[[nodiscard]] Result<ChangesSince> changesFromJson(const QJsonObject& object);

} // namespace gatehouse
