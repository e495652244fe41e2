#include "tests/support/strict_test.h"
#include "tests/unit/storage/account_folder.h"

#include <QRegularExpression>

using namespace gatehouse;
using test::answered;

namespace {

AvailableOrganization organization(const char* name, int members, const char* id = nullptr)
{
    return AvailableOrganization{OrganizationId(QString::fromUtf8(id ? id : name)), QString::fromUtf8(name),
                                 QStringLiteral("Energy"), members};
}

QStringList namesOf(const Result<IndexMatches>& matches)
{
    QStringList names;
    if (matches) {
        for (const AvailableOrganization& item : matches->items)
            names += item.name;
    }
    return names;
}

QList<AvailableOrganization> many(int count, const char* prefix = "Nord")
{
    QList<AvailableOrganization> items;
    for (int i = 0; i < count; ++i) {
        items += AvailableOrganization{
            OrganizationId(QString::number(i)), QStringLiteral("%1 %2").arg(QString::fromUtf8(prefix)).arg(i), {}, i};
    }
    return items;
}

} // namespace

class TestIndex final : public test::StrictTest {
    Q_OBJECT

    const QDateTime m_when{QDate(2026, 3, 2), QTime(9, 0), Qt::UTC};
    std::unique_ptr<test::AccountFolder> m_folder;
    std::shared_ptr<AccountStorage> m_storage;

