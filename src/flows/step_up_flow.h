#pragma once
#include <QFuture>
#include <QList>
#include <QObject>
#include <functional>

#include "core/future.h"
#include "core/secret.h"

namespace gatehouse {

class VerificationPort;

/// Step-up (RFC 9470) for sensitive commands: runs a command, and where the server wants a fresh proof of identity,
/// asks for one and repeats the command once:
///
///     const QString key = …;                                          // one idempotency key for both times
///     whenDone(m_stepUp.run<Done>([this, key] { return m_port.remove(key); }), this, …);
///
/// `needed()` opens the dialog (StepUpDialog::follow()), which answers by verify() or cancel(). Several commands wait
/// for one proof. UI thread; the port outlives it. Commands that wait are Cancelled when it goes.
class StepUpFlow final : public QObject {
    Q_OBJECT
public:
    explicit StepUpFlow(VerificationPort& port, QObject* parent = nullptr);
    ~StepUpFlow() override;

    /// The answer of `command`; Cancelled where the person gave no proof. A second StepUpRequired is given on.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> run(std::function<QFuture<Result<T>>()> command)
    {
        const Answer<T> answer(this);
        whenDone(command(), this, [this, command, answer](Result<T> result) {
            if (result || result.error().kind != Error::Kind::StepUpRequired) {
                answer.finish(std::move(result));
                return;
            }
            wait([this, command, answer](bool proven) {
                if (proven)
                    whenDone(command(), this, [answer](Result<T> again) { answer.finish(std::move(again)); });
                else
                    answer.finish(fail(Error::Kind::Cancelled));
            });
        });
        return answer.future();
    }

    /// A command waits for a proof.
    [[nodiscard]] bool isWaiting() const { return !m_waiting.isEmpty(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// On success the commands that wait are repeated. Errors: Validation "wrong_password" at /password or "required";
    /// RateLimited "locked_out"; Offline … They wait on, for another try.
    [[nodiscard]] QFuture<Result<Done>> verify(const SecretText& password);
    /// The person gives no proof: what waits is Cancelled. While a proof is being checked, nothing happens.
    void cancel();

Q_SIGNALS:
    /// The first command waits for a proof: open the dialog.
    void needed();
    /// Nothing waits any more: close it.
    void settled();

private:
    using Waiting = std::function<void(bool proven)>;
    void wait(Waiting waiting);
    void settle(bool proven);

    VerificationPort& m_port;
    QList<Waiting> m_waiting;
    bool m_busy = false;
};

} // namespace gatehouse
