#pragma once
#include <QFuture>
#include <QObject>
#include <memory>

#include "account/accounts_service.h"
#include "core/result.h"
#include "domain/password_rules.h"
#include "flows/code_step.h"

namespace gatehouse {

class ServerService;

/// A forgotten password: address, code from the mail with a new password, and straight in. UI thread; one object for
/// one attempt.
class ResetFlow final : public QObject {
    Q_OBJECT
public:
    using Step = CodeStep;
    ResetFlow(ServerService& server, AccountsService& accounts, QObject* parent = nullptr);
    ~ResetFlow() override;

    [[nodiscard]] Step step() const;
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QString email() const;
    [[nodiscard]] std::chrono::seconds resendIn() const;
    [[nodiscard]] PasswordStrength strength(const SecretText& password) const;
    [[nodiscard]] QFuture<Result<Done>> request(const QString& email);
    [[nodiscard]] QFuture<Result<Done>> resend();
    /// Errors: Validation /code or /password; RateLimited "too_many_tries". Signs in on success.
    [[nodiscard]] QFuture<Result<AccountsService::Added>> confirm(const SecretText& code, const SecretText& password,
                                                                  bool keep);
    void back();

Q_SIGNALS:
    void stepChanged();
    void busyChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
