#include "storage/sqlite_database.h"

#include <QFileInfo>
#include <QSqlError>
#include <atomic>

#include "core/logging.h"

namespace gatehouse {

namespace {

/// SQLite's primary result code as one of ours. A statement that SQLite does not understand (1) or a constraint that
/// does not hold (19) means that the file's schema is not ours: our statements are fixed.
QString codeOf(const QSqlError& error)
{
    switch (error.nativeErrorCode().toInt() & 0xFF) {
    case 13: return QStringLiteral("disk_full");
    case 3:
    case 8:
    case 23: return QStringLiteral("read_only");
    case 1:
    case 11:
    case 19:
    case 20:
    case 26: return QStringLiteral("corrupt");
    default: return QStringLiteral("io");
    }
}

/// Qt binds a default-made QString as NULL; here that is an empty text.
QVariant bindable(const QVariant& value)
{
    if (value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull())
        return QStringLiteral("");
    return value;
}

} // namespace

SqliteDatabase::SqliteDatabase(Config config)
    : m_config(std::move(config))
    , m_fileName(QFileInfo(m_config.file).fileName())
{
    static std::atomic<quint64> names{0};
    beforeCall("OPEN");
    m_connection = QStringLiteral("gatehouse-%1").arg(names.fetch_add(1));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_config.file.isEmpty() ? QStringLiteral(":memory:") : m_config.file);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    const auto forget = [this] {
        m_statements.clear();
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connection);
    };
    try {
        if (!m_database.open())
            refuse("OPEN", m_database.lastError());
        // The first two read the file, and so find out a file that is no database.
        runOnce(m_config.journal == Journal::Wal ? "PRAGMA journal_mode=WAL" : "PRAGMA journal_mode=DELETE");
        runOnce(m_config.sync == Sync::Full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
        runOnce("PRAGMA temp_store=MEMORY");
        runOnce("PRAGMA journal_size_limit=1048576");
        runOnce("PRAGMA cache_size=-" + QByteArray::number(m_config.cacheKib));
        if (m_config.options.maxPages > 0)
            runOnce("PRAGMA max_page_count=" + QByteArray::number(m_config.options.maxPages));
    } catch (...) {
        forget();
        throw;
    }
}

SqliteDatabase::~SqliteDatabase()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

void SqliteDatabase::beforeCall(const QByteArray& sql) const
{
    if (m_config.options.beforeCall)
        m_config.options.beforeCall(m_fileName, sql);
}

void SqliteDatabase::refuse(const QByteArray& sql, const QSqlError& error) const
{
    // Only the statement's own text: the values may be private.
    throw StorageFailure(Error::coded(
        Error::Kind::Storage, codeOf(error),
        QStringLiteral("%1: %2: %3").arg(m_fileName, QString::fromLatin1(sql), error.text().simplified())));
}

QSqlQuery& SqliteDatabase::execute(const QByteArray& sql, const QVariantList& values)
{
    beforeCall(sql);
    auto& statement = m_statements[sql];
    if (!statement) {
        auto made = std::make_unique<QSqlQuery>(m_database);
        made->setForwardOnly(true);
        if (!made->prepare(QString::fromLatin1(sql)))
            refuse(sql, made->lastError());
        statement = std::move(made);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(static_cast<int>(i), bindable(values[i]));
    if (!statement->exec()) {
        const QSqlError error = statement->lastError();
        statement->finish();
        refuse(sql, error);
    }
    return *statement;
}

int SqliteDatabase::run(const QByteArray& sql, const QVariantList& values)
{
    QSqlQuery& query = execute(sql, values);
    const int changed = query.numRowsAffected();
    query.finish();
    return changed;
}

qint64 SqliteDatabase::insert(const QByteArray& sql, const QVariantList& values)
{
    QSqlQuery& query = execute(sql, values);
    const qint64 number = query.lastInsertId().toLongLong();
    query.finish();
    return number;
}

void SqliteDatabase::runOnce(const QByteArray& sql)
{
    beforeCall(sql);
    QSqlQuery query(m_database);
    if (!query.exec(QString::fromLatin1(sql)))
        refuse(sql, query.lastError());
}

void SqliteDatabase::read(const QByteArray& sql, const QVariantList& values,
                          const std::function<void(const SqliteRow&)>& each)
{
    QSqlQuery& query = execute(sql, values);
    try {
        while (query.next())
            each(SqliteRow(query));
    } catch (...) {
        query.finish();
        throw;
    }
    const QSqlError error = query.lastError();
    query.finish();
    // A damaged page further on shows only here: next() says false as at the end.
    if (error.isValid())
        refuse(sql, error);
}

bool SqliteDatabase::readOne(const QByteArray& sql, const QVariantList& values,
                             const std::function<void(const SqliteRow&)>& first)
{
    bool found = false;
    QSqlQuery& query = execute(sql, values);
    if (query.next()) {
        found = true;
        first(SqliteRow(query));
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (!found && error.isValid())
        refuse(sql, error);
    return found;
}

void SqliteDatabase::transaction(const std::function<void()>& work)
{
    runOnce("BEGIN IMMEDIATE");
    try {
        work();
        runOnce("COMMIT");
    } catch (...) {
        rollback();
        throw;
    }
}

void SqliteDatabase::rollback() noexcept
{
    // Without the hook: a rollback undoes a failure and must not become one. SQLite itself rolls back where it cannot.
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("ROLLBACK")))
        qCDebug(lcStorage) << "nothing to roll back in" << m_fileName;
}

} // namespace gatehouse
