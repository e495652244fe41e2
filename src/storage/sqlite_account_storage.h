#pragma once
#include <memory>

#include "core/secret.h"
#include "storage/account_storage.h"
#include "storage/storage_options.h"

namespace gatehouse {

/// AccountStorage in two SQLite files of one folder: cache.db and outbox.db. Lives on the UI thread; the files are
/// worked on by a thread of its own, where a fill of the index gives way to everything else between its steps. Its end
/// waits for the commands that were given (fills of the index are broken off) and closes the files.
class SqliteAccountStorage final : public AccountStorage {
public:
    /// Opens the account's files in `folder`, which is made where it is missing. With no key, or an empty folder name,
    /// all is in memory and nothing is written. Fails as ProfileStorage::openAccount(); Cancelled where `context`, on
    /// whose thread it is answered, went first.
    [[nodiscard]] static QFuture<Result<std::shared_ptr<AccountStorage>>> open(QObject* context, const QString& folder,
                                                                               const std::optional<SecretBytes>& key,
                                                                               const StorageOptions& options = {});
    ~SqliteAccountStorage() override;

    [[nodiscard]] QFuture<Result<std::optional<CachedResource>>> cached(const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> keep(const QString& key, const CachedResource& resource) override;
    [[nodiscard]] QFuture<Result<Done>> confirm(const QString& key, const QDateTime& when) override;
    [[nodiscard]] QFuture<Result<QList<OutboxEdit>>> outbox() override;
    [[nodiscard]] QFuture<Result<OutboxEdit>> add(const OutboxEdit& edit) override;
    [[nodiscard]] QFuture<Result<Done>> replace(const OutboxEdit& edit) override;
    [[nodiscard]] QFuture<Result<Done>> remove(qint64 number) override;
    [[nodiscard]] QFuture<Result<Done>> beginIndex() override;
    [[nodiscard]] QFuture<Result<Done>> appendIndex(const QList<AvailableOrganization>& items) override;
    [[nodiscard]] QFuture<Result<int>> finishIndex(const QDateTime& when) override;
    [[nodiscard]] QFuture<Result<std::optional<IndexState>>> indexState() override;
    [[nodiscard]] QFuture<Result<IndexMatches>> search(const QString& typed, int limit) override;
    [[nodiscard]] bool isDurable() const override;

private:
    class Files;
    SqliteAccountStorage(const QString& folder, const std::optional<SecretBytes>& key, const StorageOptions& options);
    std::unique_ptr<Files> d;
};

} // namespace gatehouse
