#include <QJsonObject>
#include <QSignalSpy>

#include "account/organizations_service.h"
#include "account/profile_service.h"
#include "storage/storage_failure.h"
#include "tests/support/drivers/preferences_driver.h"
#include "tests/support/page_stage.h"
#include "tests/support/strict_test.h"
#include "tests/support/walks/walks.h"
#include "ui/preferences/preferences_page.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

constexpr auto first = ProfileField::FirstName;
constexpr auto last = ProfileField::LastName;
constexpr auto role = ProfileField::JobRole;

QString s(const char* text) { return QString::fromUtf8(text); }

/// The page over a world of its own, with what the tests ask about both.
class Stage final : public PageStage<PreferencesPage, PreferencesDriver> {
public:
    [[nodiscard]] bool isLoaded() const { return on->showsFields(); }
    [[nodiscard]] QString server(const char* field) const { return world.me().value(QLatin1String(field)).toString(); }
    /// How often the profile was written since it was made.
    [[nodiscard]] int version() const
    {
        QByteArray tag = world.world.get("/v1/me", world.person().bearer()).header("etag");
        return tag.replace("\"", "").mid(1).toInt();
    }
};

} // namespace

/// Preferences in the real page, over the real client, against the real backend.
class TestPreferences final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void anEditArrives();
    void enterSaves();
    void escapeDiscardsAndUndoBringsBack();
    void invalidNames_data();
    void invalidNames();
    void jobRoleIsCleared();
    void aServerMayRefuseAField();
    void savedIsUndone();
    void untouchedFieldsFollowAndTouchedStay();
    void offlineEditWaitsAndArrives();
    void offlineEditSurvivesTheProgram();
    void offlineEditIsUndone();
    void withoutKeychainItSaysHowLongItKeeps();
    void bothChangesAreMerged();
    void collisionKeepsMine();
    void collisionKeepsTheirs();
    void collisionIsDecidedLater();
    void troubleWhileSaving_data();
    void troubleWhileSaving();
    void diskRefuses();
    void failedLoadIsTriedAgain();
    void organizationsAreSorted();
    void noOrganizations();
    void failedOrganizationsAreTriedAgain();
    void walks_data();
    void walks();
};

void TestPreferences::anEditArrives()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    QCOMPARE(stage.on->email(), stage.world.person().email);
    QVERIFY(!stage.on->canSave());
    stage.on->typeFirstName(s("Ines"));
    stage.on->chooseJobRole(s("Data engineer"));
    stage.on->chooseSalutation(s("Ms"));
    QCOMPARE(stage.on->state(), s("3 unsaved changes"));
    QVERIFY(stage.page->hasUnsavedInput());
    stage.on->save();
    QTRY_COMPARE(stage.on->state(), s("Saved"));
    QCOMPARE(stage.server("first_name"), s("Ines"));
    QCOMPARE(stage.server("job_role"), s("data_engineer"));
    QCOMPARE(stage.server("salutation"), s("ms"));
    QVERIFY(!stage.page->hasUnsavedInput());
    QVERIFY(!stage.on->canSave());
}

void TestPreferences::enterSaves()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    stage.on->typeLastName(s("  Moreau   Lenoir "));
    stage.on->press(Qt::Key_Return);
    QTRY_COMPARE(stage.on->state(), s("Saved"));
    QCOMPARE(stage.server("last_name"), s("Moreau Lenoir"));
}

void TestPreferences::escapeDiscardsAndUndoBringsBack()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    const QString before = stage.on->lastName();
    stage.on->typeLastName(s("Lenoir"));
    stage.on->press(Qt::Key_Escape);
    QCOMPARE(stage.on->lastName(), before);
    QVERIFY(!stage.page->hasUnsavedInput());
    QCOMPARE(stage.on->state(), s("Changes discarded"));
    stage.on->undo();
    QCOMPARE(stage.on->lastName(), s("Lenoir"));
    QCOMPARE(stage.on->state(), s("1 unsaved change"));
    QCOMPARE(stage.world.proxy->count("PATCH /v1/me"), 0);
}

void TestPreferences::invalidNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("white space") << s("   ");
    QTest::newRow("too long") << QString(101, QLatin1Char('a'));
    QTest::newRow("turns the text around") << s("Ali\u202Ene");
}

