#pragma once
#include <QJsonObject>

#include "core/result.h"
#include "domain/password_state.h"

namespace gatehouse {

/// The contract's `Password` schema.
[[nodiscard]] QJsonObject toJson(const PasswordState& state);
[[nodiscard]] Result<PasswordState> passwordStateFromJson(const QJsonObject& object);
/// The contract's `PasswordChange` schema: holds both passwords in the clear.
[[nodiscard]] QJsonObject toJson(const PasswordChange& change);
/// The contract's `PasswordChanged` schema.
[[nodiscard]] QJsonObject toJson(const PasswordChanged& changed);
[[nodiscard]] Result<PasswordChanged> passwordChangedFromJson(const QJsonObject& object);

} // namespace gatehouse
