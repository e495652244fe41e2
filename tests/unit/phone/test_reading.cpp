#include <QTest>
#include <thread>
#include <vector>

#include "phone/phone_reading.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }
PhoneCountry in(const char* region) { return *phoneCountry(s(region)); }

} // namespace

/// Reading telephone numbers, as the backend is sent them and as people type and paste them.
class TestReading final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void internationalNumbers_data();
    void internationalNumbers();
    void refusals_data();
    void refusals();
    void typedNumbers_data();
    void typedNumbers();
    void typedRefusals_data();
    void typedRefusals();
    void lengthIsNotTheSameAsAssigned();
    void sharedDialCodesAreToldApart();
    void faultsCarryTheirNumbers();
    void aDialCodeIsToldWhileItIsTyped();
    void aNumberIsFoundAmongWords();
    void everyExampleReads();
    void zerosAreNoNumber();
    void threadsReadAtOnce();
};

void TestReading::internationalNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const char* text, const char* e164, const char* region, const char* shown) {
        QTest::newRow(name) << s(text) << s(e164) << s(region) << s(shown);
    };
    row("as kept", "+33199001234", "+33199001234", "FR", "+33 1 99 00 12 34");
    row("with spaces", "+33 1 99 00 12 34", "+33199001234", "FR", "+33 1 99 00 12 34");
    row("with the zero in brackets", "+33 (0)1.99.00.12.34", "+33199001234", "FR", "+33 1 99 00 12 34");
    row("with the zero", "+33 01 99 00 12 34", "+33199001234", "FR", "+33 1 99 00 12 34");
    row("as a link", "tel:+33-1-99-00-12-34", "+33199001234", "FR", "+33 1 99 00 12 34");
    row("arabic-indic digits", "+٣٣ ١ ٩٩ ٠٠ ١٢ ٣٤", "+33199001234", "FR", "+33 1 99 00 12 34");
    row("full-width", "＋３３　１９９００１２３４", "+33199001234", "FR", "+33 1 99 00 12 34");
    row("invisible marks around", "\u202a+33\u00a01\u202f99 00 12 34\u202c", "+33199001234", "FR", "+33 1 99 00 12 34");
    row("a zero that belongs", "+39 06 1234 5678", "+390612345678", "IT", "+39 06 1234 5678");
    row("America", "+1 (202) 555-0123", "+12025550123", "US", "+1 202-555-0123");
    row("Canada", "+1 416 555 0123", "+14165550123", "CA", "+1 416-555-0123");
    row("Australia", "+61 491 570 006", "+61491570006", "AU", "+61 491 570 006");
    row("no country", "+800 1234 5678", "+80012345678", "001", "+800 1234 5678");
}

void TestReading::internationalNumbers()
{
    QFETCH(QString, text);
    QFETCH(QString, e164);
    const PhoneReading read = readPhone(text, PhoneCheck::Assigned);
    QVERIFY2(read, qPrintable(read.fault.code));
    QCOMPARE(read.number->e164, e164);
    QTEST(read.number->country.region, "region");
    QTEST(read.number->international, "shown");
    QCOMPARE(read.number->country.prefix() + QLatin1Char(' ') + read.number->national, read.number->international);
    // What is kept reads as itself.
    QCOMPARE(*readPhone(e164, PhoneCheck::Assigned).number, *read.number);
}

void TestReading::refusals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* text, const char* code) {
        QTest::newRow(name) << s(text) << s(code);
    };
    row("empty", "", "phone_no_country");
    row("national", "01 99 00 12 34", "phone_no_country");
    row("a plus", "+", "phone_too_short");
    row("a dial code", "+33", "phone_too_short");
    row("one digit", "+33 6", "phone_too_short");
    row("too short", "+33 6 12 34", "phone_too_short");
    row("too long", "+33 6 12 34 56 78 90", "phone_too_long");
    row("very long", "+33 6123456789012345678901234567890", "phone_too_long");
    row("a short code", "+33 112", "phone_too_short");
    row("letters", "+33 six douze", "phone_letters");
    row("letters for digits", "+1 800 FLOWERS", "phone_letters");
    row("emoji", "+33 6 12 34 56 7😀", "phone_letters");
    row("superscript", "+33 6 12 34 56 7⁸", "phone_letters");
    row("extension", "+1 202 555 0123 ext. 12", "phone_extension");
    row("extension by x", "+1 202 555 0123 x12", "phone_extension");
    row("extension of a link", "tel:+1-202-555-0123;ext=12", "phone_extension");
    row("no such dial code", "+999 12 34 56 78", "phone_unknown_country");
    row("zeros", "+0000000000", "phone_unknown_country");
    row("two pluses", "+33 +33 1 99 00 12 34", "phone_not_possible");
    row("not given out", "+33 0 00 00 00 00", "phone_invalid");
    row("costs extra", "+1 900 555 0123", "phone_premium");
    row("costs extra in France", "+33 899 70 00 00", "phone_premium");
    row("costs extra everywhere", "+979 123 456 789", "phone_premium");
    QTest::newRow("a book") << QString(5000, QLatin1Char('1')) << s("phone_too_long");
    QTest::newRow("a lone surrogate") << s("+33 6") + QChar(0xD800) << s("phone_letters");
    QTest::newRow("a null") << s("+33 6") + QChar(0) << s("phone_letters");
}

