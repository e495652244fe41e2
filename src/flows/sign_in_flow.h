#pragma once
#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <memory>
#include <optional>

#include "account/accounts_service.h"
#include "core/result.h"

namespace gatehouse {

class ServerService;

/// Signing in with address and password. Where the account will be deleted, a step more: it can be kept, which signs
/// in. One object a page; commands run to their end even when it goes. UI thread.
class SignInFlow final : public QObject {
    Q_OBJECT
public:
    enum class Step { Credentials, Deletion };
    SignInFlow(ServerService& server, AccountsService& accounts, QObject* parent = nullptr);
    ~SignInFlow() override;
    [[nodiscard]] Step step() const;
    [[nodiscard]] bool isBusy() const;
    /// Errors: Validation ("wrong_credentials", or fields), Forbidden "account_unconfirmed" (a new code was sent: go to
    /// the code page) or "deletion_pending" (now at Step::Deletion), RateLimited ("locked_out", "rate_limited") with
    /// retryAfter, Offline, Timeout, Tls.
    [[nodiscard]] QFuture<Result<AccountsService::Added>> submit(const QString& email, const SecretText& password,
                                                                 bool keep);
    /// At Step::Deletion: the account, and when it goes.
    [[nodiscard]] QString email() const;
    [[nodiscard]] QDateTime deleteAt() const;
    /// Keeps the account and signs in, with what was submitted; a wrong password by now leads back to the first step.
    [[nodiscard]] QFuture<Result<AccountsService::Added>> keepAccount();
    /// Back to the first step; nothing changed, and the password is forgotten.
    void back();

Q_SIGNALS:
    void busyChanged();
    void stepChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
