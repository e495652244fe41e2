#include <QFile>
#include <QLibraryInfo>
#include <QTest>

#include <algorithm>

#include "tests/support/strict_test.h"
#include "ui/texts/count_text.h"
#include "ui/texts/language_name.h"
#include "ui/texts/text_order.h"
#include "ui/texts/time_text.h"
#include "ui/texts/translation_loader.h"

using namespace gatehouse;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }
QString minutes(int n) { return QCoreApplication::translate("TimeText", "%n minutes", nullptr, n); }
QString cancel() { return QCoreApplication::translate("gatehouse::QuestionDialog", "&Cancel"); }

} // namespace

/// Languages change while the program runs: words, plural forms, dates, numbers, the order of lists.
class TestLanguages final : public test::StrictTest {
    Q_OBJECT

    TranslationLoader m_loader;
    const QLocale m_before;

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(m_before); }

    void areThree() { QCOMPARE(TranslationLoader::languages(), (QStringList{s("en"), s("fr"), s("ja")})); }

    void saysItsWordsInEachAndBack()
    {
        QVERIFY(m_loader.use(QLocale(s("fr_FR"))));
        QCOMPARE(cancel(), s("Ann&uler"));
        QCOMPARE(minutes(0), s("0 minute"));
        QCOMPARE(minutes(1), s("1 minute"));
        QCOMPARE(minutes(2), s("2 minutes"));
        QVERIFY(m_loader.use(QLocale(s("ja_JP"))));
        QCOMPARE(cancel(), s("キャンセル(&C)"));
        QCOMPARE(minutes(1), s("1 分"));
        QCOMPARE(minutes(2), s("2 分"));
        QVERIFY(m_loader.use(QLocale(s("en_GB"))));
        QCOMPARE(cancel(), s("&Cancel"));
        QCOMPARE(minutes(1), s("1 minute"));
        QCOMPARE(minutes(2), s("2 minutes"));
    }

    void bringsQtsOwnWords()
    {
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + s("/qtbase_fr.qm")))
            QSKIP("qt6-translations-l10n is not installed.");
        QVERIFY(m_loader.use(QLocale(s("fr_FR"))));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), s("Annuler"));
        QVERIFY(m_loader.use(QLocale(s("en_GB"))));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), s("Cancel"));
    }

    void writesDatesAndNumbersAsTheLanguageDoes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("number");
        QTest::newRow("en_GB") << s("en_GB") << s("24 Nov 2026") << s("24 Nov 2026, 08:55") << s("10,482");
        QTest::newRow("en_US") << s("en_US") << s("Nov 24, 2026") << s("Nov 24, 2026, 8:55 AM") << s("10,482");
        QTest::newRow("fr_FR") << s("fr_FR") << s("24 nov. 2026") << s("24 nov. 2026 à 08:55") << s("10 482");
        QTest::newRow("ja_JP") << s("ja_JP") << s("2026年11月24日") << s("2026年11月24日 8:55") << s("10,482");
    }
    void writesDatesAndNumbersAsTheLanguageDoes()
    {
        QFETCH(QString, language);
        QVERIFY(m_loader.use(QLocale(language)));
        const QDateTime when(QDate(2026, 11, 24), QTime(8, 55));
        const auto plain = [](QString text) {
            // Which of the narrow spaces it is, is the locale's affair.
            return text.replace(QChar(0x202f), QLatin1Char(' ')).replace(QChar(0x00a0), QLatin1Char(' '));
        };
        QTEST(plain(dateText(when)), "date");
        QTEST(plain(dateTimeText(when)), "moment");
        QTEST(plain(numberText(10482)), "number");
    }

    void sortsAsTheLanguageDoes()
    {
        QStringList names{s("Zebra"), s("École"), s("eau"), s("étude"), s("Elbe")};
        const auto sorted = [&names] {
            std::sort(names.begin(), names.end(),
                      [](const QString& a, const QString& b) { return compareTexts(a, b) < 0; });
            return names;
        };
        QVERIFY(m_loader.use(QLocale(s("fr_FR"))));
        QCOMPARE(sorted(), (QStringList{s("eau"), s("École"), s("Elbe"), s("étude"), s("Zebra")}));
        QLocale::setDefault(QLocale::c());
        QCOMPARE(sorted(), (QStringList{s("eau"), s("École"), s("Elbe"), s("étude"), s("Zebra")}));
        // Kana before kanji, in their own order.
        names = {s("ん"), s("あ"), s("カ")};
        QVERIFY(m_loader.use(QLocale(s("ja_JP"))));
        QCOMPARE(sorted(), (QStringList{s("あ"), s("カ"), s("ん")}));
    }

    void callsEachLanguageByItsOwnName_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("name");
        QTest::newRow("en") << s("en") << s("English");
        QTest::newRow("en-GB") << s("en-GB") << s("English");
        QTest::newRow("fr") << s("fr") << s("Français");
        QTest::newRow("fr-CA") << s("fr-CA") << s("Français");
        QTest::newRow("ja") << s("ja") << s("日本語");
        QTest::newRow("unknown") << s("tlh") << s("tlh");
        QTest::newRow("nothing") << QString() << QString();
    }
    void callsEachLanguageByItsOwnName()
    {
        QFETCH(QString, tag);
        QTEST(languageName(tag), "name");
    }
};

QTEST_GUILESS_MAIN(TestLanguages)
#include "test_languages.moc"
