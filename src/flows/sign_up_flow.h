#pragma once
#include <QFuture>
#include <QObject>
#include <memory>

#include "account/accounts_service.h"
#include "core/result.h"
#include "domain/password_rules.h"
#include "domain/sign_in.h"
#include "flows/code_step.h"

namespace gatehouse {

class ServerService;

/// Creating an account: form, code from the mail, and straight in. Holds the password in memory until the code is
/// confirmed. UI thread; one object for one attempt.
class SignUpFlow final : public QObject {
    Q_OBJECT
public:
    using Step = CodeStep;
    SignUpFlow(ServerService& server, AccountsService& accounts, QObject* parent = nullptr);
    ~SignUpFlow() override;

    [[nodiscard]] Step step() const;
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QString email() const;
    /// When the code ends, and from when a new one may be asked for (this computer's monotonic time as remaining
    /// seconds).
    [[nodiscard]] std::chrono::seconds codeEndsIn() const;
    [[nodiscard]] std::chrono::seconds resendIn() const;
    /// The strength of a password being typed, with name, address and server as context words.
    [[nodiscard]] PasswordStrength strength(const SecretText& password, const QString& firstName,
                                            const QString& lastName, const QString& email) const;
    /// Checks by the rules both sides share, then asks the server. Errors: Validation with pointers (/first_name …),
    /// RateLimited, Offline …
    [[nodiscard]] QFuture<Result<Done>> submit(const SignUp& form);
    /// For an account left unconfirmed at sign-in: starts at the code, with the password just typed.
    void resume(const QString& email, const SecretText& password);
    /// Confirms and signs in. Errors: Validation /code "wrong_code" or "code_expired"; RateLimited "too_many_tries"
    /// (ask for a new one).
    [[nodiscard]] QFuture<Result<AccountsService::Added>> confirm(const SecretText& code, bool keep);
    [[nodiscard]] QFuture<Result<Done>> resend();
    /// Back from the code to the form, with what was typed.
    void back();

Q_SIGNALS:
    void stepChanged();
    void busyChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
