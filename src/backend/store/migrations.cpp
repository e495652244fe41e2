#include "backend/store/migrations.h"

#include <array>

namespace gatehouse::backend {

namespace {

// Released entries are frozen: add at the end only. One statement each, in the SQL that SQLite and PostgreSQL share.
// Times are milliseconds since 1970, truth values 0 or 1, tokens and codes hashes as hex.
constexpr std::array statements{
    "CREATE TABLE accounts (id TEXT PRIMARY KEY, email TEXT NOT NULL, email_key TEXT NOT NULL UNIQUE, confirmed BIGINT "
    "NOT NULL, "
    "password_hash TEXT NOT NULL, first_name TEXT NOT NULL, last_name TEXT NOT NULL, salutation TEXT NOT NULL DEFAULT "
    "'none', "
    "job_role TEXT, language TEXT NOT NULL, version BIGINT NOT NULL DEFAULT 1, updated_by TEXT NOT NULL DEFAULT '', "
    "created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL)",
    "CREATE TABLE sessions (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE, "
    "application "
    "TEXT NOT NULL, platform TEXT NOT NULL, label TEXT NOT NULL DEFAULT '', address TEXT NOT NULL, place TEXT NOT NULL "
    "DEFAULT "
    "'', unusual BIGINT NOT NULL DEFAULT 0, signed_in_at BIGINT NOT NULL, last_active_at BIGINT NOT NULL, ended_at "
    "BIGINT, "
    "access_hash TEXT UNIQUE, access_expires BIGINT NOT NULL DEFAULT 0, access_used BIGINT NOT NULL DEFAULT 0, "
    "refresh_hash TEXT "
    "UNIQUE, previous_refresh_hash TEXT, refreshed_at BIGINT NOT NULL DEFAULT 0)",
    "CREATE INDEX sessions_by_account ON sessions(account_id, last_active_at)",
    "CREATE TABLE used_refresh_tokens (hash TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions(id) ON "
    "DELETE CASCADE, "
    "used_at BIGINT NOT NULL)",
    "CREATE TABLE codes (purpose TEXT NOT NULL, email_key TEXT NOT NULL, code_hash TEXT NOT NULL, expires_at BIGINT "
    "NOT NULL, "
    "tries BIGINT NOT NULL DEFAULT 0, sent_at BIGINT NOT NULL, PRIMARY KEY (purpose, email_key))",
    "CREATE TABLE organizations (id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL, field TEXT NOT NULL "
    "DEFAULT '', "
    "visibility TEXT NOT NULL DEFAULT 'public', member_count BIGINT NOT NULL DEFAULT 0, project_count BIGINT NOT NULL "
    "DEFAULT 0, "
    "created_at BIGINT NOT NULL)",
    "CREATE INDEX organizations_by_name ON organizations(name_key)",
    "CREATE TABLE memberships (organization_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE, "
    "account_id TEXT NOT "
    "NULL REFERENCES accounts(id) ON DELETE CASCADE, role TEXT NOT NULL, joined_at BIGINT, PRIMARY KEY "
    "(organization_id, "
    "account_id))",
    "CREATE INDEX memberships_by_account ON memberships(account_id)",
    "CREATE TABLE invitations (id TEXT PRIMARY KEY, organization_id TEXT NOT NULL REFERENCES organizations(id) ON "
    "DELETE CASCADE, "
    "email_key TEXT NOT NULL, role TEXT NOT NULL, invited_by TEXT NOT NULL, created_at BIGINT NOT NULL, expires_at "
    "BIGINT NOT NULL)",
    "CREATE INDEX invitations_by_email ON invitations(email_key)",
    "CREATE TABLE join_requests (organization_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE, "
    "account_id TEXT NOT "
    "NULL REFERENCES accounts(id) ON DELETE CASCADE, message TEXT NOT NULL DEFAULT '', created_at BIGINT NOT NULL, "
    "PRIMARY KEY "
    "(organization_id, account_id))",
    "CREATE TABLE idempotency (scope TEXT NOT NULL, key TEXT NOT NULL, request_hash TEXT NOT NULL, state TEXT NOT "
    "NULL, status "
    "BIGINT NOT NULL DEFAULT 0, headers TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '', created_at BIGINT NOT "
    "NULL, "
    "PRIMARY KEY (scope, key))",
    "CREATE INDEX idempotency_by_age ON idempotency(created_at)",
    "CREATE TABLE limits (bucket TEXT PRIMARY KEY, window_start BIGINT NOT NULL, hits BIGINT NOT NULL, locked_until BIGINT NOT NULL DEFAULT 0)",
    "CREATE TABLE messages (id TEXT PRIMARY KEY, recipient TEXT NOT NULL, channel TEXT NOT NULL, kind TEXT NOT NULL, "
    "language TEXT "
    "NOT NULL, code TEXT NOT NULL DEFAULT '', created_at BIGINT NOT NULL, sent_at BIGINT, tries BIGINT NOT NULL "
    "DEFAULT 0, next_try "
    "BIGINT NOT NULL DEFAULT 0)",
    "CREATE INDEX messages_waiting ON messages(sent_at, next_try)",
    "ALTER TABLE sessions ADD COLUMN verified_at BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE accounts ADD COLUMN picture TEXT",
    "CREATE TABLE pictures (account_id TEXT PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE, version TEXT NOT NULL, "
    "media_type TEXT NOT NULL, bytes BYTEA NOT NULL, updated_at BIGINT NOT NULL)",
    "CREATE TABLE email_changes (account_id TEXT PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE, session_id TEXT "
    "NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, email TEXT NOT NULL, email_key TEXT NOT NULL, code_hash TEXT "
    "NOT NULL, code_expires_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, tries BIGINT NOT NULL DEFAULT 0, sent_at "
    "BIGINT NOT NULL)",
    "CREATE TABLE email_reverts (token_hash TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE "
    "CASCADE, email TEXT NOT NULL, expires_at BIGINT NOT NULL)",
    "CREATE TABLE consents (account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE, number BIGINT NOT NULL, "
    "subject TEXT NOT NULL, allowed TEXT NOT NULL, at BIGINT NOT NULL, device TEXT NOT NULL, wording_id TEXT NOT NULL, "
    "wording TEXT NOT NULL, language TEXT NOT NULL, PRIMARY KEY (account_id, number))",
    "CREATE TABLE change_counts (account_id TEXT PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE, latest BIGINT NOT "
    "NULL)",
    "CREATE TABLE changes (account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE, kind TEXT NOT NULL, number "
    "BIGINT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (account_id, kind))",
    "ALTER TABLE accounts ADD COLUMN phone TEXT",
    "ALTER TABLE organizations ADD COLUMN description TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE memberships ADD COLUMN name_key TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX memberships_by_name ON memberships(organization_id, name_key, account_id, role, joined_at)",
    "CREATE INDEX memberships_without_key ON memberships(account_id) WHERE name_key = ''",
    "CREATE TABLE exports (id TEXT PRIMARY KEY, account_id TEXT NOT NULL UNIQUE REFERENCES accounts(id) ON DELETE "
    "CASCADE, state TEXT NOT NULL, progress BIGINT NOT NULL DEFAULT 0, created_at BIGINT NOT NULL, expires_at BIGINT "
    "NOT NULL DEFAULT 0, json_size BIGINT NOT NULL DEFAULT 0, html_size BIGINT NOT NULL DEFAULT 0, claim TEXT NOT NULL "
    "DEFAULT '', claimed_until BIGINT NOT NULL DEFAULT 0, tries BIGINT NOT NULL DEFAULT 0)",
    "CREATE TABLE export_files (export_id TEXT NOT NULL REFERENCES exports(id) ON DELETE CASCADE, format TEXT NOT NULL, "
    "number BIGINT NOT NULL, bytes BYTEA NOT NULL, PRIMARY KEY (export_id, format, number))",
    "CREATE TABLE account_deletions (account_id TEXT PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE, asked_at "
    "BIGINT NOT NULL, delete_at BIGINT NOT NULL)",
    "CREATE INDEX account_deletions_due ON account_deletions(delete_at)",
    "ALTER TABLE accounts ADD COLUMN password_changed_at BIGINT NOT NULL DEFAULT 0",
};

} // namespace

int newestSchema() { return static_cast<int>(statements.size()); }

int schemaOf(Database& database)
{
    int number = 0;
    if (database.kind() == DatabaseConfig::Kind::Sqlite) {
        database.readOne("PRAGMA user_version", {}, [&](const Row& row) { number = static_cast<int>(row.number(0)); });
        return number;
    }
    bool there = false;
    database.readOne("SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = "
                     "'schema_version'",
                     {}, [&](const Row&) { there = true; });
    if (there)
        database.readOne("SELECT number FROM schema_version", {},
                         [&](const Row& row) { number = static_cast<int>(row.number(0)); });
    return number;
}

namespace {

/// On PostgreSQL one instance migrates at a time. Held by the session and not by a transaction: a serializable one
/// would wait for the lock with a picture of the time before it.
class MigrationTurn final {
public:
    explicit MigrationTurn(Database& database)
        : m_database(database)
    {
        if (m_database.kind() == DatabaseConfig::Kind::Postgres)
            m_database.run("SELECT pg_advisory_lock(7041)");
    }
    ~MigrationTurn()
    {
        try {
            if (m_database.kind() == DatabaseConfig::Kind::Postgres)
                m_database.run("SELECT pg_advisory_unlock(7041)");
        } catch (const StoreFailure&) {
            m_database.close(); // The lock goes with its session.
        }
    }
    MigrationTurn(const MigrationTurn&) = delete;
    MigrationTurn& operator=(const MigrationTurn&) = delete;

private:
    Database& m_database;
};

} // namespace

int migrate(Database& database)
{
    const bool sqlite = database.kind() == DatabaseConfig::Kind::Sqlite;
    const MigrationTurn turn(database);
    for (;;) {
        const bool done = database.transaction([&] {
            const int at = schemaOf(database);
            if (at > newestSchema()) {
                throw StoreFailure(Error::coded(
                    Error::Kind::Storage, QStringLiteral("newer_schema"),
                    QStringLiteral("the database has schema %1; this program knows %2").arg(at).arg(newestSchema())));
            }
            if (at == newestSchema())
                return true;
            database.runOnce(statements[static_cast<size_t>(at)]);
            if (sqlite) {
                // PRAGMA takes no bound value; it is part of the transaction and rolls back with it.
                const QByteArray pragma = "PRAGMA user_version=" + QByteArray::number(at + 1);
                database.runOnce(pragma);
            } else if (at == 0) {
                database.runOnce("CREATE TABLE schema_version (number BIGINT NOT NULL)");
                database.run("INSERT INTO schema_version (number) VALUES (1)");
            } else {
                database.run("UPDATE schema_version SET number = ?", {at + 1});
            }
            return false;
        });
        if (done)
            return newestSchema();
    }
}

} // namespace gatehouse::backend