void TestPreferences::invalidNames()
{
    QFETCH(QString, typed);
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    const QString before = stage.server("last_name");
    stage.on->typeLastName(typed);
    stage.on->typeFirstName(s("Ines"));
    stage.on->save();
    QTRY_VERIFY(!stage.on->errorAt(last).isEmpty());
    QVERIFY(stage.on->errorAt(first).isEmpty());
    QTRY_VERIFY(stage.on->hasKeyboard(last));
    QCOMPARE(stage.on->lastName(), typed);
    QCOMPARE(stage.on->firstName(), s("Ines"));
    QCOMPARE(stage.server("last_name"), before);
    QCOMPARE(stage.world.proxy->count("PATCH /v1/me"), 0);
    // Corrected, both arrive.
    stage.on->typeLastName(s("Moreau"));
    QVERIFY(stage.on->errorAt(last).isEmpty());
    stage.on->save();
    QTRY_COMPARE(stage.on->state(), s("Saved"));
    QCOMPARE(stage.server("last_name"), s("Moreau"));
    QCOMPARE(stage.server("first_name"), s("Ines"));
}

void TestPreferences::jobRoleIsCleared()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    stage.on->chooseJobRole(s("Data engineer"));
    stage.on->save();
    QTRY_COMPARE(stage.server("job_role"), s("data_engineer"));
    QTRY_COMPARE(stage.on->state(), s("Saved"));
    stage.on->clearJobRole();
    QCOMPARE(stage.on->state(), s("1 unsaved change"));
    stage.on->save();
    QTRY_VERIFY(stage.world.me().value(QLatin1String("job_role")).isNull());
}

void TestPreferences::aServerMayRefuseAField()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    // A role that this client still lists and the server has dropped.
    auto* roles = stage.page->findChild<QComboBox*>(s("preferencesJobRole"));
    roles->addItem(s("Lamplighter"), s("lamplighter"));
    stage.on->chooseJobRole(s("Lamplighter"));
    stage.on->typeFirstName(s("Ines"));
    stage.on->save();
    QTRY_VERIFY(!stage.on->errorAt(role).isEmpty());
    QTRY_VERIFY(stage.on->hasKeyboard(role));
    QCOMPARE(stage.on->jobRole(), s("Lamplighter"));
    QCOMPARE(stage.on->firstName(), s("Ines"));
    QVERIFY(stage.page->hasUnsavedInput());
    QVERIFY(stage.server("first_name") != s("Ines"));
    stage.on->chooseJobRole(s("Data engineer"));
    stage.on->save();
    QTRY_COMPARE(stage.on->state(), s("Saved"));
    QCOMPARE(stage.server("first_name"), s("Ines"));
    QCOMPARE(stage.server("job_role"), s("data_engineer"));
}

void TestPreferences::savedIsUndone()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    const QString before = stage.on->lastName();
    stage.on->typeLastName(s("Lenoir"));
    stage.on->save();
    QTRY_COMPARE(stage.on->state(), s("Saved"));
    QTRY_VERIFY(stage.on->canUndo());
    stage.on->undo();
    QTRY_COMPARE(stage.server("last_name"), before);
    QTRY_COMPARE(stage.on->lastName(), before);
}

void TestPreferences::untouchedFieldsFollowAndTouchedStay()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    stage.on->typeLastName(s("Moreau-Lenoir"));
    QVERIFY(stage.world.patchElsewhere({{s("first_name"), s("Adèle")}, {s("last_name"), s("Lenoir")}}));
    stage.world.session().refresh();
    QTRY_COMPARE(stage.on->firstName(), s("Adèle"));
    QCOMPARE(stage.on->lastName(), s("Moreau-Lenoir"));
    QVERIFY(stage.on->newsAt(last).startsWith(s("Meanwhile changed to “Lenoir”")));
    QVERIFY(stage.on->newsAt(first).startsWith(s("Changed on ")));
    QCOMPARE(stage.on->state(), s("1 unsaved change"));
    stage.on->keepMine(last);
    stage.on->save();
    QTRY_COMPARE(stage.on->state(), s("Saved"));
    QCOMPARE(stage.server("last_name"), s("Moreau-Lenoir"));
    QCOMPARE(stage.server("first_name"), s("Adèle"));
    QVERIFY(stage.on->newsAt(last).isEmpty());
}

