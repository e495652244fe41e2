#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTcpSocket>
#include <atomic>
#include <mutex>

#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

std::mutex linesMutex;
QList<QPair<QString, QString>> lines; // category, text

void collect(QtMsgType, const QMessageLogContext& context, const QString& text)
{
    const std::lock_guard lock(linesMutex);
    lines.append({QString::fromLatin1(context.category), text});
}

} // namespace

/// The log says what happened, one JSON object a request, and never what somebody typed or holds.
class TestLogs final : public ApiTest {
    Q_OBJECT
    std::atomic<bool> m_failing{false};

protected:
    void configure(BackendWorld& world) override
    {
        world.beforeStart = [this](backend::Platform& platform) {
            platform.database().setFaultHook([this](const char* sql) {
                if (m_failing)
                    throw backend::StoreFailure(
                        Error::coded(Error::Kind::Storage, QStringLiteral("io"), QString::fromLatin1(sql)));
            });
        };
    }

private Q_SLOTS:
    void noSecretIsLogged()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("gatehouse.*=true"));
        lines.clear();
        const auto before = qInstallMessageHandler(&collect);
        const QString email = QStringLiteral("canary-address@example.org");
        const Person person = world().person(email);
        QStringList canaries{email, QStringLiteral("canary-address"), BackendWorld::goodPassword(),
                             QString::fromLatin1(person.access), QString::fromLatin1(person.refresh)};
        const Reply fresh =
            world().post("/v1/tokens/refresh", {{QLatin1String("refresh_token"), QString::fromLatin1(person.refresh)}});
        canaries << fresh.json().value(QLatin1String("access_token")).toString()
                 << fresh.json().value(QLatin1String("refresh_token")).toString();
        const Headers bearer{{"Authorization", "Bearer " + canaries.at(5).toLatin1()}};
        Headers patch = bearer;
        patch.append({"If-Match", world().get("/v1/me", bearer).header("etag")});
        (void)world().call("PATCH", "/v1/me", patch, "{\"first_name\":\"Canaryname\"}");
        (void)world().call("PATCH", "/v1/me", patch, "{\"first_name\":\"Canaryname");
        for (const char* phone : {"+12025550123", "+19005550123", "+1202555", "2025550123"}) {
            (void)world().call("PATCH", "/v1/me", patch, QByteArray("{\"phone\":\"") + phone + "\"}");
            canaries << QString::fromLatin1(phone);
        }
        canaries << QStringLiteral("Canaryname");
        (void)world().get("/v1/organizations/available?q=canaryquery", bearer);
        canaries << QStringLiteral("canaryquery");
        Person wrong = person;
        wrong.password = QStringLiteral("canary-wrong-password");
        for (int i = 0; i < 11; ++i)
            (void)world().signedIn(wrong);
        canaries << wrong.password;
        const QString chosen = QStringLiteral("canary-Chosen-velvet-9044");
        for (const QString& current : {wrong.password, BackendWorld::goodPassword()})
            (void)world().call("PUT", "/v1/me/password", bearer,
                               QJsonDocument(QJsonObject{{QLatin1String("current_password"), current},
                                                         {QLatin1String("new_password"), chosen}})
                                   .toJson());
        canaries << chosen;
        (void)world().post("/v1/password-resets", {{QLatin1String("email"), email}});
        for (const QJsonObject& message : world().messages()) {
            const QString code = message.value(QLatin1String("code")).toString();
            if (!code.isEmpty())
                canaries << code;
        }
        // Also when the database fails.
        m_failing = true;
        QCOMPARE(world().post("/v1/accounts", BackendWorld::signUpBody(email)).status, 500);
        QCOMPARE(world().get("/v1/me", bearer).status, 500);
        m_failing = false;
        // And when somebody speaks nonsense to spoil the lines.
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), world().port());
        QVERIFY(socket.waitForConnected(5000));
        socket.write("GE\"T},{ /health HTTP/1.1\r\nHost: x\r\nX-Request-Id: \"},{\"\r\nConnection: close\r\n\r\n");
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(5000))
            (void)socket.readAll();
        world().stop();
        qInstallMessageHandler(before);

        const std::lock_guard lock(linesMutex);
        int requests = 0;
        for (const auto& [category, text] : lines) {
            for (const QString& canary : canaries) {
                // Six digits may stand in a request id by chance; a code would stand by itself.
                const bool number = canary.size() == 6;
                const bool there = number ? text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(canary)))
                                          : text.contains(canary);
                QVERIFY2(canary.size() >= 6 && !there,
                         qPrintable(QStringLiteral("\"%1\" is logged: %2").arg(canary, text)));
            }
            if (category != QLatin1String("gatehouse.access"))
                continue;
            ++requests;
            const QJsonObject line = QJsonDocument::fromJson(text.toUtf8()).object();
            for (const char* field : {"time", "method", "route", "status", "ms", "request_id"})
                QVERIFY2(line.contains(QLatin1String(field)), qPrintable(text));
        }
        QVERIFY2(requests >= 20, qPrintable(QString::number(requests)));
    }
};

QTEST_GUILESS_MAIN(TestLogs)
#include "test_logs.moc"
