#include <QJsonArray>
#include <QJsonObject>
#include <QScrollBar>

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
    void walks_data();
    void walks();
};

void TestSecurity::thisDeviceComesFirst()
{
    Stage stage;
    QVERIFY(stage.open(true));
    QTRY_VERIFY(stage.on->sessionCount() >= 3);
    QCOMPARE(stage.on->badge(0), s("This device"));
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
