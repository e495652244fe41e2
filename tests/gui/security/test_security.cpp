#include <QJsonArray>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalSpy>

#include "account/connection_service.h"
#include "account/sessions_service.h"
#include "backend/store/database.h"
#include "tests/support/drivers/security_driver.h"
#include "tests/support/page_stage.h"
#include "tests/support/strict_test.h"
#include "tests/support/walks/walks.h"
#include "ui/controls/card_column.h"
#include "ui/security/security_page.h"
#include "ui/security/session_text.h"
#include "ui/texts/time_text.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class Stage final : public PageStage<SecurityPage, SecurityDriver> {
public:
    [[nodiscard]] int rowWithBadge(const QString& badge) const
    {
        for (int row = 0; row < on->sessionCount(); ++row) {
            if (on->badge(row) == badge)
                return row;
        }
        return -1;
    }
    /// So many more places where the person is signed in, put in at the server.
    void signInElsewhere(int places)
    {
        const qint64 now = world.clock().now().toMSecsSinceEpoch();
        for (int i = 0; i < places; ++i) {
            world.world.platform().database().run(
                "INSERT INTO sessions (id, account_id, application, platform, address, place, unusual, signed_in_at, "
                "last_active_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)",
                {QStringLiteral("00000000-0000-7000-8000-%1").arg(i, 12, 10, QLatin1Char('0')), world.person().account,
                 QStringLiteral("Firefox %1").arg(100 + i), s("Debian 12"), s("192.0.2.14"), s("Lyon, FR"),
                 now - 3'600'000, now - 60'000 * (i + 1)});
        }
    }
};

Session sessionOn(const char* application, const char* platform)
{
    Session session;
    session.application = s(application);
    session.platform = s(platform);
    session.signedInAt = QDateTime(QDate(2026, 11, 23), QTime(22, 41));
    session.lastActiveAt = QDateTime(QDate(2026, 11, 24), QTime(6, 0));
    return session;
}

} // namespace

/// The sessions in the real page, over the real client, against the real backend.
class TestSecurity final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void thisDeviceComesFirst();
    void unknownPartsAreSaid();
    void manySessionsAreShownInParts();
    void refreshKeepsThePlace();
    void offlineShowsWhatWasKnown();
    void failedLoadIsTriedAgain();
    void anotherSessionIsEnded();
    void nothingEndsWithoutTheVerb();
    void nothingIsSaidToHaveEndedBeforeItHas();
    void aLostAnswerIsFoundOut();
    void allOthersAreEnded();
    void offlineSaysWhyNothingCanBeEnded();
    void aDeviceIsNamed();
    void aNameThatIsNoneIsRefused();
    void whatChangesElsewhereIsSeenInAFewSeconds();
    void moreThanTwoHundredAreRead();
    void theEndedDeviceNoticesAtOnce();
    void walks_data();
    void walks();
};

void TestSecurity::thisDeviceComesFirst()
{
    Stage stage;
    QVERIFY(stage.open(true));
    QTRY_VERIFY(stage.on->sessionCount() >= 3);
    QTRY_COMPARE(stage.on->badge(0), s("This device"));
    QCOMPARE(stage.on->title(0), s("Gatehouse on Debian 12"));
    QVERIFY2(stage.on->detail(0).contains(s(" · active now · ")), qPrintable(stage.on->detail(0)));
    QVERIFY(stage.on->detail(0).endsWith(s("127.0.0.1")));
    const int unusual = stage.rowWithBadge(s("New place"));
    QVERIFY(unusual > 0);
    QCOMPARE(stage.on->title(unusual), s("Firefox 146 on Windows 11"));
    QVERIFY2(stage.on->detail(unusual).endsWith(s(" · active 3 h ago · Riga, LV (203.0.113.77)")),
             qPrintable(stage.on->detail(unusual)));
    QVERIFY(stage.on->detail(unusual).startsWith(s("Signed in ")));
}

void TestSecurity::unknownPartsAreSaid()
{
    const QDateTime now(QDate(2026, 11, 24), QTime(9, 0));
    QCOMPARE(sessionTitle(sessionOn("Firefox 146", "Windows 11")), s("Firefox 146 on Windows 11"));
    QCOMPARE(sessionTitle(sessionOn("", "Windows 11")), s("Unknown application on Windows 11"));
    QCOMPARE(sessionTitle(sessionOn("Firefox 146", "")), s("Firefox 146"));
    QCOMPARE(sessionTitle(sessionOn("", "")), s("Unknown device"));
    Session session = sessionOn("Firefox 146", "Windows 11");
    QCOMPARE(sessionDetail(session, now), s("Signed in 23 Nov 2026, 22:41 · active 3 h ago"));
    session.label = s("The kitchen");
    session.place = s("Lyon, FR");
    QCOMPARE(sessionTitle(session), s("The kitchen"));
    QCOMPARE(sessionDetail(session, now),
             s("Firefox 146 on Windows 11 · Signed in 23 Nov 2026, 22:41 · active 3 h ago · Lyon, FR"));
}

