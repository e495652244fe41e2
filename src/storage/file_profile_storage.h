#pragma once
#include <memory>

#include "storage/profile_storage.h"
#include "storage/storage_options.h"

namespace gatehouse {

/// ProfileStorage in one folder:
///
///     settings/NAME.json               one setting each
///     accounts/ID/cache.db, outbox.db  see SqliteAccountStorage
///     accounts/ID/pictures/            whatever a service keeps of the account's pictures
///
/// All of it only for its owner (0700, 0600). UI thread; writes on a thread of its own, and its end waits for them.
class FileProfileStorage final : public ProfileStorage {
public:
    /// Makes the folder where it is missing, reads the settings, and tries to write.
    explicit FileProfileStorage(const QString& folder, const StorageOptions& options = {});
    ~FileProfileStorage() override;

    [[nodiscard]] QJsonObject setting(const QString& name) const override;
    [[nodiscard]] QFuture<Result<Done>> setSetting(const QString& name, const QJsonObject& value) override;
    [[nodiscard]] QFuture<Result<std::shared_ptr<AccountStorage>>>
    openAccount(const AccountId& id, const std::optional<SecretBytes>& key) override;
    [[nodiscard]] QFuture<Result<Done>> wipeAccount(const AccountId& id, bool outboxToo) override;
    [[nodiscard]] std::optional<Error> trouble() const override;

    /// Where an account's files lie.
    [[nodiscard]] QString accountFolder(const AccountId& id) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
