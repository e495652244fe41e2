#include "tests/integration/api/api_test.h"

namespace gatehouse::test {

void ApiTest::initTestCase_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void ApiTest::init()
{
    StrictTest::init();
    QFETCH_GLOBAL(bool, postgres);
    m_world = std::make_unique<BackendWorld>();
    if (postgres) {
        if (!PostgresServer::isInstalled())
            QSKIP("PostgreSQL 15 is not installed (apt-get install postgresql-15)");
        if (!m_postgresRuns) {
            m_postgresRuns = m_postgres.start();
            QVERIFY2(m_postgresRuns, m_postgres.fault().toUtf8().constData());
        }
        m_world->config.database = m_postgres.newDatabase();
    }
    configure(*m_world);
    QVERIFY(m_world->start());
}

void ApiTest::cleanup() { m_world.reset(); }

} // namespace gatehouse::test
