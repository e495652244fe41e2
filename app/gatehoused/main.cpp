#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTextStream>
#include <QTimer>
#include <csignal>
#include <sodium.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include "backend/picture/picture_worker.h"
#include "backend/platform.h"
#include "backend/sample/sample_platform.h"
#include "backend/services/password_hasher.h"
#include "backend/store/database.h"
#include "backend/store/migrations.h"
#include "contract/times.h"

using namespace gatehouse;
using namespace gatehouse::backend;

namespace {

void say(const QString& line)
{
    QTextStream out(stdout);
    out << line << Qt::endl;
}

int complain(const QString& sentence)
{
    QTextStream err(stderr);
    err << "gatehoused: " << sentence << Qt::endl;
    return 1;
}

QString sentenceOf(const Error& error)
{
    if (error.code == QLatin1String("plain_http"))
        return QStringLiteral(
            "refusing to serve plain HTTP beyond this computer: give a certificate (tls_certificate_file, tls_key_file) or say "
            "behind_proxy: true.");
    if (error.code == QLatin1String("address_in_use"))
        return QStringLiteral("the address is in use or may not be used (%1).").arg(error.detail);
    if (error.code == QLatin1String("address_invalid"))
        return QStringLiteral("\"%1\" is not an address to listen on.").arg(error.detail);
    if (error.code == QLatin1String("tls_invalid"))
        return QStringLiteral("the certificate or its key cannot be used.");
    if (error.code == QLatin1String("newer_schema"))
        return QStringLiteral("%1; update gatehoused.").arg(error.detail);
    if (error.code == QLatin1String("disk_full"))
        return QStringLiteral("the disk is full.");
    if (error.code == QLatin1String("read_only"))
        return QStringLiteral("the data folder cannot be written to.");
    if (error.code == QLatin1String("corrupt"))
        return QStringLiteral("the database is damaged; restore a backup. (%1)").arg(error.detail);
    return error.detail.isEmpty() ? error.code : error.detail;
}

/// Every line of the log is one JSON object on stderr. Those of the access log are already.
void logAsJson(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    QByteArray line;
    if (qstrcmp(context.category, "gatehouse.access") == 0) {
        line = message.toUtf8();
    } else {
        const char* level = type == QtDebugMsg     ? "debug"
                            : type == QtInfoMsg    ? "info"
                            : type == QtWarningMsg ? "warning"
                                                   : "error";
        line = QJsonDocument(QJsonObject{{QLatin1String("time"), toWireTime(QDateTime::currentDateTimeUtc())},
                                         {QLatin1String("level"), QLatin1String(level)},
                                         {QLatin1String("category"), QLatin1String(context.category)},
                                         {QLatin1String("message"), message}})
                   .toJson(QJsonDocument::Compact);
    }
    line += '\n';
    // One write a line, so that lines of several threads do not mix.
    (void)!::write(STDERR_FILENO, line.constData(), static_cast<size_t>(line.size()));
}

/// SIGTERM and SIGINT as events of the loop.
class StopSignal final : public QObject {
public:
    explicit StopSignal(QCoreApplication& application)
    {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGTERM);
        sigaddset(&signals, SIGINT);
        m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC);
        auto* notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    }
    /// Before any thread starts, so that all inherit the mask.
    static void block()
    {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGTERM);
        sigaddset(&signals, SIGINT);
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        ::signal(SIGPIPE, SIG_IGN);
    }
    ~StopSignal() override { ::close(m_descriptor); }

private:
    int m_descriptor = -1;
};

int serve(QCoreApplication& application, const PlatformConfig& config, const QString& parent)
{
    const SystemClock clock;
    Platform platform(config, clock);
    const auto port = platform.start();
    if (!port)
        return complain(sentenceOf(port.error()));
    const QString host = config.listenHost.contains(QLatin1Char(':'))
                             ? QLatin1Char('[') + config.listenHost + QLatin1Char(']')
                             : config.listenHost;
    say(QStringLiteral("listening %1://%2:%3")
            .arg(config.tls ? QStringLiteral("https") : QStringLiteral("http"), host)
            .arg(*port));
    const StopSignal stop(application);
    QTimer watch;
    if (!parent.isEmpty()) {
        // In local mode the platform ends with the program that started it, even where that one was killed.
        const auto parentPid = static_cast<pid_t>(parent.toLongLong());
        QObject::connect(&watch, &QTimer::timeout, &application, [parentPid] {
            if (::getppid() != parentPid)
                QCoreApplication::quit();
        });
        watch.start(1000);
    }
    const int code = application.exec();
    platform.stop();
    return code;
}

