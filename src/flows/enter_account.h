#pragma once
#include <QFuture>
#include <memory>

#include "account/accounts_service.h"
#include "core/result.h"

namespace gatehouse {

class Engine;

/// The end of every flow: signs in with address and password as this device, and takes the account in. Runs to its end
/// whatever becomes of the caller.
[[nodiscard]] QFuture<Result<AccountsService::Added>> enterAccount(const std::shared_ptr<Engine>& engine,
                                                                   AccountsService& accounts, const QString& email,
                                                                   const SecretText& password, bool keep);
/// The same for an account that would be deleted: it is kept.
[[nodiscard]] QFuture<Result<AccountsService::Added>> enterAndKeepAccount(const std::shared_ptr<Engine>& engine,
                                                                          AccountsService& accounts,
                                                                          const QString& email,
                                                                          const SecretText& password, bool keep);

/// A Validation error of one field; its code is the field's.
[[nodiscard]] Error fieldFault(const char* pointer, const QString& code);
/// One for all of these, whose code is the first one's.
[[nodiscard]] Error fieldFaults(const QList<FieldError>& faults);
/// What the rules say against a new password, for the field /password; none where it is fine.
[[nodiscard]] std::optional<FieldError> newPasswordFault(const SecretText& password, const PasswordRules& rules,
                                                         const QStringList& context);
/// No server was chosen and found yet.
[[nodiscard]] Error noServer();
/// A code as it is sent: white space and hyphens left out ("000 000").
[[nodiscard]] SecretText plainCode(const SecretText& typed);
/// Why a code cannot be right, for the field /code, before a try is spent on it.
[[nodiscard]] std::optional<Error> codeFault(const SecretText& plain, int length);

} // namespace gatehouse
