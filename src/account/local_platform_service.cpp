#include "account/local_platform_service.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QProcess>
#include <QSet>
#include <QTimer>

#include "contract/json_reader.h"
#include "contract/times.h"
#include "core/future.h"
#include "core/logging.h"

namespace gatehouse {

namespace {

constexpr std::chrono::seconds startLimit{20};
constexpr std::chrono::seconds stopLimit{3};
/// At the end of the program the platform has this long to close its files before it is killed.
constexpr int lastGrace = 1500;
constexpr qint64 largestMessage = 256 * 1024;

std::optional<LocalMessage> messageFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestMessage)
        return std::nullopt;
    const auto object = parseObject(file.readAll());
    if (!object)
        return std::nullopt;
    JsonReader reader(*object);
    LocalMessage message;
    message.to = reader.text(QLatin1String("to"));
    message.kind = reader.text(QLatin1String("kind"));
    message.code = reader.optionalText(QLatin1String("code")).value_or(QString());
    message.text = reader.text(QLatin1String("text"));
    message.sentAt = reader.time(QLatin1String("sent_at"));
    if (reader.error())
        return std::nullopt;
    return message;
}

} // namespace

class LocalPlatformService::Private final {
public:
    Private(LocalPlatformService* service, QString ourProgram, const QString& ourFolder)
        : q(service)
        , program(std::move(ourProgram))
        , folder(ourFolder)
        , messagesFolder(QDir(folder).filePath(QStringLiteral("messages")))
    {
        limit.setSingleShot(true);
        limit.setInterval(startLimit);
        QObject::connect(&limit, &QTimer::timeout, q, [this] { failed(QStringLiteral("did_not_start")); });
        QObject::connect(&watcher, &QFileSystemWatcher::directoryChanged, q, [this] { collect(); });
    }

    void setState(State next)
    {
        if (state == next)
            return;
        state = next;
        Q_EMIT q->stateChanged();
    }

    [[nodiscard]] std::optional<Error> prepare()
    {
        const QFileInfo info(program);
        if (!info.isFile() || !info.isExecutable())
            return Error::coded(Error::Kind::Internal, QStringLiteral("program_missing"), program);
        // Made here, so that it can be watched from the first message on, and is nobody else's to read.
        if (!QDir().mkpath(messagesFolder))
            return Error::coded(Error::Kind::Storage, QFileInfo(QFileInfo(folder).path()).isWritable()
                                                          ? QStringLiteral("io")
                                                          : QStringLiteral("read_only"));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (!QFileInfo(messagesFolder).isWritable())
            return Error::coded(Error::Kind::Storage, QStringLiteral("read_only"));
        return std::nullopt;
    }

