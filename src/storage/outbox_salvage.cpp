#include "storage/outbox_salvage.h"

#include <QFileInfo>

#include "storage/sqlite_database.h"

namespace gatehouse {

SalvagedEdits salvageEdits(const QString& file, const StorageOptions& options)
{
    SalvagedEdits found;
    if (!QFileInfo(file).isFile())
        return found;
    try {
        SqliteDatabase::Config config;
        config.file = file;
        config.cacheKib = 256;
        config.options = options;
        config.options.maxPages = 0;
        SqliteDatabase database(config);
        // Upwards until the damage, then downwards until it: what lies between is lost.
        int failures = 0;
        for (const char* sql : {"SELECT number, sealed FROM edits ORDER BY number",
                                "SELECT number, sealed FROM edits ORDER BY number DESC"}) {
            try {
                database.read(sql, {}, [&](const SqliteRow& row) {
                    found.sealed.insert(row.number(0), row.bytes(1));
                    found.highest = qMax(found.highest, row.number(0));
                });
            } catch (const StorageFailure& failure) {
                if (!failure.isCorruption())
                    throw;
                ++failures;
            }
        }
        found.complete = failures == 0;
        try {
            database.readOne("SELECT seq FROM sqlite_sequence WHERE name = 'edits'", {},
                             [&](const SqliteRow& row) { found.highest = qMax(found.highest, row.number(0)); });
        } catch (const StorageFailure& failure) {
            if (!failure.isCorruption())
                throw;
        }
    } catch (const StorageFailure& failure) {
        // A disk that fails may work again later: only damage ends the search.
        if (!failure.isCorruption())
            throw;
    }
    return found;
}

} // namespace gatehouse
