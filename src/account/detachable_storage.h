#pragma once
#include <memory>

#include "storage/account_storage.h"

namespace gatehouse {

/// An account's storage that can be taken away from the services that use it, so that its file can be wiped while their
/// pages are still shown. Afterwards every command answers SignedOut. UI thread; owned by its AccountSession.
class DetachableStorage final : public AccountStorage {
public:
    explicit DetachableStorage(std::shared_ptr<AccountStorage> storage);
    void detach() { m_storage.reset(); }

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
    [[nodiscard]] bool isDurable() const override { return m_durable; }

private:
    std::shared_ptr<AccountStorage> m_storage;
    QObject m_context;
    const bool m_durable;
};

} // namespace gatehouse