void TestPreferences::offlineEditWaitsAndArrives()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    stage.world.proxy->setDown(true);
    stage.on->typeLastName(s("Moreau-Lenoir"));
    stage.on->save();
    QTRY_VERIFY(stage.on->isWaiting(last));
    QVERIFY(!stage.on->isWaiting(first));
    QVERIFY2(stage.on->state().startsWith(s("Saved on this computer at ")), qPrintable(stage.on->state()));
    QVERIFY(stage.on->state().endsWith(s(" · will be sent")));
    QCOMPARE(stage.on->lastName(), s("Moreau-Lenoir"));
    stage.backOnline();
    QTRY_COMPARE(stage.server("last_name"), s("Moreau-Lenoir"));
    QTRY_VERIFY(!stage.on->isWaiting(last));
    QTRY_COMPARE(stage.on->state(), s("Saved"));
}

void TestPreferences::offlineEditSurvivesTheProgram()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    const int before = stage.version();
    stage.world.proxy->setDown(true);
    stage.on->typeLastName(s("Moreau-Lenoir"));
    stage.on->save();
    QTRY_VERIFY(stage.on->isWaiting(last));
    QVERIFY(stage.restart());
    QTRY_COMPARE(stage.on->lastName(), s("Moreau-Lenoir"));
    QTRY_VERIFY(stage.on->isWaiting(last));
    stage.backOnline();
    QTRY_COMPARE(stage.server("last_name"), s("Moreau-Lenoir"));
    QTRY_VERIFY(!stage.on->isWaiting(last));
    QCOMPARE(stage.version(), before + 1);
}

void TestPreferences::offlineEditIsUndone()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    const QString before = stage.on->lastName();
    stage.world.proxy->setDown(true);
    stage.on->typeLastName(s("Moreau-Lenoir"));
    stage.on->save();
    QTRY_VERIFY(stage.on->isWaiting(last));
    QTRY_VERIFY(stage.on->canUndo());
    stage.on->undo();
    QTRY_COMPARE(stage.on->lastName(), before);
    // It was sent once without an answer, so the server may have it: the undo goes after it, if need be.
    stage.backOnline();
    QTRY_VERIFY(!stage.world.session().hasUnsentEdits());
    QVERIFY(!stage.on->isWaiting(last));
    QCOMPARE(stage.on->lastName(), before);
    QCOMPARE(stage.server("last_name"), before);
}

void TestPreferences::withoutKeychainItSaysHowLongItKeeps()
{
    Stage stage;
    stage.world.secrets.refuseWith = s("missing");
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    stage.world.proxy->setDown(true);
    stage.on->typeLastName(s("Moreau-Lenoir"));
    stage.on->save();
    QTRY_COMPARE(stage.on->state(), s("Kept until you quit the program · will be sent"));
}

void TestPreferences::bothChangesAreMerged()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    stage.world.proxy->setDown(true);
    stage.on->chooseJobRole(s("Data engineer"));
    stage.on->save();
    QTRY_VERIFY(stage.on->isWaiting(role));
    QVERIFY(stage.world.patchElsewhere({{s("last_name"), s("Lenoir")}}));
    stage.backOnline();
    QTRY_COMPARE(stage.server("job_role"), s("data_engineer"));
    QCOMPARE(stage.server("last_name"), s("Lenoir"));
    QTRY_COMPARE(stage.on->lastName(), s("Lenoir"));
    QVERIFY(!stage.on->conflictDialog());
    QVERIFY(!stage.on->asksToDecide());
}

namespace {

/// Last name changed in two places, the job role here alone; ends with the question.
bool collide(Stage& stage)
{
    stage.world.proxy->setDown(true);
    stage.on->typeLastName(s("Moreau-Lenoir"));
    stage.on->chooseJobRole(s("Data engineer"));
    stage.on->save();
    if (!QTest::qWaitFor([&] { return stage.on->isWaiting(last); }))
        return false;
    if (!stage.world.patchElsewhere({{s("last_name"), s("Lenoir")}}))
        return false;
    stage.backOnline();
    return QTest::qWaitFor([&] { return stage.on->conflictDialog() != nullptr; });
}

} // namespace

