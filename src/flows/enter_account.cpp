#include "flows/enter_account.h"

#include <QSysInfo>
#include <algorithm>

#include "core/future.h"
#include "domain/password_rules.h"
#include "engine/ports.h"

namespace gatehouse {

namespace {

DeviceInfo thisDevice() { return {QStringLiteral("Gatehouse " GATEHOUSE_VERSION), QSysInfo::prettyProductName()}; }

QFuture<Result<AccountsService::Added>> takeIn(QFuture<Result<SessionTokens>> signedIn,
                                               const std::shared_ptr<Engine>& engine, AccountsService& accounts,
                                               const QString& email, bool keep)
{
    const Answer<AccountsService::Added> answer(&accounts);
    whenDone(std::move(signedIn), &accounts, [&accounts, engine, email, keep, answer](Result<SessionTokens> tokens) {
        if (!tokens) {
            answer.finish(fail(tokens.error()));
            return;
        }
        whenDone(accounts.add(engine, *tokens, email, keep), &accounts,
                 [answer](Result<AccountsService::Added> added) { answer.finish(std::move(added)); });
    });
    return answer.future();
}

} // namespace

QFuture<Result<AccountsService::Added>> enterAccount(const std::shared_ptr<Engine>& engine, AccountsService& accounts,
                                                     const QString& email, const SecretText& password, bool keep)
{
    return takeIn(engine->authPort()->signIn(email, password, thisDevice()), engine, accounts, email, keep);
}

QFuture<Result<AccountsService::Added>> enterAndKeepAccount(const std::shared_ptr<Engine>& engine,
                                                            AccountsService& accounts, const QString& email,
                                                            const SecretText& password, bool keep)
{
    return takeIn(engine->authPort()->signInAndKeep(email, password, thisDevice()), engine, accounts, email, keep);
}

Error fieldFault(const char* pointer, const QString& code)
{
    return fieldFaults({FieldError{QString::fromLatin1(pointer), code, {}}});
}

Error fieldFaults(const QList<FieldError>& faults)
{
    Error error = Error::coded(Error::Kind::Validation, faults.first().code);
    error.fields = faults;
    return error;
}

std::optional<FieldError> newPasswordFault(const SecretText& password, const PasswordRules& rules,
                                           const QStringList& context)
{
    const auto fault = passwordFault(password, rules, context);
    if (!fault)
        return std::nullopt;
    FieldError error{QStringLiteral("/password"), *fault, {}};
    if (*fault == QLatin1String("too_short"))
        error.params.insert(QStringLiteral("min"), rules.minLength);
    if (*fault == QLatin1String("too_long"))
        error.params.insert(QStringLiteral("max"), rules.maxLength);
    return error;
}

Error noServer() { return Error::coded(Error::Kind::Internal, QStringLiteral("no_server")); }

SecretText plainCode(const SecretText& typed)
{
    QString plain;
    // No growing on the way: each buffer left behind would keep digits.
    plain.reserve(typed.expose().size());
    for (const QChar c : typed.expose()) {
        if (!c.isSpace() && c != QLatin1Char('-'))
            plain += c;
    }
    return SecretText(std::move(plain));
}

std::optional<Error> codeFault(const SecretText& plain, int length)
{
    if (plain.isEmpty())
        return fieldFault("/code", QStringLiteral("required"));
    const QString& text = plain.expose();
    if (text.size() != length || !std::ranges::all_of(text, [](QChar c) { return c.isDigit(); }))
        return fieldFault("/code", QStringLiteral("wrong_code"));
    return std::nullopt;
}

} // namespace gatehouse
