#include "tests/support/postgres_server.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace gatehouse::test {

namespace {

const QString programs = QStringLiteral("/usr/lib/postgresql/15/bin/");

/// The command line that runs `program` as somebody who is not root.
QStringList asOrdinaryUser(const QString& program, const QStringList& arguments)
{
    QStringList line;
    if (::geteuid() == 0)
        line << QStringLiteral("setpriv") << QStringLiteral("--reuid=postgres") << QStringLiteral("--regid=postgres")
             << QStringLiteral("--clear-groups") << QStringLiteral("--pdeathsig=INT");
    return line << program << arguments;
}

} // namespace

PostgresServer::~PostgresServer() { stop(); }

bool PostgresServer::isInstalled()
{
    return QFile::exists(programs + QStringLiteral("initdb")) &&
           (::geteuid() != 0 || ::getpwnam("postgres") != nullptr);
}

bool PostgresServer::runAsOwner(const QString& program, const QStringList& arguments)
{
    QStringList line = asOrdinaryUser(program, arguments);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder.path());
    process.start(line.takeFirst(), line);
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    m_fault = program + QStringLiteral(": ") + QString::fromUtf8(process.readAll());
    return false;
}

bool PostgresServer::start()
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    if (!QFile::exists(data)) {
        if (::geteuid() == 0) {
            const passwd* owner = ::getpwnam("postgres");
            if (::chown(m_folder.path().toLocal8Bit().constData(), owner->pw_uid, owner->pw_gid) != 0)
                return false;
        }
        if (!runAsOwner(programs + QStringLiteral("initdb"),
                        {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("gatehouse"),
                         QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                         QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")}))
            return false;
    }
    QStringList line = asOrdinaryUser(
        programs + QStringLiteral("postgres"),
        {QStringLiteral("-D"), data, QStringLiteral("-k"), m_folder.path(), QStringLiteral("-h"), QString(),
         QStringLiteral("-c"), QStringLiteral("fsync=off"), QStringLiteral("-c"), QStringLiteral("max_connections=60"),
         QStringLiteral("-c"), QStringLiteral("shared_buffers=16MB")});
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_process.start(line.takeFirst(), line);
    if (!QTest::qWaitFor([this] { return sql(QStringLiteral("postgres"), QStringLiteral("SELECT 1")); }, 30'000)) {
        QFile log(m_folder.filePath(QStringLiteral("log")));
        m_fault = log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QStringLiteral("does not start");
        return false;
    }
    return true;
}

void PostgresServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    // Immediate shutdown: as a crash, without waiting for anybody.
    ::kill(static_cast<pid_t>(m_process.processId()), SIGQUIT);
    m_process.waitForFinished(10'000);
}

bool PostgresServer::sql(const QString& database, const QString& text)
{
    return runAsOwner(programs + QStringLiteral("psql"),
                      {QStringLiteral("-q"), QStringLiteral("-h"), m_folder.path(), QStringLiteral("-U"),
                       QStringLiteral("gatehouse"), QStringLiteral("-d"), database, QStringLiteral("-c"), text});
}

backend::DatabaseConfig PostgresServer::newDatabase()
{
    backend::DatabaseConfig config;
    config.kind = backend::DatabaseConfig::Kind::Postgres;
    config.host = m_folder.path();
    config.user = QStringLiteral("gatehouse");
    config.name = QStringLiteral("world%1").arg(++m_databases);
    if (!sql(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE ") + config.name))
        config.name.clear();
    return config;
}

QString PostgresServer::addressOf(const backend::DatabaseConfig& config) const
{
    return QStringLiteral("postgresql://gatehouse@/%1?host=%2").arg(config.name, m_folder.path());
}

} // namespace gatehouse::test
