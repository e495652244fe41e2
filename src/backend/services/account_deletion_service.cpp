#include "backend/services/account_deletion_service.h"

#include "backend/ids.h"
#include "backend/refusal.h"
#include "contract/times.h"
#include "domain/email_address.h"

namespace gatehouse::backend {

namespace {

constexpr qint64 postponedBy = 7 * 86'400'000LL;
constexpr int batch = 50;

QDateTime timeOf(qint64 milliseconds) { return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC); }

} // namespace

AccountDeletionService::AccountDeletionService(const PlatformConfig& config, Database& database,
                                               AccountsStore& accounts, SessionsStore& sessions,
                                               DeletionsStore& deletions, ExportsStore& exports, ChangesStore& changes,
                                               MessagesStore& messages, const Clock& clock)
    : m_config(config)
    , m_database(database)
    , m_accounts(accounts)
    , m_sessions(sessions)
    , m_deletions(deletions)
    , m_exports(exports)
    , m_changes(changes)
    , m_messages(messages)
    , m_clock(clock)
{
}

void AccountDeletionService::addMessage(const AccountId& id, const QString& kind, const QDateTime& at)
{
    const auto account = m_accounts.byId(id);
    if (account)
        m_messages.add({newId(now()), account->email, QStringLiteral("email"), kind, account->language,
                        at.isValid() ? toWireTime(at) : QString(), 0, now()});
}

QDateTime AccountDeletionService::ask(const AccountId& id, const QString& email)
{
    const auto account = m_accounts.byId(id);
    if (!account)
        throw Refusal::of(401, "session_ended", "The account is gone");
    if (emailKey(normalizedEmail(email)) != emailKey(account->email))
        throw Refusal::of(422, "email_mismatch", "This is not the address of the account")
            .with({{QStringLiteral("/email"), QStringLiteral("email_mismatch"), {}}});
    const QList<SoleAdminOf> alone = m_deletions.soleAdminOf(id);
    if (!alone.isEmpty())
        throw Refusal::of(409, "sole_admin", "Organizations would be without an admin").with(soleAdminFields(alone));
    const qint64 deleteAt = now() + std::chrono::milliseconds(m_config.deletionDelay).count();
    m_deletions.put({id, now(), deleteAt});
    m_exports.remove(id);
    m_sessions.endAll(id, now());
    m_changes.add(id, ChangeKind::Account);
    addMessage(id, QStringLiteral("deletion_scheduled"), timeOf(deleteAt));
    return timeOf(deleteAt);
}

void AccountDeletionService::enter(const AccountId& account, bool keep)
{
    const auto deletion = m_deletions.find(account);
    if (!deletion)
        return;
    if (!keep)
        throw Refusal::of(403, "deletion_pending", "The account will be deleted")
            .with(deletionPendingFields(timeOf(deletion->deleteAt)));
    m_deletions.remove(account);
    m_changes.add(account, ChangeKind::Account);
    addMessage(account, QStringLiteral("deletion_withdrawn"), {});
}

void AccountDeletionService::finish(const DeletionRecord& seen)
{
    m_database.transaction([&] {
        // It may have been taken back, or put off, since it was seen.
        const auto deletion = m_deletions.find(seen.account);
        if (!deletion || deletion->deleteAt > now())
            return;
        if (m_deletions.soleAdminOf(seen.account).isEmpty()) {
            m_deletions.erase(seen.account);
            return;
        }
        const qint64 later = now() + postponedBy;
        m_deletions.put({seen.account, deletion->askedAt, later});
        addMessage(seen.account, QStringLiteral("deletion_postponed"), timeOf(later));
    });
}

void AccountDeletionService::sweep()
{
    for (;;) {
        const QList<DeletionRecord> due = m_deletions.due(now(), batch);
        for (const DeletionRecord& deletion : due)
            finish(deletion);
        if (due.size() < batch)
            return;
    }
}

} // namespace gatehouse::backend
