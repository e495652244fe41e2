#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "backend/store/migrations.h"
#include "tests/support/backend_world.h"
#include "tests/support/postgres_server.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

struct Ended final {
    int code = -1;
    QString out;
    QString err;
};

/// A gatehoused that serves, ended with this object.
class Serving final {
public:
    explicit Serving(const QStringList& arguments)
    {
        m_process.start(QStringLiteral(GATEHOUSED_PROGRAM), QStringList{QStringLiteral("serve")} + arguments);
        while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine() &&
               m_process.waitForReadyRead(20'000)) {
        }
        m_line = QString::fromUtf8(m_process.readLine()).trimmed();
    }
    ~Serving()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;
    [[nodiscard]] const QString& line() const { return m_line; }
    [[nodiscard]] QProcess& process() { return m_process; }
    [[nodiscard]] QString address() const { return m_line.section(QLatin1Char(' '), 1); }

private:
    QProcess m_process;
    QString m_line;
};

} // namespace

/// The program itself: its commands, its settings, its sentences when something is wrong.
class TestGatehoused final : public StrictTest {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    [[nodiscard]] QStringList inData(const QStringList& arguments) const
    {
        return QStringList{QStringLiteral("--data"), data()} + arguments;
    }
    static Ended run(const QStringList& arguments, const QStringList& environment = {})
    {
        QProcess process;
        QStringList all = QProcess::systemEnvironment() + environment;
        process.setEnvironment(all);
        process.start(QStringLiteral(GATEHOUSED_PROGRAM), arguments);
        Ended ended;
        if (!process.waitForFinished(120'000))
            process.kill();
        ended.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        ended.out = QString::fromUtf8(process.readAllStandardOutput());
        ended.err = QString::fromUtf8(process.readAllStandardError());
        return ended;
    }
    [[nodiscard]] QString written(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder->filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return file.fileName();
    }
    /// One request by the system's curl: status and body.
    static QString ask(const QStringList& arguments)
    {
        QProcess curl;
        curl.start(QStringLiteral("curl"),
                   QStringList{QStringLiteral("-s"), QStringLiteral("-w"), QStringLiteral(" %{http_code}")} +
                       arguments);
        curl.waitForFinished(30'000);
        return QString::fromUtf8(curl.readAll());
    }
    static QStringList sampleOptions(int seed)
    {
        return {QStringLiteral("--seed"),          QString::number(seed),
                QStringLiteral("--accounts"),      QStringLiteral("150"),
                QStringLiteral("--organizations"), QStringLiteral("500"),
                QStringLiteral("--members"),       QStringLiteral("1000")};
    }
    QStringList names(const QString& database)
    {
        backend::DatabaseConfig config;
        config.file = database;
        backend::Database opened(config);
        QStringList found;
        for (const char* sql : {"SELECT name FROM organizations ORDER BY name",
                                "SELECT first_name || ' ' || last_name FROM accounts ORDER BY email"})
            opened.read(sql, {}, [&](const backend::Row& row) { found.append(row.text(0)); });
        return found;
    }
    QString platformFile(const QString& folder = {}) const
    {
        return QDir(folder.isEmpty() ? data() : folder).filePath(QStringLiteral("platform.db"));
    }

private Q_SLOTS:
    void init() override
    {
        StrictTest::init();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { m_folder.reset(); }

    void servesAndEndsOnATerm_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void servesAndEndsOnATerm()
    {
        QFETCH(int, number);
        Serving serving(inData({}));
        QVERIFY2(QRegularExpression(QStringLiteral("^listening http://127\\.0\\.0\\.1:[0-9]+$"))
                     .match(serving.line())
                     .hasMatch(),
                 qPrintable(serving.line()));
        QCOMPARE(ask({serving.address() + QStringLiteral("/health")}), QStringLiteral("{\"status\":\"ok\"} 200"));
        ::kill(static_cast<pid_t>(serving.process().processId()), number);
        QVERIFY(serving.process().waitForFinished(10'000));
        QCOMPARE(serving.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(serving.process().exitCode(), 0);
        // Every line of the log is a JSON object.
        for (const QByteArray& line : serving.process().readAllStandardError().split('\n')) {
            if (!line.isEmpty())
                QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
        }
        // What it keeps is for its owner only.
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFileInfo(data()).permissions() & others));
        QVERIFY(!(QFileInfo(platformFile()).permissions() & others));
    }

    void endsWithItsParent()
    {
        Serving serving(inData({QStringLiteral("--parent-pid"), QStringLiteral("1")}));
        QVERIFY(!serving.line().isEmpty());
        QVERIFY(serving.process().waitForFinished(10'000));
        QCOMPARE(serving.process().exitCode(), 0);
    }

    void makesASample()
    {
        const Ended made = run(QStringList{QStringLiteral("sample")} + inData(sampleOptions(7)));
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const QJsonObject who = QJsonDocument::fromJson(made.out.toUtf8()).object();
        QCOMPARE(who.keys(), QStringList({QStringLiteral("admin"), QStringLiteral("user")}));
        // Somebody lives there now.
        const Ended again = run(QStringList{QStringLiteral("sample")} + inData(sampleOptions(7)));
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(QLatin1String("empty one")));
        // The same seed makes the same platform, another seed another.
        const QString same = m_folder->filePath(QStringLiteral("same"));
        const QString other = m_folder->filePath(QStringLiteral("other"));
        const Ended twin =
            run(QStringList{QStringLiteral("sample"), QStringLiteral("--data"), same} + sampleOptions(7));
        QCOMPARE(twin.out, made.out);
        (void)run(QStringList{QStringLiteral("sample"), QStringLiteral("--data"), other} + sampleOptions(8));
        QCOMPARE(names(platformFile()), names(platformFile(same)));
        QVERIFY(names(platformFile()) != names(platformFile(other)));
        QCOMPARE(names(platformFile()).size(), 650);
        // The people are real enough to sign in.
        Serving serving(inData({}));
        for (const char* key : {"user", "admin"}) {
            QJsonObject body = who.value(QLatin1String(key)).toObject();
            const QString answer = ask({QStringLiteral("-H"), QStringLiteral("Content-Type: application/json"),
                                        QStringLiteral("-d"), QString::fromUtf8(QJsonDocument(body).toJson()),
                                        serving.address() + QStringLiteral("/v1/sign-in")});
            QVERIFY2(answer.endsWith(QLatin1String("} 200")), qPrintable(answer));
        }
    }

    void theDefaultSampleIsBelievable()
    {
        const Ended made = run(QStringList{QStringLiteral("sample")} + inData({}));
        QVERIFY2(made.code == 0, qPrintable(made.err));
        backend::DatabaseConfig config;
        config.file = platformFile();
        backend::Database database(config);
        const auto count = [&](const char* sql) {
            qint64 value = 0;
            database.readOne(sql, {}, [&](const backend::Row& row) { value = row.number(0); });
            return value;
        };
        QVERIFY(count("SELECT count(*) FROM organizations") >= 5000);
        QCOMPARE(count("SELECT count(DISTINCT name) FROM organizations"), count("SELECT count(*) FROM organizations"));
        QVERIFY(count("SELECT count(*) FROM memberships") >= 20'000);
        QVERIFY(count("SELECT count(*) FROM sessions") >= 300);
        QVERIFY(count("SELECT count(*) FROM invitations") >= 2);
        QCOMPARE(count("SELECT count(*) FROM organizations WHERE member_count = 0"), 0);
        QVERIFY(count("SELECT max(member_count) FROM organizations") < 2000);
        // No address of anybody: only names kept for examples.
        QCOMPARE(
            count("SELECT count(*) FROM accounts WHERE email NOT LIKE '%@example.org' AND email NOT LIKE '%.example'"),
            0);
    }

    void migratesAndSaysHowItIs()
    {
        const Ended migrated = run(QStringList{QStringLiteral("migrate")} + inData({}));
        QCOMPARE(migrated.code, 0);
        QVERIFY(QRegularExpression(QStringLiteral("^The database is at schema [0-9]+\\.\n$"))
                    .match(migrated.out)
                    .hasMatch());
        const Ended doctor = run(QStringList{QStringLiteral("doctor")} + inData({}));
        QCOMPARE(doctor.code, 0);
        QVERIFY(doctor.out.contains(QLatin1String("The database is whole.")));
        {
            backend::DatabaseConfig config;
            config.file = platformFile();
            backend::Database database(config);
            database.runOnce("PRAGMA user_version=999");
        }
        for (const char* command : {"serve", "migrate", "sample"}) {
            const Ended newer = run(QStringList{QLatin1String(command)} + inData({}));
            QCOMPARE(newer.code, 1);
            QVERIFY2(newer.err.contains(QLatin1String("update gatehoused")), qPrintable(newer.err));
        }
    }

    void aKilledMigrationGoesOn()
    {
        backend::DatabaseConfig config;
        config.file = platformFile();
        {
            // Half way, as if it had been killed there.
            QVERIFY(QDir().mkpath(QFileInfo(config.file).path()));
            backend::Database database(config);
            int changes = 0;
            database.setFaultHook([&changes](const char* sql) {
                const QByteArray statement(sql);
                if ((statement.startsWith("CREATE") || statement.startsWith("ALTER")) &&
                    ++changes > backend::newestSchema() / 2)
                    throw backend::StoreFailure(Error::coded(Error::Kind::Storage, QStringLiteral("io")));
            });
            QVERIFY_THROWS_EXCEPTION(backend::StoreFailure, (void)backend::migrate(database));
            QCOMPARE(backend::schemaOf(database), backend::newestSchema() / 2);
        }
        QCOMPARE(run(QStringList{QStringLiteral("migrate")} + inData({})).code, 0);
        backend::Database database(config);
        QCOMPARE(backend::schemaOf(database), backend::newestSchema());
        QVERIFY(database.readOne("SELECT 1 FROM sqlite_master WHERE name = 'messages_waiting'", {},
                                 [](const backend::Row&) {}));
    }

    void anExportOutlivesAKill()
    {
        const Ended sample = run(QStringList{QStringLiteral("sample")} + inData(sampleOptions(3)));
        const QJsonObject user =
            QJsonDocument::fromJson(sample.out.toUtf8()).object().value(QLatin1String("user")).toObject();
        const QByteArray credentials = QJsonDocument(user).toJson(QJsonDocument::Compact);
        const QString slow = written("slow.yaml", "export_pause_ms: 500\n");
        QString bearer;
        const auto state = [&](const Serving& serving) {
            const QString answer =
                ask({QStringLiteral("-H"), bearer, serving.address() + QStringLiteral("/v1/me/export")});
            return QJsonDocument::fromJson(answer.section(QLatin1Char(' '), 0, -2).toUtf8())
                .object()
                .value(QLatin1String("state"))
                .toString();
        };
        {
            Serving serving(inData({QStringLiteral("--config"), slow}));
            const QString tokens =
                ask({QStringLiteral("-H"), QStringLiteral("Content-Type: application/json"), QStringLiteral("-d"),
                     QString::fromUtf8(credentials), serving.address() + QStringLiteral("/v1/sign-in")});
            bearer = QStringLiteral("Authorization: Bearer ") +
                     QJsonDocument::fromJson(tokens.section(QLatin1Char(' '), 0, -2).toUtf8())
                         .object()
                         .value(QLatin1String("access_token"))
                         .toString();
            QVERIFY(ask({QStringLiteral("-X"), QStringLiteral("POST"), QStringLiteral("-H"), bearer,
                         QStringLiteral("-H"), QStringLiteral("Idempotency-Key: the-export"),
                         serving.address() + QStringLiteral("/v1/me/export")})
                        .endsWith(QLatin1String(" 202")));
            QTRY_COMPARE_WITH_TIMEOUT(state(serving), QStringLiteral("running"), 10'000);
            ::kill(static_cast<pid_t>(serving.process().processId()), SIGKILL);
            QVERIFY(serving.process().waitForFinished(10'000));
        }
        // The claim of the dead one lasts some seconds.
        Serving serving(inData({}));
        QTRY_COMPARE_WITH_TIMEOUT(state(serving), QStringLiteral("ready"), 30'000);
        const QString file =
            ask({QStringLiteral("-H"), bearer, serving.address() + QStringLiteral("/v1/me/export/file?format=json")});
        QVERIFY(file.endsWith(QLatin1String(" 200")));
        QVERIFY(file.contains(user.value(QLatin1String("email")).toString()));
    }

    void aDamagedDatabaseIsNamed()
    {
        QVERIFY(QDir().mkpath(data()));
        QFile file(platformFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(100'000, 'x'));
        file.close();
        for (const char* command : {"serve", "migrate", "doctor"}) {
            const Ended ended = run(QStringList{QLatin1String(command)} + inData({}));
            QCOMPARE(ended.code, 1);
            QVERIFY2(ended.err.contains(QLatin1String("damaged")), qPrintable(ended.err));
        }
    }

    void backsUpWhileItRuns()
    {
        QCOMPARE(run(QStringList{QStringLiteral("sample")} + inData(sampleOptions(3))).code, 0);
        Serving serving(inData({}));
        const QString copy = m_folder->filePath(QStringLiteral("it's a copy.db"));
        const Ended made = run(QStringList{QStringLiteral("backup")} + inData({copy}));
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QVERIFY(!(QFileInfo(copy).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(names(copy), names(platformFile()));
        const Ended again = run(QStringList{QStringLiteral("backup")} + inData({copy}));
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(QLatin1String("exists already")));
        QCOMPARE(run(QStringList{QStringLiteral("backup")} + inData({QStringLiteral("/nonexistent/x.db")})).code, 1);
    }

    void saysWhatIsWrongOnTheCommandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const QStringList& arguments, const char* sentence) {
            QTest::newRow(name) << arguments << QString::fromLatin1(sentence);
        };
        const QStringList serve{QStringLiteral("serve"), QStringLiteral("--data"), QStringLiteral("DATA")};
        row("nothing", {}, "say what to do");
        row("no data", {QStringLiteral("serve")}, "--data DIR is needed");
        row("no such command", {QStringLiteral("dance"), QStringLiteral("--data"), QStringLiteral("DATA")},
            "no command \"dance\"");
        row("bad listen", serve + QStringList{QStringLiteral("--listen"), QStringLiteral("here")}, "ADDRESS:PORT");
        row("off loopback", serve + QStringList{QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")},
            "refusing to serve plain HTTP");
        row("bad database", serve + QStringList{QStringLiteral("--database"), QStringLiteral("mysql://x")},
            "postgresql:// address");
        row("password", serve + QStringList{QStringLiteral("--database"), QStringLiteral("postgresql://u:secret@h/d")},
            "does not belong on a command line");
        row("no config", serve + QStringList{QStringLiteral("--config"), QStringLiteral("/nonexistent.yaml")},
            "cannot read the file");
        row("bad number",
            {QStringLiteral("sample"), QStringLiteral("--data"), QStringLiteral("DATA"), QStringLiteral("--accounts"),
             QStringLiteral("many")},
            "take numbers");
        row("data is a file", {QStringLiteral("serve"), QStringLiteral("--data"), QStringLiteral("/dev/null")},
            "cannot be made");
    }
    void saysWhatIsWrongOnTheCommandLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, sentence);
        arguments.replaceInStrings(QStringLiteral("DATA"), data());
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(sentence), qPrintable(ended.err));
        QVERIFY(!ended.err.contains(QLatin1String("secret")));
    }

    void saysWhatIsWrongInTheSettings_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* yaml, const char* sentence) {
            QTest::newRow(yaml) << QByteArray(yaml) << QString::fromLatin1(sentence);
        };
        row("colour: red\n", "no setting is called \"colour\"");
        row("workers: many\n", "workers:");
        row("workers: 0\n", "expected 1 to 256");
        row("hash_memory_mib: 1\n", "expected 8 to 4096");
        row("behind_proxy: perhaps\n", "behind_proxy:");
        row("listen: nowhere\n", "expected ADDRESS:PORT");
        row("database: mysql://x\n", "postgresql:// address");
        row("- a\n- b\n", "not a list of settings");
        row("name: [\n", "config.yaml:");
        row("smtp_password_file: /nonexistent\n", "cannot read the file");
        row("tls_certificate_file: /nonexistent\n", "cannot read the file");
    }
    void saysWhatIsWrongInTheSettings()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, sentence);
        const Ended ended = run(QStringList{QStringLiteral("serve")} +
                                inData({QStringLiteral("--config"), written("config.yaml", yaml)}));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(sentence), qPrintable(ended.err));
    }

    void takesItsSettingsFromAFile()
    {
        const QString file = written(
            "config.yaml",
            "name: Atelier\nworkers: 2\nhash_passes: 1\nhash_memory_mib: 8\nterms_address: https://example.org/terms\n");
        Serving serving(inData({QStringLiteral("--config"), file}));
        const QString answer = ask({serving.address() + QStringLiteral("/.well-known/gatehouse")});
        QVERIFY2(answer.contains(QLatin1String("\"name\":\"Atelier\"")), qPrintable(answer));
        QVERIFY(answer.contains(QLatin1String("https://example.org/terms")));
    }

    void speaksTls()
    {
        const QString key = m_folder->filePath(QStringLiteral("key.pem"));
        const QString certificate = m_folder->filePath(QStringLiteral("cert.pem"));
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                       QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate, QStringLiteral("-subj"),
                       QStringLiteral("/CN=localhost"), QStringLiteral("-days"), QStringLiteral("2"),
                       QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1")});
        QVERIFY(openssl.waitForFinished(20'000) && openssl.exitCode() == 0);
        const QString file = written("config.yaml", "tls_certificate_file: " + certificate.toUtf8() +
                                                        "\ntls_key_file: " + key.toUtf8() + "\n");
        {
            Serving serving(inData({QStringLiteral("--config"), file}));
            QVERIFY2(serving.line().startsWith(QLatin1String("listening https://")), qPrintable(serving.line()));
            QCOMPARE(ask({QStringLiteral("--cacert"), certificate, serving.address() + QStringLiteral("/health")}),
                     QStringLiteral("{\"status\":\"ok\"} 200"));
        }
        const QString broken =
            written("broken.yaml", "tls_certificate_file: " + key.toUtf8() + "\ntls_key_file: " + key.toUtf8() + "\n");
        const Ended ended = run(QStringList{QStringLiteral("serve")} + inData({QStringLiteral("--config"), broken}));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(QLatin1String("certificate")), qPrintable(ended.err));
    }

    /// Two programs over one PostgreSQL; one is killed, the other goes on.
    void oneOfTwoIsKilled()
    {
        if (!PostgresServer::isInstalled())
            QSKIP("PostgreSQL 15 is not installed (apt-get install postgresql-15)");
        PostgresServer postgres;
        QVERIFY2(postgres.start(), qPrintable(postgres.fault()));
        const QString address = postgres.addressOf(postgres.newDatabase());
        const Ended made = run(QStringList{QStringLiteral("sample")} + inData({QStringLiteral("--database"), address}) +
                               sampleOptions(5));
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const Ended doctor =
            run(QStringList{QStringLiteral("doctor")} + inData({QStringLiteral("--database"), address}));
        QVERIFY2(doctor.code == 0 && doctor.out.contains(QLatin1String("PostgreSQL")), qPrintable(doctor.out));
        QVERIFY(run(QStringList{QStringLiteral("backup")} +
                    inData({QStringLiteral("x.db"), QStringLiteral("--database"), address}))
                    .err.contains(QLatin1String("pg_dump")));
        Serving one(inData({QStringLiteral("--database"), address}));
        Serving two({QStringLiteral("--data"), m_folder->filePath(QStringLiteral("two")), QStringLiteral("--database"),
                     address});
        const QString body = QString::fromUtf8(
            QJsonDocument(QJsonDocument::fromJson(made.out.toUtf8()).object().value(QLatin1String("user")).toObject())
                .toJson());
        const auto signIn = [&](const Serving& serving) {
            return ask({QStringLiteral("-H"), QStringLiteral("Content-Type: application/json"), QStringLiteral("-d"),
                        body, serving.address() + QStringLiteral("/v1/sign-in")});
        };
        const QString first = signIn(one);
        QVERIFY2(first.endsWith(QLatin1String(" 200")), qPrintable(first));
        const QString token =
            QJsonDocument::fromJson(first.chopped(4).toUtf8()).object().value(QLatin1String("access_token")).toString();
        QProcess load;
        load.start(QStringLiteral("wrk"),
                   {QStringLiteral("-t1"), QStringLiteral("-c4"), QStringLiteral("-d3"), QStringLiteral("-H"),
                    QStringLiteral("Authorization: Bearer ") + token, one.address() + QStringLiteral("/v1/me")});
        QVERIFY(load.waitForStarted());
        QVERIFY(!load.waitForFinished(700));
        one.process().kill();
        QVERIFY(one.process().waitForFinished());
        const QString me = ask({QStringLiteral("-H"), QStringLiteral("Authorization: Bearer ") + token,
                                two.address() + QStringLiteral("/v1/me")});
        QVERIFY2(me.endsWith(QLatin1String(" 200")), qPrintable(me));
        QVERIFY(signIn(two).endsWith(QLatin1String(" 200")));
        load.waitForFinished(10'000);
    }
};

QTEST_GUILESS_MAIN(TestGatehoused)
#include "test_gatehoused.moc"
