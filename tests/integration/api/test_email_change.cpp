#include <QRegularExpression>

#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// A new address for an account: asked for, confirmed, withdrawn, void, and taken back.
class TestEmailChange final : public ApiTest {
    Q_OBJECT

    const QString next = QStringLiteral("t.kowal@new.example");

    static QJsonObject address(const QString& email) { return {{QLatin1String("email"), email}}; }
    static QJsonObject onlyCode(const QString& code) { return {{QLatin1String("code"), code}}; }
    Reply ask(const Person& person, const QString& email, const Headers& more = {})
    {
        return world().post("/v1/me/email-changes", address(email), person.bearer() + more);
    }
    Reply confirm(const Person& person, const QString& code, const Headers& more = {})
    {
        return world().post("/v1/me/email-changes/confirm", onlyCode(code), person.bearer() + more);
    }
    Reply withdraw(const Person& person) { return world().call("DELETE", "/v1/me/email-changes", person.bearer()); }
    Reply revert(const QString& token)
    {
        return world().post("/v1/email-changes/revert", {{QLatin1String("token"), token}});
    }
    QString codeTo(const QString& email) { return world().code(email, QStringLiteral("email_change_code")); }
    QJsonObject me(const Person& person) { return world().get("/v1/me", person.bearer()).json(); }
    QString emailOf(const Person& person) { return me(person).value(QLatin1String("email")).toString(); }
    QString pendingOf(const Person& person)
    {
        return me(person).value(QLatin1String("pending_email")).toObject().value(QLatin1String("email")).toString();
    }
    int mails(const QString& to, const char* kind)
    {
        int count = 0;
        for (const QJsonObject& message : world().messages(to))
            count += message.value(QLatin1String("kind")).toString() == QLatin1String(kind) ? 1 : 0;
        return count;
    }
    static QString wrong(const QString& code)
    {
        return code == QLatin1String("111111") ? QStringLiteral("222222") : QStringLiteral("111111");
    }
    static QByteArray visible(const Reply& reply)
    {
        return QByteArray::number(reply.status) + reply.body + reply.header("content-length");
    }

private Q_SLOTS:
    void takesEffectWithTheCodeOnly()
    {
        const Person person = world().person();
        const Reply asked = ask(person, QStringLiteral(" T.Kowal@NEW.example "));
        QCOMPARE(asked.status, 202);
        QCOMPARE(asked.json().value(QLatin1String("resend_after")).toInt(), 30);
        QCOMPARE(emailOf(person), person.email);
        QCOMPARE(pendingOf(person), QStringLiteral("T.Kowal@new.example"));
        const QString code = codeTo(QStringLiteral("T.Kowal@new.example"));
        QCOMPARE(code.size(), 6);
        // The notice holds nothing secret: neither the code nor the new address.
        const QJsonObject notice = world().message(person.email, QStringLiteral("email_change_asked"));
        QVERIFY(!notice.isEmpty());
        QVERIFY(notice.value(QLatin1String("code")).toString().isEmpty());
        QVERIFY(!notice.value(QLatin1String("text")).toString().contains(code));
        QVERIFY(!notice.value(QLatin1String("text")).toString().contains(QLatin1String("new.example")));
        QCOMPARE(number("SELECT count(*) FROM email_changes WHERE code_hash LIKE ?",
                        {QLatin1Char('%') + code + QLatin1Char('%')}),
                 0);

        QCOMPARE(confirm(person, code.left(3) + QLatin1Char(' ') + code.mid(3)).status, 204);
        QCOMPARE(emailOf(person), QStringLiteral("T.Kowal@new.example"));
        QCOMPARE(me(person).value(QLatin1String("pending_email")), QJsonValue(QJsonValue::Null));
        Person renamed = person;
        renamed.email = next;
        QVERIFY(!world().signedIn(renamed).access.isEmpty());
        QVERIFY(world().signedIn(person).access.isEmpty());
        QCOMPARE(confirm(person, code).code(), QStringLiteral("no_email_change"));
        QVERIFY(!world().message(person.email, QStringLiteral("email_changed")).isEmpty());
    }

