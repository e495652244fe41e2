#include "backend/services/email_change_service.h"

#include "backend/ids.h"
#include "backend/refusal.h"
#include "backend/services/one_time_codes.h"
#include "domain/email_address.h"

namespace gatehouse::backend {

namespace {

const QString purpose = QStringLiteral("email_change");
constexpr std::chrono::hours changeLifetime{24};
constexpr std::chrono::hours revertLifetime{7 * 24};
constexpr int requestsPerHour = 10;

Refusal fieldRefusal(const char* pointer, const QString& code)
{
    return Refusal::validation({{QString::fromLatin1(pointer), code, {}}});
}

Refusal nothingWaits() { return Refusal::of(404, "no_email_change", "No change of address waits for a code"); }

Refusal taken() { return Refusal::of(422, "email_taken", "The address belongs to another account by now"); }

qint64 milliseconds(std::chrono::milliseconds time) { return time.count(); }

} // namespace

EmailChangeService::EmailChangeService(const PlatformConfig& config, Database& database, AccountsStore& accounts,
                                       SessionsStore& sessions, CodesStore& codes, EmailChangesStore& waiting,
                                       ChangesStore& changes, LimitsStore& limits, MessagesStore& messages,
                                       const Clock& clock)
    : m_config(config)
    , m_database(database)
    , m_accounts(accounts)
    , m_sessions(sessions)
    , m_codes(codes)
    , m_waiting(waiting)
    , m_changes(changes)
    , m_limits(limits)
    , m_messages(messages)
    , m_clock(clock)
{
}

Credentials EmailChangeService::accountOf(const AccountId& id)
{
    auto account = m_accounts.byId(id);
    if (!account)
        throw Refusal::of(401, "session_ended", "The account is gone");
    return *account;
}

void EmailChangeService::addMessage(const Credentials& account, const QString& to, const QString& kind,
                                    const QString& code)
{
    const qint64 time = now();
    m_messages.add({newId(time), to, QStringLiteral("email"), kind, account.language, code, 0, time});
}

bool EmailChangeService::mayMail(const QString& key)
{
    return m_limits
        .hit(QStringLiteral("mail:") + hashed(key.toUtf8()), m_config.tries.mailsPerRecipient, std::chrono::hours(1),
             now())
        .allowed;
}

void EmailChangeService::request(const SessionRecord& session, const QString& typed)
{
    const QString email = normalizedEmail(typed);
    if (const auto fault = emailFault(email))
        throw fieldRefusal("/email", *fault);
    const QString key = emailKey(email);
    const Credentials account = accountOf(session.account);
    if (key == emailKey(account.email))
        throw fieldRefusal("/email", QStringLiteral("same_email"));
    const qint64 time = now();
    const auto before = m_waiting.find(session.account, time);
    const qint64 wait = before ? before->sentAt + milliseconds(m_config.tries.resendAfter) - time : 0;
    if (wait > 0)
        throw Refusal::of(429, "resend_too_early", "A code was sent a moment ago")
            .after(std::chrono::seconds((wait + 999) / 1000));
    const LimitState limit = m_limits.hit(QStringLiteral("email_change:") + session.account.text(), requestsPerHour,
                                          std::chrono::hours(1), time);
    if (!limit.allowed)
        throw Refusal::of(429, "rate_limited", "Too many changes of address were asked for").after(limit.resetIn);

    const auto holder = m_accounts.byEmail(key);
    const bool isTaken = holder && holder->confirmed;
    const bool mailed = mayMail(key);
    const QString code = randomCode(6);
    EmailChange change;
    change.account = session.account;
    change.session = session.id;
    change.email = email;
    change.emailKey = key;
    change.codeHash = isTaken ? hashOfNoCode() : codeHash(purpose, session.account.text() + key, code.toLatin1());
    change.codeExpiresAt = time + milliseconds(m_config.codeLifetime);
    change.expiresAt = time + milliseconds(changeLifetime);
    change.sentAt = time;
    m_waiting.put(change);
    m_changes.add(session.account, ChangeKind::Email);
    if (mailed && isTaken)
        addMessage(*holder, holder->email, QStringLiteral("email_in_use"), QString());
    else if (mailed)
        addMessage(account, email, QStringLiteral("email_change_code"), code);
    if (!before || before->emailKey != key)
        addMessage(account, account.email, QStringLiteral("email_change_asked"), QString());
}

EmailChange EmailChangeService::checkCode(const SessionRecord& session, const SecretText& code)
{
    enum class Use { Fine, Nothing, Wrong, Expired, Last };
    EmailChange change;
    // What counts a try, or ends the change, must be committed, so the refusal is thrown after the transaction.
    const Use use = m_database.transaction([&] {
        const auto found = m_waiting.find(session.account, now());
        if (!found)
            return Use::Nothing;
        change = *found;
        const QString hash = codeHash(purpose, session.account.text() + change.emailKey, codeDigits(code));
        if (sameText(change.codeHash, hash) && change.codeExpiresAt > now())
            return Use::Fine;
        m_waiting.countTry(session.account);
        if (change.tries + 1 >= m_config.tries.codeTries) {
            m_waiting.remove(session.account);
            m_changes.add(session.account, ChangeKind::Email);
            return Use::Last;
        }
        return change.codeExpiresAt <= now() ? Use::Expired : Use::Wrong;
    });
    switch (use) {
    case Use::Fine: return change;
    case Use::Nothing: throw nothingWaits();
    case Use::Wrong: throw fieldRefusal("/code", QStringLiteral("wrong_code"));
    case Use::Expired: throw fieldRefusal("/code", QStringLiteral("code_expired"));
    case Use::Last: break;
    }
    throw Refusal::of(429, "too_many_tries", "The code was tried too often; ask for the change again")
        .after(m_config.tries.resendAfter);
}

bool EmailChangeService::free(const QString& key, const AccountId& forAccount)
{
    const auto holder = m_accounts.byEmail(key);
    if (!holder || holder->id == forAccount)
        return true;
    if (holder->confirmed)
        return false;
    m_accounts.removeUnconfirmed(holder->id);
    return true;
}

void EmailChangeService::confirm(const SessionRecord& session, const EmailChange& checked)
{
    const qint64 time = now();
    // The change may have been withdrawn, or replaced, since its code was looked at.
    const auto change = m_waiting.find(session.account, time);
    if (!change || change->codeHash != checked.codeHash)
        throw nothingWaits();
    const Credentials account = accountOf(session.account);
    if (!free(change->emailKey, session.account))
        throw taken();
    m_waiting.remove(session.account);
    m_accounts.setEmail(session.account, change->email, change->emailKey, session.deviceName(), time);
    m_changes.add(session.account, ChangeKind::Email);
    for (const QString& key : {change->emailKey, emailKey(account.email)})
        m_codes.remove(QStringLiteral("reset"), key);
    const QString token = QString::fromLatin1(randomToken(32));
    m_waiting.addRevert(hashed(token.toUtf8()), {session.account, account.email, time + milliseconds(revertLifetime)});
    addMessage(account, account.email, QStringLiteral("email_changed"), token);
}

void EmailChangeService::withdraw(const AccountId& account)
{
    m_database.transaction([&] {
        m_waiting.remove(account);
        m_changes.add(account, ChangeKind::Email);
    });
}

QString EmailChangeService::revert(const SecretText& token)
{
    const qint64 time = now();
    const auto found = m_waiting.revert(hashed(token.expose().trimmed().toUtf8()), time);
    if (!found)
        throw fieldRefusal("/token", QStringLiteral("unknown_token"));
    const Credentials account = accountOf(found->account);
    const QString key = emailKey(found->email);
    if (!free(key, found->account))
        throw taken();
    m_waiting.remove(found->account);
    // Whoever changed the address may have changed it several times: every way back but this one is theirs.
    m_waiting.removeReverts(found->account);
    if (emailKey(account.email) != key) {
        m_accounts.setEmail(found->account, found->email, key, QString(), time);
        addMessage(account, account.email, QStringLiteral("email_reverted"), QString());
    }
    m_changes.add(found->account, ChangeKind::Email);
    // And they know the password: it counts no more.
    m_accounts.setPassword(found->account, QString(), time);
    m_sessions.endAll(found->account, time);
    for (const QString& address : {key, emailKey(account.email)})
        m_codes.remove(QStringLiteral("reset"), address);
    return found->email;
}

} // namespace gatehouse::backend
