#include <QRegularExpression>

#include "backend/ids.h"
#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// Signing up, confirming, sending codes again, and a forgotten password.
class TestAccounts final : public ApiTest {
    Q_OBJECT

    static QJsonObject with(QJsonObject body, const char* field, const QJsonValue& value)
    {
        body[QLatin1String(field)] = value;
        return body;
    }
    static QJsonObject address(const QString& email) { return {{QLatin1String("email"), email}}; }
    static QJsonObject confirmation(const QString& email, const QString& code,
                                    const QString& password = BackendWorld::goodPassword())
    {
        return {{QLatin1String("email"), email}, {QLatin1String("code"), code}, {QLatin1String("password"), password}};
    }
    /// What a stranger sees of an answer.
    static QByteArray visible(const Reply& reply)
    {
        QByteArray text = QByteArray::number(reply.status);
        auto names = reply.headers.keys();
        std::sort(names.begin(), names.end());
        for (const QByteArray& name : names) {
            if (name != "x-request-id" && name != "date")
                text += '\n' + name + ": " + reply.headers.value(name);
        }
        QJsonObject body = reply.json();
        body.remove(QLatin1String("request_id"));
        return text + '\n' + QJsonDocument(body).toJson();
    }
    const QString email = QStringLiteral("aline@example.org");

protected:
    void configure(BackendWorld& world) override
    {
        if (qstrcmp(QTest::currentTestFunction(), "nobodyIsFlooded") == 0)
            world.config.tries.mailsPerRecipient = 3;
    }

private Q_SLOTS:
    void signUpConfirmSignIn()
    {
        const Reply asked =
            world().post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral(" Aline@EXAMPLE.org ")));
        QCOMPARE(asked.status, 202);
        const QString to = QStringLiteral("Aline@example.org");
        const QJsonObject mail = world().message(to, QStringLiteral("sign_up_code"));
        QCOMPARE(mail.value(QLatin1String("channel")).toString(), QStringLiteral("email"));
        const QString code = mail.value(QLatin1String("code")).toString();
        QVERIFY(QRegularExpression(QStringLiteral("^[0-9]{6}$")).match(code).hasMatch());
        QVERIFY(mail.value(QLatin1String("text")).toString().contains(code));
        // Spaces in the code and another case of the address are the person's own affair.
        const QString spaced = code.left(3) + QLatin1Char(' ') + code.mid(3);
        QCOMPARE(world().post("/v1/accounts/confirm", confirmation(email, spaced)).status, 200);
        Person person;
        person.email = QStringLiteral("ALINE@example.org");
        person.password = BackendWorld::goodPassword();
        const Person signedIn = world().signedIn(person);
        QVERIFY(!signedIn.access.isEmpty());
        const Reply me = world().get("/v1/me", signedIn.bearer());
        QCOMPARE(me.json().value(QLatin1String("email")).toString(), to);
        // The code is gone from the outbox of messages, and was never in the table of codes.
        QCOMPARE(number("SELECT count(*) FROM messages WHERE code <> ''"), 0);
        QCOMPARE(
            number("SELECT count(*) FROM codes WHERE code_hash LIKE ?", {QLatin1Char('%') + code + QLatin1Char('%')}),
            0);
        QCOMPARE(world().post("/v1/accounts/confirm", confirmation(email, code)).code(), QStringLiteral("wrong_code"));
    }

    void mailsSpeakTheLanguage()
    {
        for (const char* language : {"fr", "ja", "de"}) {
            const QString to = QLatin1String(language) + QStringLiteral("@example.org");
            (void)world().post("/v1/accounts", with(BackendWorld::signUpBody(to), "language", QLatin1String(language)));
        }
        const auto text = [&](const char* to) {
            return world()
                .message(QLatin1String(to), QStringLiteral("sign_up_code"))
                .value(QLatin1String("text"))
                .toString();
        };
        QVERIFY(text("fr@example.org").startsWith(QLatin1String("Votre code")));
        QVERIFY(text("ja@example.org").startsWith(QString::fromUtf8("コード")));
        QVERIFY(text("de@example.org").startsWith(QLatin1String("Your code")));
    }

    void knownAndUnknownAddressAnswerAlike()
    {
        (void)world().person(email);
        const Reply known = world().post("/v1/accounts", BackendWorld::signUpBody(email));
        const Reply unknown =
            world().post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("other@example.org")));
        QCOMPARE(visible(known), visible(unknown));
        const QJsonObject mail = world().message(email, QStringLiteral("account_exists"));
        QVERIFY(!mail.isEmpty());
        QCOMPARE(mail.value(QLatin1String("code")).toString(), QString());
        // Whoever guesses at the code of an account that is there learns nothing either.
        const Reply guessKnown = world().post("/v1/accounts/confirm", confirmation(email, QStringLiteral("000000")));
        const Reply guessUnknown = world().post(
            "/v1/accounts/confirm", confirmation(QStringLiteral("none@example.org"), QStringLiteral("000000")));
        QCOMPARE(visible(guessKnown), visible(guessUnknown));
        world().clock.pass(31s);
        QCOMPARE(visible(world().post("/v1/accounts/resend", address(email))),
                 visible(world().post("/v1/accounts/resend", address(QStringLiteral("none2@example.org")))));
        QCOMPARE(visible(world().post("/v1/password-resets", address(email))),
                 visible(world().post("/v1/password-resets", address(QStringLiteral("none3@example.org")))));
        // And again at once: both too early.
        QCOMPARE(visible(world().post("/v1/password-resets", address(email))),
                 visible(world().post("/v1/password-resets", address(QStringLiteral("none3@example.org")))));
        const auto reset = [&](const QString& to) {
            return world().post("/v1/password-resets/confirm", confirmation(to, QStringLiteral("000000")));
        };
        QCOMPARE(visible(reset(email)), visible(reset(QStringLiteral("none3@example.org"))));
        // The account was not touched by any of it.
        Person person;
        person.email = email;
        person.password = BackendWorld::goodPassword();
        QVERIFY(!world().signedIn(person).access.isEmpty());
    }

    void refusesBadFields_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* field, const QString& value, const char* fault) {
            QTest::newRow(qPrintable(
                QStringLiteral("%1 %2 %3").arg(QLatin1String(field), QLatin1String(fault)).arg(value.size())))
                << QString::fromLatin1(field) << value << QString::fromLatin1(fault);
        };
        row("first_name", QString(), "required");
        row("first_name", QStringLiteral("   "), "required");
        row("last_name", QString(101, QLatin1Char('x')), "too_long");
        row("last_name", QStringLiteral("Mor\u202Eeau"), "forbidden_character");
        row("email", QStringLiteral("nobody"), "invalid_email");
        row("email", QStringLiteral("a@b@example.org"), "invalid_email");
        row("email", QStringLiteral("a@example.org\r\nBcc: x@example.org"), "invalid_email");
        row("email", QString(250, QLatin1Char('a')) + QStringLiteral("@example.org"), "too_long");
        row("password", QStringLiteral("short"), "too_short");
        row("password", QString(129, QLatin1Char('x')), "too_long");
        row("password", QStringLiteral("aline.moreau.aline"), "too_weak");
        row("password", QStringLiteral("correct horse battery staple"), "breached");
    }
    void refusesBadFields()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, fault);
        const Reply reply =
            world().post("/v1/accounts", with(BackendWorld::signUpBody(email), field.toLatin1().constData(), value));
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.code(), QStringLiteral("validation"));
        QCOMPARE(reply.firstField(), QLatin1Char('/') + field + QLatin1Char(' ') + fault);
        QCOMPARE(number("SELECT count(*) FROM accounts"), 0);
    }

    void everyFieldAtFaultIsNamed()
    {
        QJsonObject body = BackendWorld::signUpBody(QStringLiteral("x"), QStringLiteral("y"));
        body[QLatin1String("first_name")] = QString();
        body[QLatin1String("last_name")] = QString();
        QCOMPARE(world().post("/v1/accounts", body).json().value(QLatin1String("errors")).toArray().size(), 4);
        body.remove(QLatin1String("last_name"));
        QCOMPARE(world().post("/v1/accounts", body).code(), QStringLiteral("malformed_json"));
    }

    void postsNeedAnIdempotencyKey()
    {
        const QByteArray body = QJsonDocument(BackendWorld::signUpBody(email)).toJson();
        QCOMPARE(world().call("POST", "/v1/accounts", {}, body).code(), QStringLiteral("idempotency_key_missing"));
        QCOMPARE(world().call("POST", "/v1/accounts", {{"Idempotency-Key", QByteArray(101, 'k')}}, body).code(),
                 QStringLiteral("idempotency_key_invalid"));
    }

    void repeatedSignUpIsAnsweredOnce()
    {
        const Headers key{{"Idempotency-Key", "8f14e45f-ceea-4672-b2b5-0f3b8b1f9a01"}};
        const Reply first = world().post("/v1/accounts", BackendWorld::signUpBody(email), key);
        const Reply again = world().post("/v1/accounts", BackendWorld::signUpBody(email), key);
        QCOMPARE(again.status, 202);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.header("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(world().messages(email).size(), 1);
        QCOMPARE(world().post("/v1/accounts", BackendWorld::signUpBody(QStringLiteral("b@example.org")), key).code(),
                 QStringLiteral("idempotency_key_reused"));
        // A refusal is not kept: the same key may carry the corrected request.
        const Headers other{{"Idempotency-Key", "8f14e45f-ceea-4672-b2b5-0f3b8b1f9a02"}};
        QCOMPARE(world()
                     .post("/v1/accounts", with(BackendWorld::signUpBody(email), "email", QStringLiteral("x")), other)
                     .status,
                 422);
        QCOMPARE(world().post("/v1/accounts", BackendWorld::signUpBody(email), other).status, 202);
        // What is kept gives nobody a quick way to guess at the password: no plain hash of the request, no plain key.
        const QByteArray body = QJsonDocument(BackendWorld::signUpBody(email)).toJson(QJsonDocument::Compact);
        QCOMPARE(number("SELECT count(*) FROM idempotency WHERE request_hash = ?",
                        {backend::hashed("POST\n/v1/accounts\n" + body)}),
                 0);
        QCOMPARE(number("SELECT count(*) FROM idempotency WHERE key = ?", {QString::fromLatin1(key.first().second)}),
                 0);
    }

    void aRequestInProgressIsNotRepeated()
    {
        const QByteArray key = "8f14e45f-ceea-4672-b2b5-0f3b8b1f9a03";
        const QByteArray body = QJsonDocument(BackendWorld::signUpBody(email)).toJson(QJsonDocument::Compact);
        world().platform().database().run(
            "INSERT INTO idempotency (scope, key, request_hash, state, created_at) VALUES ('anonymous', ?, ?, 'working', ?)",
            {backend::hashed(key), backend::hashed(key + "\nPOST\n/v1/accounts\n" + body),
             world().clock.now().toMSecsSinceEpoch()});
        const Reply reply = world().post("/v1/accounts", BackendWorld::signUpBody(email), {{"Idempotency-Key", key}});
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.code(), QStringLiteral("request_in_progress"));
        // One that a dead process left behind is taken over.
        world().clock.pass(31s);
        QCOMPARE(world().post("/v1/accounts", BackendWorld::signUpBody(email), {{"Idempotency-Key", key}}).status, 202);
    }

    void wrongCodeFiveTimesIsTheEnd()
    {
        (void)world().post("/v1/accounts", BackendWorld::signUpBody(email));
        const QString code = world().code(email, QStringLiteral("sign_up_code"));
        const QString wrong = code == QLatin1String("111111") ? QStringLiteral("222222") : QStringLiteral("111111");
        for (int i = 0; i < 5; ++i) {
            const Reply reply = world().post("/v1/accounts/confirm", confirmation(email, wrong));
            QCOMPARE(reply.status, 422);
            QCOMPARE(reply.firstField(), QStringLiteral("/code wrong_code"));
        }
        const Reply dead = world().post("/v1/accounts/confirm", confirmation(email, code));
        QCOMPARE(dead.status, 429);
        QCOMPARE(dead.code(), QStringLiteral("too_many_tries"));
        world().clock.pass(31s);
        QCOMPARE(world().post("/v1/accounts/resend", address(email)).status, 202);
        const QString fresh = world().code(email, QStringLiteral("sign_up_code"));
        QCOMPARE(world().post("/v1/accounts/confirm", confirmation(email, fresh)).status, 200);
    }

    void codesExpire()
    {
        (void)world().post("/v1/accounts", BackendWorld::signUpBody(email));
        const QString code = world().code(email, QStringLiteral("sign_up_code"));
        world().clock.pass(10min);
        QCOMPARE(world().post("/v1/accounts/confirm", confirmation(email, code)).firstField(),
                 QStringLiteral("/code code_expired"));
    }

    void theCodeOfAnotherIsWrong()
    {
        (void)world().post("/v1/accounts", BackendWorld::signUpBody(email));
        const QString other = QStringLiteral("other@example.org");
        (void)world().post("/v1/accounts", BackendWorld::signUpBody(other));
        const QString code = world().code(other, QStringLiteral("sign_up_code"));
        if (code == world().code(email, QStringLiteral("sign_up_code")))
            QSKIP("one chance in a million: both codes are the same");
        QCOMPARE(world().post("/v1/accounts/confirm", confirmation(email, code)).code(), QStringLiteral("wrong_code"));
        // A code for a new password confirms no account.
        (void)world().post("/v1/password-resets", address(email));
        const QString reset = world().code(email, QStringLiteral("reset_code"));
        if (reset != world().code(email, QStringLiteral("sign_up_code")))
            QCOMPARE(world().post("/v1/accounts/confirm", confirmation(email, reset)).code(),
                     QStringLiteral("wrong_code"));
    }

    /// Somebody signs another's address up again before it is confirmed: the owner's code confirms only the owner's
    /// password.
    void aStrangersPasswordIsNotConfirmed()
    {
        (void)world().post("/v1/accounts",
                           BackendWorld::signUpBody(email, QStringLiteral("stranger-danger-cobalt-42")));
        const QString code = world().code(email, QStringLiteral("sign_up_code"));
        QCOMPARE(world().post("/v1/accounts/confirm", confirmation(email, code)).code(), QStringLiteral("wrong_code"));
        QCOMPARE(number("SELECT confirmed FROM accounts"), 0);
    }

    void resendWaitsHalfAMinute()
    {
        (void)world().post("/v1/accounts", BackendWorld::signUpBody(email));
        const Reply early = world().post("/v1/accounts/resend", address(email));
        QCOMPARE(early.status, 429);
        QCOMPARE(early.code(), QStringLiteral("resend_too_early"));
        QCOMPARE(early.header("retry-after"), QByteArray("30"));
        world().clock.pass(30s);
        QCOMPARE(world().post("/v1/accounts/resend", address(email)).status, 202);
        QCOMPARE(world().messages(email).size(), 2);
        // A confirmed account waits for no code.
        const QString code = world().code(email, QStringLiteral("sign_up_code"));
        QCOMPARE(world().post("/v1/accounts/confirm", confirmation(email, code)).status, 200);
        world().clock.pass(31s);
        QCOMPARE(world().post("/v1/accounts/resend", address(email)).status, 202);
        QCOMPARE(world().messages(email).size(), 2);
        QCOMPARE(world().post("/v1/accounts/resend", {}).firstField(), QStringLiteral("/email required"));
    }

    /// Three mails an hour in this test; what is over is answered alike and not sent, and the last code stays good.
    void nobodyIsFlooded()
    {
        for (int i = 0; i < 6; ++i)
            QCOMPARE(world().post("/v1/accounts", BackendWorld::signUpBody(email)).status, 202);
        QCOMPARE(world().messages(email).size(), 3);
        const QString code = world().code(email, QStringLiteral("sign_up_code"));
        world().clock.pass(31s);
        QCOMPARE(world().post("/v1/password-resets", address(email)).status, 202);
        QCOMPARE(world().messages(email).size(), 3);
        world().clock.pass(1h);
        QCOMPARE(world().post("/v1/accounts", BackendWorld::signUpBody(email)).status, 202);
        QCOMPARE(world().messages(email).size(), 4);
        QVERIFY(!code.isEmpty());
    }

    void resetEndsSessionsAndLiftsTheLock()
    {
        const Person person = world().person(email);
        const Person elsewhere = world().signedIn(person);
        const QString fresh = QStringLiteral("harbor-velvet-tundra-2204");
        Person wrong = person;
        wrong.password = QStringLiteral("wrong");
        for (int i = 0; i < 10; ++i)
            (void)world().signedIn(wrong);
        QVERIFY(world().signedIn(person).access.isEmpty());
        QCOMPARE(world().post("/v1/password-resets", address(email)).status, 202);
        const QString code = world().code(email, QStringLiteral("reset_code"));
        QCOMPARE(world()
                     .post("/v1/password-resets/confirm", confirmation(email, code, QStringLiteral("short")))
                     .firstField(),
                 QStringLiteral("/password too_short"));
        QCOMPARE(world().post("/v1/password-resets/confirm", confirmation(email, code, fresh)).status, 204);
        for (const Person& old : {person, elsewhere}) {
            QCOMPARE(world().get("/v1/me", old.bearer()).code(), QStringLiteral("session_ended"));
            QCOMPARE(
                world()
                    .post("/v1/tokens/refresh", {{QLatin1String("refresh_token"), QString::fromLatin1(old.refresh)}})
                    .code(),
                QStringLiteral("session_ended"));
        }
        QVERIFY(world().signedIn(person).access.isEmpty());
        Person changed = person;
        changed.password = fresh;
        QVERIFY(!world().signedIn(changed).access.isEmpty());
        QVERIFY(!world().message(email, QStringLiteral("password_changed")).isEmpty());
        QCOMPARE(world().post("/v1/password-resets/confirm", confirmation(email, code, fresh)).code(),
                 QStringLiteral("wrong_code"));
    }

    void resetCodesDieToo()
    {
        (void)world().person(email);
        (void)world().post("/v1/password-resets", address(email));
        const QString code = world().code(email, QStringLiteral("reset_code"));
        const QString wrong = code == QLatin1String("111111") ? QStringLiteral("222222") : QStringLiteral("111111");
        for (int i = 0; i < 5; ++i)
            QCOMPARE(world().post("/v1/password-resets/confirm", confirmation(email, wrong)).code(),
                     QStringLiteral("wrong_code"));
        QCOMPARE(world().post("/v1/password-resets/confirm", confirmation(email, code)).code(),
                 QStringLiteral("too_many_tries"));
        world().clock.pass(31s);
        (void)world().post("/v1/password-resets", address(email));
        world().clock.pass(11min);
        QCOMPARE(world()
                     .post("/v1/password-resets/confirm",
                           confirmation(email, world().code(email, QStringLiteral("reset_code"))))
                     .code(),
                 QStringLiteral("code_expired"));
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "test_accounts.moc"
