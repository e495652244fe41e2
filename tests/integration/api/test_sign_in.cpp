#include <QElapsedTimer>
#include <QJsonArray>
#include <future>

#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// Signing in, lockouts, limits, tokens and their rotation, signing out.
class TestSignIn final : public ApiTest {
    Q_OBJECT

    Reply signIn(const QString& address, const QString& password)
    {
        return world().post("/v1/sign-in", {{QLatin1String("email"), address}, {QLatin1String("password"), password}});
    }
    Reply refresh(const QByteArray& token)
    {
        return world().post("/v1/tokens/refresh", {{QLatin1String("refresh_token"), QString::fromLatin1(token)}});
    }
    static Person taken(Person person, const Reply& reply)
    {
        person.access = reply.json().value(QLatin1String("access_token")).toString().toLatin1();
        person.refresh = reply.json().value(QLatin1String("refresh_token")).toString().toLatin1();
        return person;
    }
    const QString email = QStringLiteral("aline@example.org");
    const QString wrong = QStringLiteral("wrong-Lantern-quartz-7351");

protected:
    void configure(BackendWorld& world) override
    {
        if (qstrcmp(QTest::currentTestFunction(), "addressesAreLimited") == 0) {
            world.config.tries.signInsPerAddress = 5;
            world.config.tries.signUpsPerAddress = 2;
        }
        // So that a hash left out would show.
        if (qstrcmp(QTest::currentTestFunction(), "timeTellsNothing") == 0)
            world.config.hashing = {1, 32};
        const bool proxied = qstrcmp(QTest::currentTestFunction(), "onlyATrustedProxyNamesTheClient") == 0;
        if (proxied || qstrcmp(QTest::currentTestFunction(), "nobodyElseNamesTheClient") == 0)
            world.config.tries.signInsPerAddress = 3;
        if (proxied)
            world.config.trustedProxy = QStringLiteral("127.0.0.1");
    }

private Q_SLOTS:
    void wrongAndUnknownAnswerAlike()
    {
        (void)world().person(email);
        const Reply known = signIn(email, wrong);
        const Reply unknown = signIn(QStringLiteral("none@example.org"), wrong);
        for (const Reply& reply : {known, unknown}) {
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.code(), QStringLiteral("wrong_credentials"));
            QCOMPARE(reply.header("www-authenticate"), QByteArray("Bearer"));
        }
        QCOMPARE(known.json().value(QLatin1String("title")), unknown.json().value(QLatin1String("title")));
    }

    void unconfirmedIsToldOnlyWithTheRightPassword()
    {
        (void)world().post("/v1/accounts", BackendWorld::signUpBody(email));
        QCOMPARE(signIn(email, wrong).code(), QStringLiteral("wrong_credentials"));
        const Reply reply = signIn(email, BackendWorld::goodPassword());
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.code(), QStringLiteral("account_unconfirmed"));
        QCOMPARE(world().messages(email).size(), 1); // A code went out a moment ago.
        world().clock.pass(31s);
        (void)signIn(email, BackendWorld::goodPassword());
        QCOMPARE(world().messages(email).size(), 2);
    }

    void tenFailuresLockAndTheLockDoubles()
    {
        (void)world().person(email);
        for (const QString& address : {email, QStringLiteral("none@example.org")}) {
            for (int i = 0; i < 10; ++i)
                QCOMPARE(signIn(address, wrong).status, 401);
            for (const int minutes : {1, 2, 4, 8, 15, 15}) {
                const Reply locked = signIn(address, BackendWorld::goodPassword());
                QCOMPARE(locked.status, 429);
                QCOMPARE(locked.code(), QStringLiteral("locked_out"));
                QCOMPARE(locked.header("retry-after").toInt(), minutes * 60);
                QCOMPARE(locked.header("ratelimit"), "\"locked_out\";r=0;t=" + QByteArray::number(minutes * 60));
                world().clock.pass(std::chrono::minutes(minutes) - 1ms);
                QCOMPARE(signIn(address, wrong).status, 429);
                world().clock.pass(1ms);
                QCOMPARE(signIn(address, wrong).status, 401);
            }
        }
        world().clock.pass(15min);
        QCOMPARE(signIn(email, BackendWorld::goodPassword()).status, 200);
        // Success starts the count anew.
        for (int i = 0; i < 9; ++i)
            QCOMPARE(signIn(email, wrong).status, 401);
        QCOMPARE(signIn(email, BackendWorld::goodPassword()).status, 200);
    }

    void addressesAreLimited()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(signIn(QStringLiteral("a%1@example.org").arg(i), wrong).status, 401);
        const Reply limited = signIn(email, wrong);
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.code(), QStringLiteral("rate_limited"));
        QCOMPARE(limited.header("retry-after"), QByteArray("600"));
        QCOMPARE(limited.header("ratelimit"), QByteArray("\"rate_limited\";r=0;t=600"));
        for (int i = 0; i < 2; ++i)
            QCOMPARE(
                world().post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("s%1@example.org").arg(i))).status,
                202);
        QCOMPARE(world().post("/v1/accounts", BackendWorld::signUpBody(email)).code(), QStringLiteral("rate_limited"));
        world().clock.pass(10min);
        QCOMPARE(signIn(email, wrong).status, 401);
    }

    void onlyATrustedProxyNamesTheClient()
    {
        Person person = world().person(email); // One sign-in from the proxy's own address.
        const auto from = [&](const QByteArray& forwarded) {
            return world().post("/v1/sign-in",
                                {{QLatin1String("email"), email}, {QLatin1String("password"), person.password}},
                                {{"X-Forwarded-For", forwarded}});
        };
        for (int i = 0; i < 3; ++i)
            person = taken(person, from("198.51.100.9, 203.0.113.7"));
        // The last one is what the proxy saw; what stands before it anybody may have written.
        QCOMPARE(from("198.51.100.1, 203.0.113.7").status, 429);
        QCOMPARE(from("203.0.113.8").status, 200);
        const Reply sessions =
            world().get("/v1/me/sessions", person.bearer() + Headers{{"X-Forwarded-For", "203.0.113.7"}});
        QVERIFY(sessions.body.contains("\"203.0.113.7\""));
    }

    void nobodyElseNamesTheClient()
    {
        for (int i = 0; i < 3; ++i)
            (void)world().post("/v1/sign-in", {{QLatin1String("email"), email}, {QLatin1String("password"), wrong}},
                               {{"X-Forwarded-For", "203.0.113." + QByteArray::number(i)}});
        QCOMPARE(signIn(email, wrong).status, 429);
    }

    void aDeviceCannotSpoilTheList()
    {
        const Person person = world().person(email);
        const Reply reply = world().post(
            "/v1/sign-in",
            {{QLatin1String("email"), email},
             {QLatin1String("password"), person.password},
             {QLatin1String("device"), QJsonObject{{QLatin1String("application"), QStringLiteral("evil\u202Eexe")},
                                                   {QLatin1String("platform"), QStringLiteral("  Plan \n 9 ")}}}});
        const QJsonObject session = world()
                                        .get("/v1/me/sessions", taken(person, reply).bearer())
                                        .json()
                                        .value(QLatin1String("items"))
                                        .toArray()
                                        .at(0)
                                        .toObject();
        QCOMPARE(session.value(QLatin1String("application")).toString(), QString());
        QCOMPARE(session.value(QLatin1String("platform")).toString(), QStringLiteral("Plan 9"));
    }

    void accessTokensLastTenMinutes()
    {
        const Person person = world().person();
        world().clock.pass(10min - 1ms);
        QCOMPARE(world().get("/v1/me", person.bearer()).status, 200);
        world().clock.pass(1ms);
        const Reply expired = world().get("/v1/me", person.bearer());
        QCOMPARE(expired.code(), QStringLiteral("token_expired"));
        QCOMPARE(expired.header("www-authenticate"), QByteArray("Bearer error=\"invalid_token\""));
    }

    void tokensAreStoredAsHashesOnly()
    {
        const Person person = world().person();
        for (const QByteArray& token : {person.access, person.refresh})
            QCOMPARE(number("SELECT count(*) FROM sessions WHERE access_hash = ? OR refresh_hash = ?",
                            {QString::fromLatin1(token), QString::fromLatin1(token)}),
                     0);
    }

    void refreshRotatesAndReuseEndsTheSession()
    {
        const Person first = world().person();
        QCOMPARE(world().get("/v1/me", first.bearer()).status, 200);
        const Person second = taken(first, refresh(first.refresh));
        QVERIFY(second.access != first.access && second.refresh != first.refresh);
        QCOMPARE(world().get("/v1/me", first.bearer()).code(), QStringLiteral("token_invalid"));
        QCOMPARE(world().get("/v1/me", second.bearer()).status, 200);
        QCOMPARE(refresh(first.refresh).code(), QStringLiteral("refresh_reused"));
        QCOMPARE(world().get("/v1/me", second.bearer()).code(), QStringLiteral("session_ended"));
        QCOMPARE(refresh(second.refresh).code(), QStringLiteral("session_ended"));
        QCOMPARE(refresh("nonsense").code(), QStringLiteral("refresh_invalid"));
    }

    /// The answer that carried the new pair was lost: the old token is good once more, for a minute.
    void aLostAnswerIsForgiven()
    {
        const Person first = world().person();
        const Person lost = taken(first, refresh(first.refresh));
        world().clock.pass(60s);
        const Person again = taken(first, refresh(first.refresh));
        QCOMPARE(world().get("/v1/me", again.bearer()).status, 200);
        // The pair that was lost may be in other hands: its use ends the session.
        QCOMPARE(world().get("/v1/me", lost.bearer()).code(), QStringLiteral("token_invalid"));
        QCOMPARE(refresh(lost.refresh).code(), QStringLiteral("refresh_reused"));
        QCOMPARE(world().get("/v1/me", again.bearer()).code(), QStringLiteral("session_ended"));
    }

    void aLostAnswerIsForgivenForAMinuteOnly()
    {
        const Person first = world().person();
        (void)refresh(first.refresh);
        world().clock.pass(60s + 1ms);
        QCOMPARE(refresh(first.refresh).code(), QStringLiteral("refresh_reused"));
    }

    /// Two at once with one token: whatever comes first, one usable pair or an ended session, never two usable pairs.
    void concurrentRefreshLeavesOnePair()
    {
        for (int round = 0; round < 10; ++round) {
            const Person first = world().person();
            auto one = std::async(std::launch::async, [&] { return refresh(first.refresh); });
            auto two = std::async(std::launch::async, [&] { return refresh(first.refresh); });
            int usable = 0;
            for (const Reply& reply : {one.get(), two.get()}) {
                QCOMPARE(reply.contractFaults, QStringList());
                QVERIFY(reply.status == 200 || reply.status == 401);
                if (reply.status == 200 && world().get("/v1/me", taken(first, reply).bearer()).status == 200)
                    ++usable;
            }
            QVERIFY(usable <= 1);
        }
    }

    void signOutEndsTheSession()
    {
        const Person person = world().person();
        const Person other = world().signedIn(person);
        QCOMPARE(world().call("POST", "/v1/sign-out", person.bearer()).status, 204);
        QCOMPARE(world().get("/v1/me", person.bearer()).code(), QStringLiteral("session_ended"));
        QCOMPARE(refresh(person.refresh).code(), QStringLiteral("session_ended"));
        QCOMPARE(world().call("POST", "/v1/sign-out", person.bearer()).status, 401);
        QCOMPARE(world().get("/v1/me", other.bearer()).status, 200);
        // Without an access token, by the refresh token.
        const QJsonObject token{{QLatin1String("refresh_token"), QString::fromLatin1(other.refresh)}};
        QCOMPARE(world().post("/v1/sign-out", token).status, 204);
        QCOMPARE(world().get("/v1/me", other.bearer()).code(), QStringLiteral("session_ended"));
        QCOMPARE(world().post("/v1/sign-out", {{QLatin1String("refresh_token"), QStringLiteral("x")}}).code(),
                 QStringLiteral("refresh_invalid"));
        QCOMPARE(world().call("POST", "/v1/sign-out", {{"Authorization", "Basic eDp5"}}).code(),
                 QStringLiteral("token_invalid"));
    }

    void whatIsNoLongerNeededIsForgotten()
    {
        const Person person = world().person();
        (void)refresh(person.refresh);
        (void)signIn(QStringLiteral("none@example.org"), wrong);
        (void)world().post("/v1/password-resets", {{QLatin1String("email"), person.email}});
        (void)world().messages();
        QVERIFY(number("SELECT count(*) FROM idempotency") > 0);
        QCOMPARE(
            refresh(refresh(person.refresh).json().value(QLatin1String("refresh_token")).toString().toLatin1()).status,
            200);
        QCOMPARE(refresh(person.refresh).code(), QStringLiteral("refresh_reused")); // Ends the session.
        world().clock.pass(24h * 91);
        QVERIFY(world().restart());
        for (const char* table : {"SELECT count(*) FROM idempotency", "SELECT count(*) FROM limits",
                                  "SELECT count(*) FROM codes", "SELECT count(*) FROM messages",
                                  "SELECT count(*) FROM sessions", "SELECT count(*) FROM used_refresh_tokens"})
            QVERIFY2(number(table) == 0, table);
        QCOMPARE(number("SELECT count(*) FROM accounts"), 1);
    }

    /// The times of a wrong password for an address with and without an account do not tell them apart.
    void timeTellsNothing()
    {
        (void)world().person(email);
        std::vector<double> known;
        std::vector<double> unknown;
        const auto timed = [&](const QString& address) {
            QElapsedTimer timer;
            timer.start();
            (void)signIn(address, wrong);
            return static_cast<double>(timer.nsecsElapsed()) / 1e6;
        };
        for (int round = 0; round < 4; ++round) {
            // Interleaved, so that a busy machine slows both; a right sign-in keeps the address from being locked.
            for (int i = 0; i < 9; ++i) {
                known.push_back(timed(email));
                unknown.push_back(timed(QStringLiteral("none%1.%2@example.org").arg(round).arg(i)));
            }
            QCOMPARE(signIn(email, BackendWorld::goodPassword()).status, 200);
        }
        const auto median = [](std::vector<double> times) {
            std::sort(times.begin(), times.end());
            return times[times.size() / 2];
        };
        qInfo("wrong password: known address %.2f ms, unknown %.2f ms (medians of %d)", median(known), median(unknown),
              static_cast<int>(known.size()));
        // A missing hash would show as a factor of ten and more; a shared machine alone does not make one of two.
        const double ratio = median(known) / median(unknown);
        QVERIFY2(ratio > 0.5 && ratio < 2.0, qPrintable(QString::number(ratio)));
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_sign_in.moc"
