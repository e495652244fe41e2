#include "backend/store/database.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUrlQuery>
#include <map>

#include "backend/http/network_thread.h"
#include "core/logging.h"

namespace gatehouse::backend {

namespace {

std::atomic<quint64> nextSerial{1};
std::atomic<quint64> connectionNumbers{1};

/// Qt binds a default-made QString as NULL; here that is an empty text. A NULL is a QVariant that is null itself.
QVariant bindable(const QVariant& value)
{
    if (value.metaType() == QMetaType::fromType<QString>() && !value.isNull() && value.toString().isNull())
        return QStringLiteral("");
    return value;
}

QString codeOf(const QSqlError& error, DatabaseConfig::Kind kind)
{
    const QString native = error.nativeErrorCode();
    if (kind == DatabaseConfig::Kind::Sqlite) {
        switch (native.toInt() & 0xFF) {
        case 13: return QStringLiteral("disk_full");
        case 8: return QStringLiteral("read_only");
        case 11:
        case 26: return QStringLiteral("corrupt");
        case 5:
        case 6: return QStringLiteral("busy");
        case 19: return QStringLiteral("unique");
        default: return QStringLiteral("io");
        }
    }
    if (native == QLatin1String("40001") || native == QLatin1String("40P01"))
        return QStringLiteral("busy");
    if (native == QLatin1String("23505"))
        return QStringLiteral("unique");
    if (native == QLatin1String("53100"))
        return QStringLiteral("disk_full");
    return QStringLiteral("io");
}

} // namespace

/// One thread's connection, with its prepared statements by the address of their text: the texts are literals.
class Database::Connection final {
public:
    Connection(const DatabaseConfig& config, QString name)
        : m_name(std::move(name))
    {
        const bool sqlite = config.kind == DatabaseConfig::Kind::Sqlite;
        database = QSqlDatabase::addDatabase(sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), m_name);
        if (sqlite) {
            database.setDatabaseName(config.file);
            database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        } else {
            database.setHostName(config.host);
            database.setPort(config.port);
            database.setDatabaseName(config.name);
            database.setUserName(config.user);
            database.setPassword(config.password);
        }
        if (!database.open()) {
            const QSqlError error = database.lastError();
            const QString code = codeOf(error, config.kind);
            database = QSqlDatabase();
            QSqlDatabase::removeDatabase(m_name);
            throw StoreFailure(
                Error::coded(Error::Kind::Storage, code, QStringLiteral("cannot open: %1").arg(error.text())));
        }
        if (sqlite) {
            for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
                                       "PRAGMA temp_store=MEMORY", "PRAGMA cache_size=-8192"})
                QSqlQuery(database).exec(QString::fromLatin1(pragma));
            if (config.maxPages > 0)
                QSqlQuery(database).exec(QStringLiteral("PRAGMA max_page_count=%1").arg(config.maxPages));
        }
    }
    ~Connection()
    {
        statements.clear();
        database.close();
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    QSqlDatabase database;
    std::map<const char*, std::unique_ptr<QSqlQuery>> statements;
    bool inTransaction = false;
    const quint64 number = connectionNumbers.fetch_add(1);

private:
    const QString m_name;
};

Result<DatabaseConfig> DatabaseConfig::fromAddress(const QString& address, const QString& sqliteFile)
{
    DatabaseConfig config;
    if (address.isEmpty() || address == QLatin1String("sqlite")) {
        config.file = sqliteFile;
        return config;
    }
    const QUrl url(address);
    if (url.scheme() != QLatin1String("postgresql") && url.scheme() != QLatin1String("postgres"))
        return fail(Error::coded(Error::Kind::Validation, QStringLiteral("database_invalid"), address));
    config.kind = Kind::Postgres;
    const QString folder = QUrlQuery(url).queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded);
    config.host = folder.isEmpty() ? url.host() : folder;
    config.port = url.port(5432);
    config.name = url.path().mid(1);
    config.user = url.userName();
    config.password = url.password();
    return config;
}

Database::Database(DatabaseConfig config)
    : m_config(std::move(config))
    , m_serial(nextSerial.fetch_add(1))
{
}

Database::~Database() { close(); }

namespace {

/// The connections of this thread, one a Database object. Ended with the thread.
template <typename Connection>
std::map<quint64, std::unique_ptr<Connection>>& threadConnections()
{
    thread_local std::map<quint64, std::unique_ptr<Connection>> connections;
    return connections;
}

} // namespace

Database::Connection& Database::connection()
{
    auto& slot = threadConnections<Connection>()[m_serial];
    if (!slot) {
        static std::atomic<quint64> names{0};
        try {
            slot = std::make_unique<Connection>(m_config, QStringLiteral("gatehoused-%1").arg(names.fetch_add(1)));
        } catch (...) {
            threadConnections<Connection>().erase(m_serial);
            throw;
        }
    }
    return *slot;
}

void Database::close() { threadConnections<Connection>().erase(m_serial); }

