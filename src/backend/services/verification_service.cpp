#include "backend/services/verification_service.h"

#include "backend/refusal.h"
#include "domain/email_address.h"

namespace gatehouse::backend {

VerificationService::VerificationService(Database& database, AccountsStore& accounts, SessionsStore& sessions,
                                         LimitsStore& limits, PasswordHasher& hasher, const TryLimits& tries,
                                         const Clock& clock)
    : m_accounts(accounts)
    , m_sessions(sessions)
    , m_hasher(hasher)
    , m_tries(database, limits, tries, clock)
    , m_clock(clock)
{
}

void VerificationService::checkPassword(const SessionRecord& session, const SecretText& password)
{
    const auto account = m_accounts.byId(session.account);
    if (!account)
        throw Refusal::of(401, "session_ended", "The account is gone");
    const QString key = emailKey(account->email);
    m_tries.refuseLocked(key);
    if (!m_hasher.verify(account->passwordHash, normalizedPassword(password))) {
        m_tries.failed(key);
        throw Refusal::validation({{QStringLiteral("/password"), QStringLiteral("wrong_password"), {}}});
    }
    m_tries.passed(key);
}

void VerificationService::verified(const SessionRecord& session)
{
    m_sessions.verified(session.id, m_clock.now().toMSecsSinceEpoch());
}

} // namespace gatehouse::backend
