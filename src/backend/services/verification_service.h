#pragma once
#include "backend/config.h"
#include "backend/services/password_hasher.h"
#include "backend/services/password_tries.h"
#include "backend/store/accounts_store.h"
#include "backend/store/sessions_store.h"

namespace gatehouse::backend {

/// Step-up (RFC 9470): the owner of a session proves once more who they are, and the session counts as fresh from then
/// on. Wrong passwords count together with those at sign-in. Throws Refusal and StoreFailure; any thread.
class VerificationService final {
public:
    VerificationService(Database& database, AccountsStore& accounts, SessionsStore& sessions, LimitsStore& limits,
                        PasswordHasher& hasher, const TryLimits& tries, const Clock& clock);

    /// The slow part: Refusal 422 "wrong_password" at /password, 429 "locked_out".
    void checkPassword(const SessionRecord& session, const SecretText& password);
    void verified(const SessionRecord& session);

private:
    AccountsStore& m_accounts;
    SessionsStore& m_sessions;
    PasswordHasher& m_hasher;
    PasswordTries m_tries;
    const Clock& m_clock;
};

} // namespace gatehouse::backend