void TestPreferences::collisionKeepsMine()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    QVERIFY(collide(stage));
    QTRY_VERIFY(stage.on->conflictTexts().filter(s("was saved")).size() == 1);
    const QStringList texts = stage.on->conflictTexts();
    QVERIFY2(texts.contains(s("Your last name was changed on another device")), qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.contains(s("Your new job role, Data engineer, did not collide and was saved.")),
             qPrintable(texts.join(u'\n')));
    QVERIFY(texts.contains(s("Moreau-Lenoir")) && texts.contains(s("Lenoir")));
    QCOMPARE(stage.on->keepText(), s("Keep Moreau-Lenoir"));
    QCOMPARE(settledFaults(stage.on->conflictDialog()), QString());
    stage.on->keep();
    QTRY_VERIFY(!stage.on->conflictDialog());
    QTRY_COMPARE(stage.server("last_name"), s("Moreau-Lenoir"));
    QCOMPARE(stage.server("job_role"), s("data_engineer"));
    QTRY_VERIFY(!stage.on->asksToDecide());
    QCOMPARE(stage.on->lastName(), s("Moreau-Lenoir"));
}

void TestPreferences::collisionKeepsTheirs()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    QVERIFY(collide(stage));
    stage.on->chooseTheirs();
    QCOMPARE(stage.on->keepText(), s("Keep Lenoir"));
    stage.on->keep();
    QTRY_VERIFY(!stage.on->conflictDialog());
    QTRY_COMPARE(stage.on->lastName(), s("Lenoir"));
    QCOMPARE(stage.server("last_name"), s("Lenoir"));
    QTRY_COMPARE(stage.server("job_role"), s("data_engineer"));
    QTRY_VERIFY(!stage.on->asksToDecide());
}

void TestPreferences::collisionIsDecidedLater()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    QVERIFY(collide(stage));
    stage.on->decideLater();
    QTRY_VERIFY(!stage.on->conflictDialog());
    QVERIFY(stage.on->asksToDecide());
    QCOMPARE(stage.server("last_name"), s("Lenoir"));
    QCOMPARE(stage.on->lastName(), s("Moreau-Lenoir"));
    // Asked of itself once only; the card keeps the way back, over a restart too.
    stage.world.session().refresh();
    QTRY_VERIFY(!stage.world.session().profile().profile().refreshing);
    QVERIFY(!stage.on->conflictDialog());
    stage.on->decide();
    QTRY_VERIFY(stage.on->conflictDialog());
    stage.on->keep();
    QTRY_COMPARE(stage.server("last_name"), s("Moreau-Lenoir"));
}

void TestPreferences::troubleWhileSaving_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("cut before the server saw it") << int(Fault::Kind::Cut);
    QTest::newRow("reset before the server saw it") << int(Fault::Kind::Reset);
    QTest::newRow("answer lost after the server kept it") << int(Fault::Kind::LoseAnswer);
    QTest::newRow("half an answer") << int(Fault::Kind::HalfAnswer);
    QTest::newRow("wrong length") << int(Fault::Kind::WrongLength);
    QTest::newRow("slow bytes") << int(Fault::Kind::SlowAnswer);
    QTest::newRow("sent twice by the network") << int(Fault::Kind::Duplicate);
    QTest::newRow("server at fault") << int(Fault::Kind::ServerError);
    QTest::newRow("not HTTP") << int(Fault::Kind::Garbage);
}

