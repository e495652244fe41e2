#pragma once
#include "core/clock.h"
#include "engine/ports.h"
#include "http/http_client.h"

namespace gatehouse {

/// What a server of our contract can do, by the words in its discovery document.
[[nodiscard]] Capabilities capabilitiesOf(const Discovery& discovery);

/// A server of our own contract. UI thread.
class GatehouseEngine final : public Engine, public AuthPort {
    Q_OBJECT
public:
    GatehouseEngine(HttpClient& http, const Clock& clock, QUrl address, Discovery discovery);

    [[nodiscard]] QUrl address() const override { return m_address; }
    [[nodiscard]] Discovery discovery() const override { return m_discovery; }
    [[nodiscard]] Capabilities capabilities() const override { return capabilitiesOf(m_discovery); }
    [[nodiscard]] AuthPort* authPort() override { return this; }
    [[nodiscard]] std::unique_ptr<EngineSession> open(const SessionTokens& tokens) override;

    [[nodiscard]] QFuture<Result<CodeSent>> signUp(const SignUp& signUp) override;
    [[nodiscard]] QFuture<Result<Done>> confirm(const QString& email, const SecretText& code,
                                                const SecretText& password) override;
    [[nodiscard]] QFuture<Result<CodeSent>> resend(const QString& email) override;
    [[nodiscard]] QFuture<Result<SessionTokens>> signIn(const QString& email, const SecretText& password,
                                                        const DeviceInfo& device) override;
    [[nodiscard]] QFuture<Result<SessionTokens>> signInAndKeep(const QString& email, const SecretText& password,
                                                               const DeviceInfo& device) override;
    [[nodiscard]] QFuture<Result<CodeSent>> requestReset(const QString& email) override;
    [[nodiscard]] QFuture<Result<Done>> confirmReset(const QString& email, const SecretText& code,
                                                     const SecretText& password) override;
    [[nodiscard]] QFuture<Result<QString>> revertEmail(const SecretText& token, const QString& key) override;

private:
    template <typename T, typename F>
    QFuture<Result<T>> post(const QString& path, const QJsonObject& body, F convert, const QString& key = {});
    QFuture<Result<CodeSent>> postForCode(const QString& path, const QJsonObject& body);

    HttpClient& m_http;
    const Clock& m_clock;
    const QUrl m_address;
    const Discovery m_discovery;
};

} // namespace gatehouse
