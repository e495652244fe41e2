#include <QTest>

#include "phone/phone_country.h"
#include "phone/phone_typing.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

} // namespace

/// The countries with telephone numbers, and the spaces that they put into them.
class TestCountries final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void allAreThere();
    void namesAreInTheLanguage();
    void localesHaveACountry_data();
    void localesHaveACountry();
    void spacesComeWhileTyping_data();
    void spacesComeWhileTyping();
    void noDigitIsLostWhileTyping();
};

void TestCountries::allAreThere()
{
    const QList<PhoneCountry>& all = phoneCountries();
    QVERIFY(all.size() >= 245);
    QSet<QString> regions;
    for (const PhoneCountry& country : all) {
        QVERIFY2(country.dialCode > 0 && country.dialCode < 1000, qPrintable(country.region));
        QCOMPARE(country.region.size(), 2);
        regions.insert(country.region);
        QVERIFY2(phoneCountryName(country.region, QLocale(QLocale::English)) != country.region,
                 qPrintable(country.region));
    }
    QCOMPARE(regions.size(), all.size());
    QCOMPARE(phoneCountry(s("FR"))->prefix(), s("+33"));
    QVERIFY(!phoneCountry(s("XX")));
    QVERIFY(!phoneCountry(QString()));
}

void TestCountries::namesAreInTheLanguage()
{
    QCOMPARE(phoneCountryName(s("DE"), QLocale(QLocale::English)), s("Germany"));
    QCOMPARE(phoneCountryName(s("DE"), QLocale(QLocale::French, QLocale::Canada)), s("Allemagne"));
    QCOMPARE(phoneCountryName(s("DE"), QLocale(QLocale::Japanese)), s("ドイツ"));
    QCOMPARE(phoneCountryName(s("not a region"), QLocale(QLocale::English)), s("not a region"));
}

void TestCountries::localesHaveACountry_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("region");
    QTest::newRow("own") << QLocale(QLocale::French, QLocale::Belgium) << s("BE");
    QTest::newRow("of the language") << QLocale(QLocale::Japanese) << s("JP");
    QTest::newRow("of the world") << QLocale(QLocale::English, QLocale::World) << s("US");
    QTest::newRow("of a continent") << QLocale(QLocale::Spanish, QLocale::LatinAmerica) << s("ES");
    QTest::newRow("none") << QLocale::c() << s("US");
}

void TestCountries::localesHaveACountry()
{
    QFETCH(QLocale, locale);
    QTEST(phoneCountryOf(locale).region, "region");
}

void TestCountries::spacesComeWhileTyping_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const char* region, const char* typed, const char* shown) {
        QTest::newRow(name) << s(region) << s(typed) << s(shown);
    };
    row("nothing", "FR", "", "");
    row("one digit", "FR", "6", "6");
    row("begun", "FR", "61234", "6 12 34");
    row("whole", "FR", "612345678", "6 12 34 56 78");
    row("with the zero", "FR", "0612345678", "06 12 34 56 78");
    row("with a plus", "FR", "+33612345678", "+33 6 12 34 56 78");
    row("with 00", "FR", "0033612345678", "00 33 6 12 34 56 78");
    row("America", "US", "2025550123", "202-555-0123");
    row("Germany", "DE", "30123456", "30 123456");
    row("Italy keeps its zero", "IT", "0612345678", "06 1234 5678");
    row("too long", "FR", "6123456789012", "6123456789012");
    row("a plus alone", "FR", "+", "+");
}

void TestCountries::spacesComeWhileTyping()
{
    QFETCH(QString, region);
    QFETCH(QString, typed);
    PhoneTyping typing;
    QTEST(typing.spaced(typed, *phoneCountry(region)), "shown");
    // One formatter for all that is typed: nothing of the number before stays.
    (void)typing.spaced(s("+441234"), *phoneCountry(s("GB")));
    QTEST(typing.spaced(typed, *phoneCountry(region)), "shown");
}

void TestCountries::noDigitIsLostWhileTyping()
{
    PhoneTyping typing;
    for (const PhoneCountry& country : phoneCountries()) {
        QString typed;
        for (const char digit : {'0', '0', '8', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0'}) {
            typed.append(QLatin1Char(digit));
            QString bare = typing.spaced(typed, country);
            bare.removeIf([](QChar c) { return !c.isDigit(); });
            QCOMPARE(bare, typed);
        }
    }
}

QTEST_GUILESS_MAIN(TestCountries)
#include "test_countries.moc"
