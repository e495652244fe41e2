#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "account/connection_service.h"
#include "account/data_export_service.h"
#include "tests/support/answered.h"
#include "tests/support/fake_account_data_port.h"
#include "tests/support/fake_clock.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

struct ExportWorld final {
    FakeClock clock;
    FakeAccountDataPort port;
    ConnectionService connection{clock};
    DataExportService service{port, connection, true};

    void says(const char* state, int progress = 0)
    {
        port.state.state = ExportState(QString::fromLatin1(state));
        port.state.progress = progress;
    }
    [[nodiscard]] QString state() const
    {
        const auto& value = service.dataExport().value;
        return value ? value->state.text() : QStringLiteral("unknown");
    }
};

} // namespace

/// Where an export stands, as this computer follows it, and its files.
class TestDataExportService final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void followsItToItsEnd()
    {
        ExportWorld world;
        QVERIFY(answered(world.service.make(QStringLiteral("key"))));
        QCOMPARE(world.state(), QStringLiteral("queued"));
        world.says("running", 40);
        QTRY_COMPARE(world.state(), QStringLiteral("running"));
        QCOMPARE(world.service.dataExport().value->progress, 40);
        world.says("ready", 100);
        QTRY_COMPARE(world.state(), QStringLiteral("ready"));
        // And then asks no more.
        const auto* poll = world.service.findChild<QTimer*>();
        QVERIFY(poll);
        QVERIFY(!poll->isActive());
    }

    void whatAnotherDeviceAskedForIsAsGood()
    {
        ExportWorld world;
        world.port.fails[QStringLiteral("start")] = {
            Error::coded(Error::Kind::Conflict, QStringLiteral("export_in_progress"))};
        world.says("running", 10);
        QVERIFY(answered(world.service.make(QStringLiteral("key"))));
        QTRY_COMPARE(world.state(), QStringLiteral("running"));
    }

    void passesRefusalsOn()
    {
        ExportWorld world;
        for (const Error::Kind kind : {Error::Kind::StepUpRequired, Error::Kind::RateLimited}) {
            world.port.fails[QStringLiteral("start")] = {Error::of(kind)};
            world.port.fails[QStringLiteral("file")] = {Error::of(kind)};
            QCOMPARE(answered(world.service.make(QStringLiteral("key"))).error().kind, kind);
            QCOMPARE(answered(world.service.fetch(ExportFormat::Json)).error().kind, kind);
        }
    }

    void offlineSaysSoAndGoesOnAfterwards()
    {
        ExportWorld world;
        world.says("running", 20);
        world.service.refresh();
        QTRY_COMPARE(world.state(), QStringLiteral("running"));
        QSignalSpy changed(&world.service, &DataExportService::changed);
        world.port.fails[QStringLiteral("read")] = {Error::of(Error::Kind::Offline)};
        QTRY_VERIFY(!world.service.isReachable());
        QVERIFY(!changed.isEmpty());
        QCOMPARE(world.state(), QStringLiteral("running"));
        world.says("ready", 100);
        world.connection.tryAgain();
        QTRY_COMPARE(world.state(), QStringLiteral("ready"));
        QVERIFY(world.service.isReachable());
    }

    void aFileThatIsGoneIsReadAnew()
    {
        ExportWorld world;
        world.says("ready", 100);
        world.service.refresh();
        QTRY_COMPARE(world.state(), QStringLiteral("ready"));
        world.says("expired");
        world.port.fails[QStringLiteral("file")] = {Error::coded(Error::Kind::NotFound, QStringLiteral("no_export"))};
        QCOMPARE(answered(world.service.fetch(ExportFormat::Html)).error().code, QStringLiteral("no_export"));
        QTRY_COMPARE(world.state(), QStringLiteral("expired"));
    }

    void removed()
    {
        ExportWorld world;
        world.says("running", 30);
        world.service.refresh();
        QTRY_COMPARE(world.state(), QStringLiteral("running"));
        QVERIFY(answered(world.service.remove()));
        QCOMPARE(world.state(), QStringLiteral("none"));
    }

    void aCommandOutdatesTheReadThatStillRuns_data()
    {
        QTest::addColumn<bool>("makes");
        QTest::addColumn<QString>("comesTo");
        QTest::newRow("make") << true << QStringLiteral("queued");
        QTest::newRow("remove") << false << QStringLiteral("none");
    }
    void aCommandOutdatesTheReadThatStillRuns()
    {
        QFETCH(bool, makes);
        ExportWorld world;
        world.says("failed");
        world.port.holdsReads = true;
        world.service.refresh();
        QVERIFY(world.service.dataExport().refreshing);
        QVERIFY(answered(makes ? world.service.make(QStringLiteral("key")) : world.service.remove()));
        QVERIFY(!world.service.dataExport().refreshing);
        // Late, and old.
        world.port.heldReads.takeFirst()();
        QCoreApplication::sendPostedEvents();
        QTEST(world.state(), "comesTo");
        QVERIFY(!world.service.dataExport().refreshing);
    }

    void savesWholeOrNotAtAllForItsOwnerOnly()
    {
        ExportWorld world;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("data.json"));
        QVERIFY(answered(world.service.save("all of it", path)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("all of it"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        const auto refused = answered(world.service.save("lost", folder.filePath(QStringLiteral("no/such/folder"))));
        QCOMPARE(refused.error().kind, Error::Kind::Storage);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void asksNothingWhereItIsNotOffered()
    {
        ExportWorld world;
        DataExportService absent(world.port, world.connection, false);
        absent.refresh();
        QCoreApplication::sendPostedEvents();
        QVERIFY(world.port.calls.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDataExportService)
#include "test_data_export_service.moc"
