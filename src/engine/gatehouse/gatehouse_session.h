#pragma once
#include <QList>
#include <functional>

#include "core/clock.h"
#include "engine/gatehouse/wire.h"
#include "engine/ports.h"

namespace gatehouse {

class GatehouseChanges;
class GatehouseAccountData;
class GatehouseEmail;
class GatehousePassword;
class GatehouseMembers;
class GatehousePicture;
class GatehousePrivacy;
class GatehouseSessions;
class GatehouseVerification;

/// One account's session over our contract: sends with the access token, and renews it once for everybody who finds it
/// expired. The tokens stay in memory; the monotonic clock decides when one is old, so that a wrong wall clock does no
/// harm. UI thread.
class GatehouseSession final : public EngineSession, public ProfilePort, public OrganizationsPort {
    Q_OBJECT
public:
    GatehouseSession(HttpClient& http, const Clock& clock, QUrl address, Capabilities capabilities,
                     const SessionTokens& tokens);
    ~GatehouseSession() override;

    [[nodiscard]] Capabilities capabilities() const override { return m_capabilities; }
    [[nodiscard]] ProfilePort* profilePort() override { return this; }
    [[nodiscard]] SessionsPort* sessionsPort() override;
    [[nodiscard]] OrganizationsPort* organizationsPort() override { return this; }
    [[nodiscard]] VerificationPort* verificationPort() override;
    [[nodiscard]] PrivacyPort* privacyPort() override;
    [[nodiscard]] PicturePort* picturePort() override;
    [[nodiscard]] ChangesPort* changesPort() override;
    [[nodiscard]] EmailPort* emailPort() override;
    [[nodiscard]] MembersPort* membersPort() override;
    [[nodiscard]] PasswordPort* passwordPort() override;
    [[nodiscard]] AccountDataPort* accountDataPort() override;
    [[nodiscard]] QFuture<Result<Done>> signOut() override;

    // For the ports that are classes of their own:
    /// Sends with the access token, renewed where it is old.
    [[nodiscard]] QFuture<Result<WireAnswer>> call(const HttpRequest& request);
    /// Gives an access token that holds for now: renewed where it is old or no other than `spent`.
    void withAccess(const QString& spent, const std::function<void(const Result<QString>&)>& then);
    /// Null where there is no way to streams.
    [[nodiscard]] EventSource* eventSource() const { return m_http.eventSource(); }
    /// The server said so by another way than an answer.
    void endedByServer(const QString& code) { end(code); }
    [[nodiscard]] HttpRequest read(const QString& path, const QString& knownEtag) const;
    /// A writing request; the same `key` is applied at most once, however often it is sent.
    [[nodiscard]] HttpRequest write(const QByteArray& method, const QString& path, const QJsonObject& body,
                                    const QString& key) const;
    /// A DELETE without a body; `key` as of write(), empty where doing it twice does no harm.
    [[nodiscard]] HttpRequest removal(const QString& path, const QString& key = {}) const;

    [[nodiscard]] QFuture<Result<Fetched<Profile>>> profile(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Fetched<Profile>>> update(const ProfilePatch& patch, const QString& etag,
                                                           const QString& key) override;
    [[nodiscard]] QFuture<Result<Fetched<Page<Organization>>>> mine(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Page<AvailableOrganization>>> available(const QString& cursor, int limit) override;

private:
    using Sent = Answer<WireAnswer>;
    void attempt(const HttpRequest& request, const Sent& answer, bool renewed);
    void renew(const std::function<void(const Result<Done>&)>& then);
    void renewed(const Result<HttpAnswer>& http);
    void end(const QString& code);
    void noteSkew();
    void minePage(const QString& cursor, const QString& knownEtag, const std::shared_ptr<Page<Organization>>& collected,
                  const Answer<Fetched<Page<Organization>>>& answer, const QString& firstEtag);

    HttpClient& m_http;
    const Clock& m_clock;
    const QUrl m_address;
    const Capabilities m_capabilities;
    SessionTokens m_tokens;
    std::chrono::milliseconds m_accessUntil{0};
    bool m_renewing = false;
    bool m_over = false;
    QList<std::function<void(const Result<Done>&)>> m_waiting;
    std::chrono::seconds m_skew{0};
    std::unique_ptr<GatehouseVerification> m_verification;
    std::unique_ptr<GatehousePrivacy> m_privacy;
    std::unique_ptr<GatehousePicture> m_picture;
    std::unique_ptr<GatehouseEmail> m_email;
    std::unique_ptr<GatehouseChanges> m_changes;
    std::unique_ptr<GatehouseMembers> m_members;
    std::unique_ptr<GatehouseSessions> m_sessions;
    std::unique_ptr<GatehousePassword> m_password;
    std::unique_ptr<GatehouseAccountData> m_accountData;
};

} // namespace gatehouse
