#pragma once
#include "backend/config.h"
#include "backend/services/password_hasher.h"
#include "backend/services/password_policy.h"
#include "backend/services/password_tries.h"
#include "backend/store/accounts_store.h"
#include "backend/store/codes_store.h"
#include "backend/store/limits_store.h"
#include "backend/store/messages_store.h"
#include "backend/store/sessions_store.h"
#include "core/clock.h"
#include "domain/sign_in.h"

namespace gatehouse::backend {

/// Creating an account, confirming it, signing in, and a forgotten password. Answers alike, in content and time,
/// whether or not an address is known. Each command has a slow part (argon2id, outside a transaction) and a part that
/// writes. Throws Refusal and StoreFailure; any thread.
class AccountService final {
public:
    AccountService(const PlatformConfig& config, Database& database, AccountsStore& accounts, SessionsStore& sessions,
                   CodesStore& codes, LimitsStore& limits, MessagesStore& messages, PasswordHasher& hasher,
                   const Clock& clock);

    /// The hash of an acceptable sign-up's password; Refusal 422 with every field's fault.
    [[nodiscard]] QString checkSignUp(SignUp& signUp);
    void signUp(const SignUp& signUp, const QString& passwordHash);
    /// The code is right only together with the password that the sign-up was made with: whoever signs somebody else's
    /// address up again cannot have the owner confirm the stranger's password.
    [[nodiscard]] Credentials checkConfirmation(const QString& email, const SecretText& code,
                                                const SecretText& password);
    void confirm(const Credentials& account);
    void resend(const QString& email);
    /// The account of right credentials. Refusal 401 "wrong_credentials", 403 "account_unconfirmed", 429 "locked_out".
    [[nodiscard]] AccountId signIn(const QString& email, const SecretText& password);
    void requestReset(const QString& email);
    /// The account whose code it is, its `passwordHash` that of the new password.
    [[nodiscard]] Credentials checkReset(const QString& email, const SecretText& code, const SecretText& password);
    void reset(const Credentials& account);

private:
    enum class CodeUse { Fine, Wrong, Expired, Dead };
    [[nodiscard]] CodeUse checkCode(const QString& purpose, const QString& key, const SecretText& code);
    void refuseCode(CodeUse use) const;
    /// Makes a code and the mail that carries it. False where the address has had its mails for this hour: nobody can
    /// be flooded, and a code cannot be guessed at by asking for ever new ones. Known and unknown addresses count
    /// alike.
    bool sendCode(const QString& purpose, const QString& kind, const QString& key,
                  const std::optional<Credentials>& account);
    void addMessage(const Credentials& account, const QString& kind, const QString& code);
    void throttleResend(const QString& purpose, const QString& key);
    [[nodiscard]] qint64 now() const { return m_clock.now().toMSecsSinceEpoch(); }

    const PlatformConfig& m_config;
    Database& m_database;
    AccountsStore& m_accounts;
    SessionsStore& m_sessions;
    CodesStore& m_codes;
    LimitsStore& m_limits;
    MessagesStore& m_messages;
    PasswordHasher& m_hasher;
    PasswordTries m_tries;
    const PasswordPolicy m_policy;
    const Clock& m_clock;
};

} // namespace gatehouse::backend
