#pragma once
#include <QJsonObject>

#include "core/result.h"
#include "domain/sign_in.h"

namespace gatehouse {

/// The contract's `SignUp`, `Device` and `Tokens` schemas. What they hold is secret: the objects are short-lived and
/// never logged.
[[nodiscard]] QJsonObject toJson(const SignUp& signUp);
[[nodiscard]] Result<SignUp> signUpFromJson(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const DeviceInfo& device);
[[nodiscard]] Result<DeviceInfo> deviceFromJson(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const SessionTokens& tokens);
[[nodiscard]] Result<SessionTokens> tokensFromJson(const QJsonObject& object);

} // namespace gatehouse
