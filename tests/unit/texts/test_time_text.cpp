#include <QLocale>
#include <QTest>
#include <QTimeZone>
#include <ctime>

#include "tests/support/strict_test.h"
#include "ui/texts/count_text.h"
#include "ui/texts/time_text.h"
#include "ui/texts/translation_loader.h"

using namespace gatehouse;

class TestTimeText final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() override;
    void datesAndTimes();
    void otherLocales_data();
    void otherLocales();
    void ago_data();
    void ago();
    void agoAcrossTheChangeOfClocks();
    void savedWhen();
    void durations_data();
    void durations();
    void numbers();
    void invalid();

private:
    TranslationLoader m_loader;
};

namespace {

QDateTime utc(const char* text) { return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate); }

} // namespace

void TestTimeText::initTestCase()
{
    // Paris: UTC+1 in winter, UTC+2 in summer; the clocks went back on 25 October 2026 at 01:00 UTC.
    qputenv("TZ", "Europe/Paris");
    tzset();
    QCOMPARE(QTimeZone::systemTimeZone().offsetFromUtc(utc("2026-11-24T08:00:00Z")), 3600);
}

void TestTimeText::init()
{
    StrictTest::init();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestTimeText::datesAndTimes()
{
    QCOMPARE(dateText(utc("2024-03-14T10:00:00Z")), QStringLiteral("14 Mar 2024"));
    QCOMPARE(dateTimeText(utc("2026-11-24T07:55:00Z")), QStringLiteral("24 Nov 2026, 08:55"));
    QCOMPARE(timeText(utc("2026-11-24T08:31:59Z")), QStringLiteral("09:31"));
    // Just before midnight UTC it is the next day in Paris.
    QCOMPARE(dateText(utc("2026-11-23T23:30:00Z")), QStringLiteral("24 Nov 2026"));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(dateTimeText(utc("2026-11-24T07:55:00Z")), QStringLiteral("24 Nov 2026, 08:55"));
}

void TestTimeText::otherLocales_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("date");
    QTest::newRow("en_US") << QStringLiteral("en_US") << QStringLiteral("Nov 4, 2026");
    QTest::newRow("fr_FR") << QStringLiteral("fr_FR") << QStringLiteral("4 nov. 2026");
    QTest::newRow("ja_JP") << QStringLiteral("ja_JP") << QStringLiteral("2026年11月4日");
    QTest::newRow("de_DE") << QStringLiteral("de_DE") << QStringLiteral("4. Nov. 2026");
    QTest::newRow("hu_HU") << QStringLiteral("hu_HU") << QStringLiteral("2026. nov. 4.");
}

void TestTimeText::otherLocales()
{
    QFETCH(QString, locale);
    QFETCH(QString, date);
    QLocale::setDefault(QLocale(locale));
    QCOMPARE(dateText(utc("2026-11-04T10:00:00Z")), date);
    // No locale shows seconds, and none the weekday.
    const QString time = timeText(utc("2026-11-04T10:11:42Z"));
    QVERIFY2(!time.contains(QLatin1String("42")) && time.contains(QLatin1String("11")), qPrintable(time));
}

void TestTimeText::ago_data()
{
    QTest::addColumn<QDateTime>("then");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QString>("text");
    const QDateTime noon = utc("2026-11-24T11:00:00Z");
    QTest::newRow("now") << noon << noon << QStringLiteral("just now");
    QTest::newRow("59 s") << noon.addSecs(-59) << noon << QStringLiteral("just now");
    QTest::newRow("1 min") << noon.addSecs(-60) << noon << QStringLiteral("1 min ago");
    QTest::newRow("59 min") << noon.addSecs(-3599) << noon << QStringLiteral("59 min ago");
    QTest::newRow("1 h") << noon.addSecs(-3600) << noon << QStringLiteral("1 h ago");
    QTest::newRow("11 h, the same day") << noon.addSecs(-11 * 3600) << noon << QStringLiteral("11 h ago");
    QTest::newRow("13 h, the day before") << noon.addSecs(-13 * 3600) << noon << QStringLiteral("yesterday");
    QTest::newRow("last second before midnight, long ago")
        << utc("2026-11-23T22:59:59Z") << utc("2026-11-24T21:00:00Z") << QStringLiteral("yesterday");
    QTest::newRow("first second after midnight")
        << utc("2026-11-23T23:00:00Z") << utc("2026-11-24T21:00:00Z") << QStringLiteral("22 h ago");
    QTest::newRow("over midnight, still up")
        << utc("2026-11-23T22:30:00Z") << utc("2026-11-24T00:30:00Z") << QStringLiteral("2 h ago");
    QTest::newRow("two days") << utc("2026-11-22T11:00:00Z") << noon << QStringLiteral("22 Nov 2026");
    QTest::newRow("a clock that is ahead") << noon.addSecs(90) << noon << QStringLiteral("just now");
    QTest::newRow("a clock that is far ahead") << utc("2027-01-01T11:00:00Z") << noon << QStringLiteral("1 Jan 2027");
}

