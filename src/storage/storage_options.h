#pragma once
#include <QByteArray>
#include <QString>
#include <functional>

namespace gatehouse {

/// What tests can make go wrong; the program uses the defaults.
struct StorageOptions final {
    /// Called on the storage thread before each database call ("OPEN", "BEGIN", "COMMIT" or the statement) with the
    /// file's name ("cache.db"); throwing StorageFailure from it is that call's failure.
    std::function<void(const QString& file, const QByteArray& sql)> beforeCall;
    int maxPages = 0; ///< The size at which the disk counts as full, in pages of each file; 0 for none.
};

} // namespace gatehouse
