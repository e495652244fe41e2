#pragma once
#include <QDateTime>
#include <QJsonObject>

#include "core/secret.h"

namespace gatehouse {

/// What the server says of the account's password.
struct PasswordState final {
    QDateTime changedAt; ///< Invalid where that was not recorded.
    QJsonObject extra;   ///< Fields of a newer contract, kept as they came.
    bool operator==(const PasswordState&) const = default;
};

/// What a person types to change it.
struct PasswordChange final {
    SecretText current;
    SecretText next;
    bool endOthers = true; ///< Signs every other device out.
};

/// What a change came to.
struct PasswordChanged final {
    PasswordState state;
    int ended = 0; ///< Other sessions that ended with it.
};

} // namespace gatehouse
