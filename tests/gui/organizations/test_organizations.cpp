#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include "account/organizations_service.h"
#include "backend/store/database.h"
#include "tests/support/drivers/organizations_driver.h"
#include "tests/support/page_stage.h"
#include "tests/support/strict_test.h"
#include "tests/support/walks/walks.h"
#include "ui/organizations/matched_prefix.h"
#include "ui/organizations/organizations_page.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class Stage final : public PageStage<OrganizationsPage, OrganizationsDriver> {
public:
    [[nodiscard]] bool open(bool sample = true) { return PageStage::open(sample); }
    /// The index is there and the first rows of it are shown.
    [[nodiscard]] bool isIndexed() const { return world.session().organizations().index().value.has_value(); }
};

QStringList textsOf(const QString& name, const QString& typed)
{
    QStringList texts;
    for (const TextRange& range : matchedPrefixes(name, typed))
        texts.append(name.mid(range.start, range.length));
    return texts;
}

} // namespace

/// Organizations in the real page, over the real client, against the real backend.
class TestOrganizations final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void mineAreListed();
    void noneOfMine();
    void failedMineAreTriedAgain();
    void searchFindsAsOneTypes();
    void nothingFoundSaysWhatToDo();
    void emptySearchListsByName();
    void scrollingFetchesMore();
    void offlineSearchWorks();
    void failedIndexIsTriedAgain();
    void matchedPrefixesAreFound();
    void searchGetsTheKeyboard();
    void walks_data();
    void walks();
};

void TestOrganizations::mineAreListed()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->mine().size(), 3);
    const QStringList mine = stage.on->mine();
    const auto row = [&mine](const QString& name) { return mine.filter(name).value(0); };
    static const QRegularExpression admin(
        s("^Northwind Analytics \\| Admin \\| \\d+ members · 7 projects · 3 people ask to join$"));
    QVERIFY2(admin.match(row(s("Northwind"))).hasMatch(), qPrintable(row(s("Northwind"))));
    static const QRegularExpression member(s("^Rhône Hydro \\| Member \\| \\d+ members · 2 projects$"));
    QVERIFY2(member.match(row(s("Rhône"))).hasMatch(), qPrintable(row(s("Rhône"))));
}

void TestOrganizations::noneOfMine()
{
    Stage stage;
    QVERIFY(stage.open(false));
    QTRY_VERIFY(stage.on->showsNoneMine());
}

void TestOrganizations::failedMineAreTriedAgain()
{
    Stage stage;
    stage.world.beforeFirstRead = [](FaultProxy& proxy) {
        proxy.inject("GET /v1/organizations", {Fault::Kind::ServerError, -1});
    };
    QVERIFY(stage.open());
    QTRY_VERIFY(!stage.on->mineFailure().isEmpty());
    stage.world.proxy->clearFaults();
    stage.on->retryMine();
    QTRY_COMPARE(stage.on->mine().size(), 3);
}

void TestOrganizations::searchFindsAsOneTypes()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isIndexed());
    stage.on->search(s("hydr"));
    QTRY_VERIFY(stage.on->available().filter(s("Hydrogen Grid")).size() == 1);
    for (const QString& row : stage.on->available())
        QVERIFY2(row.contains(s("hydr"), Qt::CaseInsensitive), qPrintable(row));
    QVERIFY(stage.on->available().filter(s("Hydrogen Grid")).first().contains(s(" | Utilities · ")));
    static const QRegularExpression status(s("^\\d+ of \\d+ · \\d+ ms$"));
    QTRY_VERIFY2(status.match(stage.on->status()).hasMatch(), qPrintable(stage.on->status()));
    // The newest typed is what is shown, whatever comes back when.
    stage.on->search(s("hydrogen g"));
    QTRY_COMPARE(stage.on->available().size(), 1);
    QVERIFY(stage.on->available().first().startsWith(s("Hydrogen Grid")));
}

void TestOrganizations::nothingFoundSaysWhatToDo()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isIndexed());
    stage.on->search(s("zzzz\" OR *"));
    QTRY_COMPARE(stage.on->availableMessage(), s("No organization is called that"));
    stage.on->search(s("hydr"));
    QTRY_VERIFY(stage.on->availableMessage().isEmpty());
    QTRY_VERIFY(!stage.on->available().isEmpty());
}

void TestOrganizations::emptySearchListsByName()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->available().size() >= 20);
    QStringList sorted = stage.on->available();
    std::sort(sorted.begin(), sorted.end(),
              [](const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    QCOMPARE(stage.on->available().first(), sorted.first());
}

void TestOrganizations::scrollingFetchesMore()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->available().size() >= 20);
    const int known = *stage.world.session().organizations().index().value;
    for (int i = 0; i < 50 && stage.on->availableCount() < known; ++i) {
        const int before = stage.on->availableCount();
        stage.on->scrollToEnd();
        QTRY_VERIFY(stage.on->availableCount() > before || stage.on->availableCount() >= known);
    }
    QCOMPARE(stage.on->availableCount(), known);
}

void TestOrganizations::offlineSearchWorks()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isIndexed());
    stage.world.proxy->setDown(true);
    QVERIFY(stage.restart());
    QTRY_COMPARE(stage.on->mine().size(), 3);
    QTRY_VERIFY(stage.isIndexed());
    stage.on->search(s("hydrogen g"));
    QTRY_COMPARE(stage.on->available().size(), 1);
}

void TestOrganizations::failedIndexIsTriedAgain()
{
    Stage stage;
    stage.world.beforeFirstRead = [](FaultProxy& proxy) {
        proxy.inject("GET /v1/organizations/available", {Fault::Kind::ServerError, -1});
    };
    QVERIFY(stage.open());
    QTRY_VERIFY(!stage.on->availableMessage().isEmpty() && stage.on->availableMessage() != s("loading"));
    stage.world.proxy->clearFaults();
    stage.on->retryAvailable();
    QTRY_VERIFY(!stage.on->available().isEmpty());
}

void TestOrganizations::matchedPrefixesAreFound()
{
    QCOMPARE(textsOf(s("Hydro-Québec Données"), s("hydr")), QStringList{s("Hydr")});
    QCOMPARE(textsOf(s("Hydro-Québec Données"), s("queb DONN")), (QStringList{s("Québ"), s("Donn")}));
    QCOMPARE(textsOf(s("Données"), s("données")), QStringList{s("Données")});
    QCOMPARE(textsOf(QString(s("Qué")).normalized(QString::NormalizationForm_D) + s("bec"), s("que")).size(), 1);
    QCOMPARE(textsOf(s("Rhône Hydro"), s("ydro")), QStringList());
    QCOMPARE(textsOf(s("Rhône Hydro"), QString()), QStringList());
    QCOMPARE(textsOf(QString(), s("a")), QStringList());
}

void TestOrganizations::searchGetsTheKeyboard()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(!stage.on->available().isEmpty());
    stage.page->focusSearch();
    QTRY_VERIFY(stage.on->searchHasKeyboard());
}

void TestOrganizations::walks_data() { walkRows(); }

void TestOrganizations::walks()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(!stage.on->available().isEmpty());
    QTRY_COMPARE(stage.on->mine().size(), 3);
    stage.layAsTheRowSays();
    QCOMPARE(settledFaults(stage.page.get()), QString());
}

int main(int argc, char** argv) { return runPageTest<TestOrganizations>(argc, argv); }

#include "test_organizations.moc"
