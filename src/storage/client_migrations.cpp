#include "storage/client_migrations.h"

#include <array>

namespace gatehouse {

namespace {

// Times are milliseconds since 1970, UTC. `sealed` is what Seal makes.
// The two places of the index are filled in turn. Row numbers of organizations_x are the order of rank (most members
// first), and those of names_x are the same, so that the best matches come first out of the full-text index.
constexpr std::array cacheStatements{
    "CREATE TABLE resources (key TEXT PRIMARY KEY, fetched_at INTEGER NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE index_state (id INTEGER PRIMARY KEY CHECK (id = 1), place TEXT NOT NULL, size INTEGER NOT NULL, "
    "filled_at INTEGER NOT NULL)",
    "CREATE TABLE incoming (id TEXT PRIMARY KEY, rank INTEGER NOT NULL, name TEXT NOT NULL, field TEXT NOT NULL) "
    "WITHOUT ROWID",
    "CREATE INDEX incoming_by_rank ON incoming(rank, id)",
    "CREATE TABLE organizations_a (number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT "
    "NULL, field TEXT NOT NULL, members INTEGER NOT NULL)",
    "CREATE TABLE organizations_b (number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT "
    "NULL, field TEXT NOT NULL, members INTEGER NOT NULL)",
    "CREATE INDEX organizations_a_by_name ON organizations_a(folded)",
    "CREATE INDEX organizations_b_by_name ON organizations_b(folded)",
    "CREATE VIRTUAL TABLE names_a USING fts5(folded, content='', columnsize=0, prefix='1 2 3', tokenize=\"unicode61 "
    "remove_diacritics 2 categories 'L* N* Co Mn Mc'\")",
    "CREATE VIRTUAL TABLE names_b USING fts5(folded, content='', columnsize=0, prefix='1 2 3', tokenize=\"unicode61 "
    "remove_diacritics 2 categories 'L* N* Co Mn Mc'\")",
};

// AUTOINCREMENT: the number of an edit is never given again, even after it is gone.
constexpr std::array outboxStatements{
    "CREATE TABLE edits (number INTEGER PRIMARY KEY AUTOINCREMENT, sealed BLOB NOT NULL)",
};

} // namespace

std::span<const char* const> cacheMigrations() { return cacheStatements; }
std::span<const char* const> outboxMigrations() { return outboxStatements; }

void migrate(SqliteDatabase& database, std::span<const char* const> statements)
{
    for (;;) {
        size_t at = 0;
        database.readOne("PRAGMA user_version", {},
                         [&](const SqliteRow& row) { at = static_cast<size_t>(qMax<qint64>(0, row.number(0))); });
        if (at > statements.size()) {
            throw StorageFailure(Error::coded(
                Error::Kind::Storage, QStringLiteral("corrupt"),
                QStringLiteral("schema %1 of a newer program; this one knows %2").arg(at).arg(statements.size())));
        }
        if (at == statements.size())
            return;
        database.transaction([&] {
            database.runOnce(statements[at]);
            database.runOnce("PRAGMA user_version=" + QByteArray::number(static_cast<qulonglong>(at + 1)));
        });
    }
}

} // namespace gatehouse
