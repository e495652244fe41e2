#include "account/detachable_storage.h"

#include "core/future.h"

namespace gatehouse {

namespace {

template <typename T>
QFuture<Result<T>> gone(QObject& context)
{
    const Answer<T> answer(&context);
    answer.finish(fail(Error::Kind::SignedOut));
    return answer.future();
}

} // namespace

DetachableStorage::DetachableStorage(std::shared_ptr<AccountStorage> storage)
    : m_storage(std::move(storage))
    , m_durable(m_storage->isDurable())
{
}

QFuture<Result<std::optional<CachedResource>>> DetachableStorage::cached(const QString& key)
{
    return m_storage ? m_storage->cached(key) : gone<std::optional<CachedResource>>(m_context);
}

QFuture<Result<Done>> DetachableStorage::keep(const QString& key, const CachedResource& resource)
{
    return m_storage ? m_storage->keep(key, resource) : gone<Done>(m_context);
}

QFuture<Result<Done>> DetachableStorage::confirm(const QString& key, const QDateTime& when)
{
    return m_storage ? m_storage->confirm(key, when) : gone<Done>(m_context);
}

QFuture<Result<QList<OutboxEdit>>> DetachableStorage::outbox()
{
    return m_storage ? m_storage->outbox() : gone<QList<OutboxEdit>>(m_context);
}

QFuture<Result<OutboxEdit>> DetachableStorage::add(const OutboxEdit& edit)
{
    return m_storage ? m_storage->add(edit) : gone<OutboxEdit>(m_context);
}

QFuture<Result<Done>> DetachableStorage::replace(const OutboxEdit& edit)
{
    return m_storage ? m_storage->replace(edit) : gone<Done>(m_context);
}

QFuture<Result<Done>> DetachableStorage::remove(qint64 number)
{
    return m_storage ? m_storage->remove(number) : gone<Done>(m_context);
}

QFuture<Result<Done>> DetachableStorage::beginIndex()
{
    return m_storage ? m_storage->beginIndex() : gone<Done>(m_context);
}

QFuture<Result<Done>> DetachableStorage::appendIndex(const QList<AvailableOrganization>& items)
{
    return m_storage ? m_storage->appendIndex(items) : gone<Done>(m_context);
}

QFuture<Result<int>> DetachableStorage::finishIndex(const QDateTime& when)
{
    return m_storage ? m_storage->finishIndex(when) : gone<int>(m_context);
}

QFuture<Result<std::optional<AccountStorage::IndexState>>> DetachableStorage::indexState()
{
    return m_storage ? m_storage->indexState() : gone<std::optional<IndexState>>(m_context);
}

QFuture<Result<IndexMatches>> DetachableStorage::search(const QString& typed, int limit)
{
    return m_storage ? m_storage->search(typed, limit) : gone<IndexMatches>(m_context);
}

} // namespace gatehouse
