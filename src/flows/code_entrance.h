#pragma once
#include <QFuture>
#include <QObject>
#include <memory>
#include <optional>

#include "account/accounts_service.h"
#include "core/future.h"
#include "core/result.h"
#include "core/secret.h"
#include "engine/ports.h"
#include "flows/code_step.h"
#include "flows/code_times.h"

namespace gatehouse {

/// The way in by a code from a mail, which sign-up and a forgotten password share: the code is sent, and sent anew
/// where asked; it is given with a password; and with both one is signed in. An answer that gets lost shuts nobody out:
/// where the server may have taken the code already, signing in decides. UI thread; one object for one attempt, part of
/// its flow.
class CodeEntrance final : public QObject {
    Q_OBJECT
public:
    using Step = CodeStep;
    using Added = AccountsService::Added;
    /// What differs between the two.
    struct Way final {
        QFuture<Result<CodeSent>> (AuthPort::*resend)(const QString& email);
        QFuture<Result<Done>> (AuthPort::*confirm)(const QString& email, const SecretText& code,
                                                   const SecretText& password);
        /// The code of the error at sign-in by which the server has not taken the mailed code.
        QString notTaken;
        /// A new code counts for itself, whatever was taken before it.
        bool resendStartsOver = false;
    };
    CodeEntrance(AccountsService& accounts, const Way& way, QObject* parent);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// The address that the code was sent to.
    [[nodiscard]] QString email() const { return m_email; }
    /// The engine that sent the code; none before there is one.
    [[nodiscard]] const std::shared_ptr<Engine>& engine() const { return m_engine; }
    [[nodiscard]] const CodeTimes& times() const { return m_times; }
    /// Whether the code and this password were taken, so that only the sign-in is left.
    [[nodiscard]] bool isTaken(const SecretText& password) const;

    /// Goes to the code once `sending` has sent it. What was taken before is forgotten.
    [[nodiscard]] QFuture<Result<Done>> begin(const std::shared_ptr<Engine>& engine, const QString& email,
                                              QFuture<Result<CodeSent>> sending);
    /// Starts at a code that was sent before.
    void resume(const std::shared_ptr<Engine>& engine, const QString& email, const CodeSent& sent);
    /// Another code to the same address.
    [[nodiscard]] QFuture<Result<Done>> resend();
    /// Gives the code, unless it is taken, and signs in.
    [[nodiscard]] QFuture<Result<Added>> give(const SecretText& code, const SecretText& password, bool keep);
    /// Back to the form; false where it cannot go there now.
    bool back();

Q_SIGNALS:
    void stepChanged();
    void busyChanged();

private:
    void setStep(Step step);
    void setBusy(bool busy);
    void start(const std::shared_ptr<Engine>& engine, const QString& email, const CodeSent& sent);
    void enter(const SecretText& password, bool keep, const std::optional<Error>& otherwise,
               const Answer<Added>& answer);

    AccountsService& m_accounts;
    const Way m_way;
    std::shared_ptr<Engine> m_engine;
    Step m_step = Step::Form;
    bool m_busy = false;
    QString m_email;
    CodeTimes m_times;
    SecretText m_accepted; ///< A password that the server took, or may have taken, without the sign-in going through.
    bool m_answerLost = false; ///< `m_accepted` is of the second kind.
};

} // namespace gatehouse
