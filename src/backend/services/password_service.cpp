#include "backend/services/password_service.h"

#include "backend/ids.h"
#include "backend/refusal.h"
#include "domain/email_address.h"

namespace gatehouse::backend {

namespace {

FieldError wrongPassword() { return {QStringLiteral("/current_password"), QStringLiteral("wrong_password"), {}}; }

} // namespace

PasswordService::PasswordService(const PlatformConfig& config, Database& database, const Stores& stores,
                                 PasswordHasher& hasher, const Clock& clock)
    : m_config(config)
    , m_stores(stores)
    , m_hasher(hasher)
    , m_tries(database, stores.limits, config.tries, clock)
    , m_policy(config)
    , m_clock(clock)
{
}

Credentials PasswordService::accountOf(const SessionRecord& session)
{
    auto account = m_stores.accounts.byId(session.account);
    if (!account)
        throw Refusal::of(401, "session_ended", "The account is gone");
    return *account;
}

PasswordState PasswordService::state(const AccountId& account)
{
    PasswordState state;
    if (const qint64 at = m_stores.accounts.passwordChangedAt(account); at > 0)
        state.changedAt = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    return state;
}

PasswordService::Checked PasswordService::check(const SessionRecord& session, const SecretText& current,
                                                const SecretText& next)
{
    Checked checked{accountOf(session), {}};
    const Credentials& account = checked.account;
    const QString key = emailKey(account.email);
    m_tries.refuseLocked(key);
    const SecretText was = normalizedPassword(current);
    const SecretText becomes = normalizedPassword(next);
    const QString pointer = QStringLiteral("/new_password");
    QList<FieldError> faults;
    if (!m_hasher.verify(account.passwordHash, was)) {
        m_tries.failed(key);
        faults.append(wrongPassword());
    } else {
        m_tries.passed(key);
    }
    if (was == becomes)
        faults.append({pointer, QStringLiteral("same_password"), {}});
    else if (const auto fault =
                 m_policy.fault(pointer, becomes, {account.firstName, account.lastName, account.email, m_config.name}))
        faults.append(*fault);
    if (!faults.isEmpty())
        throw Refusal::validation(faults);
    checked.hash = m_hasher.hash(becomes);
    return checked;
}

PasswordChanged PasswordService::change(const SessionRecord& session, const Checked& checked, bool endOthers)
{
    const qint64 time = m_clock.now().toMSecsSinceEpoch();
    // Both may have moved on while the hashes were computed: who was ended, or whose password it is no more, changes
    // nothing.
    if (!m_stores.sessions.find(session.account, session.id, session.id))
        throw Refusal::of(401, "session_ended", "The session was ended");
    const Credentials account = accountOf(session);
    if (account.passwordHash != checked.account.passwordHash)
        throw Refusal::validation({wrongPassword()});
    m_stores.accounts.setPassword(session.account, checked.hash, time);
    m_stores.sessions.verified(session.id, time);
    m_stores.codes.remove(QStringLiteral("reset"), emailKey(account.email));
    PasswordChanged changed;
    changed.state.changedAt = m_clock.now();
    if (endOthers)
        changed.ended = m_stores.sessions.endOthers(session.account, session.id, time);
    m_stores.changes.add(session.account, ChangeKind::Account);
    m_stores.messages.add({newId(time), account.email, QStringLiteral("email"),
                           endOthers ? QStringLiteral("password_replaced") : QStringLiteral("password_replaced_only"),
                           account.language, QString(), 0, time});
    return changed;
}

} // namespace gatehouse::backend
