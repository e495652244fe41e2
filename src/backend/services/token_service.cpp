#include "backend/services/token_service.h"

#include "backend/ids.h"
#include "backend/refusal.h"
#include "core/logging.h"

namespace gatehouse::backend {

namespace {

constexpr qint64 graceTime = 60'000;
constexpr qint64 touchInterval = 60'000;

QString hashOf(const SecretText& token) { return hashed(token.expose().toUtf8()); }

} // namespace

SessionTokens TokenService::issue(const SessionId& session, const AccountId& account,
                                  const QString& previousRefreshHash, qint64 now)
{
    SessionTokens tokens;
    tokens.account = account;
    tokens.session = session;
    tokens.access = SecretText(QString::fromLatin1(randomToken(32)));
    tokens.refresh = SecretText(QString::fromLatin1(randomToken(32)));
    tokens.accessLifetime = m_accessLifetime;
    m_sessions.setTokens(session, hashOf(tokens.access), now + m_accessLifetime.count() * 1000, hashOf(tokens.refresh),
                         previousRefreshHash, now);
    return tokens;
}

SessionTokens TokenService::open(const AccountId& account, const DeviceInfo& device, const QString& address)
{
    const qint64 time = now();
    return m_database.transaction([&] {
        const SessionId session(newId(time));
        m_sessions.insert(session, account, device.application, device.platform, address, time);
        return issue(session, account, QString(), time);
    });
}

SessionRecord TokenService::prove(const QByteArray& access, const QString& address)
{
    const auto session = access.isEmpty() || access.size() > 200 ? std::nullopt : m_sessions.byAccess(hashed(access));
    if (!session)
        throw Refusal::of(401, "token_invalid", "The access token is not known");
    if (session->ended)
        throw Refusal::of(401, "session_ended", "The session was ended");
    const qint64 time = now();
    if (session->accessExpires <= time)
        throw Refusal::of(401, "token_expired", "The access token has expired");
    if (!session->accessUsed || time - session->lastActiveAt > touchInterval)
        touch(session->id, address, time);
    return *session;
}

void TokenService::touch(const SessionId& session, const QString& address, qint64 time)
{
    try {
        m_sessions.touch(session, address, time);
    } catch (const StoreFailure& failure) {
        // A full disk keeps nobody from reading: that a session was active is worth less than the answer.
        qCCritical(lcBackend).noquote() << "database:" << failure.error().code
                                        << "the activity of a session was not kept";
    }
}

SessionTokens TokenService::refresh(const SecretText& token)
{
    const QString hash = hashOf(token);
    const qint64 time = now();
    // What ends a session must be committed, so the refusal is thrown after the transaction.
    bool reused = false;
    const auto tokens = m_database.transaction([&]() -> std::optional<SessionTokens> {
        if (const auto session = m_sessions.byRefresh(hash)) {
            if (session->ended)
                throw Refusal::of(401, "session_ended", "The session was ended");
            m_sessions.rememberUsedRefresh(session->id, hash, time);
            return issue(session->id, session->account, hash, time);
        }
        const auto session = m_sessions.byUsedRefresh(hash);
        if (!session)
            return std::nullopt;
        if (session->ended)
            throw Refusal::of(401, "session_ended", "The session was ended");
        if (session->previousRefreshHash == hash && !session->accessUsed && time - session->refreshedAt <= graceTime) {
            // The pair that never arrived is as good as stolen from here on.
            m_sessions.rememberUsedRefresh(session->id, session->refreshHash, time);
            return issue(session->id, session->account, hash, session->refreshedAt);
        }
        m_sessions.end(session->id, time);
        reused = true;
        return std::nullopt;
    });
    if (reused)
        throw Refusal::of(401, "refresh_reused", "The refresh token was used before; the session is ended");
    if (!tokens)
        throw Refusal::of(401, "refresh_invalid", "The refresh token is not known");
    return *tokens;
}

void TokenService::end(const SessionId& session) { m_sessions.end(session, now()); }

bool TokenService::endByRefresh(const SecretText& token)
{
    const auto session = m_sessions.byRefresh(hashOf(token));
    if (session)
        end(session->id);
    return session.has_value();
}

} // namespace gatehouse::backend
