#pragma once
#include <QTest>
#include <memory>

#include "tests/support/backend_world.h"
#include "tests/support/postgres_server.h"
#include "tests/support/strict_test.h"

namespace gatehouse::test {

/// Base of the tests of the backend's API: every test function runs on SQLite and on PostgreSQL, each time with a world
/// of its own. Where PostgreSQL is not installed its half is skipped, and says so.
class ApiTest : public StrictTest {
    Q_OBJECT
protected:
    /// Before the world starts.
    virtual void configure(BackendWorld&) {}
    [[nodiscard]] BackendWorld& world() { return *m_world; }
    [[nodiscard]] PostgresServer& postgres() { return m_postgres; }
    [[nodiscard]] bool onPostgres() const
    {
        return m_world->config.database.kind != backend::DatabaseConfig::Kind::Sqlite;
    }
    /// One number out of the database.
    [[nodiscard]] qint64 number(const char* sql, const QVariantList& values = {})
    {
        qint64 value = -1;
        world().platform().database().readOne(sql, values, [&](const backend::Row& row) { value = row.number(0); });
        return value;
    }

protected Q_SLOTS:
    void initTestCase_data();
    void init() override;
    void cleanup();

private:
    PostgresServer m_postgres;
    bool m_postgresRuns = false;
    std::unique_ptr<BackendWorld> m_world;
};

} // namespace gatehouse::test
