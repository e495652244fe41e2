#pragma once
#include "backend/services/password_hasher.h"
#include "backend/services/password_policy.h"
#include "backend/services/password_tries.h"
#include "backend/store/accounts_store.h"
#include "backend/store/codes_store.h"
#include "backend/store/messages_store.h"
#include "backend/store/sessions_store.h"
#include "domain/password_state.h"

namespace gatehouse::backend {

/// A change of the password by its owner. The current password, given with the command, is the fresh proof that a
/// sensitive command needs. Wrong ones count together with those at sign-in. Throws Refusal and StoreFailure; any
/// thread.
class PasswordService final {
public:
    struct Stores final {
        AccountsStore& accounts;
        SessionsStore& sessions;
        CodesStore& codes;
        LimitsStore& limits;
        MessagesStore& messages;
        ChangesStore& changes;
    };
    /// An account whose owner proved to be one, and the hash of the password that they chose.
    struct Checked final {
        Credentials account;
        QString hash;
    };
    PasswordService(const PlatformConfig& config, Database& database, const Stores& stores, PasswordHasher& hasher,
                    const Clock& clock);

    [[nodiscard]] PasswordState state(const AccountId& account);
    /// The slow part. Refusal 422 with the fault of each field ("wrong_password" at /current_password; "same_password"
    /// and those of the policy at /new_password), 429 "locked_out".
    [[nodiscard]] Checked check(const SessionRecord& session, const SecretText& current, const SecretText& next);
    /// Writes it, ends the other sessions where asked, makes codes for a reset worthless and tells the owner. In a
    /// transaction of the caller's. Refusal 422 where the password is no longer the one that was checked.
    [[nodiscard]] PasswordChanged change(const SessionRecord& session, const Checked& checked, bool endOthers);

private:
    [[nodiscard]] Credentials accountOf(const SessionRecord& session);

    const PlatformConfig& m_config;
    const Stores m_stores;
    PasswordHasher& m_hasher;
    PasswordTries m_tries;
    const PasswordPolicy m_policy;
    const Clock& m_clock;
};

} // namespace gatehouse::backend
