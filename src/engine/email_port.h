#pragma once
#include <QFuture>

#include "core/result.h"
#include "core/secret.h"
#include "engine/code_sent.h"

namespace gatehouse {

/// A new address for the account. A command with the same `key` is applied at most once, however often it is sent.
class EmailPort {
public:
    virtual ~EmailPort() = default;
    /// Sends a code to the new address. Errors: StepUpRequired; Validation at /email; RateLimited "resend_too_early".
    [[nodiscard]] virtual QFuture<Result<CodeSent>> requestEmail(const QString& email, const QString& key) = 0;
    /// Errors: Validation "wrong_code", "code_expired" at /code, "email_taken"; RateLimited "too_many_tries" (the
    /// change is over); NotFound "no_email_change".
    [[nodiscard]] virtual QFuture<Result<Done>> confirmEmail(const SecretText& code, const QString& key) = 0;
    /// Also where nothing waits.
    [[nodiscard]] virtual QFuture<Result<Done>> withdrawEmail() = 0;
};

} // namespace gatehouse
