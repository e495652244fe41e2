#include "tests/fault/convergence/served_platform.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace gatehouse::test {

FieldTexts textsOf(const Profile& profile)
{
    FieldTexts texts;
    for (const ProfileField field : allProfileFields())
        texts[static_cast<std::size_t>(indexOf(field))] = fieldText(profile, field);
    return texts;
}

qsizetype indexOf(ProfileField field) { return allProfileFields().indexOf(field); }

ServedPlatform::ServedPlatform() = default;

ServedPlatform::~ServedPlatform()
{
    m_database.reset();
    kill();
}

bool ServedPlatform::begin()
{
    QProcess sample;
    sample.start(QStringLiteral(GATEHOUSED_PROGRAM),
                 {QStringLiteral("sample"), QStringLiteral("--data"), m_folder.path(), QStringLiteral("--seed"),
                  QStringLiteral("7"), QStringLiteral("--accounts"), QStringLiteral("4"),
                  QStringLiteral("--organizations"), QStringLiteral("6"), QStringLiteral("--members"),
                  QStringLiteral("8")});
    if (!sample.waitForFinished(60'000))
        return false;
    const QJsonObject user =
        QJsonDocument::fromJson(sample.readAllStandardOutput()).object().value(QLatin1String("user")).toObject();
    m_email = user.value(QLatin1String("email")).toString();
    m_password = user.value(QLatin1String("password")).toString();
    backend::DatabaseConfig config;
    config.file = m_folder.filePath(QStringLiteral("platform.db"));
    m_database = std::make_unique<backend::Database>(config);
    const QByteArray columns = "version, updated_by, salutation, first_name, last_name, job_role, phone, language";
    m_database->runOnce("CREATE TABLE test_versions (number INTEGER PRIMARY KEY AUTOINCREMENT, " + columns + ")");
    const QByteArray row = "INSERT INTO test_versions (" + columns +
                           ") SELECT version, %1, salutation, first_name, last_name, coalesce(job_role, ''), "
                           "coalesce(phone, ''), language FROM accounts WHERE email = '" +
                           m_email.toUtf8() + "'";
    m_database->runOnce("CREATE TRIGGER test_versions_kept AFTER UPDATE ON accounts WHEN OLD.version <> NEW.version "
                        "BEGIN " +
                        QByteArray(row).replace("%1", "updated_by") + "; END");
    m_database->runOnce(QByteArray(row).replace("%1", "''"));
    return !m_email.isEmpty() && serve();
}

bool ServedPlatform::serve()
{
    m_process.start(QStringLiteral(GATEHOUSED_PROGRAM),
                    {QStringLiteral("serve"), QStringLiteral("--data"), m_folder.path()});
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine() &&
           m_process.waitForReadyRead(20'000)) {
    }
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    m_port = static_cast<quint16>(QUrl(line.section(QLatin1Char(' '), 1)).port(0));
    // What it logs is not wanted, and must not fill the pipe.
    m_process.closeReadChannel(QProcess::StandardOutput);
    m_process.closeReadChannel(QProcess::StandardError);
    return m_port != 0;
}

void ServedPlatform::kill()
{
    m_process.kill();
    m_process.waitForFinished();
    // As much time passes as keeps others from what a dead process had begun.
    if (m_database)
        m_database->run("UPDATE idempotency SET created_at = created_at - 60000 WHERE state = 'working'");
}

QList<Version> ServedPlatform::newVersions()
{
    QList<Version> versions;
    m_database->read("SELECT number, version, updated_by, salutation, first_name, last_name, job_role, phone, language "
                     "FROM test_versions WHERE number > ? ORDER BY number",
                     {m_read}, [&](const backend::Row& row) {
                         m_read = row.number(0);
                         Version version{row.number(1), row.text(2), {}};
                         for (int i = 0; i < 6; ++i)
                             version.values[static_cast<std::size_t>(i)] = row.text(3 + i);
                         versions.append(version);
                     });
    return versions;
}

QList<Decision> ServedPlatform::decisions(const QString& subject)
{
    QList<Decision> decisions;
    m_database->read(
        "SELECT device, allowed, at FROM consents WHERE subject = ? ORDER BY number", {subject},
        [&](const backend::Row& row) {
            decisions.append({row.text(0), row.text(1), QDateTime::fromMSecsSinceEpoch(row.number(2), Qt::UTC)});
        });
    return decisions;
}

} // namespace gatehouse::test