    /// The port of the last run: the accounts of this platform are known by its address.
    [[nodiscard]] quint16 keptPort() const
    {
        QFile file(QDir(folder).filePath(QStringLiteral("port")));
        return file.open(QIODevice::ReadOnly) ? file.read(8).trimmed().toUShort() : quint16(0);
    }
    void keepPort(int port) const
    {
        QFile file(QDir(folder).filePath(QStringLiteral("port")));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(port)) < 0)
            qCInfo(lcApp) << "the local platform's port could not be kept";
    }

    void launch(bool onKeptPort = true)
    {
        if (const auto error = prepare()) {
            finish(fail(*error));
            setState(State::Failed);
            return;
        }
        const QStringList old = QDir(messagesFolder).entryList(QDir::Files);
        seen = QSet<QString>(old.cbegin(), old.cend());
        watcher.addPath(messagesFolder);
        output.clear();
        process = new QProcess(q);
        process->setStandardInputFile(QProcess::nullDevice());
        process->setStandardErrorFile(QProcess::nullDevice());
        QObject::connect(process, &QProcess::readyReadStandardOutput, q, [this] { listen(); });
        QObject::connect(process, &QProcess::errorOccurred, q, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                failed(QStringLiteral("did_not_start"));
        });
        const quint16 port = onKeptPort ? keptPort() : quint16(0);
        QObject::connect(process, &QProcess::finished, q, [this, port] {
            if (state == State::Starting && port != 0) {
                // Somebody else has the port by now: another address is better than no platform.
                release();
                unwatch();
                launch(false);
                return;
            }
            failed(state == State::Running ? QStringLiteral("crashed") : QStringLiteral("did_not_start"));
        });
        process->start(program, {QStringLiteral("serve"), QStringLiteral("--data"), folder, QStringLiteral("--listen"),
                                 QStringLiteral("127.0.0.1:%1").arg(port), QStringLiteral("--parent-pid"),
                                 QString::number(QCoreApplication::applicationPid())});
        limit.start();
    }

    void listen()
    {
        const QByteArray bytes = process->readAllStandardOutput();
        if (state != State::Starting)
            return;
        output += bytes;
        const qsizetype end = output.indexOf('\n');
        if (end < 0)
            return;
        const QString line = QString::fromUtf8(output.left(end)).trimmed();
        const QLatin1String word("listening ");
        const QUrl at(line.mid(word.size()), QUrl::StrictMode);
        if (!line.startsWith(word) || !at.isValid() || at.port() <= 0) {
            failed(QStringLiteral("did_not_start"));
            return;
        }
        limit.stop();
        address = at;
        keepPort(at.port());
        setState(State::Running);
        finish(at);
    }

    /// Lets the process go, politely at first; another may be started before it is gone.
    void release()
    {
        limit.stop();
        if (!process)
            return;
        QProcess* leaving = std::exchange(process, nullptr);
        leaving->disconnect(q);
        if (leaving->state() == QProcess::NotRunning) {
            leaving->deleteLater();
            return;
        }
        QObject::connect(leaving, &QProcess::finished, leaving, &QObject::deleteLater);
        leaving->terminate();
        QTimer::singleShot(stopLimit, leaving, [leaving] { leaving->kill(); });
    }

    void failed(const QString& code)
    {
        qCWarning(lcApp) << "the local platform:" << code;
        release();
        unwatch();
        address.clear();
        finish(fail(Error::coded(Error::Kind::Internal, code)));
        setState(State::Failed);
    }

    void unwatch()
    {
        if (!watcher.directories().isEmpty())
            watcher.removePaths(watcher.directories());
    }

    void finish(const Result<QUrl>& result)
    {
        for (const auto& answer : std::exchange(answers, {}))
            answer.finish(result);
    }

    void collect()
    {
        // The names begin with the time.
        const QStringList names = QDir(messagesFolder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString& name : names) {
            if (seen.contains(name))
                continue;
            seen.insert(name);
            if (const auto message = messageFrom(QDir(messagesFolder).filePath(name))) {
                messages.prepend(*message);
                Q_EMIT q->messageArrived(*message);
            }
        }
    }

    LocalPlatformService* q;
    const QString program;
    const QString folder;
    const QString messagesFolder;
    State state = State::Stopped;
    QUrl address;
    QProcess* process = nullptr; ///< Child of `q`.
    QByteArray output;
    QTimer limit;
    QFileSystemWatcher watcher;
    QSet<QString> seen;
    QList<LocalMessage> messages;
    QList<Answer<QUrl>> answers;
};

LocalPlatformService::LocalPlatformService(QString program, QString folder, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(program), folder))
{
}

LocalPlatformService::~LocalPlatformService()
{
    stop();
    // Those that were told to end before this, too.
    for (auto* process : findChildren<QProcess*>(QString(), Qt::FindDirectChildrenOnly)) {
        process->disconnect();
        if (process->state() != QProcess::NotRunning && !process->waitForFinished(lastGrace)) {
            process->kill();
            process->waitForFinished(lastGrace);
        }
    }
}

LocalPlatformService::State LocalPlatformService::state() const { return d->state; }
QUrl LocalPlatformService::address() const { return d->address; }
const QList<LocalMessage>& LocalPlatformService::messages() const { return d->messages; }

QFuture<Result<QUrl>> LocalPlatformService::start()
{
    const Answer<QUrl> answer(this);
    if (d->state == State::Running) {
        answer.finish(d->address);
        return answer.future();
    }
    d->answers.append(answer);
    if (d->state != State::Starting) {
        d->setState(State::Starting);
        d->launch();
    }
    return answer.future();
}

void LocalPlatformService::stop()
{
    d->release();
    d->unwatch();
    d->address.clear();
    d->finish(fail(Error::Kind::Cancelled));
    d->setState(State::Stopped);
}

} // namespace gatehouse
