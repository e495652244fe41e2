#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <vector>

#include "backend/store/changes_store.h"
#include "tests/integration/api/api_test.h"
#include "tests/support/event_reader.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// What changes in an account is told to its devices, over a stream and on request: in order, once, to nobody else.
class TestEvents final : public ApiTest {
    Q_OBJECT

    [[nodiscard]] bool rename(const Person& person, const QString& name)
    {
        Headers headers = person.bearer();
        headers.append({"If-Match", world().get("/v1/me", person.bearer()).header("etag")});
        return world()
                   .call("PATCH", "/v1/me", headers,
                         QJsonDocument(QJsonObject{{QLatin1String("first_name"), name}}).toJson())
                   .status == 200;
    }
    [[nodiscard]] int latest(const Person& person)
    {
        return world().get("/v1/changes", person.bearer()).json().value(QLatin1String("latest")).toInt();
    }
    [[nodiscard]] QStringList kindsSince(const Person& person, int number)
    {
        const Reply reply = world().get("/v1/changes?since=" + QByteArray::number(number), person.bearer());
        QStringList kinds;
        for (const QJsonValue& item : reply.json().value(QLatin1String("items")).toArray())
            kinds.append(item.toObject().value(QLatin1String("kind")).toString());
        return kinds;
    }
    static QString ready(int number) { return QStringLiteral("ready %1").arg(number); }

protected:
    void configure(BackendWorld& world) override { world.config.events.patience = 1s; }

private Q_SLOTS:
    void changesAreListedSinceANumber()
    {
        const Person person = world().person();
        const int before = latest(person);
        QVERIFY(before > 0);
        QCOMPARE(kindsSince(person, before), QStringList());
        QCOMPARE(kindsSince(person, 0), QStringList{QStringLiteral("sessions")});
        QVERIFY(rename(person, QStringLiteral("Alina")));
        QVERIFY(rename(person, QStringLiteral("Alena")));
        QCOMPARE(latest(person), before + 2);
        // Of each kind the newest only.
        const Reply reply = world().get("/v1/changes?since=" + QByteArray::number(before), person.bearer());
        const QJsonArray items = reply.json().value(QLatin1String("items")).toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().toObject().value(QLatin1String("number")).toInt(), before + 2);
        QCOMPARE(reply.json().value(QLatin1String("reset")).toBool(), false);
        Headers known = person.bearer();
        known.append({"If-None-Match", reply.header("etag")});
        QCOMPARE(world().get("/v1/changes?since=" + QByteArray::number(before), known).status, 304);
    }

    void aNumberThatIsNoneOfOursMeansReadingAnew()
    {
        const Person person = world().person();
        const Reply reply = world().get("/v1/changes?since=999999", person.bearer());
        QCOMPARE(reply.json().value(QLatin1String("reset")).toBool(), true);
        for (const char* bad : {"-1", "x", "1.5", "9223372036854775808", "%20"}) {
            const Reply refused = world().get(QByteArray("/v1/changes?since=") + bad, person.bearer());
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.code(), QStringLiteral("bad_since"));
        }
        EventReader stream(world(), person, "999999");
        QVERIFY(stream.waitFor(QStringLiteral("ready reset")));
    }

    void everyKindIsRecorded()
    {
        const Person person = world().person();
        const int before = latest(person);
        QCOMPARE(world()
                     .post("/v1/me/email-changes", {{QLatin1String("email"), QStringLiteral("new@example.org")}},
                           person.bearer())
                     .status,
                 202);
        QCOMPARE(kindsSince(person, before), QStringList{QStringLiteral("email")});
        const int asked = latest(person);
        QCOMPARE(world().call("DELETE", "/v1/me/email-changes", person.bearer()).status, 204);
        QCOMPARE(kindsSince(person, asked), QStringList{QStringLiteral("email")});
        const int withdrawn = latest(person);
        const Person other = world().signedIn(person);
        QCOMPARE(kindsSince(person, withdrawn), QStringList{QStringLiteral("sessions")});
        QCOMPARE(world().call("POST", "/v1/sign-out", other.bearer()).status, 204);
        QCOMPARE(latest(person), withdrawn + 2);
    }

    void whatIsRefusedIsNoChange()
    {
        const Person person = world().person();
        const int before = latest(person);
        Headers stale = person.bearer();
        stale.append({QByteArray("If-Match"), QByteArray("\"v0\"")});
        QCOMPARE(world().call("PATCH", "/v1/me", stale, R"({"first_name":"X"})").status, 412);
        QCOMPARE(latest(person), before);
    }

    void aChangeIsToldAtOnce()
    {
        const Person person = world().person();
        const Person elsewhere = world().signedIn(person);
        EventReader stream(world(), person);
        QCOMPARE(stream.status(), 200);
        QVERIFY(stream.head().toLower().contains("content-type: text/event-stream"));
        QVERIFY(stream.head().toLower().contains("cache-control: no-store"));
        QVERIFY(stream.waitFor(ready(latest(person))));
        QVERIFY(stream.bytes().startsWith("retry: 2000\n\n"));
        QElapsedTimer time;
        time.start();
        QVERIFY(rename(elsewhere, QStringLiteral("Alina")));
        QVERIFY(stream.waitFor(QStringLiteral("change profile"), 2s));
        QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(stream.events().last().id, QByteArray::number(latest(person)));
    }

    void whatWasMissedComesFirst()
    {
        const Person person = world().person();
        const int before = latest(person);
        QVERIFY(rename(person, QStringLiteral("Alina")));
        EventReader stream(world(), person, QByteArray::number(before));
        QVERIFY(stream.waitFor(ready(latest(person))));
        QCOMPARE(stream.words(), (QStringList{QStringLiteral("change profile"), ready(latest(person))}));
    }

    void nothingIsLostWhileTheServerIsAway()
    {
        const Person person = world().person();
        EventReader stream(world(), person);
        QVERIFY(stream.waitFor(ready(latest(person))));
        const QByteArray last = stream.events().last().id;
        QVERIFY(world().restart());
        QVERIFY(stream.waitForEnd());
        QCOMPARE(stream.words().last(), QStringLiteral("ended stopping"));
        QVERIFY(rename(person, QStringLiteral("Alina")));
        EventReader again(world(), person, last);
        QVERIFY(again.waitFor(QStringLiteral("change profile")));
    }

    void strangersHearNothing()
    {
        const Person person = world().person();
        const Person stranger = world().person();
        EventReader theirs(world(), stranger);
        EventReader mine(world(), person);
        QVERIFY(theirs.waitFor(ready(latest(stranger))));
        QVERIFY(rename(person, QStringLiteral("Alina")));
        QVERIFY(mine.waitFor(QStringLiteral("change profile")));
        // Told in the same round or never.
        QVERIFY(rename(stranger, QStringLiteral("Bela")));
        QVERIFY(theirs.waitFor(QStringLiteral("change profile")));
        QCOMPARE(theirs.words(), (QStringList{ready(latest(stranger) - 1), QStringLiteral("change profile")}));
        Person nobody = person;
        nobody.access = "nonsense";
        const EventReader refused(world(), nobody);
        QCOMPARE(refused.status(), 401);
    }

    void anEndedSessionEndsItsStream()
    {
        const Person person = world().person();
        const Person other = world().signedIn(person);
        EventReader stream(world(), other);
        EventReader stays(world(), person);
        QVERIFY(stream.waitFor(ready(latest(person))));
        QElapsedTimer time;
        time.start();
        QCOMPARE(world().call("POST", "/v1/sign-out", other.bearer()).status, 204);
        QVERIFY(stream.waitForEnd(2s));
        QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(stream.words().last(), QStringLiteral("ended session_ended"));
        QVERIFY(stays.waitFor(QStringLiteral("change sessions")));
        QVERIFY(!stays.isClosed());
    }

    void itEndsWithItsAccessToken()
    {
        const Person person = world().person();
        EventReader stream(world(), person);
        QVERIFY(stream.waitFor(ready(latest(person))));
        world().clock.pass(std::chrono::seconds(601));
        QVERIFY(stream.waitForEnd(5s));
        QCOMPARE(stream.words().last(), QStringLiteral("ended token_expired"));
    }

    void aSessionHasOneStream()
    {
        const Person person = world().person();
        EventReader first(world(), person);
        QVERIFY(first.waitFor(ready(latest(person))));
        EventReader second(world(), person);
        QVERIFY(first.waitForEnd());
        QCOMPARE(first.words().last(), QStringLiteral("ended replaced"));
        QVERIFY(rename(person, QStringLiteral("Alina")));
        QVERIFY(second.waitFor(QStringLiteral("change profile")));
    }

    void anAccountHasSoManyStreams()
    {
        const Person person = world().person();
        std::vector<EventReader> streams;
        std::vector<Person> people;
        for (int i = 0; i < world().config.events.streamsPerAccount; ++i) {
            people.push_back(world().signedIn(person));
            streams.emplace_back(world(), people.back());
            QCOMPARE(streams.back().status(), 200);
        }
        EventReader oneMore(world(), person);
        QCOMPARE(oneMore.status(), 429);
        QVERIFY(oneMore.waitFor([&] { return oneMore.rest().contains("too_many_streams"); }));
        const Person other = world().person();
        QCOMPARE(EventReader(world(), other).status(), 200);
        QVERIFY(rename(person, QStringLiteral("Alina")));
        for (EventReader& stream : streams)
            QVERIFY(stream.waitFor(QStringLiteral("change profile"), 5s));
        // One that hangs up makes room.
        streams.front().leave();
        QTRY_COMPARE_WITH_TIMEOUT(EventReader(world(), person).status(), 200, 10'000);
    }

    void otherRequestsAreAnsweredBesides()
    {
        const Person person = world().person();
        std::vector<EventReader> streams;
        for (int i = 0; i < 60; ++i) {
            const Person one = i % 10 == 0 ? world().person() : world().signedIn(person);
            if (i % 10 != 0 && i > 18)
                continue;
            streams.emplace_back(world(), one);
            QCOMPARE(streams.back().status(), 200);
        }
        for (int i = 0; i < 50; ++i)
            QCOMPARE(world().get("/v1/me", person.bearer()).status, 200);
    }

    void whoTakesNothingIsCutOff()
    {
        const Person person = world().person();
        const Person other = world().signedIn(person);
        EventReader slow(world(), person, {}, 1);
        EventReader quick(world(), other);
        QVERIFY(quick.waitFor(ready(latest(person))));
        // More than the line between holds: then bytes wait in the server, and not for long.
        backend::ChangesStore changes(world().platform().database(), world().clock);
        QElapsedTimer time;
        time.start();
        int told = 0;
        while (world().platform().streams() > 1 && time.elapsed() < 60'000) {
            changes.add(AccountId(person.account), ChangeKind::Account);
            world().platform().pokeEvents();
            ++told;
            QVERIFY(quick.waitFor([&, told] { return quick.events().size() > told / 4; }, 10s));
        }
        QCOMPARE(world().platform().streams(), 1);
        QVERIFY(rename(other, QStringLiteral("Alina")));
        QVERIFY(quick.waitFor(QStringLiteral("change profile")));
    }

    void stoppingDoesNotWaitForStreams()
    {
        const Person person = world().person();
        EventReader stream(world(), person);
        QVERIFY(stream.waitFor(ready(latest(person))));
        QElapsedTimer time;
        time.start();
        world().stop(10s);
        QVERIFY2(time.elapsed() < 3000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(stream.waitForEnd());
        QCOMPARE(stream.words().last(), QStringLiteral("ended stopping"));
    }
};

QTEST_GUILESS_MAIN(TestEvents)
#include "test_events.moc"
