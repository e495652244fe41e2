#pragma once
#include <QList>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <atomic>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>

#include "core/result.h"

namespace gatehouse::backend {

/// A database call failed. Thrown inside the backend only, where almost every line may fail so and none can go on; the
/// gate of the routes (routes/gate.h) turns it into a 503 or 500. Carries Error::Kind::Storage with code "disk_full",
/// "read_only", "corrupt", "busy", "unique" or "io".
class StoreFailure final : public std::exception {
public:
    explicit StoreFailure(Error error)
        : m_error(std::move(error))
        , m_what(m_error.detail.toUtf8())
    {
    }
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] const char* what() const noexcept override { return m_what.constData(); }

private:
    Error m_error;
    QByteArray m_what;
};

/// Which database, and where.
struct DatabaseConfig final {
    enum class Kind { Sqlite, Postgres };
    Kind kind = Kind::Sqlite;
    QString file; ///< SQLite: the file.
    QString host; ///< PostgreSQL: host name, or folder of its socket.
    int port = 5432;
    QString name;
    QString user;
    QString password;
    int maxPages = 0; ///< SQLite, for tests: the size at which the disk counts as full; 0 for none.

    /// Understands "postgresql://user:password@host:port/name" and "…?host=/folder".
    [[nodiscard]] static Result<DatabaseConfig> fromAddress(const QString& address, const QString& sqliteFile);
};

/// One row as it was read: values by column number.
class Row final {
public:
    explicit Row(const QSqlQuery& query)
        : m_query(query)
    {
    }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] bool flag(int column) const { return m_query.value(column).toLongLong() != 0; }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.value(column).isNull(); }

private:
    const QSqlQuery& m_query;
};

/// The platform's database, SQLite or PostgreSQL, in the SQL that both understand. Each thread has a connection of its
/// own, opened at first use and closed when the thread ends or close() is called on it. Every call may throw
/// StoreFailure.
class Database final {
public:
    explicit Database(DatabaseConfig config);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] DatabaseConfig::Kind kind() const { return m_config.kind; }
    /// Runs one statement with `?` values bound; gives the number of rows changed.
    int run(const char* sql, const QVariantList& values = {});
    /// Runs one statement unprepared: pragmas, VACUUM, and DDL, which PostgreSQL does not prepare.
    void runOnce(const QByteArray& sql);
    /// Calls `each` for every row.
    void read(const char* sql, const QVariantList& values, const std::function<void(const Row&)>& each);
    /// True where a row was found; `first` is called with it.
    bool readOne(const char* sql, const QVariantList& values, const std::function<void(const Row&)>& first);
    /// Runs `work` in a transaction that sees and makes serializable changes; rolled back when it throws. On PostgreSQL
    /// it is run again (up to 8 times) where another transaction got in between, so `work` must have no effect but on
    /// the database. Transactions within one are part of it.
    template <typename F>
    auto transaction(F&& work)
    {
        if (inTransaction())
            return work();
        for (int attempt = 0;; ++attempt) {
            try {
                begin();
                if constexpr (std::is_void_v<decltype(work())>) {
                    work();
                    commit();
                    return;
                } else {
                    auto result = work();
                    commit();
                    return result;
                }
            } catch (const StoreFailure& failure) {
                rollback();
                // SQLite has waited its busy timeout already; PostgreSQL asks for another try. A unique violation there
                // may be the same race, seen later.
                const bool raced =
                    failure.error().code == QLatin1String("busy") || failure.error().code == QLatin1String("unique");
                if (m_config.kind != DatabaseConfig::Kind::Postgres || !raced || attempt >= 8)
                    throw;
            } catch (...) {
                rollback();
                throw;
            }
        }
    }
    /// Closes this thread's connection.
    void close();
    /// For tests: called before each statement with its SQL; throwing from it is that statement's failure. Set before
    /// use.
    void setFaultHook(std::function<void(const char* sql)> hook) { m_hook = std::move(hook); }
    [[nodiscard]] const DatabaseConfig& config() const { return m_config; }

private:
    class Connection;
    Connection& connection();
    QSqlQuery& execute(const char* sql, const QVariantList& values);
    QSqlQuery& executeOnce(const char* sql, const QVariantList& values);
    /// Whether the failure says that PostgreSQL went away; the connection is closed then, to be opened anew.
    [[nodiscard]] bool dropBroken(const QSqlError& error);
    [[nodiscard]] bool inTransaction();
    void begin();
    bool tryBegin(Error& failure);
    void commit();
    void rollback() noexcept;

    const DatabaseConfig m_config;
    const quint64 m_serial;
    std::function<void(const char*)> m_hook;
};

} // namespace gatehouse::backend
