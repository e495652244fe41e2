#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include "backend/ids.h"
#include "domain/email_address.h"
#include "tests/integration/api/api_test.h"
#include "tests/support/picture_files.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// The end of an account: asked for, taken back, refused, put off, and whole.
class TestDeletion final : public ApiTest {
    Q_OBJECT

    Reply end(const Person& person, const QString& typed)
    {
        return world().call("DELETE", "/v1/me", person.bearer(),
                            QJsonDocument(QJsonObject{{QLatin1String("email"), typed}}).toJson());
    }
    Reply enter(const Person& person, bool restore, const QString& password = {})
    {
        QJsonObject body{{QLatin1String("email"), person.email},
                         {QLatin1String("password"), password.isEmpty() ? person.password : password}};
        if (restore)
            body[QLatin1String("restore")] = true;
        return world().post("/v1/sign-in", body);
    }
    static QJsonObject params(const Reply& reply, int index = 0)
    {
        return reply.json()
            .value(QLatin1String("errors"))
            .toArray()
            .at(index)
            .toObject()
            .value(QLatin1String("params"))
            .toObject();
    }
    void organization(const QString& id)
    {
        world().platform().database().run(
            "INSERT INTO organizations (id, name, name_key, created_at, member_count) VALUES (?, ?, ?, 1, 1)",
            {id, QStringLiteral("Org ") + id, QStringLiteral(" org ") + id});
    }
    void join(const QString& organization, const Person& person, const char* role)
    {
        world().platform().database().run(
            "INSERT INTO memberships (organization_id, account_id, role, joined_at, name_key) VALUES (?, ?, ?, 1, 'x')",
            {organization, person.account, QString::fromLatin1(role)});
    }
    void passAndSweep(std::chrono::hours time)
    {
        world().clock.pass(time);
        QVERIFY(world().restart());
    }
    QStringList tables()
    {
        QStringList names;
        world().platform().database().read(
            onPostgres() ? "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                         : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
            {}, [&](const backend::Row& row) { names.append(row.text(0)); });
        return names;
    }
    QStringList columns(const QString& table)
    {
        QStringList names;
        const char* sql = onPostgres() ? "SELECT column_name FROM information_schema.columns WHERE table_name = ?"
                                       : "SELECT name FROM pragma_table_info(?)";
        world().platform().database().read(sql, {table}, [&](const backend::Row& row) { names.append(row.text(0)); });
        return names;
    }
    /// "table.column" wherever one of `needles` is found, in any column of any table of the schema.
    QStringList mentions(const QStringList& needles)
    {
        QStringList found;
        for (const QString& table : tables()) {
            for (const QString& column : columns(table)) {
                for (const QString& needle : needles) {
                    // Statements are known by their address: each text has one for good.
                    static QSet<QByteArray> statements;
                    const char* sql =
                        statements
                            .insert(QStringLiteral("SELECT count(*) FROM %1 WHERE lower(CAST(\"%2\" AS TEXT)) LIKE ?")
                                        .arg(table, column)
                                        .toLatin1())
                            ->constData();
                    if (number(sql, {QLatin1Char('%') + needle.toLower() + QLatin1Char('%')}) > 0)
                        found.append(table + QLatin1Char('.') + column);
                }
            }
        }
        found.removeDuplicates();
        return found;
    }

private Q_SLOTS:
    void isAskedForWithTheAddressAndEndsEverySession()
    {
        const Person person = world().person(QStringLiteral("Iris.Vega@example.org"));
        const Person elsewhere = world().signedIn(person);
        for (const QString& typed : {QStringLiteral("other@example.org"), QStringLiteral("iris.vega")})
            QCOMPARE(end(person, typed).firstField(), QStringLiteral("/email email_mismatch"));
        QCOMPARE(end(person, QString()).firstField(), QStringLiteral("/email required"));
        QCOMPARE(world().get("/v1/me", person.bearer()).status, 200);
        const Reply asked = end(person, QStringLiteral(" iris.vega@EXAMPLE.org "));
        QCOMPARE(asked.status, 202);
        QCOMPARE(asked.json().value(QLatin1String("delete_at")).toString(), QStringLiteral("2026-03-16T09:00:00.000Z"));
        for (const Person& session : {person, elsewhere})
            QCOMPARE(world().get("/v1/me", session.bearer()).code(), QStringLiteral("session_ended"));
        const QJsonObject mail = world().message(person.email, QStringLiteral("deletion_scheduled"));
        QVERIFY2(mail.value(QLatin1String("text")).toString().contains(QLatin1String("March 16, 2026")),
                 qPrintable(mail.value(QLatin1String("text")).toString()));
        QVERIFY(mail.value(QLatin1String("text")).toString().contains(QLatin1String("Keep my account")));
    }

