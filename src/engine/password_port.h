#pragma once
#include <QFuture>

#include "core/result.h"
#include "domain/password_state.h"
#include "engine/fetched.h"

namespace gatehouse {

/// The account's password.
class PasswordPort {
public:
    virtual ~PasswordPort() = default;
    [[nodiscard]] virtual QFuture<Result<Fetched<PasswordState>>> password(const QString& knownEtag) = 0;
    /// Changes it; this session goes on. The same `key` is applied at most once and answered alike. Errors: Validation
    /// "wrong_password" at /current_password; "too_short", "too_long", "too_weak", "breached" or "same_password" at
    /// /new_password; RateLimited "locked_out".
    [[nodiscard]] virtual QFuture<Result<PasswordChanged>> changePassword(const PasswordChange& change,
                                                                          const QString& key) = 0;
};

} // namespace gatehouse
