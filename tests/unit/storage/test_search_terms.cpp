#include "storage/search_terms.h"
#include "tests/support/strict_test.h"

#include <QTest>

using namespace gatehouse;

class TestSearchTerms final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        const auto row = [](const char* name, const char* text, const char* folded) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(folded);
        };
        row("nothing", "", "");
        row("case", "NORD Énergie", "nord energie");
        row("composed and not", "e\u0301cole École", "ecole ecole");
        row("German", "Straßenbau Groß GROẞ Müller", "strassenbau gross gross muller");
        row("French", "Œuvres Cœur de l'Île", "oeuvres coeur de l ile");
        row("Nordic", "Ærø Þór Đuro Łódź", "aero thor duro lodz");
        row("Turkish", "İstanbul ışık", "istanbul isik");
        row("Vietnamese", "Điện lực Hà Nội", "dien luc ha noi");
        row("ligature and full width", "ﬁnance ＡＢＣ", "finance abc");
        row("punctuation", "  A.C.M.E. & Co. (Lyon)-Est ", "a c m e co lyon est");
        row("Japanese", "東京ガス株式会社", "東 京 ガ ス 株 式 会 社");
        row("Japanese and Latin", "日本ABC", "日 本 abc");
        row("Cyrillic", "Йод Ёлка", "иод елка");
        row("Greek", "ΆΛΦΑ Σίσυφος", "αλφα σισυφοσ");
        row("Hindi keeps its vowel signs", "दिल्ली", "दिल्ली");
        row("numbers", "Studio 54²", "studio 542");
        row("emoji are no words", "🚀 Rocket", "rocket");
        row("only marks", "\"*()-:^", "");
    }
    void folds()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, folded);
        QCOMPARE(foldedText(text), folded);
        QCOMPARE(foldedText(foldedText(text)), folded);
    }
    void makesExpressions_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("whole");
        QTest::newRow("a word") << QStringLiteral("Nor") << QStringLiteral("\"nor\"*") << QStringLiteral("\"nor\"");
        QTest::newRow("two") << QStringLiteral("nord én") << QStringLiteral("\"nord\"* AND \"en\"*")
                             << QStringLiteral("\"nord\" AND \"en\"");
        QTest::newRow("operators") << QStringLiteral("a OR b NOT c")
                                   << QStringLiteral("\"a\"* AND \"or\"* AND \"b\"* AND \"not\"* AND \"c\"*")
                                   << QStringLiteral("\"a\" AND \"or\" AND \"b\" AND \"not\" AND \"c\"");
        QTest::newRow("syntax") << QStringLiteral("NEAR(\"x\"*, 3) folded:^y")
                                << QStringLiteral("\"near\"* AND \"x\"* AND \"3\"* AND \"folded\"* AND \"y\"*")
                                << QStringLiteral("\"near\" AND \"x\" AND \"3\" AND \"folded\" AND \"y\"");
        QTest::newRow("Japanese") << QStringLiteral("電力") << QStringLiteral("\"電 力\"*")
                                  << QStringLiteral("\"電 力\"");
        QTest::newRow("nothing") << QStringLiteral(" \"' ") << QString() << QString();
    }
    void makesExpressions()
    {
        QFETCH(const QString, typed);
        const SearchTerms terms = SearchTerms::of(typed);
        QTEST(terms.prefix, "prefix");
        QTEST(terms.whole, "whole");
    }
    void takesWhateverIsTyped()
    {
        // Lone surrogates, controls, and more than anybody types.
        const QString broken = QString(QChar(0xD800)) + QLatin1Char('a') + QChar(0xDFFF) + QChar(0) + QLatin1Char('b');
        QVERIFY(!SearchTerms::of(broken).prefix.contains(QChar(0)));
        QVERIFY(SearchTerms::of(QString(100'000, QLatin1Char('x'))).folded.size() <= 200);
    }
};

QTEST_GUILESS_MAIN(TestSearchTerms)
#include "test_search_terms.moc"
