#include <QJsonArray>
#include <QJsonDocument>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

#include "account/information_service.h"
#include "tests/support/drivers/information_driver.h"
#include "tests/support/page_stage.h"
#include "tests/support/strict_test.h"
#include "tests/support/walks/walks.h"
#include "ui/preferences/preferences_page.h"
#include "ui/texts/time_text.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

constexpr const char* information = "/v1/me/information-preferences";
constexpr const char* cookies = "/v1/me/cookie-preferences";

QString s(const char* text) { return QString::fromUtf8(text); }

class Stage final : public PageStage<PreferencesPage, InformationDriver> {
public:
    [[nodiscard]] bool serverSaysOn() const
    {
        return world.world.get(information, world.person().bearer())
            .json()
            .value(QLatin1String("promotional"))
            .toObject()
            .value(QLatin1String("on"))
            .toBool();
    }
    [[nodiscard]] QStringList serverCookies() const
    {
        const QJsonObject all = world.world.get(cookies, world.person().bearer()).json();
        QStringList allowed;
        for (const char* category : {"preferences", "statistics", "marketing"}) {
            if (all.value(QLatin1String(category)).toBool())
                allowed.append(QLatin1String(category));
        }
        return allowed;
    }
    [[nodiscard]] int record() const
    {
        return world.world.get("/v1/me/consents", world.person().bearer()).json().value(QLatin1String("total")).toInt();
    }
    /// From another device, past the proxy.
    [[nodiscard]] bool decideElsewhere(const char* target, const QJsonObject& body) const
    {
        Headers headers = world.person().bearer();
        headers.append({"If-Match", world.world.get(target, world.person().bearer()).header("etag")});
        return world.world
                   .call(QByteArray(target) == information ? "PATCH" : "PUT", target, headers,
                         QJsonDocument(body).toJson())
                   .status == 200;
    }
    [[nodiscard]] bool turnElsewhere(bool turnOn) const
    {
        return decideElsewhere(information,
                               {{QLatin1String("promotional"),
                                 QJsonObject{{QLatin1String("on"), turnOn},
                                             {QLatin1String("wording_id"), QStringLiteral("promotional-2026-11")},
                                             {QLatin1String("language"), QStringLiteral("en")}}}});
    }
    [[nodiscard]] bool chooseElsewhere(bool preferences, bool statistics, bool marketing) const
    {
        return decideElsewhere(cookies, {{QLatin1String("necessary"), true},
                                         {QLatin1String("preferences"), preferences},
                                         {QLatin1String("statistics"), statistics},
                                         {QLatin1String("marketing"), marketing},
                                         {QLatin1String("wording_id"), QStringLiteral("cookies-2026-11")},
                                         {QLatin1String("language"), QStringLiteral("en")}});
    }
};

} // namespace

/// Consents in the real page, over the real client, against the real backend.
class TestInformation final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void theSwitchMovesOnceItIsKept();
    void theKeyboardTurnsItOff();
    void aFailureIsSaidAtTheRow();
    void aLostAnswerIsNotGuessed();
    void offlineItSaysWhy();
    void anotherDeviceIsNotOverwritten();
    void failedLoadIsTriedAgain();
    void cookiesAreChosenByCategory();
    void allOrOnlyNecessary();
    void aChoiceThatFailsIsTriedAgain();
    void cookiesOfAnotherDeviceAreShown();
    void cookiesChangedUnderTheDialogAreSaid();
    void offlineTheDialogOnlyShows();
    void theRecordIsShown();
    void walks_data();
    void walks();
};

void TestInformation::theSwitchMovesOnceItIsKept()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->isLoaded());
    QCOMPARE(stage.on->newsTitle(), s("News about products and services"));
    QCOMPARE(stage.on->newsText(), s("At most two e-mails a month. You can opt out at any time."));
    QCOMPARE(stage.on->switchName(), stage.on->newsTitle());
    QCOMPARE(stage.on->cookies(), s("You have not chosen yet. Only necessary cookies are allowed."));
    QVERIFY(!stage.on->isOn());
    stage.world.proxy->inject("PATCH /v1/me/information-preferences", {Fault::Kind::HoldAnswer, 1});
    QSignalSpy held(stage.world.proxy.get(), &FaultProxy::held);
    stage.on->flip();
    QVERIFY(stage.on->isBusy());
    QVERIFY(!stage.on->isOn());
    QTRY_COMPARE(held.size(), 1);
    // The server has it, but nobody has said so yet.
    QVERIFY(stage.serverSaysOn());
    QVERIFY(!stage.on->isOn());
    stage.on->flip();
    stage.world.proxy->release();
    QTRY_VERIFY(stage.on->isOn());
    QTRY_VERIFY(!stage.on->isBusy());
    QCOMPARE(stage.on->note(), QString());
    QCOMPARE(stage.record(), 1);
}

