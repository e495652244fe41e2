#include "storage/sqlite_account_storage.h"

#include <QSqlDatabase>
#include <atomic>

#include "core/logging.h"
#include "storage/cache_file.h"
#include "storage/outbox.h"
#include "storage/private_files.h"
#include "storage/serial_executor.h"

namespace gatehouse {

/// What the storage thread works on. Made and ended on the UI thread; all but the executor is touched by its thread
/// only.
class SqliteAccountStorage::Files final {
public:
    Files(const QString& inFolder, const std::optional<SecretBytes>& key, StorageOptions withOptions)
        : durable(key && Seal::isKey(*key) && !inFolder.isEmpty())
        , folder(durable ? inFolder : QString())
        , options(std::move(withOptions))
        , seal(durable ? Seal(*key) : Seal::forMemory())
    {
    }

    [[nodiscard]] QString path(QLatin1String name) const
    {
        return durable ? folder + QLatin1Char('/') + name : QString();
    }
    void open()
    {
        if (durable) {
            if (const auto error = ensurePrivateFolder(folder))
                throw StorageFailure(*error);
            // SQLite itself only says that it cannot open the file.
            if (const auto error = tryFolder(folder))
                throw StorageFailure(*error);
        }
        outbox = std::make_unique<Outbox>(path(QLatin1String("outbox.db")), seal, options);
        cache =
            std::make_unique<CacheFile>(path(QLatin1String("cache.db")), seal, options, [this] { executor.breathe(); });
    }
    void close()
    {
        cache.reset();
        outbox.reset();
    }

    const bool durable;
    const QString folder;
    const StorageOptions options;
    const Seal seal;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<CacheFile> cache;
    std::atomic<quint64> newestSearch{0};
    SerialExecutor executor{QStringLiteral("storage")}; ///< Last: its thread ends before what it works on.
};

SqliteAccountStorage::SqliteAccountStorage(const QString& folder, const std::optional<SecretBytes>& key,
                                           const StorageOptions& options)
    : d(std::make_unique<Files>(folder, key, options))
{
    // Loads Qt's driver here: it makes objects that belong to the application's own thread.
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")))
        qCCritical(lcStorage) << "Qt's SQLite driver is missing";
}

SqliteAccountStorage::~SqliteAccountStorage()
{
    // On their own thread, as Qt wants it for a connection, and after everything that was given before.
    d->executor.post([files = d.get()] { files->close(); }, SerialExecutor::Lane::Last);
}

QFuture<Result<std::shared_ptr<AccountStorage>>> SqliteAccountStorage::open(QObject* context, const QString& folder,
                                                                            const std::optional<SecretBytes>& key,
                                                                            const StorageOptions& options)
{
    const std::shared_ptr<SqliteAccountStorage> storage(new SqliteAccountStorage(folder, key, options));
    Answer<std::shared_ptr<AccountStorage>> answer(context);
    auto future = answer.future();
    auto opened = storage->d->executor.run<Done>([files = storage->d.get()] {
        files->open();
        return Done{};
    });
    // Held by the continuation until it is handed over: where the context goes first, it ends with it.
    whenDone(std::move(opened), context, [answer, storage](Result<Done> result) {
        if (result)
            answer.finish(std::shared_ptr<AccountStorage>(storage));
        else
            answer.finish(fail(result.error()));
    });
    return future;
}

QFuture<Result<std::optional<CachedResource>>> SqliteAccountStorage::cached(const QString& key)
{
    return d->executor.run<std::optional<CachedResource>>([files = d.get(), key] {
        return files->cache->use([&](CacheFile::Contents& contents) { return contents.resources.read(key); });
    });
}

QFuture<Result<Done>> SqliteAccountStorage::keep(const QString& key, const CachedResource& resource)
{
    return d->executor.run<Done>([files = d.get(), key, resource] {
        files->cache->use([&](CacheFile::Contents& contents) { contents.resources.keep(key, resource); });
        return Done{};
    });
}

QFuture<Result<Done>> SqliteAccountStorage::confirm(const QString& key, const QDateTime& when)
{
    return d->executor.run<Done>([files = d.get(), key, when] {
        files->cache->use([&](CacheFile::Contents& contents) { contents.resources.confirm(key, when); });
        return Done{};
    });
}

QFuture<Result<QList<OutboxEdit>>> SqliteAccountStorage::outbox()
{
    return d->executor.run<QList<OutboxEdit>>([files = d.get()] { return files->outbox->list(); });
}

QFuture<Result<OutboxEdit>> SqliteAccountStorage::add(const OutboxEdit& edit)
{
    return d->executor.run<OutboxEdit>([files = d.get(), edit] { return files->outbox->add(edit); });
}

QFuture<Result<Done>> SqliteAccountStorage::replace(const OutboxEdit& edit)
{
    return d->executor.run<Done>([files = d.get(), edit] {
        files->outbox->replace(edit);
        return Done{};
    });
}

QFuture<Result<Done>> SqliteAccountStorage::remove(qint64 number)
{
    return d->executor.run<Done>([files = d.get(), number] {
        files->outbox->remove(number);
        return Done{};
    });
}

QFuture<Result<Done>> SqliteAccountStorage::beginIndex()
{
    return d->executor.run<Done>(
        [files = d.get()] {
            files->cache->useBreathing([](CacheFile::Contents& contents) { contents.index.begin(); });
            return Done{};
        },
        SerialExecutor::Lane::Background);
}

QFuture<Result<Done>> SqliteAccountStorage::appendIndex(const QList<AvailableOrganization>& items)
{
    return d->executor.run<Done>(
        [files = d.get(), items] {
            files->cache->useBreathing([&](CacheFile::Contents& contents) { contents.index.append(items); });
            return Done{};
        },
        SerialExecutor::Lane::Background);
}

QFuture<Result<int>> SqliteAccountStorage::finishIndex(const QDateTime& when)
{
    return d->executor.run<int>(
        [files = d.get(), when] {
            return files->cache->useBreathing(
                [&](CacheFile::Contents& contents) { return contents.index.finish(when); });
        },
        SerialExecutor::Lane::Background);
}

QFuture<Result<std::optional<AccountStorage::IndexState>>> SqliteAccountStorage::indexState()
{
    return d->executor.run<std::optional<IndexState>>([files = d.get()] {
        return files->cache->use([](CacheFile::Contents& contents) { return contents.index.state(); });
    });
}

QFuture<Result<IndexMatches>> SqliteAccountStorage::search(const QString& typed, int limit)
{
    const quint64 number = d->newestSearch.fetch_add(1) + 1;
    return d->executor.run<IndexMatches>([files = d.get(), typed, limit, number]() -> Result<IndexMatches> {
        if (files->newestSearch.load() != number)
            return fail(Error::Kind::Cancelled);
        return files->cache->use([&](CacheFile::Contents& contents) { return contents.index.search(typed, limit); });
    });
}

bool SqliteAccountStorage::isDurable() const { return d->durable; }

} // namespace gatehouse
