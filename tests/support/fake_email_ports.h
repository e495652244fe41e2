#pragma once
#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <functional>

#include "core/future.h"
#include "engine/email_port.h"
#include "engine/verification_port.h"

namespace gatehouse {

/// A VerificationPort that fails as the test says, one error a call, and knows what it was given.
class FakeVerificationPort final : public QObject, public VerificationPort {
public:
    QList<Error> fails;
    QStringList passwords;
    bool hold = false;
    QList<std::function<void()>> held;
    std::function<void()> whenProven = [] {};
    [[nodiscard]] QFuture<Result<Done>> verifyPassword(const SecretText& password) override
    {
        passwords.append(password.expose());
        const Answer<Done> answer(this);
        Result<Done> result = Done{};
        if (fails.isEmpty())
            whenProven();
        else
            result = fail(fails.takeFirst());
        if (hold)
            held.append([answer, result] { answer.finish(result); });
        else
            answer.finish(result);
        return answer.future();
    }
};

/// An EmailPort that fails as the test says, one error a call by command, and knows what it was asked.
class FakeEmailPort final : public QObject, public EmailPort {
public:
    struct Call final {
        QString what; ///< An address, a code, or "withdraw".
        QString key;
    };
    QList<Call> calls;
    QHash<QString, QList<Error>> fails; ///< "request", "confirm", "withdraw".
    CodeSent codeSent;
    std::function<void(const QString& command, const QString& what)> onDone = [](const QString&, const QString&) {};

    [[nodiscard]] QFuture<Result<CodeSent>> requestEmail(const QString& email, const QString& key) override
    {
        return give<CodeSent>(QStringLiteral("request"), email, key, codeSent);
    }
    [[nodiscard]] QFuture<Result<Done>> confirmEmail(const SecretText& code, const QString& key) override
    {
        return give<Done>(QStringLiteral("confirm"), code.expose(), key, Done{});
    }
    [[nodiscard]] QFuture<Result<Done>> withdrawEmail() override
    {
        return give<Done>(QStringLiteral("withdraw"), QStringLiteral("withdraw"), QString(), Done{});
    }

private:
    template <typename T>
    QFuture<Result<T>> give(const QString& command, const QString& what, const QString& key, const T& value)
    {
        calls.append({what, key});
        const Answer<T> answer(this);
        if (!fails[command].isEmpty()) {
            answer.finish(fail(fails[command].takeFirst()));
        } else {
            onDone(command, what);
            answer.finish(value);
        }
        return answer.future();
    }
};

} // namespace gatehouse
