#pragma once
#include "backend/store/database.h"
#include "core/clock.h"
#include "core/strong_id.h"
#include "domain/change.h"

namespace gatehouse::backend {

/// What changed in an account, for its devices to read anew: of each kind the newest change only, so that the table
/// stays as small as the list of kinds and no number is ever too old to be asked from. Call add() in the transaction of
/// the change itself:
///
///     return once.commit([&] {
///         pictures.put(…);
///         changes.add(session.account, ChangeKind::Picture);
///         …
///
/// Numbers are counted in one row an account, which the transaction holds until it commits. A sequence would hand
/// numbers out at once: 8 could be seen before 7, and who asks from 8 would never hear of 7. Here 8 is only made once 7
/// is committed or undone. Throws StoreFailure; any thread.
class ChangesStore final {
public:
    ChangesStore(Database& database, const Clock& clock)
        : m_database(database)
        , m_clock(clock)
    {
    }
    void add(const AccountId& account, ChangeKind kind);
    [[nodiscard]] qint64 latest(const AccountId& account);
    [[nodiscard]] ChangesSince since(const AccountId& account, qint64 number);

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace gatehouse::backend
