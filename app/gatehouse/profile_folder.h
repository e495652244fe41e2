#pragma once
#include <QLockFile>
#include <memory>

#include "core/result.h"

namespace gatehouse {

/// The folder of one profile, held by one running program at a time. The hold ends with this object, and with the
/// program where that is killed.
class ProfileFolder final {
public:
    /// `path` may be empty for the usual folder of the user's data.
    explicit ProfileFolder(const QString& path);

    [[nodiscard]] const QString& path() const { return m_path; }
    /// Makes the folder where it is missing, and takes hold of it. Errors: Conflict "profile_in_use", Storage
    /// "cannot_make". A folder that cannot be written to is no error here: nobody can spoil anything in it.
    [[nodiscard]] Result<Done> take();

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace gatehouse
