#pragma once
#include <optional>

#include "backend/store/database.h"
#include "domain/profile.h"

namespace gatehouse::backend {

/// What sign-in needs of an account.
struct Credentials final {
    AccountId id;
    QString email;
    bool confirmed = false;
    QString passwordHash;
    QString firstName;
    QString lastName;
    QString language;
};

/// A profile with the number of its version, which is its ETag.
struct VersionedProfile final {
    Profile profile;
    qint64 version = 0;
};

/// Accounts and profiles. Throws StoreFailure; any thread.
class AccountsStore final {
public:
    explicit AccountsStore(Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::optional<Credentials> byEmail(const QString& emailKey);
    [[nodiscard]] std::optional<Credentials> byId(const AccountId& id);
    void insert(const AccountId& id, const QString& email, const QString& emailKey, const QString& firstName,
                const QString& lastName, const QString& language, const QString& passwordHash, qint64 now);
    /// Lays a new sign-up over one that was never confirmed.
    void replaceUnconfirmed(const AccountId& id, const QString& email, const QString& firstName,
                            const QString& lastName, const QString& language, const QString& passwordHash, qint64 now);
    void confirm(const AccountId& id);
    /// Forgets a sign-up whose address was never confirmed.
    void removeUnconfirmed(const AccountId& id);
    void setEmail(const AccountId& id, const QString& email, const QString& emailKey, const QString& by, qint64 now);
    void setPassword(const AccountId& id, const QString& passwordHash, qint64 now);
    /// When setPassword(), or sign-up, last was; 0 where that is not known.
    [[nodiscard]] qint64 passwordChangedAt(const AccountId& id);
    [[nodiscard]] std::optional<VersionedProfile> profile(const AccountId& id);
    /// Writes over `version` only; false where it has moved on.
    [[nodiscard]] bool update(const AccountId& id, const ProfilePatch& patch, qint64 version, const QString& by,
                              qint64 now);

private:
    [[nodiscard]] std::optional<Credentials> credentials(const char* sql, const QString& key);
    Database& m_database;
};

} // namespace gatehouse::backend
