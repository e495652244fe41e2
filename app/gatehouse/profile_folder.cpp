#include "app/gatehouse/profile_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "core/logging.h"

namespace gatehouse {

ProfileFolder::ProfileFolder(const QString& path)
    : m_path(path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                            : QDir(path).absolutePath())
{
}

Result<Done> ProfileFolder::take()
{
    if (!QDir().mkpath(m_path) || !QFileInfo(m_path).isDir())
        return fail(Error::coded(Error::Kind::Storage, QStringLiteral("cannot_make"), m_path));
    auto lock = std::make_unique<QLockFile>(QDir(m_path).filePath(QStringLiteral("in-use.lock")));
    // Only a process that is gone leaves a stale hold, however long it was there.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError)
        return fail(Error::coded(Error::Kind::Conflict, QStringLiteral("profile_in_use"), m_path));
    if (!lock->isLocked())
        qCInfo(lcApp) << "no hold of the profile folder: it cannot be written to";
    m_lock = std::move(lock);
    return Done{};
}

} // namespace gatehouse
