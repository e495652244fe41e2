#pragma once
#include <QString>
#include <optional>

#include "core/error.h"

namespace gatehouse {

/// Files and folders that only their owner may read (0600, 0700). Errors: Storage with "disk_full", "read_only" or
/// "io".

/// Makes the folder and those above it where they are missing, and takes it away from others where it is there.
[[nodiscard]] std::optional<Error> ensurePrivateFolder(const QString& folder);
/// Makes an empty file where there is none; never touches what is in it. "corrupt" where a folder is in its place.
[[nodiscard]] std::optional<Error> ensurePrivateFile(const QString& file);
/// Writes whole or not at all (write, fsync, rename).
[[nodiscard]] std::optional<Error> writePrivateFile(const QString& file, const QByteArray& content);
/// Writes a file into the folder and removes it again.
[[nodiscard]] std::optional<Error> tryFolder(const QString& folder);

/// Moves FILE (a file or a folder) with its SQLite journals to FILE.aside-N and removes all but the three newest of
/// these. False where it could not be moved.
[[nodiscard]] bool moveAside(const QString& file);
inline constexpr int asideLimit = 3;

} // namespace gatehouse