int sample(const QCommandLineParser& options, const PlatformConfig& config)
{
    SampleOptions wanted;
    const auto number = [&](const char* name, int fallback) {
        bool fine = true;
        const QString text = options.value(QLatin1String(name));
        const int value = text.isEmpty() ? fallback : text.toInt(&fine);
        return fine && value >= 0 ? value : -1;
    };
    wanted.seed = number("seed", 1);
    wanted.accounts = number("accounts", wanted.accounts);
    wanted.organizations = number("organizations", wanted.organizations);
    wanted.members = number("members", wanted.members);
    if (wanted.seed < 0 || wanted.accounts < 2 || wanted.organizations < 2 || wanted.members < 0)
        return complain(
            QStringLiteral("--seed, --accounts (2 or more), --organizations (2 or more) and --members take numbers."));
    Database database(config.database);
    PasswordHasher hasher(config.hashing);
    const SystemClock clock;
    try {
        migrate(database);
        const auto made = makeSample(database, hasher, clock, wanted);
        if (!made)
            return complain(sentenceOf(made.error()));
        say(QString::fromUtf8(QJsonDocument(*made).toJson(QJsonDocument::Compact)));
    } catch (const StoreFailure& failure) {
        return complain(sentenceOf(failure.error()));
    }
    return 0;
}

int doctor(const PlatformConfig& config)
{
    Database database(config.database);
    int at = 0;
    QString check = QStringLiteral("ok");
    try {
        at = schemaOf(database);
        if (database.kind() == DatabaseConfig::Kind::Sqlite)
            database.readOne("PRAGMA quick_check(1)", {}, [&](const Row& row) { check = row.text(0); });
    } catch (const StoreFailure& failure) {
        return complain(QStringLiteral("the database cannot be used: %1").arg(sentenceOf(failure.error())));
    }
    say(QStringLiteral("Database: %1, schema %2 of %3.")
            .arg(database.kind() == DatabaseConfig::Kind::Sqlite ? QStringLiteral("SQLite")
                                                                 : QStringLiteral("PostgreSQL"))
            .arg(at)
            .arg(newestSchema()));
    say(check == QLatin1String("ok") ? QStringLiteral("The database is whole.")
                                     : QStringLiteral("The database is damaged: %1").arg(check));
    say(config.smtp.url.isEmpty()
            ? QStringLiteral("No mail gateway is set: messages are files in %1/messages.").arg(config.dataFolder)
            : QStringLiteral("Mail goes by %1.").arg(config.smtp.url));
    if (at < newestSchema())
        say(QStringLiteral(
            "The schema is older than this program; `gatehoused migrate` or the next start brings it up."));
    return check == QLatin1String("ok") && at <= newestSchema() ? 0 : 1;
}

