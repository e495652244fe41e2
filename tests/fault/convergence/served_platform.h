#pragma once
#include <QDateTime>
#include <QList>
#include <QProcess>
#include <QTemporaryDir>
#include <array>
#include <memory>

#include "backend/store/database.h"
#include "domain/profile.h"

namespace gatehouse::test {

/// The editable fields of a profile as texts, in the order of allProfileFields().
using FieldTexts = std::array<QString, 6>;
[[nodiscard]] FieldTexts textsOf(const Profile& profile);
[[nodiscard]] qsizetype indexOf(ProfileField field);

/// One state of the profile that the server committed.
struct Version final {
    qint64 number = 0; ///< As the server counts them.
    QString device;    ///< Who made it; empty for the state at the beginning.
    FieldTexts values;
};

/// One consent as the server recorded it.
struct Decision final {
    QString device;
    QString allowed; ///< As it is stored.
    QDateTime at;
};

/// A gatehoused of its own over a temporary folder, with one person in it; it can be killed by SIGKILL and served
/// again. The database itself, by a trigger of the test's, keeps every version of the profile that is committed: what
/// no answer told of is seen as well.
class ServedPlatform final {
public:
    ServedPlatform();
    ~ServedPlatform();
    ServedPlatform(const ServedPlatform&) = delete;
    ServedPlatform& operator=(const ServedPlatform&) = delete;

    /// Makes the sample and serves it. False where that does not come about.
    [[nodiscard]] bool begin();
    [[nodiscard]] bool serve();
    void kill();
    [[nodiscard]] bool isServing() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const QString& email() const { return m_email; }
    [[nodiscard]] const QString& password() const { return m_password; }
    /// Versions committed since the last call, oldest first; the first call begins with the state of then.
    [[nodiscard]] QList<Version> newVersions();
    /// Every decision about `subject` so far, oldest first.
    [[nodiscard]] QList<Decision> decisions(const QString& subject);

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_email;
    QString m_password;
    std::unique_ptr<backend::Database> m_database;
    qint64 m_read = 0;
};

} // namespace gatehouse::test