void TestInformation::theKeyboardTurnsItOff()
{
    Stage stage;
    QVERIFY(stage.open(true));
    QTRY_VERIFY(stage.on->isLoaded());
    QVERIFY(stage.on->isOn());
    stage.on->flipByKeyboard();
    QTRY_VERIFY(!stage.on->isOn());
    QVERIFY(!stage.serverSaysOn());
    // Still there after the program was closed.
    QVERIFY(stage.restart());
    QTRY_VERIFY(stage.on->isLoaded());
    QVERIFY(!stage.on->isOn());
}

void TestInformation::aFailureIsSaidAtTheRow()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->isLoaded());
    stage.world.proxy->inject("PATCH /v1/me/information-preferences", {Fault::Kind::Garbage, -1});
    stage.on->flip();
    QTRY_VERIFY(!stage.on->note().isEmpty());
    QVERIFY(!stage.on->isOn());
    QVERIFY(!stage.on->isBusy());
    QVERIFY(!stage.serverSaysOn());
    QVERIFY2(stage.on->details().startsWith(s("Request: ")), qPrintable(stage.on->details()));
    stage.world.proxy->clearFaults();
    stage.backOnline();
    QTRY_VERIFY(stage.on->canSwitch());
    stage.on->flip();
    QTRY_VERIFY(stage.on->isOn());
    QCOMPARE(stage.on->note(), QString());
    QCOMPARE(stage.on->details(), QString());
}

void TestInformation::aLostAnswerIsNotGuessed()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->isLoaded());
    stage.world.proxy->inject("PATCH /v1/me/information-preferences", {Fault::Kind::LoseAnswer, -1});
    stage.on->flip();
    QTRY_VERIFY(!stage.on->note().isEmpty());
    QVERIFY(!stage.on->isOn());
    QVERIFY(stage.serverSaysOn());
    stage.world.proxy->clearFaults();
    stage.backOnline();
    QTRY_VERIFY(stage.on->isOn());
    QTRY_VERIFY(stage.on->canSwitch());
    QCOMPARE(stage.record(), 1);
}

void TestInformation::offlineItSaysWhy()
{
    Stage stage;
    QVERIFY(stage.open(true));
    QTRY_VERIFY(stage.on->isLoaded());
    stage.world.proxy->setDown(true);
    QVERIFY(stage.restart());
    QTRY_VERIFY(stage.on->isLoaded());
    QTRY_VERIFY(!stage.on->canSwitch());
    QVERIFY(stage.on->isOn());
    QCOMPARE(stage.on->note(),
             s("This can be changed when the connection is back: it has to be kept by the platform."));
    QVERIFY(stage.on->cookies().startsWith(s("Necessary and Statistics allowed · changed on ")));
    stage.backOnline();
    QTRY_VERIFY(stage.on->canSwitch());
    QCOMPARE(stage.on->note(), QString());
}

void TestInformation::anotherDeviceIsNotOverwritten()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->isLoaded());
    QVERIFY(stage.turnElsewhere(true));
    QVERIFY(stage.turnElsewhere(false));
    stage.on->flip();
    QTRY_VERIFY(!stage.on->note().isEmpty());
    QVERIFY2(stage.on->note().startsWith(s("This was turned off with Gatehouse 0.1.0 on Debian 12 today at ")),
             qPrintable(stage.on->note()));
    QVERIFY(stage.on->note().endsWith(s("Your choice was not saved; choose again.")));
    QVERIFY(!stage.on->isOn());
    QCOMPARE(stage.record(), 2);
    // Knowing that, the person decides anew.
    stage.on->flip();
    QTRY_VERIFY(stage.on->isOn());
    QCOMPARE(stage.on->note(), QString());
    QCOMPARE(stage.record(), 3);
}

