#pragma once
#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <memory>

#include "core/result.h"

namespace gatehouse {

class AccountDataPort;
class ConnectionService;
class StepUpFlow;
class VerificationPort;

/// The end of an account: its address, typed, then a step-up, then the server is asked. Its session is over with the
/// answer; whoever hears scheduled() signs this device out, so that nothing of the account stays on it. Online only. UI
/// thread; one object a dialog; what it works on outlives it.
class AccountDeletionFlow final : public QObject {
    Q_OBJECT
public:
    struct Parts final {
        AccountDataPort& data;
        VerificationPort& verification;
        ConnectionService& connection;
        QString email;
    };
    explicit AccountDeletionFlow(const Parts& parts, QObject* parent = nullptr);
    ~AccountDeletionFlow() override;

    /// Asks for a fresh proof where the server wants one.
    [[nodiscard]] StepUpFlow& stepUp();
    [[nodiscard]] const QString& email() const;
    [[nodiscard]] bool isBusy() const;
    /// False while the server is known to be out of reach.
    [[nodiscard]] bool isReachable() const;

    /// Errors: Validation at /email ("required", "email_mismatch"); Conflict "sole_admin" (see
    /// domain/account_deletion.h); Cancelled (no proof was given); Offline …
    [[nodiscard]] QFuture<Result<Done>> submit(const QString& typed);

Q_SIGNALS:
    /// The account will be gone at `at`.
    void scheduled(const QDateTime& at);
    /// isReachable() is another.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
