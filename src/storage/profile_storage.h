#pragma once
#include <QFuture>
#include <QJsonObject>
#include <QString>
#include <memory>
#include <optional>

#include "core/result.h"
#include "core/secret.h"
#include "core/strong_id.h"
#include "storage/account_storage.h"

namespace gatehouse {

/// The folder of one profile of the program (`--profile DIR`): settings, the list of accounts, one AccountStorage each.
class ProfileStorage {
public:
    virtual ~ProfileStorage() = default;

    /// A small settings value that is not secret (chosen server, window place, list of accounts). Read whole at
    /// construction, so reading never blocks.
    [[nodiscard]] virtual QJsonObject setting(const QString& name) const = 0;
    /// Written atomically (write, fsync, rename) off the UI thread. The value is what setting() says from now on even
    /// where writing fails.
    [[nodiscard]] virtual QFuture<Result<Done>> setSetting(const QString& name, const QJsonObject& value) = 0;

    /// Opens an account's file. `key`: 32 bytes from the keychain; none opens it in memory only. Never fails for damage
    /// (see AccountStorage); fails for a folder that is read-only or full, and then in-memory storage should be used.
    [[nodiscard]] virtual QFuture<Result<std::shared_ptr<AccountStorage>>>
    openAccount(const AccountId& id, const std::optional<SecretBytes>& key) = 0;
    /// Deletes the account's cache (and with `outboxToo` its outbox) with everything set aside, pictures and journals.
    /// Any open AccountStorage of it must be gone.
    [[nodiscard]] virtual QFuture<Result<Done>> wipeAccount(const AccountId& id, bool outboxToo) = 0;
    /// Whether the folder can be written to: tried once at construction; Storage "read_only" or "disk_full".
    [[nodiscard]] virtual std::optional<Error> trouble() const = 0;
};

} // namespace gatehouse