bool Database::dropBroken(const QSqlError& error)
{
    if (m_config.kind != DatabaseConfig::Kind::Postgres)
        return false;
    // Without a code it never reached the server; class 08 is the connection, 57P the server on its way down.
    const QString native = error.nativeErrorCode();
    const bool broken =
        native.isEmpty() || native.startsWith(QLatin1String("08")) || native.startsWith(QLatin1String("57P"));
    if (broken)
        close();
    return broken;
}

QSqlQuery& Database::execute(const char* sql, const QVariantList& values)
{
    if (m_hook)
        m_hook(sql);
    if (m_config.kind == DatabaseConfig::Kind::Sqlite || inTransaction())
        return executeOnce(sql, values);
    const quint64 before = connection().number;
    try {
        return executeOnce(sql, values);
    } catch (const StoreFailure&) {
        // Only where the connection was found broken and dropped: a statement by itself may be said again.
        if (threadConnections<Connection>().count(m_serial) != 0 && connection().number == before)
            throw;
        return executeOnce(sql, values);
    }
}

QSqlQuery& Database::executeOnce(const char* sql, const QVariantList& values)
{
    Connection& own = connection();
    auto& statement = own.statements[sql];
    if (!statement) {
        statement = std::make_unique<QSqlQuery>(own.database);
        statement->setForwardOnly(true);
        if (!statement->prepare(QString::fromUtf8(sql))) {
            const QSqlError error = statement->lastError();
            own.statements.erase(sql);
            const Error failure = Error::coded(Error::Kind::Storage, codeOf(error, m_config.kind),
                                               QString::fromUtf8(sql) + QStringLiteral(": ") + error.text());
            if (!own.inTransaction)
                (void)dropBroken(error);
            throw StoreFailure(failure);
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(static_cast<int>(i), bindable(values[i]));
    if (!statement->exec()) {
        const QSqlError error = statement->lastError();
        const QString code = codeOf(error, m_config.kind);
        // The values may be secret: only the statement's own text goes to the log.
        const Error failure =
            Error::coded(Error::Kind::Storage, code, QString::fromUtf8(sql) + QStringLiteral(": ") + error.text());
        if (own.inTransaction || !dropBroken(error))
            statement->finish();
        throw StoreFailure(failure);
    }
    return *statement;
}

int Database::run(const char* sql, const QVariantList& values)
{
    NetworkThread::leave();
    QSqlQuery& query = execute(sql, values);
    const int changed = query.numRowsAffected();
    query.finish();
    return changed;
}

void Database::runOnce(const QByteArray& sql)
{
    if (m_hook)
        m_hook(sql.constData());
    QSqlQuery query(connection().database);
    if (!query.exec(QString::fromUtf8(sql)))
        throw StoreFailure(
            Error::coded(Error::Kind::Storage, codeOf(query.lastError(), m_config.kind), query.lastError().text()));
}

void Database::read(const char* sql, const QVariantList& values, const std::function<void(const Row&)>& each)
{
    QSqlQuery& query = execute(sql, values);
    while (query.next())
        each(Row(query));
    query.finish();
}

bool Database::readOne(const char* sql, const QVariantList& values, const std::function<void(const Row&)>& first)
{
    QSqlQuery& query = execute(sql, values);
    const bool found = query.next();
    if (found)
        first(Row(query));
    query.finish();
    return found;
}

bool Database::inTransaction() { return connection().inTransaction; }

bool Database::tryBegin(Error& failure)
{
    Connection& own = connection();
    QSqlError error;
    {
        QSqlQuery query(own.database);
        if (query.exec(m_config.kind == DatabaseConfig::Kind::Sqlite
                           ? QStringLiteral("BEGIN IMMEDIATE")
                           : QStringLiteral("BEGIN ISOLATION LEVEL SERIALIZABLE"))) {
            own.inTransaction = true;
            return true;
        }
        error = query.lastError();
    }
    failure = Error::coded(Error::Kind::Storage, codeOf(error, m_config.kind), error.text());
    if (dropBroken(error))
        return false;
    throw StoreFailure(failure);
}

void Database::begin()
{
    NetworkThread::leave();
    if (m_hook)
        m_hook("BEGIN");
    // A connection that broke since its last use is made anew, once.
    Error failure;
    if (!tryBegin(failure) && !tryBegin(failure))
        throw StoreFailure(failure);
}

void Database::commit()
{
    if (m_hook)
        m_hook("COMMIT");
    Connection& own = connection();
    QSqlQuery query(own.database);
    if (!query.exec(QStringLiteral("COMMIT")))
        throw StoreFailure(
            Error::coded(Error::Kind::Storage, codeOf(query.lastError(), m_config.kind), query.lastError().text()));
    own.inTransaction = false;
}

void Database::rollback() noexcept
{
    try {
        Connection& own = connection();
        if (!own.inTransaction)
            return;
        own.inTransaction = false;
        QSqlQuery(own.database).exec(QStringLiteral("ROLLBACK"));
    } catch (const StoreFailure&) {
        qCCritical(lcBackend) << "database: a rollback found no connection";
    }
}

} // namespace gatehouse::backend
