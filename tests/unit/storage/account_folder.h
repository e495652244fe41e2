#pragma once
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <atomic>
#include <memory>

#include "storage/seal.h"
#include "storage/sqlite_account_storage.h"
#include "storage/storage_failure.h"
#include "tests/support/answered.h"

namespace gatehouse::test {

/// An account's folder of a test, with a disk that can be made to fail.
class AccountFolder final {
public:
    AccountFolder()
    {
        options.beforeCall = [this](const QString& file, const QByteArray&) {
            if (file != failingFile)
                return;
            const int call = ++calls;
            if (failAt > 0 && (call == failAt || (failOnwards && call > failAt)))
                throw StorageFailure(
                    Error::coded(Error::Kind::Storage, failWith, QStringLiteral("as the test wants it")));
        };
    }
    [[nodiscard]] QString path() const { return m_folder.path() + QStringLiteral("/account"); }
    [[nodiscard]] QString file(const char* name) const { return path() + QLatin1Char('/') + QLatin1String(name); }
    [[nodiscard]] Result<std::shared_ptr<AccountStorage>> open()
    {
        return answered(SqliteAccountStorage::open(&context, path(), key, options));
    }
    /// The n-th call to the file from now on fails; 0 for none.
    void fail(const char* name, int call, bool onwards = false)
    {
        failingFile = QLatin1String(name);
        calls = 0;
        failAt = call;
        failOnwards = onwards;
    }
    [[nodiscard]] QByteArray read(const char* name) const
    {
        QFile in(file(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    [[nodiscard]] bool write(const char* name, const QByteArray& content) const
    {
        QFile out(file(name));
        return out.open(QIODevice::WriteOnly) && out.write(content) == content.size();
    }
    [[nodiscard]] QStringList entries(const QString& pattern) const
    {
        return QDir(path()).entryList({pattern}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    QObject context;
    std::optional<SecretBytes> key = SecretBytes(QByteArray(Seal::keySize, 'k'));
    StorageOptions options;
    std::atomic<int> calls{0};
    QString failWith = QStringLiteral("io");

private:
    /// In memory where the system has such a place: the many fsyncs of these tests are not what they are about.
    static QString place()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/gatehouse-test-XXXXXX");
    }
    QTemporaryDir m_folder{place()};
    QString failingFile;
    int failAt = 0;
    bool failOnwards = false;
};

/// Ends the storage before the next line runs: the caller's pointer is the last.
inline void close(Result<std::shared_ptr<AccountStorage>>& storage)
{
    if (storage)
        storage->reset();
}

inline OutboxEdit edit(const QString& key, const QString& lastName = QStringLiteral("Moreau"))
{
    OutboxEdit made;
    made.key = key;
    made.patch.lastName = lastName;
    made.patch.jobRole = std::optional<JobRoleId>();
    made.patch.phone = std::optional<QString>();
    made.patch.language = QStringLiteral("fr");
    made.base.lastName = QStringLiteral("Martin");
    made.base.jobRole = JobRoleId(QStringLiteral("data_engineer"));
    made.base.phone = QStringLiteral("+33612345678");
    made.base.language = QStringLiteral("en");
    made.etag = QStringLiteral("\"7\"");
    made.savedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0, 0, 123), Qt::UTC);
    return made;
}

inline QStringList keysOf(const QList<OutboxEdit>& edits)
{
    QStringList keys;
    for (const OutboxEdit& one : edits)
        keys += one.key;
    return keys;
}

} // namespace gatehouse::test