int backup(const PlatformConfig& config, const QString& file)
{
    if (config.database.kind != DatabaseConfig::Kind::Sqlite)
        return complain(QStringLiteral("PostgreSQL has its own: use pg_dump."));
    if (QFile::exists(file))
        return complain(QStringLiteral("%1 exists already.").arg(file));
    Database database(config.database);
    try {
        QByteArray target = file.toUtf8();
        target.replace("'", "''");
        database.runOnce("VACUUM INTO '" + target + "'");
    } catch (const StoreFailure& failure) {
        return complain(sentenceOf(failure.error()));
    }
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    say(QStringLiteral("Backup written to %1.").arg(file));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 2 && qstrcmp(argv[1], "picture-worker") == 0) {
        const QCoreApplication worker(argc, argv); // Leads Qt to its plugins.
        return runPictureWorker();
    }
    StopSignal::block();
    // What the platform keeps is for its owner only, whatever the folder that it lies in.
    ::umask(077);
    qInstallMessageHandler(&logAsJson);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gatehoused"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));

    QCommandLineParser options;
    options.setApplicationDescription(
        QStringLiteral("The backend of Gatehouse.\n\nCommands:\n"
                       "  serve        answers requests until SIGTERM; prints `listening ADDRESS` once it does\n"
                       "  sample       fills an empty platform with invented people and companies\n"
                       "  migrate      brings the database to the newest schema\n"
                       "  backup FILE  copies the SQLite database while it runs\n"
                       "  doctor       checks the database and the settings"));
    options.addHelpOption();
    options.addVersionOption();
    options.addPositionalArgument(QStringLiteral("command"),
                                  QStringLiteral("serve, sample, migrate, backup or doctor"));
    options.addPositionalArgument(QStringLiteral("file"), QStringLiteral("for backup"), QStringLiteral("[file]"));
    const auto add = [&options](const char* name, const char* meaning, const char* value) {
        options.addOption({QString::fromLatin1(name), QString::fromLatin1(meaning), QString::fromLatin1(value)});
    };
    add("data", "Folder of the platform's data.", "DIR");
    add("listen", "Address and port; port 0 takes a free one (127.0.0.1:0).", "ADDRESS:PORT");
    add("database",
        "sqlite, or postgresql://user@host:port/name (password: GATEHOUSED_DATABASE_PASSWORD or database_password_file).",
        "ADDRESS");
    add("config", "YAML file of settings.", "FILE");
    add("parent-pid", "End when the process of this number is no longer the parent.", "PID");
    add("seed", "sample: the same number makes the same platform.", "N");
    add("accounts", "sample: how many people.", "N");
    add("organizations", "sample: how many organizations.", "N");
    add("members", "sample: how many memberships besides those of the two named people.", "N");
    options.process(application);

    const QStringList words = options.positionalArguments();
    if (words.isEmpty())
        return complain(QStringLiteral("say what to do: serve, sample, migrate, backup FILE or doctor (see --help)."));
    PlatformConfig config;
    config.dataFolder = options.value(QStringLiteral("data"));
    if (config.dataFolder.isEmpty())
        return complain(QStringLiteral("--data DIR is needed."));
    if (sodium_init() < 0)
        return complain(QStringLiteral("libsodium does not start."));
    config.dataFolder = QDir(config.dataFolder).absolutePath();
    config.database.file = QDir(config.dataFolder).filePath(QStringLiteral("platform.db"));
    if (options.isSet(QStringLiteral("config"))) {
        auto read = PlatformConfig::fromFile(options.value(QStringLiteral("config")), config);
        if (!read)
            return complain(read.error().detail);
        config = *read;
    }
    if (options.isSet(QStringLiteral("database"))) {
        const auto database =
            DatabaseConfig::fromAddress(options.value(QStringLiteral("database")), config.database.file);
        if (database && !database->password.isEmpty())
            return complain(QStringLiteral("a password does not belong on a command line, where everybody sees it: use "
                                           "GATEHOUSED_DATABASE_PASSWORD or database_password_file."));
        if (!database)
            return complain(QStringLiteral("--database takes sqlite or a postgresql:// address."));
        config.database = *database;
    }
    if (options.isSet(QStringLiteral("listen")) &&
        !PlatformConfig::parseListen(options.value(QStringLiteral("listen")), config.listenHost, config.listenPort))
        return complain(QStringLiteral("--listen takes ADDRESS:PORT, such as 127.0.0.1:0."));
    if (qEnvironmentVariableIsSet("GATEHOUSED_SMTP_PASSWORD"))
        config.smtp.password = qEnvironmentVariable("GATEHOUSED_SMTP_PASSWORD");
    if (qEnvironmentVariableIsSet("GATEHOUSED_DATABASE_PASSWORD"))
        config.database.password = qEnvironmentVariable("GATEHOUSED_DATABASE_PASSWORD");
    if (!QDir().mkpath(config.dataFolder))
        return complain(QStringLiteral("the folder %1 cannot be made.").arg(config.dataFolder));

    const QString command = words.first();
    if (command == QLatin1String("serve"))
        return serve(application, config, options.value(QStringLiteral("parent-pid")));
    if (command == QLatin1String("sample"))
        return sample(options, config);
    if (command == QLatin1String("doctor"))
        return doctor(config);
    if (command == QLatin1String("backup") && words.size() == 2)
        return backup(config, words.at(1));
    if (command == QLatin1String("migrate")) {
        Database database(config.database);
        try {
            say(QStringLiteral("The database is at schema %1.").arg(migrate(database)));
        } catch (const StoreFailure& failure) {
            return complain(sentenceOf(failure.error()));
        }
        return 0;
    }
    return complain(QStringLiteral("there is no command \"%1\" (see --help).").arg(command));
}
