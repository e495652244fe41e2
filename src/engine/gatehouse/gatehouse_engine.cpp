#include "engine/gatehouse/gatehouse_engine.h"

#include "contract/json_reader.h"
#include "contract/sign_in_json.h"
#include "engine/gatehouse/gatehouse_session.h"
#include "engine/gatehouse/wire.h"

namespace gatehouse {

Capabilities capabilitiesOf(const Discovery& discovery)
{
    struct Word final {
        const char* word;
        Command command;
    };
    constexpr Word words[] = {{"sign_up", Command::SignUp},
                              {"sign_in", Command::SignIn},
                              {"password_reset", Command::ResetPassword},
                              {"profile", Command::EditProfile},
                              {"picture", Command::SetPicture},
                              {"phone", Command::SetPhone},
                              {"email_change", Command::ChangeEmail},
                              {"events", Command::FollowChanges},
                              {"information_preferences", Command::DecideInformation},
                              {"cookie_preferences", Command::DecideCookies},
                              {"sessions", Command::ListSessions},
                              {"end_sessions", Command::EndSessions},
                              {"change_password", Command::ChangePassword},
                              {"organizations", Command::ListOrganizations},
                              {"members", Command::OpenOrganizations},
                              {"organization_search", Command::SearchOrganizations},
                              {"export", Command::ExportData},
                              {"account_deletion", Command::DeleteAccount}};
    Capabilities capabilities;
    for (const Word& word : words) {
        Capability capability;
        if (discovery.capabilities.contains(QLatin1String(word.word)))
            capability.way = Capability::Way::Native;
        else
            capability.reason = QStringLiteral("not_offered");
        capabilities.commands.insert(word.command, capability);
    }
    return capabilities;
}

GatehouseEngine::GatehouseEngine(HttpClient& http, const Clock& clock, QUrl address, Discovery discovery)
    : m_http(http)
    , m_clock(clock)
    , m_address(std::move(address))
    , m_discovery(std::move(discovery))
{
}

std::unique_ptr<EngineSession> GatehouseEngine::open(const SessionTokens& tokens)
{
    return std::make_unique<GatehouseSession>(m_http, m_clock, m_address, capabilities(), tokens);
}

template <typename T, typename F>
QFuture<Result<T>> GatehouseEngine::post(const QString& path, const QJsonObject& body, F convert, const QString& key)
{
    HttpRequest request = jsonRequest("POST", under(m_address, path), body);
    request.headers.insert("Idempotency-Key", key.isEmpty() ? newKey() : key.toLatin1());
    Answer<T> answer(this);
    whenDone(m_http.send(request), this, [answer, convert](Result<HttpAnswer> http) {
        const auto wire = understand(http);
        if (wire)
            answer.finish(convert(wire->object));
        else
            answer.finish(fail(wire.error()));
    });
    return answer.future();
}

QFuture<Result<CodeSent>> GatehouseEngine::postForCode(const QString& path, const QJsonObject& body)
{
    return post<CodeSent>(path, body, &codeSentFromJson);
}

QFuture<Result<CodeSent>> GatehouseEngine::signUp(const SignUp& signUp)
{
    return postForCode(QStringLiteral("/v1/accounts"), toJson(signUp));
}

QFuture<Result<Done>> GatehouseEngine::confirm(const QString& email, const SecretText& code, const SecretText& password)
{
    return post<Done>(QStringLiteral("/v1/accounts/confirm"),
                      {{QLatin1String("email"), email},
                       {QLatin1String("code"), code.expose()},
                       {QLatin1String("password"), password.expose()}},
                      [](const QJsonObject&) -> Result<Done> { return Done{}; });
}

QFuture<Result<CodeSent>> GatehouseEngine::resend(const QString& email)
{
    return postForCode(QStringLiteral("/v1/accounts/resend"), {{QLatin1String("email"), email}});
}

QFuture<Result<SessionTokens>> GatehouseEngine::signIn(const QString& email, const SecretText& password,
                                                       const DeviceInfo& device)
{
    return post<SessionTokens>(QStringLiteral("/v1/sign-in"),
                               {{QLatin1String("email"), email},
                                {QLatin1String("password"), password.expose()},
                                {QLatin1String("device"), toJson(device)}},
                               [](const QJsonObject& object) { return tokensFromJson(object); });
}

QFuture<Result<SessionTokens>> GatehouseEngine::signInAndKeep(const QString& email, const SecretText& password,
                                                              const DeviceInfo& device)
{
    return post<SessionTokens>(QStringLiteral("/v1/sign-in"),
                               {{QLatin1String("email"), email},
                                {QLatin1String("password"), password.expose()},
                                {QLatin1String("device"), toJson(device)},
                                {QLatin1String("restore"), true}},
                               [](const QJsonObject& object) { return tokensFromJson(object); });
}

QFuture<Result<CodeSent>> GatehouseEngine::requestReset(const QString& email)
{
    return postForCode(QStringLiteral("/v1/password-resets"), {{QLatin1String("email"), email}});
}

QFuture<Result<Done>> GatehouseEngine::confirmReset(const QString& email, const SecretText& code,
                                                    const SecretText& password)
{
    return post<Done>(QStringLiteral("/v1/password-resets/confirm"),
                      {{QLatin1String("email"), email},
                       {QLatin1String("code"), code.expose()},
                       {QLatin1String("password"), password.expose()}},
                      [](const QJsonObject&) -> Result<Done> { return Done{}; });
}

QFuture<Result<QString>> GatehouseEngine::revertEmail(const SecretText& token, const QString& key)
{
    return post<QString>(
        QStringLiteral("/v1/email-changes/revert"), {{QLatin1String("token"), token.expose()}},
        [](const QJsonObject& object) -> Result<QString> {
            JsonReader reader(object);
            QString email = reader.text(QLatin1String("email"));
            if (auto error = reader.error())
                return fail(*error);
            return email;
        },
        key);
}

} // namespace gatehouse
