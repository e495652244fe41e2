#pragma once
#include <QFuture>

#include "core/result.h"
#include "core/secret.h"

namespace gatehouse {

/// Step-up (RFC 9470): proves once more who is at the keyboard, so that a sensitive command may be repeated.
class VerificationPort {
public:
    virtual ~VerificationPort() = default;
    /// Errors: Validation "wrong_password" at /password; RateLimited "locked_out".
    [[nodiscard]] virtual QFuture<Result<Done>> verifyPassword(const SecretText& password) = 0;
};

} // namespace gatehouse