    void needsAFreshProof()
    {
        const Person person = world().person();
        world().platform().database().run("UPDATE sessions SET verified_at = 0");
        const Reply refused = end(person, person.email);
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.code(), QStringLiteral("insufficient_user_authentication"));
        QCOMPARE(number("SELECT count(*) FROM account_deletions"), 0);
    }

    void signingInSaysSoAndKeepsItOnlyWhenAsked()
    {
        const Person person = world().person();
        QCOMPARE(end(person, person.email).status, 202);
        world().clock.pass(24h);
        // A wrong password is as wrong as ever, whatever is asked along with it.
        const Reply unknown = world().post("/v1/sign-in", {{QLatin1String("email"), QStringLiteral("n@example.org")},
                                                           {QLatin1String("password"), QStringLiteral("wrong")}});
        for (const bool restore : {false, true}) {
            const Reply wrong = enter(person, restore, QStringLiteral("wrong"));
            QCOMPARE(wrong.status, 401);
            QCOMPARE(wrong.code(), unknown.code());
            QCOMPARE(wrong.json().keys(), unknown.json().keys());
        }
        const Reply pending = enter(person, false);
        QCOMPARE(pending.status, 403);
        QCOMPARE(pending.code(), QStringLiteral("deletion_pending"));
        QCOMPARE(params(pending).value(QLatin1String("delete_at")).toString(),
                 QStringLiteral("2026-03-16T09:00:00.000Z"));
        QCOMPARE(number("SELECT count(*) FROM sessions WHERE ended_at IS NULL"), 0);
        QCOMPARE(number("SELECT count(*) FROM account_deletions"), 1);
        const Reply kept = enter(person, true);
        QCOMPARE(kept.status, 200);
        QCOMPARE(number("SELECT count(*) FROM account_deletions"), 0);
        QVERIFY(!world().message(person.email, QStringLiteral("deletion_withdrawn")).isEmpty());
        passAndSweep(24h * 20);
        QVERIFY(!world().signedIn(person).access.isEmpty());
        // Where nothing is to be kept, it is a sign-in like any other.
        QCOMPARE(enter(person, true).status, 200);
    }

    void aNewPasswordDoesNotKeepIt()
    {
        Person person = world().person();
        QCOMPARE(end(person, person.email).status, 202);
        QCOMPARE(world().post("/v1/password-resets", {{QLatin1String("email"), person.email}}).status, 202);
        const QString password = QStringLiteral("cobalt-Heron-window-2208");
        QCOMPARE(world()
                     .post("/v1/password-resets/confirm",
                           {{QLatin1String("email"), person.email},
                            {QLatin1String("code"), world().code(person.email, QStringLiteral("reset_code"))},
                            {QLatin1String("password"), password}})
                     .status,
                 204);
        person.password = password;
        QCOMPARE(enter(person, false).code(), QStringLiteral("deletion_pending"));
        QCOMPARE(enter(person, true).status, 200);
    }

    void theOnlyAdminIsToldOfWhat()
    {
        const Person admin = world().person();
        const Person member = world().person();
        organization(QStringLiteral("alone"));
        organization(QStringLiteral("led"));
        organization(QStringLiteral("shared"));
        organization(QStringLiteral("joined"));
        join(QStringLiteral("alone"), admin, "admin");
        join(QStringLiteral("led"), admin, "admin");
        join(QStringLiteral("led"), member, "member");
        join(QStringLiteral("shared"), admin, "admin");
        join(QStringLiteral("shared"), member, "admin");
        join(QStringLiteral("joined"), admin, "member");
        join(QStringLiteral("joined"), member, "admin");
        const Reply refused = end(admin, admin.email);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), QStringLiteral("sole_admin"));
        QCOMPARE(refused.json().value(QLatin1String("errors")).toArray().size(), 2);
        QCOMPARE(params(refused, 0).value(QLatin1String("name")).toString(), QStringLiteral("Org alone"));
        QCOMPARE(params(refused, 1).value(QLatin1String("id")).toString(), QStringLiteral("led"));
        QCOMPARE(world().get("/v1/me", admin.bearer()).status, 200);
        // An admin who will be deleted is none to rely on.
        QCOMPARE(end(member, member.email).code(), QStringLiteral("sole_admin"));
        world().platform().database().run("UPDATE memberships SET role = 'admin' WHERE organization_id = 'led'");
        world().platform().database().run("DELETE FROM memberships WHERE organization_id IN ('alone', 'joined')");
        QCOMPARE(end(admin, admin.email).status, 202);
        QCOMPARE(end(member, member.email).code(), QStringLiteral("sole_admin"));
    }

    void whoBecameTheOnlyAdminIsPutOff()
    {
        const Person admin = world().person();
        const Person other = world().person();
        organization(QStringLiteral("shared"));
        join(QStringLiteral("shared"), admin, "admin");
        join(QStringLiteral("shared"), other, "admin");
        QCOMPARE(end(admin, admin.email).status, 202);
        world().platform().database().run("UPDATE memberships SET role = 'member' WHERE account_id = ?",
                                          {other.account});
        passAndSweep(24h * 14 + 1h);
        QCOMPARE(number("SELECT count(*) FROM accounts WHERE id = ?", {admin.account}), 1);
        const QJsonObject mail = world().message(admin.email, QStringLiteral("deletion_postponed"));
        QVERIFY(mail.value(QLatin1String("text")).toString().contains(QLatin1String("March 23, 2026")));
        QCOMPARE(params(enter(admin, false)).value(QLatin1String("delete_at")).toString().left(10),
                 QStringLiteral("2026-03-23"));
        world().platform().database().run("UPDATE memberships SET role = 'admin' WHERE account_id = ?",
                                          {other.account});
        passAndSweep(24h * 7 + 1h);
        QCOMPARE(number("SELECT count(*) FROM accounts WHERE id = ?", {admin.account}), 0);
    }

    void afterwardsNoTableNamesIt()
    {
        const Person other = world().person();
        Person person = world().person(QStringLiteral("Vanishing.Vera@example.org"));
        const QString key = emailKey(normalizedEmail(person.email));
        backend::Database& database = world().platform().database();
        organization(QStringLiteral("left"));
        join(QStringLiteral("left"), person, "member");
        join(QStringLiteral("left"), other, "admin");
        database.run("UPDATE organizations SET member_count = 2 WHERE id = 'left'");
        organization(QStringLiteral("wanted"));
        database.run(
            "INSERT INTO join_requests (organization_id, account_id, message, created_at) VALUES ('wanted', ?, "
            "'please', 1)",
            {person.account});
        database.run("INSERT INTO invitations (id, organization_id, email_key, role, invited_by, created_at, "
                     "expires_at) VALUES ('to', 'wanted', ?, 'member', 'x@example.org', 1, 2), ('by', 'left', "
                     "'y@example.org', 'member', ?, 1, 2)",
                     {key, person.email});
        Headers none = person.bearer();
        none += Headers{{"If-None-Match", "*"}, {"Content-Type", "image/png"}};
        QCOMPARE(world().call("PUT", "/v1/me/picture", none, greyPng(64, 64)).status, 200);
        const QByteArray seen = world().get("/v1/me/information-preferences", person.bearer()).header("etag");
        Headers match = person.bearer();
        match.append({"If-Match", seen});
        QCOMPARE(world()
                     .call("PATCH", "/v1/me/information-preferences", match,
                           R"({"promotional":{"on":true,"wording_id":"promotional-2026-11","language":"en"}})")
                     .status,
                 200);
        const QByteArray refresh = person.refresh;
        QCOMPARE(
            world().post("/v1/tokens/refresh", {{QLatin1String("refresh_token"), QString::fromLatin1(refresh)}}).status,
            200);
        person = world().signedIn(person);
        QCOMPARE(world()
                     .post("/v1/me/email-changes", {{QLatin1String("email"), QStringLiteral("vera.next@example.org")}},
                           person.bearer())
                     .status,
                 202);
        database.run("INSERT INTO email_reverts (token_hash, account_id, email, expires_at) VALUES ('t', ?, "
                     "'vera.before@example.org', ?)",
                     {person.account, world().clock.now().toMSecsSinceEpoch() + 40LL * 86'400'000});
        QCOMPARE(world().post("/v1/password-resets", {{QLatin1String("email"), person.email}}).status, 202);
        QCOMPARE(enter(person, false, QStringLiteral("wrong")).status, 401);
        QCOMPARE(world().post("/v1/me/export", {}, person.bearer()).status, 202);
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT count(*) FROM exports WHERE state = 'ready'"), 1, 20'000);
        const QStringList needles{person.account, key, backend::hashed(key.toUtf8()), QStringLiteral("vera.next"),
                                  QStringLiteral("vera.before")};
        const QStringList before = mentions(needles);
        // Whatever table names accounts must have been filled here, or this test would prove nothing of it.
        for (const QString& table : tables()) {
            const QStringList names = columns(table);
            if (names.contains(QStringLiteral("account_id")) && table != QLatin1String("account_deletions"))
                QVERIFY2(before.contains(table + QStringLiteral(".account_id")), qPrintable(table));
        }
        for (const char* place : {"codes.email_key", "idempotency.scope", "limits.bucket", "messages.recipient",
                                  "invitations.email_key", "invitations.invited_by"})
            QVERIFY2(before.contains(QLatin1String(place)), place);

        QCOMPARE(end(person, person.email).status, 202);
        passAndSweep(24h * 13);
        QCOMPARE(number("SELECT count(*) FROM accounts WHERE id = ?", {person.account}), 1);
        passAndSweep(24h + 1h);
        QCOMPARE(mentions(needles), QStringList());
        for (const char* sql : {"SELECT count(*) FROM used_refresh_tokens", "SELECT count(*) FROM pictures",
                                "SELECT count(*) FROM export_files"})
            QCOMPARE(number(sql), 0);
        QCOMPARE(number("SELECT member_count FROM organizations WHERE id = 'left'"), 1);
        // Others are as they were, and the address is free.
        QVERIFY(!world().signedIn(other).access.isEmpty());
        QCOMPARE(enter(person, true).code(), QStringLiteral("wrong_credentials"));
        const Person anew = world().person(person.email);
        QVERIFY(anew.account != person.account);
    }

    void aDeletionThatFailsIsWholeTheNextTime()
    {
        const Person person = world().person();
        QCOMPARE(end(person, person.email).status, 202);
        world().clock.pass(24h * 15);
        world().stop();
        auto failing = std::make_shared<bool>(true);
        world().beforeStart = [failing](backend::Platform& platform) {
            platform.database().setFaultHook([failing](const char* sql) {
                if (*failing && std::strstr(sql, "DELETE FROM accounts") != nullptr)
                    throw backend::StoreFailure(Error::coded(Error::Kind::Storage, QStringLiteral("io")));
            });
        };
        backend::Platform broken(world().config, world().clock);
        world().beforeStart(broken);
        QVERIFY(!broken.start());
        QCOMPARE(
            [&] {
                qint64 count = -1;
                broken.database().readOne("SELECT count(*) FROM account_deletions", {},
                                          [&](const backend::Row& row) { count = row.number(0); });
                return count;
            }(),
            1);
        *failing = false;
        QVERIFY(world().start());
        QCOMPARE(number("SELECT count(*) FROM accounts"), 0);
    }
};

QTEST_GUILESS_MAIN(TestDeletion)
#include "test_deletion.moc"