void TestReading::refusals()
{
    QFETCH(QString, text);
    const PhoneReading read = readPhone(text, PhoneCheck::Assigned);
    QVERIFY(!read);
    QTEST(read.fault.code, "code");
}

void TestReading::typedNumbers_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("of");
    const auto row = [](const char* name, const char* region, const char* text, const char* e164, const char* of) {
        QTest::newRow(name) << s(region) << s(text) << s(e164) << s(of);
    };
    row("behind the dial code", "FR", "1 99 00 12 34", "+33199001234", "FR");
    row("with the zero", "FR", "01 99 00 12 34", "+33199001234", "FR");
    row("a plus", "FR", "+33 1 99 00 12 34", "+33199001234", "FR");
    row("00", "FR", "0033 1 99 00 12 34", "+33199001234", "FR");
    row("the dial code alone", "FR", "33 1 99 00 12 34", "+33199001234", "FR");
    row("twice", "FR", "+33 33 1 99 00 12 34", "+33199001234", "FR");
    row("twice with two pluses", "FR", "+33 +33 1 99 00 12 34", "+33199001234", "FR");
    row("twice without a plus", "FR", "33 33 1 99 00 12 34", "+33199001234", "FR");
    row("twice with 00", "FR", "+33 0033 1 99 00 12 34", "+33199001234", "FR");
    row("another country", "FR", "+49 30 123456", "+4930123456", "DE");
    row("another country by 00", "FR", "0049 30 123456", "+4930123456", "DE");
    row("00 where 011 is usual", "US", "0033 1 99 00 12 34", "+33199001234", "FR");
    row("011", "US", "011 33 1 99 00 12 34", "+33199001234", "FR");
    row("another country behind one's dial code", "FR", "+33 +49 30 123456", "+4930123456", "DE");
    row("America without 1", "US", "(202) 555-0123", "+12025550123", "US");
    row("America with 1", "US", "1 202 555 0123", "+12025550123", "US");
    row("Canada from America", "US", "416 555 0123", "+14165550123", "CA");
    row("free of charge stays where it was", "CA", "800 234 5678", "+18002345678", "CA");
    row("Russia with 8", "RU", "8 (495) 123-45-67", "+74951234567", "RU");
    row("Kazakhstan from Russia", "RU", "+7 727 312 3456", "+77273123456", "KZ");
    row("arabic-indic digits", "EG", "٠١٠ ٠١٢٣ ٤٥٦٧", "+201001234567", "EG");
    row("no country", "FR", "+800 1234 5678", "+80012345678", "001");
    row("possible, not given out", "FR", "06 39 98 12 34", "+33639981234", "FR");
}

void TestReading::typedNumbers()
{
    QFETCH(QString, region);
    QFETCH(QString, text);
    const PhoneReading read = readTypedPhone(text, *phoneCountry(region));
    QVERIFY2(read, qPrintable(read.fault.code));
    QTEST(read.number->e164, "e164");
    QTEST(read.number->country.region, "of");
}

void TestReading::typedRefusals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* text, const char* code) {
        QTest::newRow(name) << s(text) << s(code);
    };
    row("empty", "", "phone_too_short");
    row("short", "6 12 34", "phone_too_short");
    row("short with the zero", "06 12 34", "phone_too_short");
    row("long", "06 12 34 56 78 9", "phone_too_long");
    row("emergency", "112", "phone_too_short");
    row("letters", "06 douze", "phone_letters");
    row("extension", "01 99 00 12 34 ext 5", "phone_extension");
    row("another number before the plus", "12 +33 1 99 00 12 34", "phone_not_possible");
    row("pluses", "+++", "phone_too_short");
    row("no such country", "+999 12345678", "phone_unknown_country");
}

void TestReading::typedRefusals()
{
    QFETCH(QString, text);
    const PhoneReading read = readTypedPhone(text, in("FR"));
    QVERIFY(!read);
    QTEST(read.fault.code, "code");
}

void TestReading::lengthIsNotTheSameAsAssigned()
{
    const QString notGivenOut = s("+33639981234");
    QVERIFY(readPhone(notGivenOut, PhoneCheck::Length));
    QCOMPARE(readPhone(notGivenOut, PhoneCheck::Assigned).fault.code, s("phone_invalid"));
    QCOMPARE(phoneDoubt(notGivenOut)->code, s("phone_invalid"));
    QCOMPARE(phoneDoubt(notGivenOut)->region, s("FR"));
    QVERIFY(!phoneDoubt(s("+33199001234")));
    QCOMPARE(phoneDoubt(s("nothing"))->code, s("phone_not_possible"));
}

