#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "tests/support/strict_test.h"
#include "ui/texts/pseudo_translator.h"
#include "ui/texts/translation_loader.h"

using namespace gatehouse;

class TestTranslations final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void englishPlurals();
    void pseudoKeepsPlaces_data();
    void pseudoKeepsPlaces();
    void pseudoIsLongerAndMarked();
    void pseudoIsInstalledAndLeaves();
    void pseudoLeavesQtsSettingsAlone();
    void languages();
    void unknownLanguageIsEnglish();
    void everyPluralHasItsEnglishForms();
};

namespace {

QString plural(int n) { return QCoreApplication::translate("TimeText", "%n minutes", nullptr, n); }

} // namespace

void TestTranslations::englishPlurals()
{
    // Without the loader the text is still readable, if not grammatical.
    QCOMPARE(plural(2), QStringLiteral("2 minutes"));
    {
        const TranslationLoader loader;
        QCOMPARE(plural(1), QStringLiteral("1 minute"));
        QCOMPARE(plural(0), QStringLiteral("0 minutes"));
        QCOMPARE(plural(21), QStringLiteral("21 minutes"));
    }
    QCOMPARE(plural(1), QStringLiteral("1 minutes"));
}

void TestTranslations::pseudoKeepsPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("places") << QStringLiteral("Sent %1 of %2 to %L3")
                            << QStringList{QStringLiteral("%1"), QStringLiteral("%2"), QStringLiteral("%L3")};
    QTest::newRow("plural") << QStringLiteral("%n minutes") << QStringList{QStringLiteral("%n")};
    QTest::newRow("local plural") << QStringLiteral("%Ln minutes") << QStringList{QStringLiteral("%Ln")};
    QTest::newRow("mnemonic") << QStringLiteral("&Zoom") << QStringList{QStringLiteral("&")};
    QTest::newRow("link") << QStringLiteral("the <a href=\"terms\">terms of use</a>")
                          << QStringList{QStringLiteral("<a href=\"terms\">"), QStringLiteral("</a>")};
    QTest::newRow("entity") << QStringLiteral("this &amp; that") << QStringList{QStringLiteral("&amp;")};
}

void TestTranslations::pseudoKeepsPlaces()
{
    QFETCH(QString, text);
    QFETCH(QStringList, kept);
    const QString made = PseudoTranslator::pseudo(text);
    for (const QString& part : kept)
        QVERIFY2(made.contains(part), qPrintable(made));
    QCOMPARE(made.count(QLatin1Char('%')), text.count(QLatin1Char('%')));
    QCOMPARE(made.count(QLatin1Char('&')), text.count(QLatin1Char('&')));
    QCOMPARE(made.count(QLatin1Char('<')), text.count(QLatin1Char('<')));
}

void TestTranslations::pseudoIsLongerAndMarked()
{
    const QString text = QStringLiteral("Changes are kept here and sent when the connection is back.");
    const QString made = PseudoTranslator::pseudo(text);
    QVERIFY(made.startsWith(QLatin1Char('[')) && made.endsWith(QLatin1Char(']')));
    QVERIFY2(made.size() >= text.size() * 14 / 10, qPrintable(made));
    QVERIFY(made.size() <= text.size() * 3 / 2);
    QVERIFY(!made.contains(QLatin1String("Changes")));
    QCOMPARE(PseudoTranslator::pseudo(QString()), QString());
    QCOMPARE(PseudoTranslator::pseudo(QStringLiteral(" ")), QStringLiteral(" "));
}

void TestTranslations::pseudoIsInstalledAndLeaves()
{
    TranslationLoader loader;
    loader.usePseudo();
    QVERIFY2(plural(1).startsWith(QLatin1Char('[')) && plural(1).contains(QLatin1Char('1')), qPrintable(plural(1)));
    QVERIFY(plural(1) != plural(2).replace(QLatin1Char('2'), QLatin1Char('1')));
    loader.use(QLocale(QLocale::English));
    QCOMPARE(plural(1), QStringLiteral("1 minute"));
}

void TestTranslations::pseudoLeavesQtsSettingsAlone()
{
    TranslationLoader loader;
    loader.usePseudo();
    QCOMPARE(QCoreApplication::translate("QGuiApplication", "QT_LAYOUT_DIRECTION"),
             QStringLiteral("QT_LAYOUT_DIRECTION"));
    QCOMPARE(QCoreApplication::translate("QShortcut", "Ctrl"), QStringLiteral("Ctrl"));
}

void TestTranslations::languages()
{
    QCOMPARE(TranslationLoader::languages().value(0), QStringLiteral("en"));
    QCOMPARE(TranslationLoader::languages().count(QStringLiteral("en")), 1);
}

void TestTranslations::unknownLanguageIsEnglish()
{
    const QLocale before;
    TranslationLoader loader;
    QVERIFY(loader.use(QLocale(QLocale::English, QLocale::UnitedKingdom)));
    QVERIFY(!loader.use(QLocale(QLocale::Faroese)));
    QCOMPARE(plural(1), QStringLiteral("1 minute"));
    QCOMPARE(QLocale().language(), QLocale::Faroese);
    QLocale::setDefault(before);
}

void TestTranslations::everyPluralHasItsEnglishForms()
{
    // Takes the texts out of the sources anew, into a copy: what is unfinished then would read "1 sessions".
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("gatehouse_en.ts"));
    QVERIFY(QFile::copy(QStringLiteral(GATEHOUSE_SOURCE "/translations/gatehouse_en.ts"), copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QProcess lupdate;
    lupdate.start(QStringLiteral(GATEHOUSE_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-pluralonly"), QStringLiteral("-no-obsolete"),
                   QStringLiteral(GATEHOUSE_SOURCE "/ui"), QStringLiteral(GATEHOUSE_SOURCE "/app"),
                   QStringLiteral("-I"), QStringLiteral(GATEHOUSE_SOURCE), QStringLiteral("-ts"), copy});
    QVERIFY2(lupdate.waitForFinished(60000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int found = 0;
    QStringList missing;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
            ++found;
        } else if (xml.name() == QLatin1String("translation") &&
                   xml.attributes().value(QLatin1String("type")) == QLatin1String("unfinished")) {
            missing.append(source);
        }
    }
    QVERIFY(!xml.hasError());
    QVERIFY(found >= 6);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1String(" | "))));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
