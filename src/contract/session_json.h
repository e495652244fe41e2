#pragma once
#include <QJsonObject>

#include "core/result.h"
#include "domain/session.h"

namespace gatehouse {

/// The contract's `Session` schema.
[[nodiscard]] QJsonObject toJson(const Session& session);
[[nodiscard]] Result<Session> sessionFromJson(const QJsonObject& object);

} // namespace gatehouse