void TestReading::sharedDialCodesAreToldApart()
{
    QCOMPARE(readTypedPhone(s("1234 5678"), {s("001"), 800}).number->e164, s("+80012345678"));
    QCOMPARE(readTypedPhone(s("416 555 0123"), in("US")).number->country, in("CA"));
    QCOMPARE(readTypedPhone(s("202 555 0123"), in("CA")).number->country, in("US"));
    // Of a number that is nobody's the country stays as it was chosen.
    QCOMPARE(readTypedPhone(s("111 555 0123"), in("CA")).number->country, in("CA"));
    QCOMPARE(readTypedPhone(s("111 555 0123"), in("US")).number->country, in("US"));
}

void TestReading::faultsCarryTheirNumbers()
{
    const FieldError error = phoneFieldError(s("/phone"), readTypedPhone(s("6 12 34"), in("FR")).fault);
    QCOMPARE(error.pointer, s("/phone"));
    QCOMPARE(error.code, s("phone_too_short"));
    QCOMPARE(error.params, (QVariantMap{{s("region"), s("FR")}, {s("given"), 5}, {s("least"), 9}, {s("most"), 9}}));
    const FieldError none = phoneFieldError(s("/phone"), readPhone(s("+999"), PhoneCheck::Length).fault);
    QVERIFY(none.params.isEmpty());
}

void TestReading::aDialCodeIsToldWhileItIsTyped()
{
    const PhoneCountry canada = in("CA");
    QVERIFY(!phoneCountryAtStart(s("49"), canada));
    QVERIFY(!phoneCountryAtStart(s("+4"), canada));
    QVERIFY(!phoneCountryAtStart(s("+"), canada));
    QVERIFY(!phoneCountryAtStart(QString(), canada));
    QVERIFY(!phoneCountryAtStart(s("+999"), canada));
    QCOMPARE(*phoneCountryAtStart(s("+49"), canada), in("DE"));
    QCOMPARE(*phoneCountryAtStart(s("00 49 30"), canada), in("DE"));
    QCOMPARE(*phoneCountryAtStart(s("+49 x"), canada), in("DE"));
    QCOMPARE(*phoneCountryAtStart(s("+1 2"), canada), canada);
    QCOMPARE(*phoneCountryAtStart(s("+1 2"), in("FR")), in("US"));
    QCOMPARE(phoneCountryAtStart(s("+800 1"), canada)->region, s("001"));
}

void TestReading::aNumberIsFoundAmongWords()
{
    QCOMPARE(phoneInText(s("Tel.: +33 1 99 00 12 34 (mobile)")).simplified(), s("+33 1 99 00 12 34 ("));
    QVERIFY(readPhone(phoneInText(s("Tel.: +33 1 99 00 12 34 (mobile)")), PhoneCheck::Assigned));
    QVERIFY(readPhone(phoneInText(s("📞+33 1 99 00 12 34")), PhoneCheck::Assigned));
    for (const char* text :
         {"no number", "+33 1 99 00 12 34 or +33 1 99 00 12 35", "+1 202 555 0123 ext. 12", "room 12", ""})
        QCOMPARE(phoneInText(s(text)), s(text));
    const QString book = QString(5000, QLatin1Char('a')) + s("1234567");
    QCOMPARE(phoneInText(book), book);
}

void TestReading::everyExampleReads()
{
    for (const PhoneCountry& country : phoneCountries()) {
        const QString example = phoneExample(country);
        QVERIFY2(!example.isEmpty(), qPrintable(country.region));
        const PhoneReading read = readTypedPhone(example, country);
        QVERIFY2(read, qPrintable(country.region + example + read.fault.code));
        QCOMPARE(read.number->country.dialCode, country.dialCode);
        QCOMPARE(read.number->national, example);
        QVERIFY2(!phoneDoubt(read.number->e164), qPrintable(country.region));
    }
}

void TestReading::zerosAreNoNumber()
{
    // A fuzzer's finding: of some countries' zeros a few were lost when what was kept was read again.
    for (const PhoneCountry& country : phoneCountries()) {
        for (int digits = 4; digits < 13; ++digits) {
            const PhoneReading read = readTypedPhone(QString(digits, QLatin1Char('0')), country);
            if (!read)
                continue;
            const PhoneReading again = readTypedPhone(read.number->international, country);
            QVERIFY2(again && again.number->e164 == read.number->e164, qPrintable(country.region));
        }
    }
}

void TestReading::threadsReadAtOnce()
{
    std::vector<std::thread> readers;
    std::atomic_int right = 0;
    for (int i = 0; i < 4; ++i) {
        readers.emplace_back([&right] {
            for (const PhoneCountry& country : phoneCountries())
                right += readTypedPhone(phoneExample(country), country) ? 1 : 0;
        });
    }
    for (std::thread& reader : readers)
        reader.join();
    QCOMPARE(right.load(), 4 * static_cast<int>(phoneCountries().size()));
}

QTEST_GUILESS_MAIN(TestReading)
#include "test_reading.moc"
