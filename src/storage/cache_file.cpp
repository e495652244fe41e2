#include "storage/cache_file.h"

#include "core/logging.h"
#include "storage/client_migrations.h"
#include "storage/private_files.h"

namespace gatehouse {

namespace {

std::unique_ptr<SqliteDatabase> opened(const SqliteDatabase::Config& config)
{
    if (!config.file.isEmpty()) {
        if (const auto error = ensurePrivateFile(config.file))
            throw StorageFailure(*error);
    }
    auto database = std::make_unique<SqliteDatabase>(config);
    migrate(*database, cacheMigrations());
    return database;
}

} // namespace

CacheFile::Contents::Contents(const SqliteDatabase::Config& config, const Seal& seal,
                              const std::function<void()>& breathe)
    : database(opened(config))
    , resources(*database, seal)
    , index(*database, breathe)
{
}

CacheFile::CacheFile(const QString& file, const Seal& seal, const StorageOptions& options,
                     std::function<void()> breathe)
    : m_seal(seal)
    , m_breathe(std::move(breathe))
{
    m_config.file = file;
    m_config.options = options;
    open();
}

std::shared_ptr<CacheFile::Contents> CacheFile::contents()
{
    if (!m_contents)
        open();
    return m_contents;
}

void CacheFile::open()
{
    // The work that breathes must not go on in a file that was given up meanwhile.
    const auto slot = std::make_shared<std::weak_ptr<Contents>>();
    const auto make = [&] {
        m_contents = std::make_shared<Contents>(m_config, m_seal, [this, slot] { breatheIn(*slot); });
        *slot = m_contents;
    };
    try {
        make();
        return;
    } catch (const StorageFailure& failure) {
        const QString code = failure.error().code;
        if (m_config.file.isEmpty() || code == QLatin1String("disk_full") || code == QLatin1String("read_only"))
            throw;
        qCWarning(lcStorage).noquote() << "the cache cannot be used:" << failure.error().detail;
        if (!moveAside(m_config.file))
            throw;
    }
    make();
}

void CacheFile::rebuild()
{
    // Closed before it is moved: SQLite removes journals by their names, which will be the new file's.
    if (m_contents)
        m_contents->database.reset();
    m_contents.reset();
    if (!moveAside(m_config.file)) {
        throw StorageFailure(Error::coded(Error::Kind::Storage, QStringLiteral("io"),
                                          QStringLiteral("the damaged cache cannot be set aside")));
    }
    open();
}

void CacheFile::breatheIn(const std::weak_ptr<Contents>& contents) const
{
    m_breathe();
    if (contents.lock() != m_contents) {
        throw StorageFailure(Error::coded(Error::Kind::Storage, QStringLiteral("corrupt"),
                                          QStringLiteral("the cache was rebuilt during a fill")));
    }
}

} // namespace gatehouse
