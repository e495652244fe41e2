#pragma once
#include "backend/config.h"
#include "backend/store/accounts_store.h"
#include "backend/store/changes_store.h"
#include "backend/store/codes_store.h"
#include "backend/store/email_changes_store.h"
#include "backend/store/limits_store.h"
#include "backend/store/messages_store.h"
#include "backend/store/sessions_store.h"
#include "core/clock.h"

namespace gatehouse::backend {

/// A new address for an account: a code goes to the new one and a notice to the old one; it takes effect with the code
/// only, and the old one gets the way back for seven days. Answers alike whether or not the new address is taken. The
/// commands run inside the caller's transaction, but for confirm(), whose counted tries must outlast its refusal.
/// Throws Refusal and StoreFailure; any thread.
class EmailChangeService final {
public:
    EmailChangeService(const PlatformConfig& config, Database& database, AccountsStore& accounts,
                       SessionsStore& sessions, CodesStore& codes, EmailChangesStore& waiting, ChangesStore& changes,
                       LimitsStore& limits, MessagesStore& messages, const Clock& clock);

    /// Refusal 422 at /email ("required", "invalid_email", "too_long", "same_email"), 429 "resend_too_early" or
    /// "rate_limited". Asking again for the address that waits sends a new code.
    void request(const SessionRecord& session, const QString& email);
    /// Counts a try of the code. Refusal 404 "no_email_change", 422 "wrong_code" or "code_expired" at /code; 429
    /// "too_many_tries" for the fifth wrong one, which ends the change. In a transaction of its own.
    [[nodiscard]] EmailChange checkCode(const SessionRecord& session, const SecretText& code);
    /// Makes it so. Refusal 422 "email_taken" where somebody else has the address by now (the change waits no more:
    /// call withdraw() in a transaction of its own).
    void confirm(const SessionRecord& session, const EmailChange& change);
    void withdraw(const AccountId& account);
    /// Puts the address back that the token's mail went to: ends every session, and the password counts no more until
    /// it is reset. Gives the address. Refusal 422 "unknown_token" at /token, "email_taken".
    [[nodiscard]] QString revert(const SecretText& token);

private:
    void addMessage(const Credentials& account, const QString& to, const QString& kind, const QString& code);
    [[nodiscard]] Credentials accountOf(const AccountId& id);
    [[nodiscard]] bool mayMail(const QString& key);
    /// Frees an address that only an unconfirmed sign-up holds; false where a real account has it.
    [[nodiscard]] bool free(const QString& key, const AccountId& forAccount);
    [[nodiscard]] qint64 now() const { return m_clock.now().toMSecsSinceEpoch(); }

    const PlatformConfig& m_config;
    Database& m_database;
    AccountsStore& m_accounts;
    SessionsStore& m_sessions;
    CodesStore& m_codes;
    EmailChangesStore& m_waiting;
    ChangesStore& m_changes;
    LimitsStore& m_limits;
    MessagesStore& m_messages;
    const Clock& m_clock;
};

} // namespace gatehouse::backend