    int fill(const QList<AvailableOrganization>& items)
    {
        if (!answered(m_storage->beginIndex()) || !answered(m_storage->appendIndex(items)))
            return -1;
        return answered(m_storage->finishIndex(m_when)).value_or(-1);
    }
    QStringList found(const char* typed, int limit = 10)
    {
        return namesOf(answered(m_storage->search(QString::fromUtf8(typed), limit)));
    }

protected Q_SLOTS:
    void init() override
    {
        StrictTest::init();
        m_folder = std::make_unique<test::AccountFolder>();
        auto storage = m_folder->open();
        QVERIFY(storage.has_value());
        m_storage = *storage;
    }
    void cleanup()
    {
        m_storage.reset();
        m_folder.reset();
    }

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        const auto state = answered(m_storage->indexState());
        QVERIFY(state.has_value());
        QVERIFY(!state->has_value());
        const auto matches = answered(m_storage->search(QStringLiteral("a"), 10));
        QVERIFY(matches && matches->items.isEmpty());
        QCOMPARE(matches->known, 0);
        QCOMPARE(answered(m_storage->appendIndex({})).error().kind, Error::Kind::Internal);
        QCOMPARE(answered(m_storage->finishIndex(m_when)).error().kind, Error::Kind::Internal);
    }
    void findsWordsByTheirBeginning()
    {
        QCOMPARE(
            fill({organization("Énergie du Nord", 10), organization("Nordlicht", 500), organization("Grand Nord", 20),
                  organization("Banque Alpine", 5), organization("Straßenbau Groß", 7),
                  organization("Œuvre Commune", 8), organization("東京電力", 90)}),
            7);
        // Whole words and beginnings of names first, each by members; then the rest.
        QCOMPARE(found("nord"), (QStringList{QStringLiteral("Nordlicht"), QStringLiteral("Grand Nord"),
                                             QString::fromUtf8("Énergie du Nord")}));
        QCOMPARE(found("NOR"), (QStringList{QStringLiteral("Nordlicht"), QStringLiteral("Grand Nord"),
                                            QString::fromUtf8("Énergie du Nord")}));
        QCOMPARE(found("energie"), QStringList{QString::fromUtf8("Énergie du Nord")});
        QCOMPARE(found("éNERGIE nor"), QStringList{QString::fromUtf8("Énergie du Nord")});
        QCOMPARE(found("nord energie"), QStringList{QString::fromUtf8("Énergie du Nord")});
        QCOMPARE(found("strasse"), QStringList{QString::fromUtf8("Straßenbau Groß")});
        QCOMPARE(found("straße"), QStringList{QString::fromUtf8("Straßenbau Groß")});
        QCOMPARE(found("gross"), QStringList{QString::fromUtf8("Straßenbau Groß")});
        QCOMPARE(found("oeuv"), QStringList{QString::fromUtf8("Œuvre Commune")});
        QCOMPARE(found("œ"), QStringList{QString::fromUtf8("Œuvre Commune")});
        QCOMPARE(found("電力"), QStringList{QString::fromUtf8("東京電力")});
        QCOMPARE(found("力電"), QStringList());
        QCOMPARE(found("ord"), QStringList()); // Not inside of words.
        QCOMPARE(found("nord alpine"), QStringList());
    }
    void wholeWordsComeBeforeBeginnings()
    {
        QCOMPARE(fill({organization("Alpha Solaris", 900), organization("Beta Sol", 5),
                       organization("Gamma Solar", 800), organization("Soleil", 1)}),
                 4);
        QCOMPARE(found("sol"), (QStringList{QStringLiteral("Beta Sol"), QStringLiteral("Soleil"),
                                            QStringLiteral("Alpha Solaris"), QStringLiteral("Gamma Solar")}));
        const auto matches = answered(m_storage->search(QStringLiteral("sol"), 2));
        QCOMPARE(namesOf(matches), (QStringList{QStringLiteral("Beta Sol"), QStringLiteral("Soleil")}));
        QCOMPARE(matches->matches, 4);
        QCOMPARE(matches->known, 4);
        QCOMPARE(found("sol", 3).size(), 3);
        QCOMPARE(found("sol", 0), QStringList());
    }
    void listsByNameWhereNothingIsTyped()
    {
        QCOMPARE(fill({organization("beta", 1), organization("Élan", 3), organization("Alpha", 2)}), 3);
        const auto matches = answered(m_storage->search(QStringLiteral("  "), 10));
        QCOMPARE(namesOf(matches),
                 (QStringList{QStringLiteral("Alpha"), QStringLiteral("beta"), QString::fromUtf8("Élan")}));
        QCOMPARE(matches->matches, 3);
        QCOMPARE(matches->items.first(), organization("Alpha", 2));
    }
    void whateverIsTypedIsData_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"\"",       "\"\"",
                                  "*",        "a*",
                                  "NEAR(",    "NEAR(a b, 3)",
                                  "-",        "-nord",
                                  "^nord",    "folded:nord",
                                  "nord OR",  "AND",
                                  "NOT nord", "(",
                                  "nord)",    "'; DROP TABLE resources; --",
                                  "{a b}: c", "+",
                                  "\\",       "%",
                                  "_",        "é\"",
                                  "a + b",    "🚀",
                                  "\u0301",   "\u200d",
                                  "\x01"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
        QTest::newRow("zero") << QString(QChar(0));
        QTest::newRow("lone surrogate") << QString(QChar(0xD83D));
        QTest::newRow("newer letters than SQLite knows") << QString::fromUtf8("\U0001E4D0\U0001E4D1 \U00031350");
        QTest::newRow("very long") << QString(50'000, QLatin1Char('a'));
        QTest::newRow("many words") << QStringLiteral("a ").repeated(5'000);
    }
    void whateverIsTypedIsData()
    {
        QFETCH(const QString, typed);
        QCOMPARE(fill({organization("Nord", 1), organization("Sud OR Ouest", 2)}), 2);
        const auto matches = answered(m_storage->search(typed, 10));
        QVERIFY2(matches.has_value(), matches ? "" : qPrintable(matches.error().detail));
        QVERIFY(matches->items.size() <= 2);
        QVERIFY(matches->items.size() <= matches->matches);
    }
    void everyNameCanBeKept()
    {
        QList<AvailableOrganization> items{organization("", 1, "none"), organization("\"*-", 2, "marks"),
                                           organization("'); DROP", 3, "quote"), organization("🚀", -5, "emoji")};
        items += AvailableOrganization{OrganizationId(QStringLiteral("zero")),
                                       QStringLiteral("a") + QChar(0) + QLatin1Char('b'),
                                       {},
                                       std::numeric_limits<int>::min()};
        QCOMPARE(fill(items), 5);
        QCOMPARE(answered(m_storage->search(QString(), 10))->items.size(), 5);
    }
    void aNewFillTakesTheOldOnesPlace()
    {
        QCOMPARE(fill({organization("Old", 1)}), 1);
        QCOMPARE(fill({organization("New", 1), organization("Newer", 2)}), 2);
        QCOMPARE(found("old"), QStringList());
        QCOMPARE(found("new").size(), 2);
        const auto state = answered(m_storage->indexState());
        QVERIFY(state && *state);
        QCOMPARE((*state)->size, 2);
        QCOMPARE((*state)->filledAt, m_when);
        QCOMPARE(fill({organization("Third", 1)}), 1);
        QCOMPARE(found(""), QStringList{QStringLiteral("Third")});
        QCOMPARE(fill({}), 0);
        QCOMPARE(found(""), QStringList());
        QVERIFY(answered(m_storage->indexState())->has_value());
    }
    void anOrganizationThatCameTwiceIsThereOnce()
    {
        QVERIFY(answered(m_storage->beginIndex()).has_value());
        QVERIFY(
            answered(m_storage->appendIndex({organization("Nord", 1, "1"), organization("Sud", 1, "2")})).has_value());
        QVERIFY(answered(m_storage->appendIndex({organization("Nord Neu", 9, "1")})).has_value());
        QCOMPARE(answered(m_storage->finishIndex(m_when)).value_or(-1), 2);
        QCOMPARE(found("nord"), QStringList{QStringLiteral("Nord Neu")});
    }
    void anUnfinishedFillChangesNothing()
    {
        QCOMPARE(fill({organization("Old", 1)}), 1);
        QVERIFY(answered(m_storage->beginIndex()).has_value());
        QVERIFY(answered(m_storage->appendIndex(many(3000))).has_value());
        QCOMPARE(found("old"), QStringList{QStringLiteral("Old")});
        QCOMPARE(found("nord"), QStringList());
        m_storage.reset();
        auto storage = m_folder->open();
        QVERIFY(storage.has_value());
        m_storage = *storage;
        storage->reset();
        QCOMPARE(found("old"), QStringList{QStringLiteral("Old")});
        QCOMPARE(found("nord"), QStringList());
        // The rest of it does not get into the next one.
        QCOMPARE(fill({organization("New", 1)}), 1);
        QCOMPARE(found("nord"), QStringList());
        QCOMPARE(answered(m_storage->search(QString(), 10))->known, 1);
    }
    void aFailingFillChangesNothing()
    {
        QCOMPARE(fill({organization("Old", 1)}), 1);
        QVERIFY(answered(m_storage->beginIndex()).has_value());
        QVERIFY(answered(m_storage->appendIndex(many(2500))).has_value());
        m_folder->fail("cache.db", 3000);
        QCOMPARE(answered(m_storage->finishIndex(m_when)).error().code, QStringLiteral("io"));
        m_folder->fail("cache.db", 0);
        QCOMPARE(found("old"), QStringList{QStringLiteral("Old")});
        QCOMPARE(answered(m_storage->search(QString(), 10))->known, 1);
        QCOMPARE(fill(many(2500)), 2500);
        QCOMPARE(answered(m_storage->search(QStringLiteral("nord"), 10))->matches, 2500);
    }
    void aNewerSearchCancelsThoseThatWait()
    {
        QCOMPARE(fill(many(5000)), 5000);
        QList<QFuture<Result<IndexMatches>>> searches;
        // Behind work that takes a while: none of them has started.
        QVERIFY(answered(m_storage->keep(QStringLiteral("x"), {})).has_value());
        auto held = m_storage->keep(QStringLiteral("x"),
                                    {{}, m_when, {{QStringLiteral("x"), QString(3'000'000, QLatin1Char('x'))}}});
        for (const char* typed : {"n", "no", "nor", "nord"})
            searches += m_storage->search(QString::fromUtf8(typed), 10);
        const auto newest = answered(searches.last());
        QVERIFY(newest.has_value());
        QCOMPARE(newest->matches, 5000);
        QVERIFY(newest->milliseconds > 0);
        for (int i = 0; i < 3; ++i) {
            const auto older = answered(searches[i]);
            QVERIFY(!older.has_value());
            QCOMPARE(older.error().kind, Error::Kind::Cancelled);
        }
        QVERIFY(answered(held).has_value());
    }
    void searchesAreAnsweredWhileItIsFilled()
    {
        QCOMPARE(fill({organization("Old", 1)}), 1);
        QVERIFY(answered(m_storage->beginIndex()).has_value());
        auto append = m_storage->appendIndex(many(20'000));
        auto finish = m_storage->finishIndex(m_when);
        QCOMPARE(found("old"), QStringList{QStringLiteral("Old")});
        const auto edit = answered(m_storage->add(test::edit(QStringLiteral("k"))));
        QVERIFY(edit.has_value());
        QVERIFY2(!finish.isFinished(), "the search and the edit waited for the whole fill");
        QVERIFY(answered(append).has_value());
        QCOMPARE(answered(finish).value_or(-1), 20'000);
        QCOMPARE(answered(m_storage->search(QStringLiteral("nord 19999"), 10))->matches, 1);
    }
    void worksInMemoryToo()
    {
        m_storage.reset();
        m_folder->key.reset();
        auto storage = m_folder->open();
        m_storage = *storage;
        storage->reset();
        QCOMPARE(fill(many(1500)), 1500);
        QCOMPARE(answered(m_storage->search(QStringLiteral("nord 14"), 5))->matches, 111);
    }
};

QTEST_GUILESS_MAIN(TestIndex)
#include "test_index.moc"
