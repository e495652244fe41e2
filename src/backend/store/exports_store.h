#pragma once
#include <optional>

#include "backend/store/database.h"
#include "core/strong_id.h"
#include "domain/data_export.h"

namespace gatehouse::backend {

/// An export as it stands in the queue.
struct ExportRecord final {
    AccountId account;
    DataExport shown; ///< What its owner sees of it.
    QString claim;    ///< Of who works on it.
    int tries = 0;
};

/// The exports, one an account, which are also the queue of those to be made: whoever works on one claims it for a
/// while, and an instance that dies loses its claim. Their files are kept in pieces. Throws StoreFailure; any thread.
class ExportsStore final {
public:
    explicit ExportsStore(Database& database)
        : m_database(database)
    {
    }
    [[nodiscard]] std::optional<ExportRecord> find(const AccountId& account);
    /// A new one in the queue, in place of what was there.
    void put(const AccountId& account, const QString& id, qint64 now);
    void remove(const AccountId& account);

    /// The next one that nobody works on, claimed until `until` and empty again.
    [[nodiscard]] std::optional<ExportRecord> claimNext(const QString& claim, qint64 now, qint64 until);
    // Of who holds the claim; false where it is lost, and then nothing is written:
    bool append(const ExportRecord& record, int number, const QByteArray& json, const QByteArray& html, qint64 until);
    bool setProgress(const ExportRecord& record, int percent, qint64 until);
    bool finish(const ExportRecord& record, qint64 jsonSize, qint64 htmlSize, qint64 expiresAt);
    bool giveUp(const ExportRecord& record);
    /// Back into the queue, for the next one.
    void release(const ExportRecord& record);

    /// The whole file of one that is ready.
    [[nodiscard]] QByteArray file(const QString& id, ExportFormat format);
    /// Removes the files of what expired before `now`; that there was one is remembered for thirty days.
    void sweep(qint64 now);

private:
    Database& m_database;
};

} // namespace gatehouse::backend
