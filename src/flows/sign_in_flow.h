#pragma once
#include <QFuture>
#include <QObject>
#include <memory>

#include "account/accounts_service.h"
#include "core/result.h"

namespace gatehouse {

class ServerService;

/// Signing in with address and password. One object a page; commands run to their end even when it goes. UI thread.
class SignInFlow final : public QObject {
    Q_OBJECT
public:
    SignInFlow(ServerService& server, AccountsService& accounts, QObject* parent = nullptr);
    ~SignInFlow() override;
    [[nodiscard]] bool isBusy() const;
    /// Errors: Validation ("wrong_credentials", or fields), Forbidden "account_unconfirmed" (a new code was sent: go to
    /// the code page), RateLimited ("locked_out", "rate_limited") with retryAfter, Offline, Timeout, Tls.
    [[nodiscard]] QFuture<Result<AccountsService::Added>> submit(const QString& email, const SecretText& password,
                                                                 bool keep);

Q_SIGNALS:
    void busyChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
