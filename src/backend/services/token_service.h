#pragma once
#include "backend/store/sessions_store.h"
#include "core/clock.h"
#include "domain/sign_in.h"

namespace gatehouse::backend {

/// Sessions by their tokens: opening, proving, refreshing with rotation (RFC 9700, 4.14), ending. Tokens are 256 random
/// bits and stored as hashes. Throws Refusal and StoreFailure; any thread.
class TokenService final {
public:
    TokenService(Database& database, SessionsStore& sessions, const Clock& clock, std::chrono::seconds accessLifetime)
        : m_database(database)
        , m_sessions(sessions)
        , m_clock(clock)
        , m_accessLifetime(accessLifetime)
    {
    }
    [[nodiscard]] SessionTokens open(const AccountId& account, const DeviceInfo& device, const QString& address);
    /// The session of an access token; Refusal 401 "token_invalid", "token_expired", "session_ended".
    [[nodiscard]] SessionRecord prove(const QByteArray& access, const QString& address);
    /// A new pair for a refresh token. One that was used before ends the session ("refresh_reused"), but for the one
    /// before the last, within 60 s, while the last pair was never used: then the answer that carried it was lost on
    /// its way.
    [[nodiscard]] SessionTokens refresh(const SecretText& token);
    void end(const SessionId& session);
    /// Ends the session of a refresh token; false where there is none.
    bool endByRefresh(const SecretText& token);

private:
    void touch(const SessionId& session, const QString& address, qint64 time);
    SessionTokens issue(const SessionId& session, const AccountId& account, const QString& previousRefreshHash,
                        qint64 now);
    [[nodiscard]] qint64 now() const { return m_clock.now().toMSecsSinceEpoch(); }
    Database& m_database;
    SessionsStore& m_sessions;
    const Clock& m_clock;
    const std::chrono::seconds m_accessLifetime;
};

} // namespace gatehouse::backend
