#pragma once
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include "backend/store/database.h"

namespace gatehouse::test {

/// A PostgreSQL of its own from Debian's package: a cluster in a temporary folder, reached by a socket in it, run as an
/// ordinary user where the test is root (the server refuses root). Ends with this object, and with the test program
/// should that be killed.
class PostgresServer final {
public:
    PostgresServer() = default;
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// Whether the package is there; where not, a test skips and says so.
    [[nodiscard]] static bool isInstalled();
    /// Starts it; false with fault() set where it does not come up.
    [[nodiscard]] bool start();
    /// Stops at once, as a crash does; start() brings it back with its data.
    void stop();
    [[nodiscard]] const QString& fault() const { return m_fault; }
    /// A new, empty database.
    [[nodiscard]] backend::DatabaseConfig newDatabase();
    /// The same as an address for `gatehoused --database`.
    [[nodiscard]] QString addressOf(const backend::DatabaseConfig& config) const;
    /// Runs SQL as the superuser in `database`; false where it fails.
    bool sql(const QString& database, const QString& text);

private:
    [[nodiscard]] bool runAsOwner(const QString& program, const QStringList& arguments);
    QTemporaryDir m_folder{QStringLiteral("/tmp/gatehouse-pg-XXXXXX")};
    QProcess m_process;
    QString m_fault;
    int m_databases = 0;
};

} // namespace gatehouse::test
