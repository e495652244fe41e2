#pragma once
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <functional>
#include <memory>
#include <unordered_map>

#include "storage/storage_failure.h"
#include "storage/storage_options.h"

namespace gatehouse {

/// One row as it was read: values by column number.
class SqliteRow final {
public:
    explicit SqliteRow(const QSqlQuery& query)
        : m_query(query)
    {
    }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }

private:
    const QSqlQuery& m_query;
};

/// One connection to one SQLite file of the client, or to one in memory. Belongs to the thread that makes it. Every
/// call may throw StorageFailure. Small on purpose: 2 MiB of page cache at most.
class SqliteDatabase final {
public:
    enum class Sync { Normal, Full };
    enum class Journal { Wal, Delete };
    struct Config final {
        QString file; ///< Its folder must exist; empty for one in memory.
        Sync sync = Sync::Normal;
        Journal journal = Journal::Wal;
        int cacheKib = 2048;
        StorageOptions options;
    };
    explicit SqliteDatabase(Config config);
    ~SqliteDatabase();
    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;

    /// Runs one statement with `?` values bound and keeps it prepared; gives the number of rows changed.
    int run(const QByteArray& sql, const QVariantList& values = {});
    /// As run(), for an INSERT: gives the number of the new row.
    qint64 insert(const QByteArray& sql, const QVariantList& values = {});
    /// Runs one statement without keeping it prepared: schema and pragmas.
    void runOnce(const QByteArray& sql);
    /// Calls `each` for every row; an end of it by an exception leaves the statement ready for the next call.
    void read(const QByteArray& sql, const QVariantList& values, const std::function<void(const SqliteRow&)>& each);
    /// True where a row was found; `first` is called with it.
    bool readOne(const QByteArray& sql, const QVariantList& values, const std::function<void(const SqliteRow&)>& first);
    /// Runs `work` in a transaction, rolled back when it throws. Not to be nested.
    void transaction(const std::function<void()>& work);
    [[nodiscard]] const Config& config() const { return m_config; }

private:
    void beforeCall(const QByteArray& sql) const;
    QSqlQuery& execute(const QByteArray& sql, const QVariantList& values);
    void rollback() noexcept;
    [[noreturn]] void refuse(const QByteArray& sql, const QSqlError& error) const;

    const Config m_config;
    const QString m_fileName;
    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QByteArray, std::unique_ptr<QSqlQuery>> m_statements;
};

} // namespace gatehouse
