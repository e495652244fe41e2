#include "app/gatehouse/memory_secret_store.h"

#include "core/future.h"

namespace gatehouse {

QFuture<Result<std::optional<SecretBytes>>> MemorySecretStore::read(const QString& key)
{
    const Answer<std::optional<SecretBytes>> answer(this);
    const auto found = m_entries.constFind(key);
    answer.finish(found == m_entries.cend() ? std::optional<SecretBytes>() : std::optional<SecretBytes>(*found));
    return answer.future();
}

QFuture<Result<Done>> MemorySecretStore::write(const QString& key, const SecretBytes& value)
{
    const Answer<Done> answer(this);
    m_entries.insert(key, value);
    answer.finish(Done{});
    return answer.future();
}

QFuture<Result<Done>> MemorySecretStore::remove(const QString& key)
{
    const Answer<Done> answer(this);
    m_entries.remove(key);
    answer.finish(Done{});
    return answer.future();
}

} // namespace gatehouse
