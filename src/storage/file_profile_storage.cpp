#include "storage/file_profile_storage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/logging.h"
#include "storage/private_files.h"
#include "storage/serial_executor.h"
#include "storage/settings_folder.h"
#include "storage/sqlite_account_storage.h"

namespace gatehouse {

namespace {

/// Removes what is in the folder, but the files of the outbox where they are to stay.
Result<Done> wiped(const QString& folder, bool outboxToo)
{
    QDir dir(folder);
    if (!dir.exists())
        return Done{};
    bool whole = true;
    const auto entries = dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo& entry : entries) {
        if (!outboxToo && entry.fileName().startsWith(QLatin1String("outbox.db")))
            continue;
        const bool gone = entry.isDir() && !entry.isSymLink() ? QDir(entry.filePath()).removeRecursively()
                                                              : QFile::remove(entry.filePath());
        whole = whole && gone;
    }
    if (outboxToo && whole)
        whole = QDir().rmdir(folder);
    if (whole)
        return Done{};
    return fail(Error::coded(Error::Kind::Storage, QStringLiteral("read_only"),
                             QStringLiteral("the account's files could not all be removed")));
}

} // namespace

class FileProfileStorage::Private final {
public:
    Private(const QString& inFolder, StorageOptions withOptions)
        : folder(QDir(inFolder).absolutePath())
        , options(std::move(withOptions))
        , files(folder + QStringLiteral("/settings"))
    {
    }
    const QString folder;
    const StorageOptions options;
    const SettingsFolder files;
    QHash<QString, QJsonObject> settings;
    std::optional<Error> trouble;
    SerialExecutor executor{QStringLiteral("settings")};
};

FileProfileStorage::FileProfileStorage(const QString& folder, const StorageOptions& options)
    : d(std::make_unique<Private>(folder, options))
{
    d->trouble = ensurePrivateFolder(d->folder);
    if (!d->trouble)
        d->trouble = tryFolder(d->folder);
    if (d->trouble)
        qCWarning(lcStorage).noquote() << "the profile's folder cannot be written to:" << d->trouble->detail;
    d->settings = d->files.readAll();
}

FileProfileStorage::~FileProfileStorage() = default;

QJsonObject FileProfileStorage::setting(const QString& name) const { return d->settings.value(name); }

QFuture<Result<Done>> FileProfileStorage::setSetting(const QString& name, const QJsonObject& value)
{
    d->settings.insert(name, value);
    return d->executor.run<Done>([files = d->files, name, value]() -> Result<Done> {
        if (auto error = files.write(name, value))
            return fail(*error);
        return Done{};
    });
}

QFuture<Result<std::shared_ptr<AccountStorage>>> FileProfileStorage::openAccount(const AccountId& id,
                                                                                 const std::optional<SecretBytes>& key)
{
    return SqliteAccountStorage::open(d->executor.home(), key ? accountFolder(id) : QString(), key, d->options);
}

QFuture<Result<Done>> FileProfileStorage::wipeAccount(const AccountId& id, bool outboxToo)
{
    return d->executor.run<Done>([folder = accountFolder(id), outboxToo] { return wiped(folder, outboxToo); });
}

std::optional<Error> FileProfileStorage::trouble() const { return d->trouble; }

QString FileProfileStorage::accountFolder(const AccountId& id) const
{
    return d->folder + QStringLiteral("/accounts/") + fileNameOf(id.text());
}

} // namespace gatehouse
