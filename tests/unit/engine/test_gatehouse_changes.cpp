#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include "contract/sign_in_json.h"
#include "engine/changes_port.h"
#include "engine/gatehouse/gatehouse_session.h"
#include "tests/support/answered.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_http_client.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

/// The stream of changes and its access token.
class TestGatehouseChanges final : public test::StrictTest {
    Q_OBJECT

    static SessionTokens tokens(const QString& name)
    {
        SessionTokens made;
        made.account = AccountId(QStringLiteral("acc_1"));
        made.session = SessionId(QStringLiteral("ses_1"));
        made.access = SecretText(name + QStringLiteral("-access"));
        made.refresh = SecretText(name + QStringLiteral("-refresh"));
        return made;
    }

    struct World final {
        FakeClock clock;
        FakeHttpClient http;
        GatehouseSession session{http, clock, QUrl(QStringLiteral("https://id.example")), Capabilities(),
                                 tokens(QStringLiteral("first"))};
        std::unique_ptr<ChangesStream> stream;
        QList<Change> changes;
        QList<std::pair<qint64, bool>> ready;
        std::optional<std::optional<Error>> closed;

        void follow(qint64 number)
        {
            stream = session.changesPort()->follow(number);
            QObject::connect(stream.get(), &ChangesStream::changed, &http,
                             [this](const Change& change) { changes.append(change); });
            QObject::connect(stream.get(), &ChangesStream::ready, &http, [this](qint64 latest, bool reset) {
                ready.append({latest, reset});
            });
            QObject::connect(stream.get(), &ChangesStream::closed, &http,
                             [this](const std::optional<Error>& why) { closed = why; });
        }
        void say(const QByteArray& type, const QByteArray& data) const
        {
            Q_EMIT http.events.stream->received({type, data, {}});
        }
        void end(int status, const QByteArray& code = {}) const
        {
            HttpAnswer answer;
            answer.status = status;
            answer.headers.insert("content-type", "application/problem+json");
            answer.body = "{\"status\":401,\"title\":\"x\",\"code\":\"" + code + "\"}";
            Q_EMIT http.events.stream->closed(answer);
        }
    };

private Q_SLOTS:
    void asksFromTheNumberWithItsToken()
    {
        World world;
        world.follow(7);
        QCOMPARE(world.http.events.opened.size(), 1);
        const HttpRequest request = world.http.events.opened.first();
        QCOMPARE(request.address, QUrl(QStringLiteral("https://id.example/v1/events")));
        QCOMPARE(request.headers.value("Authorization"), QByteArray("Bearer first-access"));
        QCOMPARE(request.headers.value("Last-Event-ID"), QByteArray("7"));
    }

    void tellsWhatItIsTold()
    {
        World world;
        world.follow(7);
        world.say("change", R"({"number":8,"kind":"profile","at":"2026-11-24T08:55:00.000Z"})");
        world.say("ready", R"({"latest":8,"reset":false})");
        world.say("weather", "sunny");
        QCOMPARE(world.changes.size(), 1);
        QCOMPARE(world.changes.first().kind, QStringLiteral("profile"));
        QCOMPARE(world.ready, (QList<std::pair<qint64, bool>>{{8, false}}));
    }

    void aChangeThatIsNoneEndsIt()
    {
        for (const QByteArray& bad : {QByteArray("{"), QByteArray(R"({"number":"8"})"), QByteArray("[]")}) {
            World world;
            world.follow(7);
            world.say("change", bad);
            QTRY_VERIFY(world.closed);
            QCOMPARE(world.closed->value().kind, Error::Kind::Protocol);
            QCOMPARE(world.changes.size(), 0);
        }
    }

    void anOldTokenIsRenewedFirst()
    {
        World world;
        world.clock.pass(std::chrono::seconds(571));
        world.follow(7);
        QCOMPARE(world.http.events.opened.size(), 0);
        world.http.reply(0, 200, "application/json",
                         QJsonDocument(toJson(tokens(QStringLiteral("second")))).toJson(QJsonDocument::Compact));
        QTRY_COMPARE(world.http.events.opened.size(), 1);
        QCOMPARE(world.http.events.opened.first().headers.value("Authorization"), QByteArray("Bearer second-access"));
    }

    void aSpentTokenIsRenewedOnce()
    {
        World world;
        world.follow(7);
        world.end(401, "token_expired");
        QCOMPARE(world.http.sent.size(), 1);
        world.http.reply(0, 200, "application/json",
                         QJsonDocument(toJson(tokens(QStringLiteral("second")))).toJson(QJsonDocument::Compact));
        QTRY_COMPARE(world.http.events.opened.size(), 2);
        world.end(401, "token_invalid");
        QTRY_VERIFY(world.closed);
        QCOMPARE(world.closed->value().kind, Error::Kind::SignedOut);
        QCOMPARE(world.http.events.opened.size(), 2);
    }

    void theEndOfTheTokenIsNoFault()
    {
        World world;
        world.follow(7);
        world.say("ended", R"({"reason":"token_expired"})");
        world.end(200);
        QTRY_VERIFY(world.closed);
        QVERIFY(!world.closed->has_value());
    }

    void aBreakIsAFault()
    {
        World world;
        world.follow(7);
        world.end(200); // Without a word.
        QTRY_VERIFY(world.closed);
        QCOMPARE(world.closed->value().kind, Error::Kind::Offline);
    }

    void theEndOfTheSessionIsItsEnd()
    {
        for (const bool inTheStream : {true, false}) {
            World world;
            const QSignalSpy ended(&world.session, &EngineSession::ended);
            world.follow(7);
            if (inTheStream)
                world.say("ended", R"({"reason":"session_ended"})");
            world.end(inTheStream ? 200 : 401, "session_ended");
            QTRY_VERIFY(world.closed);
            QCOMPARE(world.closed->value().kind, Error::Kind::SignedOut);
            QCOMPARE(ended.size(), 1);
            QCOMPARE(ended.first().first().toString(), QStringLiteral("session_ended"));
        }
    }

    void whoLetsGoWhileTheTokenIsRenewedHearsNothing()
    {
        World world;
        world.clock.pass(std::chrono::seconds(571));
        world.follow(7);
        world.stream.reset();
        world.http.reply(0, 200, "application/json",
                         QJsonDocument(toJson(tokens(QStringLiteral("second")))).toJson(QJsonDocument::Compact));
        const auto later = world.session.profile(QString());
        QTRY_COMPARE(world.http.sent.size(), 2);
        QCOMPARE(world.http.events.opened.size(), 0);
    }

    void asksWhatWasMissed()
    {
        World world;
        auto future = world.session.changesPort()->changesSince(7);
        QCOMPARE(world.http.sent.first().request.address.query(), QStringLiteral("since=7"));
        world.http.reply(0, 200, "application/json",
                         R"({"items":[{"number":9,"kind":"email","at":"2026-11-24T08:55:00.000Z"}],)"
                         R"("latest":9,"reset":false})");
        const Result<ChangesSince> got = test::answered(future);
        QVERIFY(got);
        QCOMPARE(got->latest, 9);
        QCOMPARE(got->items.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestGatehouseChanges)
#include "test_gatehouse_changes.moc"
