#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QUuid>
#include <atomic>
#include <cstring>

#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// The database fails at each statement of each command of the Preferences page in turn. What is stored is the state
/// before or the state after, never half of it; and the same request again, under the same key, makes it whole and
/// makes it once.
class TestStatementFaults final : public ApiTest {
    Q_OBJECT

    std::atomic<int> m_left{-1};
    std::atomic<bool> m_counting{false};

    void watch(backend::Platform& platform)
    {
        platform.database().setFaultHook([this](const char* sql) {
            // Threads that work at their own pace are known by what they ask first; they are not meant here.
            thread_local bool background = false;
            background = background || std::strncmp(sql, "SELECT id, recipient", 20) == 0 ||
                         std::strstr(sql, " FROM exports WHERE state IN") != nullptr;
            if (!background && m_counting && m_left >= 0 && m_left-- == 0)
                throw backend::StoreFailure(
                    Error::coded(Error::Kind::Storage, QStringLiteral("io"), QStringLiteral("test")));
        });
    }

    /// What matters of the whole database, as one text.
    QByteArray state()
    {
        QByteArray text;
        const auto dump = [&](const char* sql) {
            world().platform().database().read(sql, {},
                                               [&](const backend::Row& row) { text += row.text(0).toUtf8() + '\n'; });
        };
        dump("SELECT email || ' ' || version || ' ' || coalesce(picture, '') || ' ' || coalesce(phone, '') || ' ' || "
             "first_name FROM accounts ORDER BY id");
        dump("SELECT 'messages ' || count(*) FROM messages");
        dump("SELECT 'consents ' || count(*) FROM consents");
        dump("SELECT 'changes ' || count(*) FROM changes");
        dump("SELECT 'email_changes ' || count(*) FROM email_changes");
        dump("SELECT 'email_reverts ' || count(*) FROM email_reverts");
        dump("SELECT 'pictures ' || count(*) FROM pictures");
        dump("SELECT 'account_deletions ' || count(*) FROM account_deletions");
        dump("SELECT 'exports ' || count(*) FROM exports");
        dump("SELECT 'sessions ' || count(*) FROM sessions WHERE ended_at IS NULL");
        dump("SELECT account_id || email FROM email_changes ORDER BY account_id");
        return text;
    }

    struct Command final {
        QByteArray method;
        QByteArray target;
        QByteArray body = {};
        QByteArray type = "application/json";
        QByteArray ifMatch = {};
        QByteArray ifNoneMatch = {};
        std::optional<Person> by = std::nullopt; ///< None: nobody is signed in.
    };
    Reply send(const Command& command, const QByteArray& key)
    {
        Headers headers{{"Idempotency-Key", key}};
        if (command.by)
            headers += command.by->bearer();
        if (!command.body.isEmpty())
            headers.append({"Content-Type", command.type});
        if (!command.ifMatch.isEmpty())
            headers.append({"If-Match", command.ifMatch});
        if (!command.ifNoneMatch.isEmpty())
            headers.append({"If-None-Match", command.ifNoneMatch});
        return world().call(command.method, command.target, headers,
                            command.body.isEmpty() ? std::nullopt : std::optional(command.body));
    }

