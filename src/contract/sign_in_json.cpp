#include "contract/sign_in_json.h"

#include "contract/json_reader.h"

namespace gatehouse {

QJsonObject toJson(const SignUp& signUp)
{
    return {{QLatin1String("first_name"), signUp.firstName},
            {QLatin1String("last_name"), signUp.lastName},
            {QLatin1String("email"), signUp.email},
            {QLatin1String("password"), signUp.password.expose()},
            {QLatin1String("terms_accepted"), signUp.termsAccepted},
            {QLatin1String("language"), signUp.language}};
}

Result<SignUp> signUpFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    SignUp signUp;
    signUp.firstName = reader.text(QLatin1String("first_name"));
    signUp.lastName = reader.text(QLatin1String("last_name"));
    signUp.email = reader.text(QLatin1String("email"));
    signUp.password = SecretText(reader.text(QLatin1String("password")));
    signUp.termsAccepted = reader.optionalFlag(QLatin1String("terms_accepted")).value_or(false);
    signUp.language = reader.optionalText(QLatin1String("language")).value_or(QStringLiteral("en"));
    if (auto error = reader.error())
        return fail(*error);
    return signUp;
}

QJsonObject toJson(const DeviceInfo& device)
{
    return {{QLatin1String("application"), device.application}, {QLatin1String("platform"), device.platform}};
}

Result<DeviceInfo> deviceFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    DeviceInfo device;
    device.application = reader.optionalText(QLatin1String("application")).value_or(QString()).left(100);
    device.platform = reader.optionalText(QLatin1String("platform")).value_or(QString()).left(100);
    if (auto error = reader.error())
        return fail(*error);
    return device;
}

QJsonObject toJson(const SessionTokens& tokens)
{
    return {{QLatin1String("account_id"), tokens.account.text()},
            {QLatin1String("session_id"), tokens.session.text()},
            {QLatin1String("token_type"), QStringLiteral("Bearer")},
            {QLatin1String("access_token"), tokens.access.expose()},
            {QLatin1String("refresh_token"), tokens.refresh.expose()},
            {QLatin1String("expires_in"), static_cast<int>(tokens.accessLifetime.count())}};
}

Result<SessionTokens> tokensFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    SessionTokens tokens;
    tokens.account = AccountId(reader.text(QLatin1String("account_id")));
    tokens.session = SessionId(reader.text(QLatin1String("session_id")));
    tokens.access = SecretText(reader.text(QLatin1String("access_token")));
    tokens.refresh = SecretText(reader.text(QLatin1String("refresh_token")));
    tokens.accessLifetime = std::chrono::seconds(reader.number(QLatin1String("expires_in")));
    if (auto error = reader.error())
        return fail(*error);
    return tokens;
}

} // namespace gatehouse
