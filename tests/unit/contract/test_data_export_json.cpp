#include <QJsonObject>
#include <QTest>

#include "contract/data_export_json.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

/// JSON of an export's state and back.
class TestDataExportJson final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void goesRound()
    {
        QCOMPARE(*dataExportFromJson(toJson(DataExport())), DataExport());
        DataExport ready;
        ready.state = ExportState(QStringLiteral("ready"));
        ready.id = QStringLiteral("019cadc6-9a80-7b0f-8a93-be07ffa0d796");
        ready.progress = 100;
        ready.createdAt = QDateTime(QDate(2026, 11, 24), QTime(8, 55, 1, 7), Qt::UTC);
        ready.expiresAt = ready.createdAt->addDays(1);
        ready.jsonSize = 4096;
        ready.htmlSize = 8192;
        QCOMPARE(*dataExportFromJson(toJson(ready)), ready);
        QVERIFY(!ready.isUnderWay());
        // A state of a newer server is kept.
        ready.state = ExportState(QStringLiteral("packed"));
        QCOMPARE(dataExportFromJson(toJson(ready))->state, ready.state);
    }

    void takesNothingForGranted()
    {
        QJsonObject json = toJson(DataExport());
        for (const char* field : {"state", "progress"}) {
            QJsonObject without = json;
            without.remove(QLatin1String(field));
            QCOMPARE(dataExportFromJson(without).error().kind, Error::Kind::Protocol);
        }
        json[QLatin1String("progress")] = 70'000;
        QCOMPARE(dataExportFromJson(json)->progress, 100);
        json[QLatin1String("size")] = QJsonObject{{QLatin1String("json"), QStringLiteral("large")}};
        QCOMPARE(dataExportFromJson(json).error().kind, Error::Kind::Protocol);
    }
};

QTEST_GUILESS_MAIN(TestDataExportJson)
#include "test_data_export_json.moc"