    void needsAFreshProof()
    {
        const Person person = world().person();
        world().clock.pass(9min + 59s);
        const Person still = world().signedIn(person);
        world().clock.pass(8min);
        // The first session proved itself too long ago; the second one did not.
        const Person first = [&] {
            Person renewed = person;
            const Reply tokens = world().post("/v1/tokens/refresh",
                                              {{QLatin1String("refresh_token"), QString::fromLatin1(person.refresh)}});
            renewed.access = tokens.json().value(QLatin1String("access_token")).toString().toLatin1();
            return renewed;
        }();
        const Headers key{{"Idempotency-Key", "one-change"}};
        const Reply refused = ask(first, next, key);
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.code(), QStringLiteral("insufficient_user_authentication"));
        QCOMPARE(refused.header("www-authenticate"),
                 QByteArray("Bearer error=\"insufficient_user_authentication\", max_age=600"));
        QCOMPARE(pendingOf(first), QString());
        QCOMPARE(ask(still, QStringLiteral("other@new.example")).status, 202);
        QCOMPARE(withdraw(still).status, 204);
        // The proof makes the same command good, under the same key.
        QCOMPARE(world()
                     .post("/v1/verifications",
                           {{QLatin1String("method"), QStringLiteral("password")},
                            {QLatin1String("password"), person.password}},
                           first.bearer())
                     .status,
                 204);
        QCOMPARE(ask(first, next, key).status, 202);
    }

    void takenAndFreeAddressAnswerAlike()
    {
        const Person person = world().person();
        const Person other = world().person();
        const Reply taken = ask(person, other.email);
        QCOMPARE(pendingOf(person), other.email);
        world().clock.pass(31s);
        const Reply free = ask(person, next);
        QCOMPARE(visible(taken), visible(free));
        // The owner of the address is told; no code for it exists.
        QCOMPARE(mails(other.email, "email_in_use"), 1);
        QCOMPARE(mails(other.email, "email_change_code"), 0);
        QCOMPARE(mails(next, "email_change_code"), 1);
    }

    void takenMeanwhileIsNotTakenAway()
    {
        const Person person = world().person();
        QCOMPARE(ask(person, next).status, 202);
        const Person quicker = world().person(next);
        QVERIFY(!quicker.access.isEmpty());
        const Reply late = confirm(person, codeTo(next));
        QCOMPARE(late.status, 422);
        QCOMPARE(late.code(), QStringLiteral("email_taken"));
        QCOMPARE(emailOf(person), person.email);
        QCOMPARE(emailOf(quicker), next);
        QCOMPARE(pendingOf(person), QString());
    }

    void anUnconfirmedSignUpHoldsNoAddress()
    {
        const Person person = world().person();
        QCOMPARE(world().post("/v1/accounts", BackendWorld::signUpBody(next)).status, 202);
        QCOMPARE(ask(person, next).status, 202);
        QCOMPARE(confirm(person, codeTo(next)).status, 204);
        QCOMPARE(emailOf(person), next);
        QCOMPARE(number("SELECT count(*) FROM accounts WHERE email_key = ?", {next}), 1);
    }

    void refusesWhatIsNoNewAddress()
    {
        const Person person = world().person();
        QCOMPARE(ask(person, person.email.toUpper()).firstField(), QStringLiteral("/email same_email"));
        QCOMPARE(ask(person, QStringLiteral("kowal")).firstField(), QStringLiteral("/email invalid_email"));
        QCOMPARE(ask(person, QString()).firstField(), QStringLiteral("/email required"));
        QCOMPARE(ask(person, QString(250, QLatin1Char('a')) + QStringLiteral("@new.example")).firstField(),
                 QStringLiteral("/email too_long"));
        QCOMPARE(confirm(person, QStringLiteral("123456")).status, 404);
        QCOMPARE(world().post("/v1/me/email-changes/confirm", {}, person.bearer()).firstField(),
                 QStringLiteral("/code required"));
        QCOMPARE(pendingOf(person), QString());
        QCOMPARE(number("SELECT count(*) FROM messages WHERE kind LIKE 'email%'"), 0);
    }

    void wrongCodeFiveTimesEndsIt()
    {
        const Person person = world().person();
        (void)ask(person, next);
        const QString code = codeTo(next);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(confirm(person, wrong(code)).firstField(), QStringLiteral("/code wrong_code"));
        const Reply last = confirm(person, wrong(code));
        QCOMPARE(last.status, 429);
        QCOMPARE(last.code(), QStringLiteral("too_many_tries"));
        QCOMPARE(confirm(person, code).code(), QStringLiteral("no_email_change"));
        QCOMPARE(pendingOf(person), QString());
        QCOMPARE(emailOf(person), person.email);
    }

    void codesExpireAndTheChangeWithItsDay()
    {
        const Person person = world().person();
        (void)ask(person, next);
        const QString code = codeTo(next);
        world().clock.pass(601s);
        const Person again = world().signedIn(person);
        QCOMPARE(confirm(again, code).firstField(), QStringLiteral("/code code_expired"));
        QCOMPARE(pendingOf(again), next);
        // The first session goes on; asking again sends a code that counts.
        QCOMPARE(ask(again, next).status, 202);
        QVERIFY(codeTo(next) != code);
        QCOMPARE(mails(person.email, "email_change_asked"), 1);
        QCOMPARE(confirm(again, code).firstField(), QStringLiteral("/code wrong_code"));
        world().clock.pass(24h + 1s);
        const Person tomorrow = world().signedIn(person);
        QCOMPARE(pendingOf(tomorrow), QString());
        QCOMPARE(confirm(tomorrow, codeTo(next)).code(), QStringLiteral("no_email_change"));
    }

    void askingAgainWaitsAndIsLimited()
    {
        const Person person = world().person();
        QCOMPARE(ask(person, next).status, 202);
        const Reply early = ask(person, QStringLiteral("another@new.example"));
        QCOMPARE(early.code(), QStringLiteral("resend_too_early"));
        QCOMPARE(early.header("retry-after"), QByteArray("30"));
        QCOMPARE(pendingOf(person), next);
        for (int i = 1; i < 10; ++i) {
            world().clock.pass(31s);
            QCOMPARE(ask(person, QStringLiteral("a%1@new.example").arg(i)).status, 202);
        }
        world().clock.pass(31s);
        QCOMPARE(ask(person, QStringLiteral("z@new.example")).code(), QStringLiteral("rate_limited"));
    }

    void anotherDeviceSeesItConfirmsItOrWithdrawsIt()
    {
        const Person person = world().person();
        const Person phone = world().signedIn(person);
        const Reply before = world().get("/v1/me", phone.bearer());
        (void)ask(person, next);
        const Reply seen = world().get("/v1/me", phone.bearer() + Headers{{"If-None-Match", before.header("etag")}});
        QCOMPARE(seen.status, 200);
        QCOMPARE(pendingOf(phone), next);
        // An edit that was begun before is no worse for it.
        QCOMPARE(world()
                     .call("PATCH", "/v1/me",
                           phone.bearer() +
                               Headers{{"If-Match", before.header("etag")}, {"Content-Type", "application/json"}},
                           QByteArray(R"({"first_name":"Tomasz"})"))
                     .status,
                 200);
        QCOMPARE(withdraw(phone).status, 204);
        QCOMPARE(withdraw(phone).status, 204);
        QCOMPARE(pendingOf(person), QString());
        QCOMPARE(confirm(person, codeTo(next)).code(), QStringLiteral("no_email_change"));
        world().clock.pass(31s);
        (void)ask(person, next);
        QCOMPARE(confirm(phone, codeTo(next)).status, 204);
        QCOMPARE(emailOf(person), next);
    }

    void voidOnceTheSessionThatAskedEnded()
    {
        const Person person = world().person();
        const Person phone = world().signedIn(person);
        (void)ask(person, next);
        const QByteArray tag = world().get("/v1/me", phone.bearer()).header("etag");
        QCOMPARE(world().call("POST", "/v1/sign-out", person.bearer()).status, 204);
        QCOMPARE(world().get("/v1/me", phone.bearer() + Headers{{"If-None-Match", tag}}).status, 200);
        QCOMPARE(pendingOf(phone), QString());
        QCOMPARE(confirm(phone, codeTo(next)).code(), QStringLiteral("no_email_change"));
        QCOMPARE(emailOf(phone), person.email);
    }

    void theSameKeyDoesItOnce()
    {
        const Person person = world().person();
        const Headers asking{{"Idempotency-Key", "ask"}};
        QCOMPARE(ask(person, next, asking).status, 202);
        const Reply again = ask(person, next, asking);
        QCOMPARE(again.status, 202);
        QCOMPARE(again.header("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(mails(next, "email_change_code"), 1);
        QCOMPARE(ask(person, QStringLiteral("x@new.example"), asking).code(), QStringLiteral("idempotency_key_reused"));
        // The answer that confirmed it was lost: asked again, it is the same one.
        const Headers confirming{{"Idempotency-Key", "confirm"}};
        const QString code = codeTo(next);
        QCOMPARE(confirm(person, code, confirming).status, 204);
        QCOMPARE(confirm(person, code, confirming).status, 204);
        QCOMPARE(mails(person.email, "email_changed"), 1);
    }

    void theOldAddressHasAWayBackForSevenDays()
    {
        const Person person = world().person();
        const Person phone = world().signedIn(person);
        (void)ask(person, next);
        QCOMPARE(confirm(person, codeTo(next)).status, 204);
        const QJsonObject mail = world().message(person.email, QStringLiteral("email_changed"));
        const QString token = mail.value(QLatin1String("code")).toString();
        QVERIFY(token.size() >= 40);
        QVERIFY(mail.value(QLatin1String("text")).toString().contains(token));
        QCOMPARE(number("SELECT count(*) FROM email_reverts WHERE token_hash = ?", {token}), 0);
        // Whoever took the account changes the address a second time: the first way back still leads back.
        world().clock.pass(31s);
        (void)ask(person, QStringLiteral("third@new.example"));
        QCOMPARE(confirm(person, codeTo(QStringLiteral("third@new.example"))).status, 204);
        const QString second =
            world().message(next, QStringLiteral("email_changed")).value(QLatin1String("code")).toString();
        world().clock.pass(7 * 24h - 60s);

        const Reply reverted = revert(QStringLiteral(" %1\n").arg(token));
        QCOMPARE(reverted.status, 200);
        QCOMPARE(reverted.json().value(QLatin1String("email")).toString(), person.email);
        QCOMPARE(number("SELECT count(*) FROM sessions WHERE account_id = ? AND ended_at IS NULL", {person.account}),
                 0);
        QCOMPARE(world().get("/v1/me", phone.bearer()).code(), QStringLiteral("session_ended"));
        QCOMPARE(mails(QStringLiteral("third@new.example"), "email_reverted"), 1);
        // The password is known to a stranger; it counts no more, until it is reset from the old address.
        QVERIFY(world().signedIn(person).access.isEmpty());
        QCOMPARE(revert(second).firstField(), QStringLiteral("/token unknown_token"));
        QCOMPARE(revert(token).firstField(), QStringLiteral("/token unknown_token"));
        QCOMPARE(world().post("/v1/password-resets", address(person.email)).status, 202);
        Person back = person;
        back.password = QStringLiteral("quiet-Harbour-velvet-2841");
        QCOMPARE(world()
                     .post("/v1/password-resets/confirm",
                           {{QLatin1String("email"), person.email},
                            {QLatin1String("code"), world().code(person.email, QStringLiteral("reset_code"))},
                            {QLatin1String("password"), back.password}})
                     .status,
                 204);
        const Person home = world().signedIn(back);
        QVERIFY(!home.access.isEmpty());
        QCOMPARE(emailOf(home), person.email);
    }

    void theWayBackEnds()
    {
        const Person person = world().person();
        (void)ask(person, next);
        QCOMPARE(confirm(person, codeTo(next)).status, 204);
        const QString token =
            world().message(person.email, QStringLiteral("email_changed")).value(QLatin1String("code")).toString();
        QCOMPARE(revert(QStringLiteral("somebody-guesses")).firstField(), QStringLiteral("/token unknown_token"));
        QCOMPARE(world().post("/v1/email-changes/revert", {}).firstField(), QStringLiteral("/token required"));
        world().clock.pass(7 * 24h + 1s);
        QCOMPARE(revert(token).firstField(), QStringLiteral("/token unknown_token"));
        QCOMPARE(number("SELECT count(*) FROM accounts WHERE email_key = ?", {next}), 1);
    }

    void theWayBackTakesNothingFromOthers()
    {
        const Person person = world().person();
        (void)ask(person, next);
        QCOMPARE(confirm(person, codeTo(next)).status, 204);
        const QString token =
            world().message(person.email, QStringLiteral("email_changed")).value(QLatin1String("code")).toString();
        world().clock.pass(31s);
        const Person newcomer = world().person(person.email);
        QVERIFY(!newcomer.access.isEmpty());
        QCOMPARE(revert(token).code(), QStringLiteral("email_taken"));
        QCOMPARE(emailOf(newcomer), person.email);
        QCOMPARE(emailOf(person), next);
    }

    void mailsSpeakTheLanguageOfTheAccount()
    {
        const char* const openings[][2] = {{"fr", "Votre code est"}, {"ja", "コードは"}};
        for (const auto& [language, opening] : openings) {
            const QString email = QLatin1String(language) + QStringLiteral("@example.org");
            QJsonObject form = BackendWorld::signUpBody(email);
            form[QLatin1String("language")] = QLatin1String(language);
            (void)world().post("/v1/accounts", form);
            Person person;
            person.email = email;
            person.password = BackendWorld::goodPassword();
            QCOMPARE(world()
                         .post("/v1/accounts/confirm",
                               {{QLatin1String("email"), email},
                                {QLatin1String("code"), world().code(email, QStringLiteral("sign_up_code"))},
                                {QLatin1String("password"), person.password}})
                         .status,
                     200);
            person = world().signedIn(person);
            const QString to = QLatin1String(language) + QStringLiteral("@new.example");
            QCOMPARE(ask(person, to).status, 202);
            const QString text =
                world().message(to, QStringLiteral("email_change_code")).value(QLatin1String("text")).toString();
            QVERIFY2(text.startsWith(QString::fromUtf8(opening)), qPrintable(text));
            QCOMPARE(confirm(person, codeTo(to)).status, 204);
            const QJsonObject mail = world().message(email, QStringLiteral("email_changed"));
            QVERIFY(
                mail.value(QLatin1String("text")).toString().contains(mail.value(QLatin1String("code")).toString()));
        }
    }
};

QTEST_GUILESS_MAIN(TestEmailChange)
#include "test_email_change.moc"
