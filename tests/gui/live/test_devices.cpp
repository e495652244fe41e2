#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/information_service.h"
#include "account/live_service.h"
#include "account/picture_service.h"
#include "account/profile_service.h"
#include "account/sessions_service.h"
#include "backend/store/sessions_store.h"
#include "tests/support/gui_world.h"
#include "tests/support/picture_files.h"
#include "tests/support/strict_test.h"
#include "ui/shell/main_window.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }
constexpr int soon = 2000; // What the product promises, in milliseconds.

/// The program on this computer, and the same account on another device.
struct Devices final {
    GuiWorld gui;
    Person person;
    Person elsewhere;

    [[nodiscard]] bool open()
    {
        if (!gui.start())
            return false;
        person = gui.backend.person();
        elsewhere = gui.backend.signedIn(person);
        return gui.openSignedIn(person) && QTest::qWaitFor([this] { return live().isStreaming(); }, 10'000) &&
               QTest::qWaitFor([this] { return preferences().showsFields(); }, 10'000);
    }
    /// With nothing but questions, and quicker ones than usual.
    [[nodiscard]] bool openWithoutStream()
    {
        if (!gui.start())
            return false;
        gui.proxy().inject("GET /v1/events", {Fault::Kind::Cut, -1});
        person = gui.backend.person();
        elsewhere = gui.backend.signedIn(person);
        if (!gui.openSignedIn(person))
            return false;
        LiveService::Times times;
        times.poll = 300ms;
        live().setTimes(times);
        return QTest::qWaitFor([this] { return gui.proxy().count("GET /v1/changes") > 0; }, 10'000);
    }
    [[nodiscard]] AccountSession& session() { return *gui.program().accounts().current(); }
    [[nodiscard]] LiveService& live() { return session().live(); }
    [[nodiscard]] PreferencesDriver preferences() const { return gui.shell().preferences(); }

    [[nodiscard]] bool patch(const QJsonObject& changes) const
    {
        Headers headers = elsewhere.bearer();
        headers.append({"If-Match", gui.backend.get("/v1/me", elsewhere.bearer()).header("etag")});
        return gui.backend.call("PATCH", "/v1/me", headers, QJsonDocument(changes).toJson()).status == 200;
    }
    [[nodiscard]] bool rename(const char* first) const { return patch({{QLatin1String("first_name"), s(first)}}); }
    [[nodiscard]] bool setPicture() const
    {
        Headers headers = elsewhere.bearer();
        headers.append({QByteArray("If-None-Match"), QByteArray("*")});
        headers.append({QByteArray("Content-Type"), QByteArray("image/png")});
        return gui.backend.call("PUT", "/v1/me/picture", headers, pictureFile(cornerImage(64, 64), "png")).status ==
               200;
    }
    [[nodiscard]] bool changeEmail(const QString& to)
    {
        return gui.backend.post("/v1/me/email-changes", {{QLatin1String("email"), to}}, elsewhere.bearer()).status ==
                   202 &&
               gui.backend
                       .post("/v1/me/email-changes/confirm",
                             {{QLatin1String("code"), gui.backend.code(to, s("email_change_code"))}},
                             elsewhere.bearer())
                       .status == 204;
    }
    [[nodiscard]] bool allowCookies() const
    {
        const Reply known = gui.backend.get("/v1/me/cookie-preferences", elsewhere.bearer());
        const QJsonObject offer = known.json().value(QLatin1String("offer")).toObject();
        Headers headers = elsewhere.bearer();
        headers.append({"If-Match", known.header("etag")});
        const QJsonObject wanted{{QLatin1String("necessary"), true},
                                 {QLatin1String("preferences"), false},
                                 {QLatin1String("statistics"), true},
                                 {QLatin1String("marketing"), false},
                                 {QLatin1String("wording_id"), offer.value(QLatin1String("wording_id"))},
                                 {QLatin1String("language"), offer.value(QLatin1String("language"))}};
        return gui.backend.call("PUT", "/v1/me/cookie-preferences", headers, QJsonDocument(wanted).toJson()).status ==
               200;
    }
};

} // namespace

/// What changes on another device appears here, soon, and never over what somebody is typing.
class TestDevices final : public StrictTest {
    Q_OBJECT

    static void within(const QElapsedTimer& time, const char* what)
    {
        qInfo("%s: %lld ms", what, static_cast<long long>(time.elapsed()));
        QVERIFY2(time.elapsed() < soon, what);
    }

private Q_SLOTS:
    void aNameArrives()
    {
        Devices world;
        QVERIFY(world.open());
        QElapsedTimer time;
        time.start();
        QVERIFY(world.rename("Alina"));
        QTRY_COMPARE_WITH_TIMEOUT(world.preferences().firstName(), s("Alina"), soon);
        within(time, "name");
        QTRY_COMPARE(world.gui.shell().accountName(), s("Account: Alina Moreau"));
        QVERIFY(!world.preferences().canSave());
    }

    void aPictureArrives()
    {
        Devices world;
        QVERIFY(world.open());
        QElapsedTimer time;
        time.start();
        QVERIFY(world.setPicture());
        QTRY_VERIFY_WITH_TIMEOUT(world.session().picture().picture().has_value(), soon);
        within(time, "picture");
    }

    void anAddressArrives()
    {
        Devices world;
        QVERIFY(world.open());
        const QString address = s("t.kowal@new.example");
        QVERIFY(world.gui.backend
                    .post("/v1/me/email-changes", {{QLatin1String("email"), address}}, world.elsewhere.bearer())
                    .status == 202);
        QTRY_VERIFY_WITH_TIMEOUT(world.session().profile().profile().value->pendingEmail.has_value(), soon);
        const QString code = world.gui.backend.code(address, s("email_change_code"));
        QElapsedTimer time;
        time.start();
        QCOMPARE(world.gui.backend
                     .post("/v1/me/email-changes/confirm", {{QLatin1String("code"), code}}, world.elsewhere.bearer())
                     .status,
                 204);
        QTRY_COMPARE_WITH_TIMEOUT(world.preferences().email(), address, soon);
        within(time, "address");
        QTRY_COMPARE(world.gui.program().accounts().accounts().first().email, address);
    }

    void aConsentArrives()
    {
        Devices world;
        QVERIFY(world.open());
        QTRY_VERIFY(world.session().information().cookies().value);
        QElapsedTimer time;
        time.start();
        QVERIFY(world.allowCookies());
        QTRY_VERIFY_WITH_TIMEOUT(world.session().information().cookies().value->choice.statistics, soon);
        within(time, "consent");
    }

    void aSignInArrives()
    {
        Devices world;
        QVERIFY(world.open());
        QTRY_VERIFY(world.session().sessions().sessions().value);
        const int before = world.session().sessions().sessions().value->total;
        QElapsedTimer time;
        time.start();
        QVERIFY(!world.gui.backend.signedIn(world.person).access.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(world.session().sessions().sessions().value->total, before + 1, soon);
        within(time, "sign-in");
    }

    void theEndOfThisSessionArrives()
    {
        Devices world;
        QVERIFY(world.open());
        QElapsedTimer time;
        time.start();
        // Everybody is signed out, from another device.
        backend::ChangesStore changes(world.gui.backend.platform().database(), world.gui.serverClock);
        backend::SessionsStore(world.gui.backend.platform().database(), changes)
            .endAll(AccountId(world.person.account), world.gui.serverClock.now().toMSecsSinceEpoch());
        QTRY_VERIFY_WITH_TIMEOUT(world.gui.shell().saysEnded(), soon);
        within(time, "end");
    }

    void whatTheStreamMissedArrivesOnceItIsBack()
    {
        Devices world;
        QVERIFY(world.open());
        world.gui.proxy().inject("GET /v1/events", {Fault::Kind::Cut, 2});
        world.gui.proxy().cutStreams();
        QTRY_VERIFY(!world.live().isStreaming());
        QVERIFY(world.rename("Alina"));
        QTRY_COMPARE_WITH_TIMEOUT(world.preferences().firstName(), s("Alina"), 20'000);
        QVERIFY(world.live().isStreaming());
    }

    void aServerThatWasAwayIsFollowedAgain()
    {
        Devices world;
        QVERIFY(world.open());
        QVERIFY(world.gui.backend.restart());
        QVERIFY(world.rename("Alina"));
        QTRY_COMPARE_WITH_TIMEOUT(world.preferences().firstName(), s("Alina"), 20'000);
        QTRY_VERIFY(world.live().isStreaming());
    }

    void withoutAStreamItArrivesWithTheNextQuestion()
    {
        Devices world;
        QVERIFY(world.openWithoutStream());
        QVERIFY(!world.live().isStreaming());
        QVERIFY(world.rename("Alina"));
        QTRY_COMPARE(world.preferences().firstName(), s("Alina"));
        QVERIFY(world.setPicture());
        QTRY_VERIFY(world.session().picture().picture().has_value());
        const QString address = s("t.kowal@new.example");
        QVERIFY(world.changeEmail(address));
        QTRY_COMPARE(world.preferences().email(), address);
        QVERIFY(world.allowCookies());
        QTRY_VERIFY(world.session().information().cookies().value->choice.statistics);
        QVERIFY(!world.live().isStreaming());
    }

    void aSaveOfOursIsReadOnceAndRepaintsNothing()
    {
        Devices world;
        QVERIFY(world.open());
        world.preferences().typeFirstName(s("Alina"));
        world.preferences().save();
        QTRY_COMPARE(world.preferences().state(), s("Saved"));
        int repaints = 0;
        const auto counting = QObject::connect(&world.session().profile(), &ProfileService::profileChanged,
                                               &world.gui.window(), [&repaints] { ++repaints; });
        world.gui.proxy().forget();
        // Whatever our own change makes us read has been read once something newer was.
        QVERIFY(world.patch({{QLatin1String("last_name"), s("Moreau-Kowal")}}));
        QTRY_COMPARE(world.preferences().lastName(), s("Moreau-Kowal"));
        QObject::disconnect(counting);
        QCOMPARE(repaints, 1);
        QVERIFY(world.gui.proxy().count("GET /v1/me HTTP") <= 3);
    }

    void anEditIsMarkedAndMerged()
    {
        Devices world;
        QVERIFY(world.open());
        world.preferences().typeFirstName(s("Anna"));
        QVERIFY(world.patch({{QLatin1String("first_name"), s("Alina")}, {QLatin1String("last_name"), s("Kowal")}}));
        // What was not touched follows and says so; what was stays and asks.
        QTRY_COMPARE(world.preferences().lastName(), s("Kowal"));
        QVERIFY2(world.preferences()
                     .newsAt(ProfileField::LastName)
                     .startsWith(s("Changed on Gatehouse 0.1.0 on Debian 12 at ")),
                 qPrintable(world.preferences().newsAt(ProfileField::LastName)));
        QVERIFY(!world.preferences().asksAt(ProfileField::LastName));
        QCOMPARE(world.preferences().firstName(), s("Anna"));
        QVERIFY2(world.preferences()
                     .newsAt(ProfileField::FirstName)
                     .startsWith(s("Meanwhile changed to “Alina” on Gatehouse 0.1.0 on Debian 12 at ")),
                 qPrintable(world.preferences().newsAt(ProfileField::FirstName)));
        QVERIFY(world.preferences().asksAt(ProfileField::FirstName));
        // Mine: saved without a question, as the person has seen theirs.
        world.preferences().keepMine(ProfileField::FirstName);
        QCOMPARE(world.preferences().newsAt(ProfileField::FirstName), QString());
        world.preferences().save();
        QTRY_COMPARE(world.preferences().state(), s("Saved"));
        QVERIFY(!world.preferences().asksToDecide());
        const QJsonObject me = world.gui.backend.get("/v1/me", world.elsewhere.bearer()).json();
        QCOMPARE(me.value(QLatin1String("first_name")).toString(), s("Anna"));
        QCOMPARE(me.value(QLatin1String("last_name")).toString(), s("Kowal"));
    }

    void theirsCanBeTaken()
    {
        Devices world;
        QVERIFY(world.open());
        world.preferences().typeFirstName(s("Anna"));
        QVERIFY(world.rename("Alina"));
        QTRY_VERIFY(world.preferences().asksAt(ProfileField::FirstName));
        world.preferences().useTheirs(ProfileField::FirstName);
        QCOMPARE(world.preferences().firstName(), s("Alina"));
        QCOMPARE(world.preferences().newsAt(ProfileField::FirstName), QString());
        QVERIFY(!world.preferences().canSave());
    }

    void whatWasNotDecidedIsNotOverwritten()
    {
        Devices world;
        QVERIFY(world.open());
        world.preferences().typeFirstName(s("Anna"));
        world.preferences().typeLastName(s("Nowak"));
        QVERIFY(world.rename("Alina"));
        QTRY_VERIFY(world.preferences().asksAt(ProfileField::FirstName));
        world.preferences().save();
        QTRY_VERIFY(world.preferences().conflictDialog());
        const auto me = [&world] { return world.gui.backend.get("/v1/me", world.elsewhere.bearer()).json(); };
        // The other field was saved.
        QTRY_COMPARE(me().value(QLatin1String("last_name")).toString(), s("Nowak"));
        QCOMPARE(me().value(QLatin1String("first_name")).toString(), s("Alina"));
        world.preferences().chooseMine();
        world.preferences().keep();
        QTRY_COMPARE(me().value(QLatin1String("first_name")).toString(), s("Anna"));
    }

    void theSameOnBothSidesIsNoQuestion()
    {
        Devices world;
        QVERIFY(world.open());
        world.preferences().typeFirstName(s("Alina"));
        QVERIFY(world.rename("Alina"));
        QTRY_VERIFY(!world.preferences().canSave());
        QCOMPARE(world.preferences().newsAt(ProfileField::FirstName), QString());
    }

    void discardingTakesTheNewest()
    {
        Devices world;
        QVERIFY(world.open());
        world.preferences().typeFirstName(s("Anna"));
        QVERIFY(world.rename("Alina"));
        QTRY_VERIFY(world.preferences().asksAt(ProfileField::FirstName));
        world.preferences().discard();
        QCOMPARE(world.preferences().firstName(), s("Alina"));
        QCOMPARE(world.preferences().newsAt(ProfileField::FirstName), QString());
    }
};

QTEST_MAIN(TestDevices)
#include "test_devices.moc"