void TestSecurity::manySessionsAreShownInParts()
{
    Stage stage;
    stage.world.beforeFirstRead = [&stage](FaultProxy&) { stage.signInElsewhere(70); };
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 50);
    QTRY_COMPARE(stage.on->badge(0), s("This device"));
    // 70, this one, and the one of the test's own calls.
    QCOMPARE(stage.on->countText(), s("50 of 72 sessions"));
    QVERIFY(stage.on->canShowMore());
    stage.on->showMore();
    QCOMPARE(stage.on->sessionCount(), 72);
    QCOMPARE(stage.on->countText(), s("72 of 72 sessions"));
    QVERIFY(!stage.on->canShowMore());
}

void TestSecurity::refreshKeepsThePlace()
{
    Stage stage;
    stage.world.beforeFirstRead = [&stage](FaultProxy&) { stage.signInElsewhere(30); };
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 32);
    auto* bar = stage.page->findChild<CardColumn*>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 400);
    bar->setValue(400);
    stage.signInElsewhere(0);
    stage.world.world.platform().database().run(
        "UPDATE sessions SET application = 'Lynx' WHERE application = 'Firefox 120'");
    stage.world.session().refresh();
    const auto shows = [&stage](const QString& title) {
        for (int row = 0; row < stage.on->sessionCount(); ++row) {
            if (stage.on->title(row) == title)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(shows(s("Lynx on Debian 12")));
    QCOMPARE(bar->value(), 400);
}

void TestSecurity::offlineShowsWhatWasKnown()
{
    Stage stage;
    QVERIFY(stage.open(true));
    QTRY_VERIFY(stage.on->sessionCount() >= 3);
    const int known = stage.on->sessionCount();
    stage.world.proxy->setDown(true);
    QVERIFY(stage.restart());
    QTRY_COMPARE(stage.on->sessionCount(), known);
    QTRY_COMPARE(stage.world.session().connection().state(), ConnectionService::State::Offline);
    QCOMPARE(stage.on->sessionCount(), known);
    QVERIFY(stage.on->failure().isEmpty());
}

void TestSecurity::failedLoadIsTriedAgain()
{
    Stage stage;
    stage.world.beforeFirstRead = [](FaultProxy& proxy) {
        proxy.inject("GET /v1/me/sessions", {Fault::Kind::ServerError, -1});
    };
    QVERIFY(stage.open());
    QTRY_VERIFY(!stage.on->failure().isEmpty());
    stage.world.proxy->clearFaults();
    stage.on->tryAgain();
    QTRY_VERIFY(stage.on->sessionCount() > 0);
    QVERIFY(stage.on->failure().isEmpty());
}

void TestSecurity::anotherSessionIsEnded()
{
    Stage stage;
    QVERIFY(stage.open(true));
    QTRY_VERIFY(stage.on->sessionCount() >= 3);
    QVERIFY(stage.on->endName(0).isEmpty());
    const int row = stage.rowWithBadge(s("New place"));
    QCOMPARE(stage.on->endName(row), s("End session: Firefox 146 on Windows 11"));
    const int before = stage.on->sessionCount();
    stage.on->end(row);
    QTRY_VERIFY(!stage.on->question().isEmpty());
    QCOMPARE(stage.on->question().at(0), s("End this session?"));
    QVERIFY(stage.on->question().at(1).startsWith(s("“Firefox 146 on Windows 11” is signed out at once")));
    QCOMPARE(stage.on->question().at(2), s("End session"));
    stage.on->confirm();
    QTRY_COMPARE(stage.on->said(), s("“Firefox 146 on Windows 11” is signed out."));
    QCOMPARE(stage.on->sessionCount(), before - 1);
    QCOMPARE(stage.rowWithBadge(s("New place")), -1);
}

void TestSecurity::nothingEndsWithoutTheVerb()
{
    Stage stage;
    stage.world.beforeFirstRead = [&stage](FaultProxy&) { stage.signInElsewhere(1); };
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 3);
    stage.world.proxy->forget();
    stage.on->end(1);
    QTRY_VERIFY(!stage.on->question().isEmpty());
    stage.on->cancel();
    QTRY_VERIFY(stage.on->question().isEmpty());
    stage.on->endOthers();
    QTRY_VERIFY(!stage.on->question().isEmpty());
    stage.on->cancel();
    QTRY_VERIFY(stage.on->question().isEmpty());
    QCOMPARE(stage.world.proxy->count("DELETE"), 0);
    QCOMPARE(stage.on->said(), QString());
}

