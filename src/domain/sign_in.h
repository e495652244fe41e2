#pragma once
#include <QString>
#include <chrono>

#include "core/secret.h"
#include "core/strong_id.h"

namespace gatehouse {

/// What a person types to create an account.
struct SignUp final {
    QString firstName;
    QString lastName;
    QString email;
    SecretText password;
    bool termsAccepted = false;
    QString language; ///< BCP 47; the language of the mails.
};

/// How this program shows up in the list of sessions.
struct DeviceInfo final {
    QString application; ///< "Gatehouse 0.1.0"
    QString platform;    ///< "Debian 12"
    bool operator==(const DeviceInfo&) const = default;
};

/// What a sign-in or a refresh gives. The access token stays in memory; the refresh token is rotated at each use.
struct SessionTokens final {
    AccountId account;
    SessionId session;
    SecretText access;
    SecretText refresh;
    std::chrono::seconds accessLifetime{600};
};

} // namespace gatehouse