    /// Lets the n-th statement fail for n = 0, 1, … until the command gets through without; each time in a state made
    /// by `prepare`. `isDone`: whether the command has come about, exactly once.
    void sweep(const std::function<Command()>& prepare, const std::function<bool()>& isDone, bool endsSession = false)
    {
        int failures = 0;
        for (int n = 0; n < 80; ++n) {
            const Command command = prepare();
            (void)world().messages(); // The delivery has nothing left to do.
            const QByteArray key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
            const QByteArray before = state();
            m_left = n;
            m_counting = true;
            const Reply reply = send(command, key);
            m_counting = false;
            const bool failed = m_left < 0;
            m_left = -1;
            const QByteArray where = "statement " + QByteArray::number(n) + ": " + reply.body;
            QVERIFY2(reply.status != 0, where.constData());
            if (reply.status >= 300) {
                ++failures;
                QVERIFY2(reply.status == 500 || reply.status == 503, where.constData());
                QCOMPARE(reply.code(), QStringLiteral("internal"));
                QVERIFY2(!reply.body.contains("SELECT") && !reply.body.contains("test"), where.constData());
                QVERIFY2(state() == before, (where + '\n' + before + "---\n" + state()).constData());
            }
            // A client that does not know what came of it asks once more, and a client that does asks for nothing else.
            const bool over = endsSession && reply.status < 300;
            const Reply again = send(command, key);
            QVERIFY2(over ? again.code() == QLatin1String("session_ended") : again.status < 300,
                     ("statement " + QByteArray::number(n) + ", again: " + again.body).constData());
            QVERIFY2(isDone(), where.constData());
            const QByteArray after = state();
            const Reply third = send(command, key);
            if (!endsSession) {
                QCOMPARE(third.status, again.status);
                QCOMPARE(third.body, again.body);
            }
            QCOMPARE(state(), after);
            if (!failed) {
                QVERIFY2(failures > 3, "hardly a statement was made to fail");
                return;
            }
        }
        QFAIL("never gets through");
    }

    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    QJsonObject me(const Person& person) { return world().get("/v1/me", person.bearer()).json(); }
    QByteArray tagOf(const QByteArray& target, const Person& person)
    {
        return world().get(target, person.bearer()).header("etag");
    }
    static QByteArray png(int side)
    {
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }
    int m_addresses = 0;
    QString newAddress() { return QStringLiteral("next%1@new.example").arg(++m_addresses); }
    /// Somebody whose change of address waits for its code.
    Person waiting(const QString& address)
    {
        const Person person = world().person();
        const Reply asked = world().post("/v1/me/email-changes", {{QLatin1String("email"), address}}, person.bearer());
        if (asked.status != 202)
            QTest::qFail(asked.body.constData(), __FILE__, __LINE__);
        return person;
    }
    Person m_person;
    QString m_address;

protected:
    void configure(BackendWorld& world) override
    {
        world.beforeStart = [this](backend::Platform& platform) { watch(platform); };
    }

private Q_SLOTS:
    void askForANewAddress()
    {
        sweep(
            [&] {
                m_person = world().person();
                m_address = newAddress();
                Command command{"POST", "/v1/me/email-changes", json({{QLatin1String("email"), m_address}})};
                command.by = m_person;
                return command;
            },
            [&] {
                return number("SELECT count(*) FROM email_changes WHERE email = ?", {m_address}) == 1 &&
                       world().messages(m_address).size() == 1;
            });
    }

    void confirmANewAddress()
    {
        sweep(
            [&] {
                m_address = newAddress();
                m_person = waiting(m_address);
                const QString code = world().code(m_address, QStringLiteral("email_change_code"));
                Command command{"POST", "/v1/me/email-changes/confirm", json({{QLatin1String("code"), code}})};
                command.by = m_person;
                return command;
            },
            [&] {
                return me(m_person).value(QLatin1String("email")).toString() == m_address &&
                       !world().message(m_person.email, QStringLiteral("email_changed")).isEmpty();
            });
    }

    void withdrawANewAddress()
    {
        sweep(
            [&] {
                m_person = waiting(newAddress());
                Command command{"DELETE", "/v1/me/email-changes", {}};
                command.by = m_person;
                return command;
            },
            [&] { return me(m_person).value(QLatin1String("pending_email")).isNull(); });
    }

    void takeANewAddressBack()
    {
        sweep(
            [&] {
                m_address = newAddress();
                m_person = waiting(m_address);
                const QString code = world().code(m_address, QStringLiteral("email_change_code"));
                (void)world().post("/v1/me/email-changes/confirm", {{QLatin1String("code"), code}}, m_person.bearer());
                const QString token = world().code(m_person.email, QStringLiteral("email_changed"));
                return Command{"POST", "/v1/email-changes/revert", json({{QLatin1String("token"), token}})};
            },
            [&] {
                return number("SELECT count(*) FROM accounts WHERE email = ?", {m_person.email}) == 1 &&
                       number("SELECT count(*) FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE a.email = "
                              "? AND s.ended_at IS NULL",
                              {m_person.email}) == 0;
            });
    }

