#include <QSet>
#include <QTest>

#include "phone/phone_reading.h"
#include "tests/support/strict_test.h"
#include "ui/texts/error_text.h"
#include "ui/texts/phone_text.h"

using namespace gatehouse;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

FieldError fault(const char* code, const QVariantMap& params = {}) { return {s("/phone"), s(code), params}; }

} // namespace

/// Phone numbers and what is wrong with them, in words.
class TestPhoneText final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void init() override
    {
        StrictTest::init();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void everyCodeHasItsWords()
    {
        QSet<QString> sentences;
        const QList<const char*> codes{"phone_letters",         "phone_extension", "phone_no_country",
                                       "phone_unknown_country", "phone_too_short", "phone_too_long",
                                       "phone_not_possible",    "phone_invalid",   "phone_premium"};
        for (const char* code : codes) {
            const QString text = fieldErrorText(fault(code));
            QVERIFY2(text.endsWith(QLatin1Char('.')) && !text.contains(QLatin1Char('%')), code);
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), codes.size());
        // One that a newer server has.
        QVERIFY(phoneFaultText(fault("phone_on_mars")).isEmpty());
        QVERIFY(!fieldErrorText(fault("phone_on_mars")).isEmpty());
    }

    void lengthsAreSaid()
    {
        const QVariantMap exact{{s("region"), s("FR")}, {s("given"), 5}, {s("least"), 9}, {s("most"), 9}};
        QCOMPARE(phoneFaultText(fault("phone_too_short", exact)),
                 s("Too short for France: 9 digits expected, 5 given."));
        QCOMPARE(phoneFaultText(fault("phone_too_long", exact)), s("Too long for France: 9 digits expected, 5 given."));
        const QVariantMap range{{s("region"), s("DE")}, {s("given"), 3}, {s("least"), 4}, {s("most"), 15}};
        QCOMPARE(phoneFaultText(fault("phone_too_short", range)),
                 s("Too short for Germany: at least 4 digits expected, 3 given."));
        QCOMPARE(phoneFaultText(fault("phone_too_long", range)),
                 s("Too long for Germany: at most 15 digits expected, 3 given."));
        QCOMPARE(phoneFaultText(fault("phone_not_possible", range)),
                 s("Not a length of Germany: no number there has 3 digits. Check them."));
        QCOMPARE(phoneFaultText(fault("phone_invalid", range)),
                 s("Not a number of Germany. Check the digits and the country."));
        QLocale::setDefault(QLocale(QLocale::French));
        QVERIFY(phoneFaultText(fault("phone_invalid", range)).contains(s("Allemagne")));
    }

    /// What a server sends is never shown as it is.
    void strangeParametersAreNotShown()
    {
        const QVariantMap strange{
            {s("region"), s("<b>Mars</b>")}, {s("given"), s("x")}, {s("least"), -1}, {s("most"), 1e30}};
        for (const char* code : {"phone_too_short", "phone_too_long", "phone_not_possible", "phone_invalid"}) {
            const QString text = phoneFaultText(fault(code, strange));
            QVERIFY2(!text.contains(s("Mars")) && !text.contains(QLatin1Char('-')), qPrintable(text));
        }
        const QVariantMap huge{{s("region"), s("FR")}, {s("given"), 2000000000}, {s("least"), 9}, {s("most"), 9}};
        QVERIFY(phoneFaultText(fault("phone_too_long", huge)).contains(s("999")));
    }

    void numbersAreShownInternationally()
    {
        const auto bare = [](QString text) { return text.remove(QChar(0x2066)).remove(QChar(0x2069)); };
        QCOMPARE(bare(phoneNumberText(s("+33199001234"))), s("+33 1 99 00 12 34"));
        QVERIFY(phoneNumberText(s("+33199001234")).startsWith(QChar(0x2066)));
        QCOMPARE(phoneNumberText(s("+999 1")), s("+999 1"));
        QCOMPARE(phoneCountryText(s("JP")), s("Japan"));
        QCOMPARE(phoneCountryText(s("001")), s("International"));
    }
};

QTEST_GUILESS_MAIN(TestPhoneText)
#include "test_phone_text.moc"
