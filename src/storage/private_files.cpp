#include "storage/private_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <cerrno>

#include "core/logging.h"

namespace gatehouse {

namespace {

constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner;

Error errorOf(int number, const QString& what)
{
    QString code = QStringLiteral("io");
    bool full = number == ENOSPC || number == EFBIG;
#ifdef EDQUOT
    full = full || number == EDQUOT;
#endif
    if (full)
        code = QStringLiteral("disk_full");
    else if (number == EACCES || number == EPERM || number == EROFS || number == ENOTDIR || number == EEXIST)
        code = QStringLiteral("read_only");
    return Error::coded(Error::Kind::Storage, code, QStringLiteral("%1: %2").arg(what, qt_error_string(number)));
}

bool removeAny(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir() && !info.isSymLink())
        return QDir(path).removeRecursively();
    return QFile::remove(path);
}

const auto& journals()
{
    static const QStringList list{QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")};
    return list;
}

} // namespace

std::optional<Error> ensurePrivateFolder(const QString& folder)
{
    const QFileInfo info(folder);
    if (info.isDir()) {
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        if (info.permissions() & others)
            QFile::setPermissions(folder, ownerFolder);
        return std::nullopt;
    }
    if (info.exists())
        return errorOf(ENOTDIR, folder);
    const QString above = info.absolutePath();
    if (above != info.absoluteFilePath() && !QFileInfo(above).isDir()) {
        if (auto error = ensurePrivateFolder(above))
            return error;
    }
    errno = 0;
    if (!QDir(above).mkdir(info.fileName(), ownerFolder)) {
        const int number = errno;
        if (!QFileInfo(folder).isDir()) // Another process may have made it meanwhile.
            return errorOf(number, folder);
    }
    return std::nullopt;
}

std::optional<Error> ensurePrivateFile(const QString& file)
{
    const QFileInfo info(file);
    if (info.isDir()) {
        return Error::coded(Error::Kind::Storage, QStringLiteral("corrupt"),
                            QStringLiteral("%1: a folder is in its place").arg(info.fileName()));
    }
    if (info.exists()) {
        QFile::setPermissions(file, ownerFile);
        return std::nullopt;
    }
    QFile made(file);
    errno = 0;
    if (!made.open(QIODevice::ReadWrite, ownerFile))
        return errorOf(errno, file);
    return std::nullopt;
}

std::optional<Error> writePrivateFile(const QString& file, const QByteArray& content)
{
    QSaveFile saved(file);
    errno = 0;
    if (!saved.open(QIODevice::WriteOnly))
        return errorOf(errno, file);
    saved.setPermissions(ownerFile);
    if (saved.write(content) != content.size() || !saved.commit())
        return errorOf(saved.error() == QFileDevice::ResourceError ? ENOSPC : errno, file);
    return std::nullopt;
}

std::optional<Error> tryFolder(const QString& folder)
{
    // Without the fsync of writePrivateFile(): it is asked at each start.
    QFile file(folder + QStringLiteral("/.trial-%1").arg(QCoreApplication::applicationPid()));
    errno = 0;
    const bool written = file.open(QIODevice::WriteOnly, ownerFile) && file.write("x") == 1 && file.flush();
    const int number = errno;
    file.remove();
    if (written)
        return std::nullopt;
    return errorOf(number, folder);
}

bool moveAside(const QString& file)
{
    const QFileInfo info(file);
    const QDir folder(info.absolutePath());
    const QString stem = info.fileName() + QStringLiteral(".aside-");
    QList<int> numbers;
    const auto entries =
        folder.entryList({stem + QLatin1Char('*')}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString& entry : entries) {
        bool whole = false;
        const int number = entry.mid(stem.size()).toInt(&whole);
        if (whole)
            numbers += number;
    }
    std::ranges::sort(numbers);
    const int next = numbers.isEmpty() ? 1 : numbers.last() + 1;
    const QString target = folder.filePath(stem + QString::number(next));
    if (info.exists() || info.isSymLink()) {
        if (!QFile::rename(file, target))
            return false;
    }
    // A journal left behind would be read into the new file.
    for (const QString& journal : journals()) {
        if (QFileInfo::exists(file + journal) && !QFile::rename(file + journal, target + journal) &&
            !removeAny(file + journal))
            return false;
    }
    numbers += next;
    while (numbers.size() > asideLimit) {
        const QString oldest = folder.filePath(stem + QString::number(numbers.takeFirst()));
        removeAny(oldest);
        for (const QString& journal : journals())
            QFile::remove(oldest + journal);
    }
    qCWarning(lcStorage).noquote() << info.fileName() << "was set aside as" << QFileInfo(target).fileName();
    return true;
}

} // namespace gatehouse
