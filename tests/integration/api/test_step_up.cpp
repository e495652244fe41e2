#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// A fresh proof of identity: who may renew it, and what wrong tries cost.
class TestStepUp final : public ApiTest {
    Q_OBJECT

    static QJsonObject proof(const QString& password)
    {
        return {{QLatin1String("method"), QStringLiteral("password")}, {QLatin1String("password"), password}};
    }
    [[nodiscard]] qint64 provenAt(const Person& person)
    {
        return number("SELECT max(verified_at) FROM sessions WHERE account_id = ?", {person.account});
    }

private Q_SLOTS:
    void signingInIsAProofAndAPasswordRenewsIt()
    {
        const Person person = world().person();
        QCOMPARE(provenAt(person), world().clock.now().toMSecsSinceEpoch());
        world().clock.pass(5min);
        const Reply renewed = world().post("/v1/verifications", proof(person.password), person.bearer());
        QCOMPARE(renewed.status, 204);
        QCOMPARE(provenAt(person), world().clock.now().toMSecsSinceEpoch());
    }

    void aProofIsForItsSessionOnly()
    {
        const Person first = world().person();
        world().clock.pass(5min);
        const Person second = world().signedIn(first);
        world().clock.pass(1min);
        QCOMPARE(world().post("/v1/verifications", proof(first.password), first.bearer()).status, 204);
        QCOMPARE(number("SELECT count(*) FROM sessions WHERE account_id = ? AND verified_at = ?",
                        {first.account, world().clock.now().toMSecsSinceEpoch()}),
                 1);
        QVERIFY(!second.access.isEmpty());
    }

    void refusesWhatIsNoProof()
    {
        const Person person = world().person();
        const qint64 before = provenAt(person);
        world().clock.pass(1min);
        const auto field = [&](const QJsonObject& body) {
            const Reply reply = world().post("/v1/verifications", body, person.bearer());
            return QString::number(reply.status) + QLatin1Char(' ') + reply.firstField();
        };
        QCOMPARE(field(proof(QStringLiteral("somebody-Elses-9-words"))),
                 QStringLiteral("422 /password wrong_password"));
        QCOMPARE(field({}), QStringLiteral("422 /method required"));
        QCOMPARE(field({{QLatin1String("method"), QStringLiteral("password")}}),
                 QStringLiteral("422 /password required"));
        QJsonObject other = proof(person.password);
        other[QLatin1String("method")] = QStringLiteral("palm_reading");
        QCOMPARE(field(other), QStringLiteral("422 /method unknown_value"));
        QCOMPARE(world().post("/v1/verifications", proof(person.password)).code(), QStringLiteral("token_invalid"));
        QCOMPARE(provenAt(person), before);
    }

    void wrongTriesCountTogetherWithThoseAtSignIn()
    {
        const Person person = world().person();
        for (int i = 0; i < world().config.tries.failuresBeforeLock; ++i) {
            const Reply wrong = world().post("/v1/verifications", proof(QStringLiteral("wrong")), person.bearer());
            QCOMPARE(wrong.status, 422);
        }
        const Reply locked = world().post("/v1/verifications", proof(person.password), person.bearer());
        QCOMPARE(locked.status, 429);
        QCOMPARE(locked.code(), QStringLiteral("locked_out"));
        QVERIFY(locked.header("retry-after").toInt() > 0);
        QVERIFY(world().signedIn(person).access.isEmpty());
        world().clock.pass(61s);
        QCOMPARE(world().post("/v1/verifications", proof(person.password), person.bearer()).status, 204);
        QVERIFY(!world().signedIn(person).access.isEmpty());
    }

    void anEndedSessionProvesNothing()
    {
        const Person person = world().person();
        QCOMPARE(world().call("POST", "/v1/sign-out", person.bearer()).status, 204);
        QCOMPARE(world().post("/v1/verifications", proof(person.password), person.bearer()).code(),
                 QStringLiteral("session_ended"));
    }
};

QTEST_GUILESS_MAIN(TestStepUp)
#include "test_step_up.moc"
