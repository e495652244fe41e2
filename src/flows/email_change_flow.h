#pragma once
#include <QFuture>
#include <QObject>
#include <memory>
#include <optional>

#include "core/result.h"
#include "core/secret.h"
#include "domain/profile.h"

namespace gatehouse {

class Clock;
class ConnectionService;
class EmailPort;
class ProfileService;
class StepUpFlow;
class VerificationPort;

/// A new address for an account: address (after a step-up), then the code from the mail to it. What waits is read from
/// the profile, so that a change asked for on another device can be confirmed or withdrawn here. Nothing is kept for
/// later: without a connection it says Offline. UI thread; one object a page; what it works on outlives it.
class EmailChangeFlow final : public QObject {
    Q_OBJECT
public:
    enum class Step { Address, Code };
    struct Parts final {
        EmailPort& email;
        VerificationPort& verification;
        ProfileService& profile;
        ConnectionService& connection;
        const Clock& clock;
        int codeLength = 6;
    };
    explicit EmailChangeFlow(const Parts& parts, QObject* parent = nullptr);
    ~EmailChangeFlow() override;

    /// Asks for a fresh proof where the server wants one.
    [[nodiscard]] StepUpFlow& stepUp();
    [[nodiscard]] Step step() const;
    [[nodiscard]] bool isBusy() const;
    /// False while the server is known to be out of reach.
    [[nodiscard]] bool isReachable() const;
    /// The change that waits for its code, asked for here or on another device.
    [[nodiscard]] std::optional<PendingEmail> pending() const;
    /// The address that the code was sent to, at Step::Code.
    [[nodiscard]] QString email() const;
    /// The account has that address by now, as after its code was entered on another device.
    [[nodiscard]] bool isConfirmed() const;
    [[nodiscard]] std::chrono::seconds resendIn() const;

    /// Starts at the code where a change waits, else at the address.
    void begin();
    /// Starts at the address, whatever waits: a new one replaces it.
    void back();
    /// Asks for the change. Errors: Validation at /email ("same_email" …), Cancelled (no proof was given), RateLimited
    /// "resend_too_early", Offline …
    [[nodiscard]] QFuture<Result<Done>> submit(const QString& email);
    /// Another code to the same address.
    [[nodiscard]] QFuture<Result<Done>> resend();
    /// Makes the change. Errors: Validation at /code; RateLimited "too_many_tries", NotFound "no_email_change" and
    /// Validation "email_taken": then it is over, and the flow is at the address again.
    [[nodiscard]] QFuture<Result<Done>> confirm(const SecretText& code);
    [[nodiscard]] QFuture<Result<Done>> withdraw();

Q_SIGNALS:
    void stepChanged();
    void busyChanged();
    /// pending() or isReachable() is another.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
