#pragma once
#include <QList>
#include <functional>
#include <memory>

#include "storage/account_storage.h"
#include "storage/seal.h"
#include "storage/sqlite_database.h"

namespace gatehouse {

/// The edits that the server does not have yet, in a file of their own. Every change is one transaction, durable
/// (synchronous=FULL) when the call comes back, and whole or absent when it throws. Storage thread; every call may
/// throw StorageFailure.
class Outbox final {
public:
    /// Opens the file, or one in memory where the name is empty. A damaged one, or one of a newer program, is set aside
    /// after what can be read of it was written into a new one; a failure of that leaves everything as it was.
    Outbox(const QString& file, const Seal& seal, const StorageOptions& options);

    [[nodiscard]] QList<OutboxEdit> list();
    [[nodiscard]] OutboxEdit add(OutboxEdit edit);
    void replace(const OutboxEdit& edit);
    void remove(qint64 number);

private:
    void open();
    void recover();
    template <typename F>
    auto recovering(F&& work);

    const QString m_file;
    const Seal& m_seal;
    const StorageOptions m_options;
    std::unique_ptr<SqliteDatabase> m_database;
};

} // namespace gatehouse