void TestInformation::failedLoadIsTriedAgain()
{
    Stage stage;
    stage.world.beforeFirstRead = [](FaultProxy& proxy) {
        proxy.inject("GET /v1/me/cookie-preferences", {Fault::Kind::ServerError, -1});
    };
    QVERIFY(stage.open());
    QTRY_VERIFY(!stage.on->failure().isEmpty());
    QTRY_VERIFY(stage.on->canTryAgain());
    stage.world.proxy->clearFaults();
    stage.on->tryAgain();
    QTRY_VERIFY(stage.on->isLoaded());
}

void TestInformation::cookiesAreChosenByCategory()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->isLoaded());
    stage.on->openCookies();
    QVERIFY(stage.on->dialog());
    QVERIFY(stage.on->isAllowed("necessary"));
    QVERIFY(!stage.on->canChange("necessary"));
    for (const char* category : {"preferences", "statistics", "marketing"}) {
        QVERIFY(!stage.on->isAllowed(category));
        QVERIFY(stage.on->explanation(category).endsWith(QLatin1Char('.')));
    }
    stage.on->toggle("statistics");
    stage.on->toggle("marketing");
    stage.on->toggle("marketing");
    QCOMPARE(stage.record(), 0);
    stage.on->saveChoice();
    QTRY_VERIFY(!stage.on->dialog());
    QCOMPARE(stage.serverCookies(), QStringList(s("statistics")));
    QCOMPARE(stage.on->cookies(),
             s("Necessary and Statistics allowed · changed on ") + dateText(stage.world.clock().now()));
    // Closing without saving decides nothing.
    stage.on->openCookies();
    stage.on->toggle("preferences");
    stage.on->closeDialog();
    QTRY_VERIFY(!stage.on->dialog());
    QCOMPARE(stage.record(), 1);
}

void TestInformation::allOrOnlyNecessary()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->isLoaded());
    stage.on->openCookies();
    QVERIFY(stage.on->refusingIsAsNear());
    stage.on->acceptAll();
    QTRY_VERIFY(!stage.on->dialog());
    QCOMPARE(stage.serverCookies().size(), 3);
    QVERIFY(stage.on->cookies().startsWith(s("Necessary, Preferences, Statistics and Marketing allowed")) ||
            stage.on->cookies().startsWith(s("Necessary, Preferences, Statistics, and Marketing allowed")));
    stage.on->openCookies();
    stage.on->onlyNecessary();
    QTRY_VERIFY(!stage.on->dialog());
    QVERIFY(stage.serverCookies().isEmpty());
    QVERIFY(stage.on->cookies().startsWith(s("Necessary allowed · changed on ")));
}

void TestInformation::aChoiceThatFailsIsTriedAgain()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->isLoaded());
    stage.world.proxy->inject("PUT /v1/me/cookie-preferences", {Fault::Kind::LoseAnswer, -1});
    stage.on->openCookies();
    stage.on->toggle("preferences");
    stage.on->saveChoice();
    QTRY_VERIFY(!stage.on->dialogFailure().isEmpty());
    QVERIFY(!stage.on->isSaving());
    // What was chosen is still chosen, and counts once.
    QVERIFY(stage.on->isAllowed("preferences"));
    stage.world.proxy->clearFaults();
    stage.on->tryDialogAgain();
    QTRY_VERIFY(!stage.on->dialog());
    QCOMPARE(stage.serverCookies(), QStringList(s("preferences")));
    QCOMPARE(stage.record(), 1);
}

void TestInformation::cookiesOfAnotherDeviceAreShown()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->isLoaded());
    stage.on->openCookies();
    QVERIFY(stage.chooseElsewhere(false, false, true));
    stage.on->toggle("statistics");
    stage.on->saveChoice();
    QTRY_VERIFY(!stage.on->meanwhile().isEmpty());
    QVERIFY2(stage.on->meanwhile().contains(s("Necessary and Marketing allowed. Your choice was not saved.")),
             qPrintable(stage.on->meanwhile()));
    QVERIFY(stage.on->isAllowed("marketing"));
    QVERIFY(!stage.on->isAllowed("statistics"));
    QCOMPARE(stage.serverCookies(), QStringList(s("marketing")));
    stage.on->toggle("statistics");
    stage.on->saveChoice();
    QTRY_VERIFY(!stage.on->dialog());
    QCOMPARE(stage.serverCookies(), QStringList({s("statistics"), s("marketing")}));
}

