#pragma once
#include <QByteArray>
#include <QMap>
#include <QString>

#include "storage/storage_options.h"

namespace gatehouse {

/// What can still be read out of a damaged outbox: the sealed edits by their numbers.
struct SalvagedEdits final {
    QMap<qint64, QByteArray> sealed;
    qint64 highest = 0;    ///< The highest number that was ever given, as far as it can be read.
    bool complete = false; ///< The file was read from end to end.
};

/// Reads the rows that lie before the damage and those that lie behind it. Changes nothing in the file. Storage thread.
[[nodiscard]] SalvagedEdits salvageEdits(const QString& file, const StorageOptions& options);

} // namespace gatehouse
