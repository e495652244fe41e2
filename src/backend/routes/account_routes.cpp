#include "backend/routes/account_routes.h"

#include "backend/refusal.h"
#include "backend/routes/fields.h"
#include "backend/services/job_roles.h"
#include "contract/json_reader.h"
#include "contract/sign_in_json.h"
#include "domain/name_rules.h"

namespace gatehouse::backend {

namespace {

Response tokensAnswer(const SessionTokens& tokens) { return Response::json(200, toJson(tokens)); }

/// What the program calls itself; nothing where that would spoil a list it is shown in.
DeviceInfo deviceOf(const QJsonObject& object)
{
    DeviceInfo device = deviceFromJson(object).value_or(DeviceInfo());
    for (QString* text : {&device.application, &device.platform}) {
        *text = normalizedName(*text);
        if (nameFault(*text))
            text->clear();
    }
    return device;
}

} // namespace

void addAccountRoutes(Router& router, Gate& gate, AccountService& accounts, AccountDeletionService& deletions,
                      TokenService& tokens, const PlatformConfig& config, const std::function<void()>& messagesAdded)
{
    const Gate::Rate signUps{QStringLiteral("sign_up"), config.tries.signUpsPerAddress};
    const Gate::Rate signIns{QStringLiteral("sign_in"), config.tries.signInsPerAddress};
    const Gate::Rate codes{QStringLiteral("code"), config.tries.codesPerAddress};
    // Messages are sent once their transaction is over, so that nobody gets the code of an account that was not stored.
    const auto add = [&router, messagesAdded](const QString& path, const Handler& handler) {
        router.add("POST", path, [handler, messagesAdded](const Request& request) {
            Response answer = handler(request);
            messagesAdded();
            return answer;
        });
    };
    const auto codeSent = [&config] {
        return Response::json(202,
                              {{QLatin1String("code_lifetime"), static_cast<int>(config.codeLifetime.count())},
                               {QLatin1String("resend_after"), static_cast<int>(config.tries.resendAfter.count())}});
    };
    const auto sendsCode = [&gate, &accounts, codes, codeSent](void (AccountService::*send)(const QString& email)) {
        return gate.openOnce(codes, [&accounts, codeSent, send](const Request& request, Once& once) {
            Fields fields(request);
            const QString email = fields.text("email");
            fields.check();
            return once.commit([&] {
                (accounts.*send)(email);
                return codeSent();
            });
        });
    };

    add(QStringLiteral("/v1/accounts"),
        gate.openOnce(signUps, [&accounts, codeSent](const Request& request, Once& once) {
            auto signUp = signUpFromJson(bodyOf(request));
            if (!signUp)
                throw Refusal::of(400, "malformed_json", "A field is missing or of the wrong type");
            signUp->language = pickLanguage(signUp->language.toLatin1());
            const QString hash = accounts.checkSignUp(*signUp);
            return once.commit([&] {
                accounts.signUp(*signUp, hash);
                return codeSent();
            });
        }));
    add(QStringLiteral("/v1/accounts/confirm"), gate.openOnce(codes, [&accounts](const Request& request, Once& once) {
        Fields fields(request);
        const QString email = fields.text("email");
        const SecretText code = fields.secret("code");
        const SecretText password = fields.secret("password");
        fields.check();
        const Credentials account = accounts.checkConfirmation(email, code, password);
        return once.commit([&] {
            accounts.confirm(account);
            return Response::json(200, {{QLatin1String("confirmed"), true}});
        });
    }));
    add(QStringLiteral("/v1/accounts/resend"), sendsCode(&AccountService::resend));
    // Tokens are never kept in the clear, so a repeated sign-in is not replayed: it opens a session of its own.
    add(QStringLiteral("/v1/sign-in"), gate.open(signIns, [&accounts, &deletions, &tokens](const Request& request) {
        Fields fields(request);
        const QString email = fields.text("email");
        const SecretText password = fields.secret("password");
        fields.check();
        const DeviceInfo device = deviceOf(fields.object().value(QLatin1String("device")).toObject());
        const bool keep = fields.object().value(QLatin1String("restore")).toBool();
        const AccountId account = accounts.signIn(email, password);
        const SessionTokens opened =
            deletions.entering(account, keep, [&] { return tokens.open(account, device, request.peerAddress); });
        return tokensAnswer(opened);
    }));
    add(QStringLiteral("/v1/tokens/refresh"), gate.open({}, [&tokens](const Request& request) {
        Fields fields(request);
        const SecretText token = fields.secret("refresh_token");
        fields.check();
        return tokensAnswer(tokens.refresh(token));
    }));
    add(QStringLiteral("/v1/sign-out"), gate.open({}, [&gate, &tokens](const Request& request) {
        if (request.header("authorization").isEmpty()) {
            Fields fields(request);
            const SecretText token = fields.secret("refresh_token");
            fields.check();
            if (!tokens.endByRefresh(token))
                throw Refusal::of(401, "refresh_invalid", "The refresh token is not known");
            return Response::empty(204);
        }
        tokens.end(gate.prove(request).id);
        return Response::empty(204);
    }));
    add(QStringLiteral("/v1/password-resets"), sendsCode(&AccountService::requestReset));
    add(QStringLiteral("/v1/password-resets/confirm"),
        gate.openOnce(codes, [&accounts](const Request& request, Once& once) {
            Fields fields(request);
            const QString email = fields.text("email");
            const SecretText code = fields.secret("code");
            const SecretText password = fields.secret("password");
            fields.check();
            const Credentials account = accounts.checkReset(email, code, password);
            return once.commit([&] {
                accounts.reset(account);
                return Response::empty(204);
            });
        }));
}

} // namespace gatehouse::backend