void TestInformation::cookiesChangedUnderTheDialogAreSaid()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->isLoaded());
    stage.on->openCookies();
    // Nothing chosen here: it follows, and says why.
    QVERIFY(stage.chooseElsewhere(true, false, false));
    stage.world.session().refresh();
    QTRY_VERIFY(stage.on->isAllowed("preferences"));
    QVERIFY2(stage.on->meanwhile().endsWith(s("Necessary and Preferences allowed.")),
             qPrintable(stage.on->meanwhile()));
    // What was chosen here and not saved stays, and the rest follows.
    stage.on->toggle("marketing");
    QVERIFY(stage.chooseElsewhere(false, true, false));
    stage.world.session().refresh();
    QTRY_VERIFY(stage.on->isAllowed("statistics"));
    QVERIFY(!stage.on->isAllowed("preferences"));
    QVERIFY(stage.on->isAllowed("marketing"));
    QVERIFY2(stage.on->meanwhile().endsWith(s("What you set here is kept, and counts once you save it.")),
             qPrintable(stage.on->meanwhile()));
    stage.on->saveChoice();
    QTRY_VERIFY(!stage.on->dialog());
    QCOMPARE(stage.serverCookies(), QStringList({s("statistics"), s("marketing")}));
}

void TestInformation::offlineTheDialogOnlyShows()
{
    Stage stage;
    QVERIFY(stage.open(true));
    QTRY_VERIFY(stage.on->isLoaded());
    stage.world.proxy->setDown(true);
    QVERIFY(stage.restart());
    QTRY_VERIFY(!stage.on->canSwitch());
    stage.on->openCookies();
    QVERIFY(stage.on->isAllowed("statistics"));
    QVERIFY(!stage.on->canSave());
    QVERIFY(!stage.on->canChange("statistics"));
    QVERIFY(!stage.on->reason().isEmpty());
    QTRY_VERIFY(!stage.on->recordFailure().isEmpty());
    stage.backOnline();
    QTRY_VERIFY(stage.on->canSave());
    QCOMPARE(stage.on->reason(), QString());
    stage.on->retryRecord();
    QTRY_VERIFY(!stage.on->decisions().isEmpty());
}

void TestInformation::theRecordIsShown()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_VERIFY(stage.on->isLoaded());
    stage.on->openCookies();
    QTRY_VERIFY(stage.on->showsNoDecisions());
    stage.on->closeDialog();
    QTRY_VERIFY(!stage.on->dialog());
    for (int i = 0; i < 12; ++i) {
        QVERIFY(stage.turnElsewhere(i % 2 == 0));
        QVERIFY(stage.chooseElsewhere(i % 2 == 0, true, false));
    }
    stage.world.session().refresh();
    QTRY_VERIFY(stage.on->cookies().startsWith(s("Necessary and Statistics allowed")));
    stage.on->openCookies();
    QTRY_COMPARE(stage.on->decisions().size(), 20);
    QCOMPARE(stage.on->decisions().at(0), s("Cookies: Necessary and Statistics"));
    QCOMPARE(stage.on->decisions().at(1), s("News by e-mail: not allowed"));
    QCOMPARE(stage.on->decisions().at(3), s("News by e-mail: allowed"));
    QCOMPARE(stage.on->wordings(1), QStringList(s("News about products and services: At most two e-mails a month. You "
                                                  "can opt out at any time.")));
    QCOMPARE(stage.on->wordings(0).size(), 4);
    QVERIFY(stage.on->whenOf(0).endsWith(s(" · Gatehouse 0.1.0 on Debian 12")));
    QVERIFY(stage.on->canShowMore());
    stage.on->showMore();
    QTRY_COMPARE(stage.on->decisions().size(), 24);
    QVERIFY(!stage.on->canShowMore());
}

void TestInformation::walks_data() { walkRows(); }

void TestInformation::walks()
{
    Stage stage;
    QVERIFY(stage.open(true));
    QTRY_VERIFY(stage.on->isLoaded());
    stage.layAsTheRowSays();
    QTRY_COMPARE(layoutFaults(stage.page.get()), QStringList());
    stage.on->openCookies();
    QTRY_COMPARE(stage.on->decisions().size(), 4);
    QCOMPARE(settledFaults(stage.on->dialog()), QString());
}

int main(int argc, char** argv) { return runPageTest<TestInformation>(argc, argv); }

#include "test_information.moc"
