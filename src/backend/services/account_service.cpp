#include "backend/services/account_service.h"

#include "backend/ids.h"
#include "backend/refusal.h"
#include "backend/services/one_time_codes.h"
#include "domain/email_address.h"
#include "domain/name_rules.h"

namespace gatehouse::backend {

namespace {

const QString signUpPurpose = QStringLiteral("sign_up");
const QString resetPurpose = QStringLiteral("reset");
const QString passwordPointer = QStringLiteral("/password");

} // namespace

AccountService::AccountService(const PlatformConfig& config, Database& database, AccountsStore& accounts,
                               SessionsStore& sessions, CodesStore& codes, LimitsStore& limits, MessagesStore& messages,
                               PasswordHasher& hasher, const Clock& clock)
    : m_config(config)
    , m_database(database)
    , m_accounts(accounts)
    , m_sessions(sessions)
    , m_codes(codes)
    , m_limits(limits)
    , m_messages(messages)
    , m_hasher(hasher)
    , m_tries(database, limits, config.tries, clock)
    , m_policy(config)
    , m_clock(clock)
{
}

QString AccountService::checkSignUp(SignUp& signUp)
{
    signUp.firstName = normalizedName(signUp.firstName);
    signUp.lastName = normalizedName(signUp.lastName);
    signUp.email = normalizedEmail(signUp.email);
    signUp.password = normalizedPassword(signUp.password);
    QList<FieldError> faults;
    const auto check = [&](const char* pointer, const std::optional<QString>& fault) {
        if (fault)
            faults.append({QString::fromLatin1(pointer), *fault, {}});
    };
    check("/first_name", nameFault(signUp.firstName));
    check("/last_name", nameFault(signUp.lastName));
    check("/email", emailFault(signUp.email));
    if (const auto fault = m_policy.fault(passwordPointer, signUp.password,
                                          {signUp.firstName, signUp.lastName, signUp.email, m_config.name}))
        faults.append(*fault);
    if (!m_config.termsAddress.isEmpty() && !signUp.termsAccepted)
        faults.append({QStringLiteral("/terms_accepted"), QStringLiteral("required"), {}});
    if (!faults.isEmpty())
        throw Refusal::validation(faults);
    return m_hasher.hash(signUp.password);
}

void AccountService::addMessage(const Credentials& account, const QString& kind, const QString& code)
{
    const qint64 time = now();
    m_messages.add({newId(time), account.email, QStringLiteral("email"), kind, account.language, code, 0, time});
}

bool AccountService::sendCode(const QString& purpose, const QString& kind, const QString& key,
                              const std::optional<Credentials>& account)
{
    const qint64 time = now();
    if (!m_limits
             .hit(QStringLiteral("mail:") + hashed(key.toUtf8()), m_config.tries.mailsPerRecipient,
                  std::chrono::hours(1), time)
             .allowed)
        return false;
    const QString code = randomCode(6);
    CodeRecord record;
    // Without an account the same row is written, with a hash that nothing matches.
    record.hash = account ? codeHash(purpose, key, code.toLatin1()) : hashOfNoCode();
    record.expiresAt = time + m_config.codeLifetime.count() * 1000;
    record.sentAt = time;
    m_codes.put(purpose, key, record);
    if (account)
        addMessage(*account, kind, code);
    return true;
}

void AccountService::signUp(const SignUp& signUp, const QString& passwordHash)
{
    const QString key = emailKey(signUp.email);
    const qint64 time = now();
    m_database.transaction([&] {
        auto account = m_accounts.byEmail(key);
        if (account && account->confirmed) {
            if (sendCode(signUpPurpose, QString(), key, std::nullopt))
                addMessage(*account, QStringLiteral("account_exists"), QString());
            return;
        }
        if (account)
            m_accounts.replaceUnconfirmed(account->id, signUp.email, signUp.firstName, signUp.lastName, signUp.language,
                                          passwordHash, time);
        else
            m_accounts.insert(AccountId(newId(time)), signUp.email, key, signUp.firstName, signUp.lastName,
                              signUp.language, passwordHash, time);
        sendCode(signUpPurpose, QStringLiteral("sign_up_code"), key, m_accounts.byEmail(key));
    });
}

AccountService::CodeUse AccountService::checkCode(const QString& purpose, const QString& key, const SecretText& code)
{
    return m_database.transaction([&] {
        const auto record = m_codes.find(purpose, key);
        if (!record)
            return CodeUse::Wrong;
        if (record->tries >= m_config.tries.codeTries)
            return CodeUse::Dead;
        m_codes.countTry(purpose, key);
        if (record->expiresAt <= now())
            return CodeUse::Expired;
        return sameText(record->hash, codeHash(purpose, key, codeDigits(code))) ? CodeUse::Fine : CodeUse::Wrong;
    });
}

void AccountService::refuseCode(CodeUse use) const
{
    if (use == CodeUse::Dead) {
        throw Refusal::of(429, "too_many_tries", "The code was tried too often; ask for a new one")
            .after(m_config.tries.resendAfter);
    }
    const QString code = use == CodeUse::Expired ? QStringLiteral("code_expired") : QStringLiteral("wrong_code");
    Problem problem;
    problem.status = 422;
    problem.code = code;
    problem.title = QStringLiteral("The code is not right");
    problem.errors = {{QStringLiteral("/code"), code, {}}};
    throw Refusal(problem);
}

Credentials AccountService::checkConfirmation(const QString& email, const SecretText& code, const SecretText& password)
{
    const QString key = emailKey(normalizedEmail(email));
    const CodeUse use = checkCode(signUpPurpose, key, code);
    const auto account = m_accounts.byEmail(key);
    const bool same = m_hasher.verify(account ? account->passwordHash : QString(), normalizedPassword(password));
    if (use != CodeUse::Fine)
        refuseCode(use);
    if (!account || !same)
        refuseCode(CodeUse::Wrong);
    return *account;
}

void AccountService::confirm(const Credentials& account)
{
    m_database.transaction([&] {
        m_accounts.confirm(account.id);
        m_codes.remove(signUpPurpose, emailKey(account.email));
    });
}

void AccountService::throttleResend(const QString& purpose, const QString& key)
{
    const auto record = m_codes.find(purpose, key);
    const qint64 wait = record ? record->sentAt + m_config.tries.resendAfter.count() * 1000 - now() : 0;
    if (wait > 0)
        throw Refusal::of(429, "resend_too_early", "A code was sent a moment ago")
            .after(std::chrono::seconds((wait + 999) / 1000));
}

void AccountService::resend(const QString& email)
{
    const QString key = emailKey(normalizedEmail(email));
    m_database.transaction([&] {
        throttleResend(signUpPurpose, key);
        auto account = m_accounts.byEmail(key);
        if (account && account->confirmed)
            account.reset();
        sendCode(signUpPurpose, QStringLiteral("sign_up_code"), key, account);
    });
}

AccountId AccountService::signIn(const QString& email, const SecretText& password)
{
    const QString key = emailKey(normalizedEmail(email));
    m_tries.refuseLocked(key);
    const auto account = m_accounts.byEmail(key);
    if (!m_hasher.verify(account ? account->passwordHash : QString(), normalizedPassword(password))) {
        m_tries.failed(key);
        throw Refusal::of(401, "wrong_credentials", "Email address or password is not right");
    }
    if (!account->confirmed) {
        m_database.transaction([&] {
            const auto record = m_codes.find(signUpPurpose, key);
            if (!record || record->sentAt + m_config.tries.resendAfter.count() * 1000 <= now())
                sendCode(signUpPurpose, QStringLiteral("sign_up_code"), key, account);
        });
        throw Refusal::of(403, "account_unconfirmed", "The account is not confirmed yet");
    }
    m_tries.passed(key);
    return account->id;
}

void AccountService::requestReset(const QString& email)
{
    const QString key = emailKey(normalizedEmail(email));
    m_database.transaction([&] {
        throttleResend(resetPurpose, key);
        sendCode(resetPurpose, QStringLiteral("reset_code"), key, m_accounts.byEmail(key));
    });
}

Credentials AccountService::checkReset(const QString& email, const SecretText& code, const SecretText& password)
{
    const QString key = emailKey(normalizedEmail(email));
    const SecretText normalized = normalizedPassword(password);
    auto account = m_accounts.byEmail(key);
    const QStringList context{normalizedEmail(email), m_config.name};
    // The fault must not tell whether the address has an account: names of the account are no context words here.
    if (const auto fault = m_policy.fault(passwordPointer, normalized, context))
        throw Refusal::validation({*fault});
    const CodeUse use = checkCode(resetPurpose, key, code);
    const QString hash = m_hasher.hash(normalized);
    if (use != CodeUse::Fine || !account)
        refuseCode(use == CodeUse::Fine ? CodeUse::Wrong : use);
    account->passwordHash = hash;
    return *account;
}

void AccountService::reset(const Credentials& account)
{
    const QString key = emailKey(account.email);
    m_database.transaction([&] {
        m_accounts.setPassword(account.id, account.passwordHash, now());
        // The code came by mail: the address is the owner's.
        m_accounts.confirm(account.id);
        m_sessions.endAll(account.id, now());
        m_codes.remove(resetPurpose, key);
        m_tries.clear(key);
        addMessage(account, QStringLiteral("password_changed"), QString());
    });
}

} // namespace gatehouse::backend
