#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "backend/config.h"
#include "backend/delivery/mail_texts.h"
#include "backend/http/router.h"
#include "backend/http/worker_pool.h"
#include "backend/ids.h"
#include "backend/sample/sample_names.h"
#include "backend/services/breached_passwords.h"
#include "backend/services/job_roles.h"
#include "backend/services/password_hasher.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::backend;

/// The parts of the backend that need neither a socket nor a database.
class TestParts final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void idsAreUuidsOfTheirTime()
    {
        static const QRegularExpression form(
            QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        QSet<QString> seen;
        for (qint64 time = 1'700'000'000'000; time < 1'700'000'001'000; ++time) {
            const QString id = newId(time);
            QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
            QVERIFY(newId(time + 1) > id);
            seen.insert(id);
        }
        QCOMPARE(seen.size(), 1000);
        QCOMPARE(QString(newId(1'700'000'000'000)).remove(QLatin1Char('-')).left(12).toLongLong(nullptr, 16),
                 1'700'000'000'000);
        QVERIFY(form.match(SampleNames(1).id(5)).hasMatch());
    }

    void codesAndTokensAreRandom()
    {
        QSet<QString> codes;
        for (int i = 0; i < 200; ++i) {
            const QString code = randomCode(6);
            QVERIFY(QRegularExpression(QStringLiteral("^[0-9]{6}$")).match(code).hasMatch());
            codes.insert(code);
        }
        QVERIFY(codes.size() > 190);
        QCOMPARE(randomToken(32).size(), 43);
        QVERIFY(randomToken(32) != randomToken(32));
        QCOMPARE(hashed("a").size(), 64);
        QVERIFY(hashed("a") != hashed("b"));
    }

    void breachedPasswordsAreFoundInAFile()
    {
        const auto sha1 = [](const QByteArray& text) {
            return QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex().toUpper();
        };
        QList<QByteArray> lines;
        for (int i = 0; i < 3000; ++i)
            lines.append(sha1("password number " + QByteArray::number(i)) +
                         (i % 2 == 0 ? ":" + QByteArray::number(i) : QByteArray()));
        std::sort(lines.begin(), lines.end());
        const QTemporaryDir folder;
        for (const QByteArray& newline : {QByteArray("\n"), QByteArray("\r\n")}) {
            QFile file(folder.filePath(QStringLiteral("breached")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(lines.join(newline));
            file.close();
            const BreachedPasswords breached(file.fileName());
            for (int i = 0; i < 3000; ++i)
                QVERIFY2(breached.contains(SecretText(QStringLiteral("password number %1").arg(i))),
                         qPrintable(QString::number(i)));
            for (int i = 3000; i < 3500; ++i)
                QVERIFY(!breached.contains(SecretText(QStringLiteral("password number %1").arg(i))));
        }
        const BreachedPasswords builtIn{QString()};
        QVERIFY(builtIn.contains(SecretText(QStringLiteral("Correct Horse Battery Staple"))));
        QVERIFY(!builtIn.contains(SecretText(QStringLiteral("umber-lantern-quartz-7351"))));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be read")));
        QVERIFY(!BreachedPasswords(QStringLiteral("/nonexistent")).contains(SecretText(QStringLiteral("x"))));
    }

    void hashesVerify()
    {
        PasswordHasher hasher({1, 8});
        const SecretText password(QString::fromUtf8("pässwörd"));
        const QString hash = hasher.hash(password);
        QVERIFY(hash.startsWith(QLatin1String("$argon2id$")));
        QVERIFY(hasher.hash(password) != hash);
        QVERIFY(hasher.verify(hash, password));
        QVERIFY(!hasher.verify(hash, SecretText(QStringLiteral("other"))));
        QVERIFY(!hasher.verify(QString(), password));
        QVERIFY(!hasher.verify(QStringLiteral("not a hash"), password));
    }

    void routesAreFound()
    {
        Router router;
        const auto saying = [](const char* text) {
            return [text](const Request& request) {
                Response response;
                response.body = QByteArray(text) + request.params.value(QStringLiteral("id")).toUtf8();
                return response;
            };
        };
        router.add("GET", QStringLiteral("/a/b"), saying("plain"));
        router.add("GET", QStringLiteral("/a/{id}"), saying("id "), Router::Cost::Quick);
        router.add("DELETE", QStringLiteral("/a/{id}"), saying("gone "));
        router.add("GET", QStringLiteral("/q"), saying("q"), Router::Cost::Quick);
        const auto ask = [&](const char* method, const char* path) {
            Request request;
            request.method = method;
            request.path = QString::fromLatin1(path);
            return router.route(request);
        };
        QCOMPARE(ask("GET", "/a/b").body, QByteArray("plain"));
        QCOMPARE(ask("GET", "/a/c").body, QByteArray("id c"));
        QCOMPARE(ask("DELETE", "/a/c").body, QByteArray("gone c"));
        QCOMPARE(ask("GET", "/a/").status, 404);
        QCOMPARE(ask("GET", "/a/c/d").status, 404);
        const Response refused = ask("POST", "/a/c");
        QCOMPARE(refused.status, 405);
        QVERIFY(refused.headers.contains({QByteArray("Allow"), QByteArray("GET, HEAD, DELETE")}));
        Request quick;
        quick.method = "GET";
        quick.path = QStringLiteral("/q");
        QVERIFY(router.isQuick(quick));
        quick.method = "POST";
        QVERIFY(!router.isQuick(quick));
    }

    void thePoolRunsWhatItTook()
    {
        std::atomic<int> ran{0};
        int taken = 0;
        {
            WorkerPool pool(3, 50);
            for (int i = 0; i < 200; ++i)
                taken += pool.offer([&ran] { ++ran; }) ? 1 : 0;
            pool.stop();
            QVERIFY(!pool.offer([] {}));
        }
        QVERIFY(taken >= 50);
        QCOMPARE(ran.load(), taken);
    }

    void languagesAreChosen()
    {
        QCOMPARE(pickLanguage("fr-CA, en;q=0.5"), QStringLiteral("fr"));
        QCOMPARE(pickLanguage("de, ja"), QStringLiteral("ja"));
        QCOMPARE(pickLanguage(""), QStringLiteral("en"));
        QCOMPARE(pickLanguage(";;,,\xff"), QStringLiteral("en"));
        QCOMPARE(jobRoles("en").size(), jobRoles("ja").size());
        QVERIFY(isJobRole(QStringLiteral("data_engineer")) && !isJobRole(QString()));
    }

    void mailsKeepToTheirPlatform()
    {
        Message message;
        message.kind = QStringLiteral("sign_up_code");
        message.language = QStringLiteral("en");
        message.code = QStringLiteral("123456");
        // A platform whose name looks like a place holder changes nothing.
        const Letter letter = letterOf(message, QStringLiteral("%2 & %1"));
        QVERIFY(letter.text.contains(QLatin1String("Your code is 123456.")));
        QVERIFY(letter.text.contains(QLatin1String("at %2 & %1.")));
        QCOMPARE(letter.subject, QStringLiteral("%2 & %1: confirm your address"));
    }

    void addressesOfDatabases()
    {
        const auto read = [](const char* text) {
            return DatabaseConfig::fromAddress(QString::fromLatin1(text), QStringLiteral("f"));
        };
        QCOMPARE(read("sqlite")->file, QStringLiteral("f"));
        QCOMPARE(read("")->kind, DatabaseConfig::Kind::Sqlite);
        const auto tcp = read("postgresql://me:pw@db.example:5433/gate");
        QVERIFY(tcp.has_value());
        QCOMPARE(tcp->host, QStringLiteral("db.example"));
        QCOMPARE(tcp->port, 5433);
        QCOMPARE(tcp->name, QStringLiteral("gate"));
        QCOMPARE(tcp->user, QStringLiteral("me"));
        QCOMPARE(tcp->password, QStringLiteral("pw"));
        QCOMPARE(read("postgresql://me@/gate?host=/run/postgresql")->host, QStringLiteral("/run/postgresql"));
        QVERIFY(!read("mysql://x"));
    }

    void addressesToListenOn()
    {
        const auto read = [](const char* text) -> QString {
            QString host;
            quint16 port = 0;
            if (!PlatformConfig::parseListen(QString::fromLatin1(text), host, port))
                return QStringLiteral("no");
            return host + QLatin1Char(' ') + QString::number(port);
        };
        QCOMPARE(read("127.0.0.1:0"), QStringLiteral("127.0.0.1 0"));
        QCOMPARE(read("[::1]:8080"), QStringLiteral("::1 8080"));
        for (const char* wrong : {"", "8080", ":8080", "host:", "host:x", "host:65536", "host:-1"})
            QCOMPARE(read(wrong), QStringLiteral("no"));
    }

    void samplesAreTheSameForTheSameSeed()
    {
        SampleNames one(5);
        SampleNames same(5);
        SampleNames other(6);
        QStringList first;
        QStringList second;
        QStringList third;
        for (int i = 0; i < 50; ++i) {
            first << one.firstName() << one.company().name << one.password();
            second << same.firstName() << same.company().name << same.password();
            third << other.firstName() << other.company().name << other.password();
        }
        QCOMPARE(first, second);
        QVERIFY(first != third);
    }
};

QTEST_GUILESS_MAIN(TestParts)
#include "test_parts.moc"