void TestTimeText::ago()
{
    QFETCH(QDateTime, then);
    QFETCH(QDateTime, now);
    QFETCH(QString, text);
    QCOMPARE(agoText(then, now), text);
}

void TestTimeText::agoAcrossTheChangeOfClocks()
{
    // The hour from 2 to 3 came twice that night: 4 hours passed between 00:30 and 03:30.
    QCOMPARE(agoText(utc("2026-10-24T22:30:00Z"), utc("2026-10-25T02:30:00Z")), QStringLiteral("4 h ago"));
    // The day of the change has 25 hours; the evening before is "yesterday" all the same.
    QCOMPARE(agoText(utc("2026-10-24T18:00:00Z"), utc("2026-10-25T22:30:00Z")), QStringLiteral("yesterday"));
    QCOMPARE(savedWhenText(utc("2026-10-25T00:30:00Z"), utc("2026-10-25T22:30:00Z")), QStringLiteral("today at 02:30"));
}

void TestTimeText::savedWhen()
{
    const QDateTime now = utc("2026-11-24T09:00:00Z");
    QCOMPARE(savedWhenText(utc("2026-11-24T08:12:00Z"), now), QStringLiteral("today at 09:12"));
    QCOMPARE(savedWhenText(utc("2026-11-23T17:30:00Z"), now), QStringLiteral("yesterday at 18:30"));
    QCOMPARE(savedWhenText(utc("2026-11-23T23:00:00Z"), now), QStringLiteral("today at 00:00"));
    QCOMPARE(savedWhenText(utc("2026-11-12T08:12:00Z"), now), QStringLiteral("on 12 Nov 2026 at 09:12"));
}

void TestTimeText::durations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << QStringLiteral("0 seconds");
    QTest::newRow("negative") << -5 << QStringLiteral("0 seconds");
    QTest::newRow("one") << 1 << QStringLiteral("1 second");
    QTest::newRow("59") << 59 << QStringLiteral("59 seconds");
    QTest::newRow("60") << 60 << QStringLiteral("1 minute");
    QTest::newRow("61 rounds up") << 61 << QStringLiteral("2 minutes");
    QTest::newRow("an hour") << 3600 << QStringLiteral("1 hour");
    QTest::newRow("a bit more") << 3660 << QStringLiteral("61 minutes");
    QTest::newRow("two hours") << 7200 << QStringLiteral("2 hours");
    QTest::newRow("two and a bit") << 7201 << QStringLiteral("3 hours");
    QTest::newRow("a day") << 86400 << QStringLiteral("1 day");
    QTest::newRow("a week") << 604800 << QStringLiteral("7 days");
    QTest::newRow("beyond reason") << 2147483647 << QStringLiteral("24856 days");
}

void TestTimeText::durations()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(durationText(std::chrono::seconds(seconds)), text);
}

void TestTimeText::numbers()
{
    QCOMPARE(numberText(10482), QStringLiteral("10,482"));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(numberText(10482), QStringLiteral("10,482"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(numberText(10482), QStringLiteral("10.482"));
    QCOMPARE(numberText(0), QStringLiteral("0"));
}

void TestTimeText::invalid()
{
    const QString dash = QStringLiteral("–");
    const QDateTime now = utc("2026-11-24T09:00:00Z");
    QCOMPARE(dateText({}), dash);
    QCOMPARE(dateTimeText({}), dash);
    QCOMPARE(timeText({}), dash);
    QCOMPARE(agoText({}, now), dash);
    QCOMPARE(agoText(now, {}), dash);
    QCOMPARE(savedWhenText({}, now), dash);
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "test_time_text.moc"
