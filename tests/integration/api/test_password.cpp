#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <atomic>
#include <future>

#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

QString another() { return QStringLiteral("Velvet-anchor-prism-9044"); }

} // namespace

/// A change of the password by its owner: what proves it, what is refused, and what ends with it.
class TestPassword final : public ApiTest {
    Q_OBJECT

    [[nodiscard]] static QJsonObject body(const QString& current, const QString& next)
    {
        return {{QLatin1String("current_password"), current}, {QLatin1String("new_password"), next}};
    }
    [[nodiscard]] Reply change(const Person& person, const QJsonObject& body, const QByteArray& key = {}) const
    {
        Headers headers = person.bearer();
        if (!key.isEmpty())
            headers.append({"Idempotency-Key", key});
        return m_of->call("PUT", "/v1/me/password", headers, QJsonDocument(body).toJson());
    }
    [[nodiscard]] static QString faultsOf(const Reply& reply)
    {
        QStringList faults;
        for (const QJsonValue& fault : reply.json().value(QLatin1String("errors")).toArray())
            faults.append(fault[QLatin1String("pointer")].toString() + QLatin1Char(' ') +
                          fault[QLatin1String("code")].toString());
        return QString::number(reply.status) + QLatin1Char(' ') + faults.join(QLatin1String(", "));
    }
    [[nodiscard]] QString hashOf(const Person& person)
    {
        QString hash;
        world().platform().database().readOne("SELECT password_hash FROM accounts WHERE id = ?", {person.account},
                                              [&](const backend::Row& row) { hash = row.text(0); });
        return hash;
    }
    [[nodiscard]] bool signsIn(const Person& person, const QString& password)
    {
        Person other = person;
        other.password = password;
        return !world().signedIn(other).access.isEmpty();
    }
    [[nodiscard]] static QByteArray key() { return QUuid::createUuid().toByteArray(QUuid::WithoutBraces); }
    BackendWorld* m_of = nullptr;
    std::atomic<int> m_left{-1}; ///< The write that fails, counted from now; none below zero.
    std::atomic<bool> m_failed{false};

protected:
    void configure(BackendWorld& world) override
    {
        world.beforeStart = [this](backend::Platform& platform) {
            platform.database().setFaultHook([this](const char* sql) {
                // Only what the command itself writes: others do theirs at their own times.
                const QByteArray statement(sql);
                if (m_left < 0 || statement.startsWith("SELECT") || statement.contains("last_active_at") ||
                    (statement.contains("messages") && !statement.startsWith("INSERT")))
                    return;
                if (m_left.fetch_sub(1) == 0) {
                    m_failed = true;
                    throw backend::StoreFailure(Error::coded(Error::Kind::Storage, QStringLiteral("disk_full")));
                }
            });
        };
    }

protected Q_SLOTS:
    void init() override
    {
        ApiTest::init();
        m_of = &world();
    }

private Q_SLOTS:
    void changesItAndEndsTheOtherSessions()
    {
        const Person here = world().person();
        const Person there = world().signedIn(here);
        world().clock.pass(1h);
        const Person later = world().signedIn(here);
        const Reply changed = change(later, body(here.password, another()));
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.json().value(QLatin1String("ended")).toInt(), 2);
        QCOMPARE(world().get("/v1/me", later.bearer()).status, 200);
        for (const Person& ended : {here, there})
            QCOMPARE(world().get("/v1/me", ended.bearer()).code(), QStringLiteral("session_ended"));
        QVERIFY(!signsIn(here, here.password));
        QVERIFY(signsIn(here, another()));
        // This session goes on, with the tokens that it has.
        QCOMPARE(world()
                     .post("/v1/tokens/refresh", {{QLatin1String("refresh_token"), QString::fromLatin1(later.refresh)}})
                     .status,
                 200);
        const QString hash = hashOf(here);
        QVERIFY2(hash.startsWith(QLatin1String("$argon2id$")), qPrintable(hash.left(12)));
        QCOMPARE(number("SELECT count(*) FROM changes WHERE account_id = ? AND kind = 'account'", {here.account}), 1);
    }

    void leavesTheOthersWhereAsked()
    {
        const Person here = world().person();
        const Person there = world().signedIn(here);
        QJsonObject kept = body(here.password, another());
        kept[QLatin1String("end_other_sessions")] = false;
        QCOMPARE(change(here, kept).json().value(QLatin1String("ended")).toInt(-1), 0);
        QCOMPARE(world().get("/v1/me", there.bearer()).status, 200);
        QVERIFY(!world().message(here.email, QStringLiteral("password_replaced_only")).isEmpty());
    }

    void saysSinceWhen()
    {
        const Person here = world().person();
        const auto since = [&] {
            return world().get("/v1/me/password", here.bearer()).json().value(QLatin1String("changed_at")).toString();
        };
        const QString made = since();
        QVERIFY(!made.isEmpty());
        world().clock.pass(5min);
        const Reply changed = change(here, body(here.password, another()));
        QVERIFY(since() > made);
        QCOMPARE(since(), changed.json().value(QLatin1String("changed_at")).toString());
        // Of accounts older than the record it is not known.
        world().platform().database().run("UPDATE accounts SET password_changed_at = 0");
        QCOMPARE(since(), QString());
    }

    void theOwnerIsTold()
    {
        const Person here = world().person();
        QCOMPARE(change(here, body(here.password, another())).status, 200);
        const QJsonObject mail = world().message(here.email, QStringLiteral("password_replaced"));
        QVERIFY(mail.value(QLatin1String("text")).toString().contains(QLatin1String("Forgot password?")));
        QVERIFY(!QJsonDocument(mail).toJson().contains(another().toUtf8()));
    }

    void theCurrentPasswordIsTheProof()
    {
        const Person here = world().person();
        world().clock.pass(1h);
        const Person later = world().signedIn(here);
        const QString before = hashOf(here);
        QCOMPARE(faultsOf(change(later, body(QStringLiteral("not the password"), another()))),
                 QStringLiteral("422 /current_password wrong_password"));
        QCOMPARE(hashOf(here), before);
        // It needs no other, however old the session's last one is; and it is one for what follows.
        world().platform().database().run("UPDATE sessions SET verified_at = 0");
        QCOMPARE(change(later, body(here.password, another())).status, 200);
        QCOMPARE(number("SELECT max(verified_at) FROM sessions WHERE account_id = ?", {here.account}),
                 world().clock.now().toMSecsSinceEpoch());
        // And nobody changes it without a session.
        QCOMPARE(world().call("PUT", "/v1/me/password", {}, "{}").code(), QStringLiteral("token_invalid"));
    }

    void refusesWhatSignUpRefuses_data()
    {
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("fault");
        QTest::newRow("short") << QStringLiteral("Quartz-7351-abc").left(14) << QStringLiteral("too_short");
        QTest::newRow("long") << QString(129, QLatin1Char('x')) << QStringLiteral("too_long");
        QTest::newRow("weak") << QStringLiteral("aaaaaaaaaaaaaaaa") << QStringLiteral("too_weak");
        QTest::newRow("own name") << QStringLiteral("AlineMoreauAlineMoreau") << QStringLiteral("too_weak");
        QTest::newRow("breached") << QStringLiteral("correct horse battery staple") << QStringLiteral("breached");
        QTest::newRow("same") << BackendWorld::goodPassword() << QStringLiteral("same_password");
    }
    void refusesWhatSignUpRefuses()
    {
        QFETCH(QString, next);
        QFETCH(QString, fault);
        const Person here = world().person();
        QCOMPARE(faultsOf(change(here, body(here.password, next))), QStringLiteral("422 /new_password ") + fault);
        QVERIFY(signsIn(here, here.password));
    }

    void namesEveryField()
    {
        const Person here = world().person();
        QCOMPARE(faultsOf(change(here, {})), QStringLiteral("422 /current_password required, /new_password required"));
        QCOMPARE(faultsOf(change(here, body(QStringLiteral("wrong"), QStringLiteral("short")))),
                 QStringLiteral("422 /current_password wrong_password, /new_password too_short"));
        QJsonObject odd = body(here.password, another());
        odd[QLatin1String("end_other_sessions")] = QStringLiteral("yes");
        QCOMPARE(change(here, odd).code(), QStringLiteral("malformed_json"));
    }

    void longOnesAndOtherScriptsAreWelcome()
    {
        const Person here = world().person();
        // Composed and decomposed are the same password.
        const QString composed = QStringLiteral("d\u00e9j\u00e0 vu \u7d2b\u967d\u82b1 lantern quartz");
        QCOMPARE(change(here, body(here.password, composed)).status, 200);
        QVERIFY(signsIn(here, composed.normalized(QString::NormalizationForm_D)));
        QCOMPARE(faultsOf(change(here, body(composed, composed.normalized(QString::NormalizationForm_D)))),
                 QStringLiteral("422 /new_password same_password"));
        const QString longest = QStringLiteral("umber Lantern quartz 7351 ").repeated(5).left(128);
        QCOMPARE(change(here, body(composed, longest)).status, 200);
        QVERIFY(signsIn(here, longest));
    }

    void wrongTriesCountTogetherWithThoseAtSignIn()
    {
        const Person here = world().person();
        for (int i = 0; i < world().config.tries.failuresBeforeLock; ++i)
            QCOMPARE(change(here, body(QStringLiteral("wrong"), another())).status, 422);
        const Reply locked = change(here, body(here.password, another()));
        QCOMPARE(locked.code(), QStringLiteral("locked_out"));
        QVERIFY(locked.header("retry-after").toInt() > 0);
        QVERIFY(world().signedIn(here).access.isEmpty());
        world().clock.pass(61s);
        QCOMPARE(change(here, body(here.password, another())).status, 200);
    }

    void theSameKeyIsAnsweredAlike()
    {
        const Person here = world().person();
        const Person there = world().signedIn(here);
        const QByteArray once = key();
        const Reply first = change(here, body(here.password, another()), once);
        const Reply again = change(here, body(here.password, another()), once);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.header("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(again.json().value(QLatin1String("ended")).toInt(), 1);
        QVERIFY(!there.access.isEmpty());
        // Another command under the key, and the same one without it.
        QCOMPARE(change(here, body(another(), here.password), once).code(), QStringLiteral("idempotency_key_reused"));
        QCOMPARE(faultsOf(change(here, body(here.password, another()))),
                 QStringLiteral("422 /current_password wrong_password"));
    }

    void aServerThatDiesAfterTheCommitAnswersTruly()
    {
        const Person here = world().person();
        const QByteArray once = key();
        const Reply first = change(here, body(here.password, another()), once);
        QVERIFY(world().restart());
        const Reply again = change(here, body(here.password, another()), once);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QVERIFY(signsIn(here, another()));
    }

    void anyStatementThatFailsChangesNothing()
    {
        // Over every statement of the command: either all of it came about or nothing, and a repeat gets it done.
        for (int failing = 0;; ++failing) {
            const Person here = world().person();
            const Person there = world().signedIn(here);
            const QByteArray once = key();
            m_failed = false;
            m_left = failing;
            const Reply reply = change(here, body(here.password, another()), once);
            m_left = -1;
            if (!m_failed) {
                QCOMPARE(reply.status, 200);
                QVERIFY2(failing > 4, qPrintable(QString::number(failing)));
                break;
            }
            // One may fail that the command can do without, if all of it came about.
            if (reply.status == 200) {
                QVERIFY(signsIn(here, another()));
                QCOMPARE(world().get("/v1/me", there.bearer()).code(), QStringLiteral("session_ended"));
                continue;
            }
            QCOMPARE(reply.status, 503);
            QVERIFY(signsIn(here, here.password));
            QCOMPARE(world().get("/v1/me", there.bearer()).status, 200);
            world().clock.pass(31s);
            QCOMPARE(change(here, body(here.password, another()), once).status, 200);
            QCOMPARE(world().get("/v1/me", there.bearer()).code(), QStringLiteral("session_ended"));
            QVERIFY(failing < 40);
        }
    }

    void ofTwoAtOnceOneWins()
    {
        const Person here = world().person();
        auto one = std::async(std::launch::async, [&] { return change(here, body(here.password, another())); });
        auto two = std::async(std::launch::async, [&] {
            return change(here, body(here.password, QStringLiteral("Copper-thistle-monday-2210")));
        });
        int won = 0;
        for (auto* answer : {&one, &two}) {
            const Reply reply = answer->get();
            QCOMPARE(reply.contractFaults, QStringList());
            QVERIFY2(reply.status == 200 || reply.status == 422, reply.body.constData());
            won += reply.status == 200 ? 1 : 0;
        }
        QCOMPARE(won, 1);
    }

    void codesForAResetAreWorthless()
    {
        const Person here = world().person();
        world().clock.pass(1min);
        QCOMPARE(world().post("/v1/password-resets", {{QLatin1String("email"), here.email}}).status, 202);
        const QString code = world().code(here.email, QStringLiteral("reset_code"));
        QVERIFY(!code.isEmpty());
        QCOMPARE(change(here, body(here.password, another())).status, 200);
        const Reply reset = world().post("/v1/password-resets/confirm",
                                         {{QLatin1String("email"), here.email},
                                          {QLatin1String("code"), code},
                                          {QLatin1String("password"), QStringLiteral("Copper-thistle-monday-2210")}});
        QCOMPARE(reset.firstField(), QStringLiteral("/code wrong_code"));
        QVERIFY(signsIn(here, another()));
    }

    void nothingOfItIsKept()
    {
        const Person here = world().person();
        const QString wrong = QStringLiteral("canary-Wrong-quilt-5518");
        QCOMPARE(change(here, body(wrong, another()), key()).status, 422);
        QCOMPARE(change(here, body(here.password, another()), key()).status, 200);
        (void)world().messages();
        if (onPostgres())
            QSKIP("what PostgreSQL keeps is looked at in its tables by the same statements");
        world().stop();
        QDirIterator files(world().dataFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QString& secret : {wrong, another(), here.password})
                QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(file.fileName()));
            ++seen;
        }
        QVERIFY(seen > 1);
    }
};

QTEST_GUILESS_MAIN(TestPassword)
#include "test_password.moc"