void TestSecurity::nothingIsSaidToHaveEndedBeforeItHas()
{
    Stage stage;
    stage.world.beforeFirstRead = [&stage](FaultProxy&) { stage.signInElsewhere(1); };
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 3);
    stage.world.proxy->inject("DELETE /v1/me/sessions", {Fault::Kind::Hold, 1});
    const QSignalSpy held(stage.world.proxy.get(), &FaultProxy::held);
    const QString title = stage.on->title(2);
    stage.on->end(2);
    QTRY_VERIFY(!stage.on->question().isEmpty());
    stage.on->confirm();
    QTRY_COMPARE(held.count(), 1);
    QVERIFY(stage.on->isEnding(2));
    QCOMPARE(stage.on->badge(2), s("Ending…"));
    QCOMPARE(stage.on->title(2), title);
    QCOMPARE(stage.on->said(), QString());
    stage.world.proxy->release();
    QTRY_COMPARE(stage.on->said(), s("“%1” is signed out.").arg(title));
    QTRY_COMPARE(stage.on->sessionCount(), 2);
}

void TestSecurity::aLostAnswerIsFoundOut()
{
    Stage stage;
    stage.world.beforeFirstRead = [&stage](FaultProxy&) { stage.signInElsewhere(2); };
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 4);
    // It arrived, its answer did not.
    stage.world.proxy->inject("DELETE /v1/me/sessions", {Fault::Kind::LoseAnswer, -1});
    const QString one = stage.on->title(3);
    stage.on->end(3);
    QTRY_VERIFY(!stage.on->question().isEmpty());
    stage.on->confirm();
    QTRY_COMPARE(stage.on->said(), s("“%1” is signed out.").arg(one));
    QTRY_COMPARE(stage.on->sessionCount(), 3);
    stage.world.proxy->clearFaults();
    // It never arrived, and then the list cannot be had either.
    stage.world.proxy->inject("DELETE /v1/me/sessions", {Fault::Kind::Cut, -1});
    stage.world.proxy->inject("GET /v1/me/sessions", {Fault::Kind::Cut, -1});
    const QString other = stage.on->title(2);
    stage.on->end(2);
    QTRY_VERIFY(!stage.on->question().isEmpty());
    stage.on->confirm();
    QTRY_COMPARE(stage.on->badge(2), s("Not known yet"));
    QCOMPARE(stage.on->detail(2), s("The server's answer did not arrive. It is asked whether this session has ended."));
    QCOMPARE(stage.on->said(), QString());
    stage.world.proxy->clearFaults();
    stage.world.proxy->forget();
    stage.backOnline();
    QTRY_VERIFY2(stage.on->said().startsWith(s("“%1” is still signed in.").arg(other)), qPrintable(stage.on->said()));
    QCOMPARE(stage.on->badge(2), QString());
    QCOMPARE(stage.world.proxy->count("DELETE"), 0);
}

void TestSecurity::allOthersAreEnded()
{
    Stage stage;
    stage.world.beforeFirstRead = [&stage](FaultProxy&) { stage.signInElsewhere(4); };
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 6);
    stage.on->endOthers();
    QTRY_VERIFY(!stage.on->question().isEmpty());
    QCOMPARE(stage.on->question().at(0), s("End all other sessions?"));
    QVERIFY2(stage.on->question().at(1).endsWith(s(" and 2 more.")), qPrintable(stage.on->question().at(1)));
    QCOMPARE(stage.on->question().at(2), s("End 5 sessions"));
    stage.on->confirm();
    QTRY_COMPARE(stage.on->said(), s("5 sessions are signed out."));
    QTRY_COMPARE(stage.on->sessionCount(), 1);
    QCOMPARE(stage.on->badge(0), s("This device"));
    QVERIFY(!stage.on->offersEndOthers());
    QCOMPARE(stage.world.world.get("/v1/me", stage.world.person().bearer()).code(), s("session_ended"));
}

void TestSecurity::offlineSaysWhyNothingCanBeEnded()
{
    Stage stage;
    stage.world.beforeFirstRead = [&stage](FaultProxy&) { stage.signInElsewhere(1); };
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 3);
    QVERIFY(stage.on->canEnd(1) && stage.on->canName(1) && stage.on->canEndOthers());
    stage.world.proxy->setDown(true);
    stage.world.session().refresh();
    QTRY_COMPARE(stage.on->offlineSentence(),
                 s("Without a connection no session can be ended or named: nothing is kept for later."));
    QVERIFY(!stage.on->canEnd(1) && !stage.on->canName(1) && !stage.on->canEndOthers());
    stage.backOnline();
    QTRY_VERIFY(stage.on->offlineSentence().isEmpty());
    QVERIFY(stage.on->canEnd(1) && stage.on->canName(1) && stage.on->canEndOthers());
}