void TestPreferences::troubleWhileSaving()
{
    QFETCH(int, kind);
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    const int before = stage.version();
    stage.world.proxy->inject("PATCH /v1/me", {static_cast<Fault::Kind>(kind), 1});
    stage.on->typeLastName(s("Moreau-Lenoir"));
    stage.on->save();
    // Wherever it stands meanwhile, what was typed is never away, and the server comes to it once.
    QTRY_VERIFY(stage.on->state() != s("Saving…"));
    QCOMPARE(stage.on->lastName(), s("Moreau-Lenoir"));
    if (stage.on->state() != s("Saved"))
        stage.world.session().connection().tryAgain();
    QTRY_COMPARE_WITH_TIMEOUT(stage.on->state(), s("Saved"), 15'000);
    QCOMPARE(stage.on->lastName(), s("Moreau-Lenoir"));
    QCOMPARE(stage.server("last_name"), s("Moreau-Lenoir"));
    QCOMPARE(stage.version(), before + 1);
    QVERIFY(!stage.on->asksToDecide());
}

void TestPreferences::diskRefuses()
{
    Stage stage;
    auto full = std::make_shared<std::atomic<bool>>(false);
    stage.world.storageOptions.beforeCall = [full](const QString& file, const QByteArray& sql) {
        if (*full && file == QLatin1String("outbox.db") && !sql.startsWith("SELECT"))
            throw StorageFailure(Error::coded(Error::Kind::Storage, QStringLiteral("disk_full")));
    };
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.isLoaded());
    *full = true;
    stage.on->typeLastName(s("Moreau-Lenoir"));
    stage.on->save();
    QTRY_VERIFY(!stage.on->failure().isEmpty());
    QCOMPARE(stage.on->lastName(), s("Moreau-Lenoir"));
    QVERIFY(stage.page->hasUnsavedInput());
    QCOMPARE(stage.world.proxy->count("PATCH /v1/me"), 0);
    *full = false;
    stage.on->tryAgain();
    QTRY_COMPARE(stage.on->state(), s("Saved"));
    QVERIFY(stage.on->failure().isEmpty());
    QCOMPARE(stage.server("last_name"), s("Moreau-Lenoir"));
}

void TestPreferences::failedLoadIsTriedAgain()
{
    Stage stage;
    stage.world.beforeFirstRead = [](FaultProxy& proxy) {
        proxy.inject("GET /v1/me ", {Fault::Kind::ServerError, -1});
    };
    QVERIFY(stage.open());
    QTRY_VERIFY(!stage.on->loadFailure().isEmpty());
    QVERIFY(!stage.isLoaded());
    stage.world.proxy->clearFaults();
    stage.on->retryLoading();
    QTRY_VERIFY(stage.isLoaded());
    QVERIFY(stage.on->loadFailure().isEmpty());
}

void TestPreferences::organizationsAreSorted()
{
    Stage stage;
    QVERIFY(stage.open(true));
    QTRY_VERIFY(stage.on->organizations().size() > 1);
    QStringList up = stage.on->organizations();
    stage.on->clickHeader(0);
    QStringList down = stage.on->organizations();
    std::reverse(down.begin(), down.end());
    QCOMPARE(down, up);
    QStringList sorted = up;
    std::sort(sorted.begin(), sorted.end(),
              [](const QString& a, const QString& b) { return QString::localeAwareCompare(a, b) < 0; });
    QCOMPARE(up, sorted);
    // Unknown dates are no dates: they stand at the end in either order.
    stage.on->clickHeader(2);
    const QStringList joined = stage.on->joined();
    stage.on->clickHeader(2);
    for (const QStringList& dates : {joined, stage.on->joined()}) {
        const qsizetype unknown = dates.indexOf(s("–"));
        QVERIFY(unknown < 0 || dates.mid(unknown).count(s("–")) == dates.size() - unknown);
    }
}

void TestPreferences::noOrganizations()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->showsNoOrganizations());
}

void TestPreferences::failedOrganizationsAreTriedAgain()
{
    Stage stage;
    stage.world.beforeFirstRead = [](FaultProxy& proxy) {
        proxy.inject("GET /v1/organizations", {Fault::Kind::ServerError, -1});
    };
    QVERIFY(stage.open(true));
    QTRY_VERIFY(!stage.on->organizationsFailure().isEmpty());
    stage.world.proxy->clearFaults();
    stage.on->retryOrganizations();
    QTRY_VERIFY(!stage.on->organizations().isEmpty());
}

void TestPreferences::walks_data() { walkRows(); }

void TestPreferences::walks()
{
    Stage stage;
    QVERIFY(stage.open(true));
    QTRY_VERIFY(stage.isLoaded());
    QTRY_VERIFY(stage.on->organizations().size() > 1);
    stage.layAsTheRowSays();
    stage.on->typeLastName(s("Moreau-Lenoir"));
    QCOMPARE(settledFaults(stage.page.get()), QString());
}

int main(int argc, char** argv) { return runPageTest<TestPreferences>(argc, argv); }

#include "test_preferences.moc"
