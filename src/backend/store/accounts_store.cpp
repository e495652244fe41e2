#include "backend/store/accounts_store.h"

#include "backend/store/members_store.h"

namespace gatehouse::backend {

std::optional<Credentials> AccountsStore::credentials(const char* sql, const QString& key)
{
    Credentials found;
    const bool known = m_database.readOne(sql, {key}, [&](const Row& row) {
        found = {AccountId(row.text(0)), row.text(1), row.flag(2), row.text(3), row.text(4), row.text(5), row.text(6)};
    });
    return known ? std::optional(found) : std::nullopt;
}

std::optional<Credentials> AccountsStore::byEmail(const QString& emailKey)
{
    return credentials("SELECT id, email, confirmed, password_hash, first_name, last_name, language FROM accounts "
                       "WHERE email_key = ?",
                       emailKey);
}

std::optional<Credentials> AccountsStore::byId(const AccountId& id)
{
    return credentials("SELECT id, email, confirmed, password_hash, first_name, last_name, language FROM accounts "
                       "WHERE id = ?",
                       id.text());
}

void AccountsStore::insert(const AccountId& id, const QString& email, const QString& emailKey, const QString& firstName,
                           const QString& lastName, const QString& language, const QString& passwordHash, qint64 now)
{
    m_database.run("INSERT INTO accounts (id, email, email_key, confirmed, password_hash, first_name, last_name, "
                   "language, created_at, "
                   "updated_at, password_changed_at) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)",
                   {id.text(), email, emailKey, passwordHash, firstName, lastName, language, now, now, now});
}

void AccountsStore::replaceUnconfirmed(const AccountId& id, const QString& email, const QString& firstName,
                                       const QString& lastName, const QString& language, const QString& passwordHash,
                                       qint64 now)
{
    m_database.run(
        "UPDATE accounts SET email = ?, password_hash = ?, first_name = ?, last_name = ?, language = ?, updated_at = ?, "
        "password_changed_at = ? "
        "WHERE id = ? AND confirmed = 0",
        {email, passwordHash, firstName, lastName, language, now, now, id.text()});
}

void AccountsStore::confirm(const AccountId& id)
{
    m_database.run("UPDATE accounts SET confirmed = 1 WHERE id = ?", {id.text()});
}

void AccountsStore::removeUnconfirmed(const AccountId& id)
{
    m_database.run("DELETE FROM accounts WHERE id = ? AND confirmed = 0", {id.text()});
}

void AccountsStore::setEmail(const AccountId& id, const QString& email, const QString& emailKey, const QString& by,
                             qint64 now)
{
    m_database.run(
        "UPDATE accounts SET email = ?, email_key = ?, version = version + 1, updated_by = ?, updated_at = ? "
        "WHERE id = ?",
        {email, emailKey, by, now, id.text()});
}

void AccountsStore::setPassword(const AccountId& id, const QString& passwordHash, qint64 now)
{
    m_database.run("UPDATE accounts SET password_hash = ?, password_changed_at = ? WHERE id = ?",
                   {passwordHash, now, id.text()});
}

qint64 AccountsStore::passwordChangedAt(const AccountId& id)
{
    qint64 at = 0;
    m_database.readOne("SELECT password_changed_at FROM accounts WHERE id = ?", {id.text()},
                       [&](const Row& row) { at = row.number(0); });
    return at;
}

std::optional<VersionedProfile> AccountsStore::profile(const AccountId& id)
{
    VersionedProfile found;
    const bool known = m_database.readOne(
        "SELECT a.email, a.first_name, a.last_name, a.salutation, a.job_role, a.language, a.version, "
        "a.updated_by, a.created_at, a.updated_at, a.picture, e.email, e.expires_at, a.phone FROM accounts a "
        "LEFT JOIN email_changes e ON e.account_id = a.id AND EXISTS (SELECT 1 FROM sessions s WHERE "
        "s.id = e.session_id AND s.ended_at IS NULL) WHERE a.id = ?",
        {id.text()}, [&](const Row& row) {
            Profile& profile = found.profile;
            profile.id = id;
            profile.email = row.text(0);
            profile.firstName = row.text(1);
            profile.lastName = row.text(2);
            profile.salutation = Salutation(row.text(3));
            if (!row.isNull(4))
                profile.jobRole = JobRoleId(row.text(4));
            profile.language = row.text(5);
            found.version = row.number(6);
            profile.updatedBy = row.text(7);
            profile.createdAt = QDateTime::fromMSecsSinceEpoch(row.number(8), Qt::UTC);
            profile.updatedAt = QDateTime::fromMSecsSinceEpoch(row.number(9), Qt::UTC);
            if (!row.isNull(10))
                profile.picture = row.text(10);
            if (!row.isNull(11))
                profile.pendingEmail =
                    PendingEmail{row.text(11), QDateTime::fromMSecsSinceEpoch(row.number(12), Qt::UTC)};
            if (!row.isNull(13))
                profile.phone = row.text(13);
        });
    return known ? std::optional(found) : std::nullopt;
}

bool AccountsStore::update(const AccountId& id, const ProfilePatch& patch, qint64 version, const QString& by,
                           qint64 now)
{
    return m_database.transaction([&] {
        const auto current = profile(id);
        if (!current || current->version != version)
            return false;
        const Profile next = patch.appliedTo(current->profile);
        const QVariant none(QMetaType::fromType<QString>());
        const bool written =
            m_database.run("UPDATE accounts SET first_name = ?, last_name = ?, salutation = ?, job_role = ?, "
                           "phone = ?, language = ?, version = version + 1, "
                           "updated_by = ?, updated_at = ? WHERE id = ? AND version = ?",
                           {next.firstName, next.lastName, next.salutation.text(),
                            next.jobRole ? QVariant(next.jobRole->text()) : none,
                            next.phone ? QVariant(*next.phone) : none, next.language, by, now, id.text(), version}) ==
            1;
        // Only then: where several instances write, the version may have moved since it was looked at.
        if (written && next.displayName() != current->profile.displayName())
            MembersStore(m_database).rename(id, next.displayName());
        return written;
    });
}

} // namespace gatehouse::backend