void TestSecurity::aDeviceIsNamed()
{
    Stage stage;
    stage.world.beforeFirstRead = [&stage](FaultProxy&) { stage.signInElsewhere(1); };
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 3);
    stage.on->name(0);
    QTRY_VERIFY(stage.on->isNaming());
    stage.on->enterName(s("Laptop in the kitchen"));
    QTRY_VERIFY(!stage.on->isNaming());
    QTRY_COMPARE(stage.on->title(0), s("Laptop in the kitchen"));
    QVERIFY(stage.on->detail(0).startsWith(s("Gatehouse on Debian 12 · Signed in ")));
    // It is the server's, not only this window's.
    QVERIFY(stage.restart());
    QTRY_VERIFY(stage.on->sessionCount() == 3 && stage.on->title(0) == s("Laptop in the kitchen"));
    QTRY_VERIFY(stage.on->canName(0));
    stage.on->name(0);
    QTRY_VERIFY(stage.on->isNaming());
    stage.on->enterName(QString());
    QTRY_COMPARE(stage.on->title(0), s("Gatehouse on Debian 12"));
}

void TestSecurity::aNameThatIsNoneIsRefused()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 2);
    stage.on->name(0);
    QTRY_VERIFY(stage.on->isNaming());
    stage.on->enterName(QString(61, QLatin1Char('x')));
    QTRY_COMPARE(stage.on->nameFault(), s("Too long: at most 60 characters."));
    stage.world.proxy->inject("PATCH /v1/me/sessions", {Fault::Kind::Cut, -1});
    stage.on->enterName(s("Kitchen"));
    QTRY_VERIFY2(stage.on->nameFault().startsWith(s("The server cannot be reached.")),
                 qPrintable(stage.on->nameFault()));
    stage.world.proxy->clearFaults();
    stage.backOnline();
    // Another device was quicker.
    stage.world.world.platform().database().run("UPDATE sessions SET label = 'Desk'");
    stage.on->enterName(s("Kitchen"));
    QTRY_COMPARE(stage.on->nameFault(), s("Another device gave it another name meanwhile. Save again to use yours."));
    QTRY_COMPARE(stage.on->title(0), s("Desk"));
    stage.on->enterName(s("Kitchen"));
    QTRY_COMPARE(stage.on->title(0), s("Kitchen"));
}

void TestSecurity::whatChangesElsewhereIsSeenInAFewSeconds()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 2);
    const Person elsewhere = stage.world.world.signedIn(stage.world.person());
    QVERIFY(!elsewhere.access.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(stage.on->sessionCount(), 3, 10'000);
}

void TestSecurity::moreThanTwoHundredAreRead()
{
    Stage stage;
    stage.world.beforeFirstRead = [&stage](FaultProxy&) { stage.signInElsewhere(240); };
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->countText(), s("50 of 242 sessions"));
    for (int shown = 50; shown < 200; shown += 50)
        stage.on->showMore();
    QTRY_COMPARE(stage.on->sessionCount(), 200);
    QVERIFY(stage.on->canShowMore());
    stage.on->showMore();
    QTRY_COMPARE_WITH_TIMEOUT(stage.on->sessionCount(), 242, 30'000);
    QVERIFY(!stage.on->canShowMore());
    QCOMPARE(stage.on->countText(), s("242 of 242 sessions"));
}

void TestSecurity::theEndedDeviceNoticesAtOnce()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 2);
    const QSignalSpy ended(&stage.world.session(), &AccountSession::ended);
    QCOMPARE(stage.world.world.call("DELETE", "/v1/me/sessions", stage.world.person().bearer()).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 10'000);
    QCOMPARE(stage.world.session().endedCode().value_or(QString()), s("session_ended"));
}

void TestSecurity::walks_data() { walkRows(); }

void TestSecurity::walks()
{
    Stage stage;
    stage.world.beforeFirstRead = [&stage](FaultProxy&) { stage.signInElsewhere(70); };
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->sessionCount(), 50);
    stage.layAsTheRowSays();
    QCOMPARE(settledFaults(stage.page.get()), QString());
}

int main(int argc, char** argv) { return runPageTest<TestSecurity>(argc, argv); }

#include "test_security.moc"
