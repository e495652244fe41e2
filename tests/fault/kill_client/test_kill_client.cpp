#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include "backend/platform.h"
#include "backend/sample/sample_platform.h"
#include "backend/store/accounts_store.h"
#include "backend/store/migrations.h"
#include "domain/email_address.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

/// Kills the client by SIGKILL at every step between "saved on this computer" and "arrived", and for each network
/// fault; after a usual start nothing acknowledged is lost, and nothing is written twice.
class TestKillClient final : public test::StrictTest {
    Q_OBJECT

    QTemporaryDir m_data;
    QTemporaryDir m_profile;
    SystemClock m_clock;
    std::unique_ptr<backend::Platform> m_platform;
    QString m_server;
    AccountId m_account;
    QString m_email;
    QString m_password;

    struct Run final {
        bool killed = false;
        QString output;
    };
    Run run(const QStringList& words)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("OUTBOX_CLIENT_PASSWORD"), m_password);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(OUTBOX_CLIENT), words);
        // The platform answers on threads of its own, so this thread may wait.
        if (!process.waitForFinished(60'000))
            qFatal("the client hangs");
        return {process.exitStatus() == QProcess::CrashExit, QString::fromUtf8(process.readAll())};
    }
    backend::VersionedProfile atServer()
    {
        backend::AccountsStore accounts(m_platform->database());
        return accounts.profile(m_account).value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        backend::PlatformConfig config;
        config.dataFolder = m_data.path();
        config.hashing = {1, 8};
        m_platform = std::make_unique<backend::Platform>(config, m_clock);
        const auto port = m_platform->start();
        QVERIFY(port);
        m_server = QStringLiteral("http://127.0.0.1:%1").arg(*port);
        backend::PasswordHasher hasher(config.hashing);
        const auto made = backend::makeSample(m_platform->database(), hasher, m_clock, {7, 4, 6, 8});
        QVERIFY(made);
        const QJsonObject user = made->value(QStringLiteral("user")).toObject();
        m_email = user.value(QStringLiteral("email")).toString();
        m_password = user.value(QStringLiteral("password")).toString();
        backend::AccountsStore accounts(m_platform->database());
        m_account = accounts.byEmail(emailKey(m_email)).value().id;
        const Run signedIn = run({QStringLiteral("sign-in"), m_server, m_profile.path(), m_email});
        QCOMPARE(signedIn.output, QString());
        QVERIFY(!signedIn.killed);
    }
    void cleanupTestCase() { m_platform.reset(); }

    void nothingIsLostOrDoubled_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("the network comes back") << QStringLiteral("none");
        QTest::newRow("the first answer is lost after the commit") << QStringLiteral("lose");
        QTest::newRow("the first write does not get through") << QStringLiteral("refuse");
    }
    void nothingIsLostOrDoubled()
    {
        QFETCH(QString, fault);
        int acknowledgedAndKilled = 0;
        int kills = 0;
        for (int n = 1;; ++n) {
            QVERIFY2(n < 2000, "the client never gets to its end");
            const QString name = QStringLiteral("%1-%2").arg(fault).arg(n);
            const backend::VersionedProfile before = atServer();
            const Run first =
                run({QStringLiteral("edit"), m_server, m_profile.path(), name, QString::number(n), fault});
            QVERIFY2(!first.output.contains(QStringLiteral("failed")), qPrintable(name + first.output));
            const bool acknowledged = first.output.contains(QStringLiteral("acknowledged"));
            const Run second = run({QStringLiteral("settle"), m_server, m_profile.path()});
            QVERIFY2(!second.killed && second.output.contains(QStringLiteral("settled")),
                     qPrintable(name + second.output));
            const backend::VersionedProfile after = atServer();
            const bool arrived = after.profile.lastName == name;
            QVERIFY2(arrived || !acknowledged, qPrintable(name + QStringLiteral(" is lost")));
            QVERIFY2(arrived || after.profile.lastName == before.profile.lastName, qPrintable(after.profile.lastName));
            QVERIFY2(
                after.version == before.version + (arrived ? 1 : 0),
                qPrintable(QStringLiteral("%1: version %2 to %3").arg(name).arg(before.version).arg(after.version)));
            if (!first.killed)
                break;
            ++kills;
            acknowledgedAndKilled += acknowledged ? 1 : 0;
        }
        qInfo("killed at %d steps, %d of them after the edit was acknowledged", kills, acknowledgedAndKilled);
        QVERIFY(kills > 10);
        QVERIFY(acknowledgedAndKilled > 3);
    }
};

QTEST_GUILESS_MAIN(TestKillClient)
#include "test_kill_client.moc"