    void putAPicture()
    {
        sweep(
            [&] {
                m_person = world().person();
                Command command{"PUT", "/v1/me/picture", png(24), "image/png"};
                command.ifNoneMatch = "*";
                command.by = m_person;
                return command;
            },
            [&] { return world().get("/v1/me/picture", m_person.bearer()).status == 200; });
    }

    void removeAPicture()
    {
        sweep(
            [&] {
                m_person = world().person();
                Command put{"PUT", "/v1/me/picture", png(24), "image/png"};
                put.ifNoneMatch = "*";
                put.by = m_person;
                const Reply made = send(put, QUuid::createUuid().toByteArray());
                Command command{"DELETE", "/v1/me/picture", {}};
                command.ifMatch = made.header("etag");
                command.by = m_person;
                return command;
            },
            [&] { return world().get("/v1/me/picture", m_person.bearer()).status == 404; });
    }

    void decideOnNews()
    {
        sweep(
            [&] {
                m_person = world().person();
                Command command{"PATCH", "/v1/me/information-preferences",
                                R"({"promotional":{"on":true,"wording_id":"promotional-2026-11","language":"en"}})"};
                command.ifMatch = tagOf(command.target, m_person);
                command.by = m_person;
                return command;
            },
            [&] {
                return number("SELECT count(*) FROM consents WHERE account_id = ?", {m_person.account}) == 1 &&
                       world()
                           .get("/v1/me/information-preferences", m_person.bearer())
                           .json()
                           .value(QLatin1String("promotional"))
                           .toObject()
                           .value(QLatin1String("on"))
                           .toBool();
            });
    }

    void decideOnCookies()
    {
        sweep(
            [&] {
                m_person = world().person();
                const Reply now = world().get("/v1/me/cookie-preferences", m_person.bearer());
                const QJsonObject body{{QLatin1String("necessary"), true},
                                       {QLatin1String("preferences"), true},
                                       {QLatin1String("statistics"), false},
                                       {QLatin1String("marketing"), true},
                                       {QLatin1String("wording_id"), QStringLiteral("cookies-2026-11")},
                                       {QLatin1String("language"), QStringLiteral("en")}};
                Command command{"PUT", "/v1/me/cookie-preferences", json(body)};
                command.ifMatch = now.header("etag");
                command.by = m_person;
                return command;
            },
            [&] { return number("SELECT count(*) FROM consents WHERE account_id = ?", {m_person.account}) == 1; });
    }

    void changeThePhone()
    {
        sweep(
            [&] {
                m_person = world().person();
                Command command{"PATCH", "/v1/me", R"({"phone":"+33612345678"})"};
                command.ifMatch = tagOf(command.target, m_person);
                command.by = m_person;
                return command;
            },
            [&] { return me(m_person).value(QLatin1String("phone")).toString() == QLatin1String("+33612345678"); });
    }

    void askForAnExport()
    {
        sweep(
            [&] {
                m_person = world().person();
                Command command{"POST", "/v1/me/export", "{}"};
                command.by = m_person;
                return command;
            },
            [&] {
                // It is made at its own pace, and a mail tells of it.
                return QTest::qWaitFor([&] { return exportState() == QLatin1String("ready"); }, 10'000) &&
                       number("SELECT count(*) FROM exports WHERE account_id = ?", {m_person.account}) == 1;
            });
    }

    void endAnAccount()
    {
        sweep(
            [&] {
                m_person = world().person();
                Command command{"DELETE", "/v1/me", json({{QLatin1String("email"), m_person.email}})};
                command.by = m_person;
                return command;
            },
            [&] {
                return number("SELECT count(*) FROM account_deletions WHERE account_id = ?", {m_person.account}) == 1;
            },
            true);
    }

private:
    QString exportState()
    {
        QString state;
        (void)world().platform().database().readOne("SELECT state FROM exports WHERE account_id = ?",
                                                    {m_person.account},
                                                    [&](const backend::Row& row) { state = row.text(0); });
        return state;
    }
};

QTEST_GUILESS_MAIN(TestStatementFaults)
#include "test_statement_faults.moc"
