#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "account/local_platform_service.h"
#include "tests/support/answered.h"
#include "tests/support/strict_test.h"
#include "tests/support/until.h"

using namespace gatehouse;
using namespace gatehouse::test;
using State = LocalPlatformService::State;

/// Against shell scripts in the place of gatehoused.
class TestLocalPlatformService final : public StrictTest {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString program(const char* name, const QByteArray& body)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + body);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    /// Notes its arguments and its number in the data folder ($3), says that it listens, and stays.
    QString goodProgram()
    {
        return program("good", "echo \"$@\" > \"$3/arguments\"\necho $$ > \"$3/pid\"\n"
                               "echo listening http://127.0.0.1:4711\nexec tail -f /dev/null\n");
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }
    static bool lives(const QByteArray& pid) { return ::kill(pid.toInt(), 0) == 0; }
    static void announce(const char* code)
    {
        QTest::ignoreMessage(QtWarningMsg, QByteArray("the local platform: \"" + QByteArray(code) + '"').constData());
    }

private Q_SLOTS:
    void startsOnceAndGivesItsAddress()
    {
        const QString data = m_folder.filePath(QStringLiteral("data1"));
        LocalPlatformService service(goodProgram(), data);
        QSignalSpy states(&service, &LocalPlatformService::stateChanged);
        auto one = service.start();
        auto two = service.start();
        QCOMPARE(service.state(), State::Starting);
        QCOMPARE(answered(one).value(), QUrl(QStringLiteral("http://127.0.0.1:4711")));
        QCOMPARE(answered(two).value(), QUrl(QStringLiteral("http://127.0.0.1:4711")));
        QCOMPARE(answered(service.start()).value(), service.address());
        QCOMPARE(service.state(), State::Running);
        QCOMPARE(states.size(), 2);
        QCOMPARE(read(data + QStringLiteral("/arguments")),
                 QStringLiteral("serve --data %1 --listen 127.0.0.1:0 --parent-pid %2")
                     .arg(data)
                     .arg(QCoreApplication::applicationPid())
                     .toUtf8());
    }

    void endsItsProcess()
    {
        const QString data = m_folder.filePath(QStringLiteral("data2"));
        QByteArray pid;
        {
            LocalPlatformService service(goodProgram(), data);
            QVERIFY(answered(service.start()).has_value());
            pid = read(data + QStringLiteral("/pid"));
            QVERIFY(lives(pid));
            service.stop();
            QCOMPARE(service.state(), State::Stopped);
            QVERIFY(service.address().isEmpty());
            // Another may be started at once.
            QVERIFY(answered(service.start()).has_value());
            QVERIFY(until([&] { return !lives(pid); }));
            pid = read(data + QStringLiteral("/pid"));
        }
        QVERIFY(!lives(pid));
    }

    void saysWhatWentWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("ends at once") << QByteArray("exit 2\n");
        QTest::newRow("says something else") << QByteArray("echo hello\nexec tail -f /dev/null\n");
    }
    void saysWhatWentWrong()
    {
        QFETCH(QByteArray, body);
        announce("did_not_start");
        LocalPlatformService service(program("bad", body), m_folder.filePath(QStringLiteral("data3")));
        QCOMPARE(answered(service.start()).error().code, QStringLiteral("did_not_start"));
        QCOMPARE(service.state(), State::Failed);
    }

    void missesItsProgram()
    {
        LocalPlatformService service(m_folder.filePath(QStringLiteral("nothing")),
                                     m_folder.filePath(QStringLiteral("data4")));
        QCOMPARE(answered(service.start()).error().code, QStringLiteral("program_missing"));
        QCOMPARE(service.state(), State::Failed);
    }

    void cannotMakeItsFolder()
    {
        QFile file(m_folder.filePath(QStringLiteral("a file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        LocalPlatformService service(goodProgram(), m_folder.filePath(QStringLiteral("a file/data")));
        QCOMPARE(answered(service.start()).error().kind, Error::Kind::Storage);
    }

    void noticesACrashAndStartsAgain()
    {
        const QString data = m_folder.filePath(QStringLiteral("data5"));
        LocalPlatformService service(goodProgram(), data);
        QVERIFY(answered(service.start()).has_value());
        announce("crashed");
        ::kill(read(data + QStringLiteral("/pid")).toInt(), SIGKILL);
        QVERIFY(until([&] { return service.state() == State::Failed; }));
        QVERIFY(service.address().isEmpty());
        QVERIFY(answered(service.start()).has_value());
    }

    void showsTheMessagesOfThisRun()
    {
        const QString data = m_folder.filePath(QStringLiteral("data6"));
        QVERIFY(QDir().mkpath(data + QStringLiteral("/messages")));
        const auto write = [&](const char* name, const QByteArray& content) {
            // As the platform does: whole, under another name first.
            const QString path = data + QStringLiteral("/messages/") + QString::fromLatin1(name);
            QFile file(path + QStringLiteral(".part"));
            return file.open(QIODevice::WriteOnly) && file.write(content) >= 0 && file.rename(path);
        };
        const auto message = [](const char* code) {
            return QJsonDocument(QJsonObject{{QLatin1String("to"), QStringLiteral("a@company.example")},
                                             {QLatin1String("channel"), QStringLiteral("email")},
                                             {QLatin1String("kind"), QStringLiteral("sign_up_code")},
                                             {QLatin1String("code"), QString::fromLatin1(code)},
                                             {QLatin1String("text"), QStringLiteral("Your code")},
                                             {QLatin1String("sent_at"), QStringLiteral("2026-03-02T09:00:00.000Z")}})
                .toJson();
        };
        QVERIFY(write("1.json", message("111111")));
        LocalPlatformService service(goodProgram(), data);
        QVERIFY(answered(service.start()).has_value());
        QVERIFY(service.messages().isEmpty());
        QSignalSpy arrived(&service, &LocalPlatformService::messageArrived);
        QVERIFY(write("2.json", message("222222")));
        QVERIFY(until([&] { return arrived.size() == 1; }));
        QVERIFY(write("3.json", "no message"));
        QVERIFY(write("4.json", message("444444")));
        QVERIFY(until([&] { return arrived.size() == 2; }));
        QCOMPARE(service.messages().first().code, QStringLiteral("444444"));
        QCOMPARE(service.messages().last().code, QStringLiteral("222222"));
        QCOMPARE(service.messages().last().kind, QStringLiteral("sign_up_code"));
        QVERIFY(service.messages().last().sentAt.isValid());
    }
};

QTEST_GUILESS_MAIN(TestLocalPlatformService)
#include "test_local_platform_service.moc"
