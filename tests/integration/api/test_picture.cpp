#include <QCoreApplication>

#include <QImage>
#include <QUuid>
#include <algorithm>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "backend/picture/child_program.h"
#include "backend/picture/confinement.h"
#include "tests/integration/api/api_test.h"
#include "tests/support/picture_files.h"

using namespace gatehouse;
using namespace gatehouse::backend;
using namespace gatehouse::test;

namespace {

const QByteArray path("/v1/me/picture");

bool isNear(const QColor& a, const QColor& b)
{
    return std::abs(a.red() - b.red()) < 40 && std::abs(a.green() - b.green()) < 40 &&
           std::abs(a.blue() - b.blue()) < 40;
}

const QColor red(220, 30, 30);
const QColor blue(20, 40, 200);

} // namespace

/// /v1/me/picture: every refusal, what becomes of every kind of file, and how little a hostile one can take.
class TestPicture final : public ApiTest {
    Q_OBJECT

    Reply put(const Person& person, const QByteArray& bytes, const QByteArray& type = "image/png",
              const Headers& more = {})
    {
        Headers headers = person.bearer();
        headers.append({"Content-Type", type});
        headers += more;
        return world().call("PUT", path, headers, bytes);
    }
    Reply putFirst(const Person& person, const QByteArray& bytes, const QByteArray& type = "image/png")
    {
        return put(person, bytes, type, {{"If-None-Match", "*"}});
    }
    Reply remove(const Person& person, const QByteArray& tag)
    {
        Headers headers = person.bearer();
        if (!tag.isEmpty())
            headers.append({"If-Match", tag});
        return world().call("DELETE", path, headers);
    }
    QImage pictureOf(const Person& person) { return QImage::fromData(world().get(path, person.bearer()).body); }
    ChildOutcome work(const QByteArray& upload, int memoryMiB = 768)
    {
        ChildLimits limits;
        limits.memoryBytes = qint64(memoryMiB) * 1024 * 1024;
        limits.cpuSeconds = 20;
        limits.wall = std::chrono::seconds(30);
        limits.outputBytes = 5'000'000;
        return runChild(world().config.pictures.program.toLocal8Bit(), {"picture-worker"}, upload, limits);
    }

private Q_SLOTS:
    void putGetReplaceRemove()
    {
        const Person person = world().person();
        const Reply none = world().get(path, person.bearer());
        QCOMPARE(none.status, 404);
        const Reply before = world().get("/v1/me", person.bearer());
        QVERIFY(before.json().value(QLatin1String("picture")).isNull());

        const Reply made = putFirst(person, pictureFile(cornerImage(700, 600), "png"));
        QCOMPARE(made.status, 200);
        const QString version = made.json().value(QLatin1String("version")).toString();
        const QByteArray tag = made.header("etag");
        QVERIFY(tag.contains(version.toLatin1()));
        const Reply me = world().get("/v1/me", person.bearer());
        QCOMPARE(me.json().value(QLatin1String("picture")).toObject().value(QLatin1String("version")).toString(),
                 version);
        QVERIFY(me.header("etag") != before.header("etag"));

        const Reply got = world().get(path, person.bearer());
        QCOMPARE(got.status, 200);
        QCOMPARE(got.header("content-type"), QByteArray("image/jpeg"));
        QCOMPARE(got.header("etag"), tag);
        QCOMPARE(got.header("cache-control"), QByteArray("private, no-cache"));
        QCOMPARE(got.header("x-content-type-options"), QByteArray("nosniff"));
        QCOMPARE(QImage::fromData(got.body).size(), QSize(512, 512));
        Headers known = person.bearer();
        known.append({"If-None-Match", tag});
        const Reply unchanged = world().get(path, known);
        QCOMPARE(unchanged.status, 304);
        QVERIFY(unchanged.body.isEmpty());

        const Reply replaced = put(person, greyPng(600, 600), "image/png", {{"If-Match", tag}});
        QCOMPARE(replaced.status, 200);
        QVERIFY(replaced.header("etag") != tag);
        QCOMPARE(remove(person, tag).status, 412);
        QCOMPARE(remove(person, replaced.header("etag")).status, 204);
        QCOMPARE(world().get(path, person.bearer()).status, 404);
        QCOMPARE(remove(person, tag).status, 404);
        QVERIFY(world().get("/v1/me", person.bearer()).json().value(QLatin1String("picture")).isNull());
        QCOMPARE(number("SELECT COUNT(*) FROM pictures"), 0);
    }

    void nothingIsOverwrittenUnseen()
    {
        const Person person = world().person();
        const QByteArray file = greyPng(32, 32);
        const Reply blind = put(person, file);
        QCOMPARE(blind.status, 428);
        QCOMPARE(blind.code(), QStringLiteral("if_match_missing"));
        QCOMPARE(put(person, file, "image/png", {{"If-Match", "\"p1\""}, {"If-None-Match", "*"}}).status, 428);
        const Reply noneThere = put(person, file, "image/png", {{"If-Match", "\"p1\""}});
        QCOMPARE(noneThere.status, 412);
        QVERIFY(noneThere.header("etag").isEmpty());
        const Reply made = putFirst(person, file);
        QCOMPARE(made.status, 200);
        const Reply again = putFirst(person, pictureFile(cornerImage(64, 64), "png"));
        QCOMPARE(again.status, 412);
        QCOMPARE(again.code(), QStringLiteral("changed_meanwhile"));
        QCOMPARE(again.header("etag"), made.header("etag"));
        QCOMPARE(put(person, file, "image/png", {{"If-Match", "*"}}).status, 412);
        QCOMPARE(remove(person, {}).status, 428);
        QCOMPARE(remove(person, "*").status, 412);
        QCOMPARE(world().get(path, person.bearer()).header("etag"), made.header("etag"));
    }

    void aRepeatedUploadIsAppliedOnce()
    {
        const Person person = world().person();
        const Headers once{{"If-None-Match", "*"}, {"Idempotency-Key", QUuid::createUuid().toByteArray()}};
        const QByteArray file = greyPng(40, 40);
        const Reply first = put(person, file, "image/png", once);
        const Reply second = put(person, file, "image/png", once);
        QCOMPARE(first.status, 200);
        QCOMPARE(second.status, 200);
        QCOMPARE(second.header("idempotency-replayed"), QByteArray("true"));
        QCOMPARE(second.header("etag"), first.header("etag"));
        QCOMPARE(put(person, greyPng(41, 41), "image/png", once).status, 422);
    }

    void picturesAreTheirOwners()
    {
        const Person aline = world().person();
        const Person other = world().person();
        QCOMPARE(putFirst(aline, greyPng(40, 40)).status, 200);
        QCOMPARE(world().get(path, other.bearer()).status, 404);
        QCOMPARE(world().get(path).status, 401);
        QCOMPARE(world().call("PUT", path, {{"Content-Type", "image/png"}}, greyPng(4, 4)).status, 401);
    }

    void refusedFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QByteArray jpeg = pictureFile(cornerImage(300, 200), "jpeg");
        const QByteArray png = pictureFile(cornerImage(300, 200), "png");
        const QByteArray webp = pictureFile(cornerImage(300, 200), "webp");
        const QString unreadable = QStringLiteral("picture_unreadable");
        const QString huge = QStringLiteral("picture_huge");
        QTest::newRow("empty") << QByteArray() << QByteArray("image/png") << 422 << unreadable;
        QTest::newRow("text") << QByteArray("hello") << QByteArray("image/png") << 422 << unreadable;
        QTest::newRow("json") << QByteArray("{}") << QByteArray("application/json") << 415
                              << QStringLiteral("unsupported_media_type");
        QTest::newRow("svg") << QByteArray("<svg/>") << QByteArray("image/svg+xml") << 415
                             << QStringLiteral("unsupported_media_type");
        QTest::newRow("svg said to be png")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << QByteArray("image/png") << 422 << unreadable;
        QTest::newRow("gif said to be png") << animatedGif() << QByteArray("image/png") << 422 << unreadable;
        QTest::newRow("signature only") << png.left(8) << QByteArray("image/png") << 422 << unreadable;
        QTest::newRow("png cut short") << png.left(png.size() / 2) << QByteArray("image/png") << 422 << unreadable;
        QTest::newRow("jpeg cut short") << jpeg.left(jpeg.size() / 2) << QByteArray("image/jpeg") << 422 << unreadable;
        QTest::newRow("webp cut short") << webp.left(webp.size() / 2) << QByteArray("image/webp") << 422 << unreadable;
        QTest::newRow("png without pixels")
            << greyPng(6000, 6000, false) << QByteArray("image/png") << 422 << unreadable;
        QTest::newRow("noise after a signature")
            << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(2000, 'x') << QByteArray("image/png") << 422 << unreadable;
        QTest::newRow("over 50 megapixels") << greyPng(7100, 7100, false) << QByteArray("image/png") << 422 << huge;
        QTest::newRow("a side of 2³¹−1") << greyPng(0x7fffffff, 1, false) << QByteArray("image/png") << 422
                                         << unreadable;
        QTest::newRow("no width") << greyPng(0, 10, false) << QByteArray("image/png") << 422 << unreadable;
        QTest::newRow("too many bytes") << QByteArray(5 * 1024 * 1024 + 1, 'x') << QByteArray("image/png") << 413
                                        << QStringLiteral("body_too_large");
    }
    void refusedFiles()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        QFETCH(QString, code);
        const Person person = world().person();
        const Reply reply = putFirst(person, file, type);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.code(), code);
        QCOMPARE(world().get(path, person.bearer()).status, 404);
    }

    void kindsThatAreTaken_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("kept");
        QImage glass(200, 200, QImage::Format_ARGB32);
        glass.fill(QColor(10, 200, 10, 100));
        QTest::newRow("png") << pictureFile(cornerImage(300, 300), "png") << QByteArray("image/png")
                             << QByteArray("image/jpeg");
        QTest::newRow("see-through png") << pictureFile(glass, "png") << QByteArray("image/png")
                                         << QByteArray("image/png");
        QTest::newRow("grey png") << greyPng(300, 100) << QByteArray("image/png") << QByteArray("image/jpeg");
        QTest::newRow("indexed png") << pictureFile(cornerImage(90, 90).convertToFormat(QImage::Format_Indexed8), "png")
                                     << QByteArray("image/png") << QByteArray("image/jpeg");
        QTest::newRow("jpeg") << pictureFile(cornerImage(300, 300), "jpeg") << QByteArray("image/jpeg")
                              << QByteArray("image/jpeg");
        QTest::newRow("four inks") << cmykJpeg() << QByteArray("image/jpeg") << QByteArray("image/jpeg");
        QTest::newRow("jpeg with bytes after its end") << pictureFile(cornerImage(30, 30), "jpeg") + "trailer"
                                                       << QByteArray("image/jpeg") << QByteArray("image/jpeg");
        QTest::newRow("webp") << pictureFile(cornerImage(300, 300), "webp") << QByteArray("image/webp")
                              << QByteArray("image/jpeg");
        QTest::newRow("one pixel") << greyPng(1, 1) << QByteArray("image/png") << QByteArray("image/jpeg");
        QTest::newRow("very wide") << greyPng(20000, 3) << QByteArray("image/png") << QByteArray("image/jpeg");
    }
    void kindsThatAreTaken()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, kept);
        const Person person = world().person();
        QVERIFY(!file.isEmpty());
        QCOMPARE(putFirst(person, file, type).status, 200);
        const Reply got = world().get(path, person.bearer());
        QCOMPARE(got.header("content-type"), kept);
        QCOMPARE(QImage::fromData(got.body).size(), QSize(512, 512));
    }

    void orientationIsAppliedAndMetadataGone()
    {
        // 6: the picture lies on its side; upright its red corner is at the upper right.
        QByteArray file = withSegment(pictureFile(cornerImage(400, 400), "jpeg"), 0xFE, "CANARY comment");
        file = withSegment(file, 0xE1, exif(6));
        QVERIFY(file.contains("CANARY"));
        const Person person = world().person();
        QCOMPARE(putFirst(person, file, "image/jpeg").status, 200);
        const Reply got = world().get(path, person.bearer());
        const QImage image = QImage::fromData(got.body);
        QVERIFY(isNear(image.pixelColor(400, 100), red));
        QVERIFY(isNear(image.pixelColor(100, 100), blue));
        QVERIFY(isNear(image.pixelColor(400, 400), blue));
        QVERIFY(!got.body.contains("CANARY"));
        QVERIFY(!got.body.contains("Exif"));
        QVERIFY(image.textKeys().isEmpty());

        QImage spoken = cornerImage(64, 64, QImage::Format_ARGB32);
        spoken.setPixelColor(0, 0, Qt::transparent);
        spoken.setText(QStringLiteral("Author"), QStringLiteral("CANARY author"));
        const QByteArray png = pictureFile(spoken, "png");
        QVERIFY(png.contains("CANARY"));
        QCOMPARE(put(person, png, "image/png", {{"If-Match", got.header("etag")}}).status, 200);
        const Reply bare = world().get(path, person.bearer());
        QCOMPARE(bare.header("content-type"), QByteArray("image/png"));
        QVERIFY(!bare.body.contains("CANARY"));
    }

    void theMiddleOfAWidePictureIsKept()
    {
        QImage wide(600, 200, QImage::Format_RGB32);
        wide.fill(red);
        for (int y = 0; y < 200; ++y) {
            for (int x = 200; x < 400; ++x)
                wide.setPixelColor(x, y, blue);
        }
        const Person person = world().person();
        QCOMPARE(putFirst(person, pictureFile(wide, "png")).status, 200);
        const QImage image = pictureOf(person);
        QVERIFY(isNear(image.pixelColor(20, 256), blue));
        QVERIFY(isNear(image.pixelColor(490, 256), blue));
    }

    /// A few kilobytes that stand for 49 megapixels, in every depth: read within bounds, or refused.
    void bombsStayWithinBounds()
    {
        if (onPostgres())
            QSKIP("the database plays no part");
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("a sanitizer's own memory is counted with the worker's");
#endif
        const QByteArray bomb = greyPng(7000, 7000);
        QVERIFY(bomb.size() < 200'000);
        const ChildOutcome grey = work(bomb);
        QVERIFY(grey.started && grey.inTime);
        QCOMPARE(grey.output.left(1), QByteArray("P"));
        qInfo().noquote() << "49 megapixels of grey PNG: peak" << grey.peakKiB / 1024 << "MiB";
        QVERIFY(grey.peakKiB < 400 * 1024);
        QImage paper(7000, 7000, QImage::Format_Grayscale8);
        paper.fill(128);
        const ChildOutcome jpeg = work(pictureFile(paper, "jpeg"));
        QCOMPARE(jpeg.output.left(1), QByteArray("P"));
        qInfo().noquote() << "49 megapixels of JPEG: peak" << jpeg.peakKiB / 1024 << "MiB";
        QVERIFY(jpeg.peakKiB < 400 * 1024);
        // 64 bits a pixel, said and not delivered: nothing of it is taken.
        const ChildOutcome deep = work(greyPng(7000, 7000, false, 16, 6));
        QCOMPARE(deep.output.left(1), QByteArray("D"));
        QVERIFY(deep.peakKiB < 400 * 1024);
        const ChildOutcome huge = work(greyPng(60000, 60000, false));
        QCOMPARE(huge.output, QByteArray("H"));
        QVERIFY(huge.peakKiB < 120 * 1024);
    }

    /// The wall clock ends a child that gives no answer; what it does not read does no harm.
    void aChildThatHangsIsEnded()
    {
        if (onPostgres())
            QSKIP("the database plays no part");
        ChildLimits limits;
        limits.memoryBytes = 256LL * 1024 * 1024;
        limits.cpuSeconds = 5;
        limits.wall = std::chrono::milliseconds(200);
        limits.outputBytes = 1000;
        const ChildOutcome hung =
            runChild("/bin/sh", {"-c", "exec 2>&1; while :; do read x; done"}, QByteArray(), limits);
        QVERIFY(!hung.inTime || hung.output.isEmpty());
        limits.wall = std::chrono::seconds(20);
        const ChildOutcome chatty = runChild("/bin/sh", {"-c", "while :; do echo 0123456789; done"}, {}, limits);
        QVERIFY(chatty.output.size() > limits.outputBytes && chatty.output.size() < 200'000);
        const ChildOutcome deaf = runChild("/bin/sh", {"-c", "echo done"}, QByteArray(3'000'000, 'x'), limits);
        QCOMPARE(deaf.output, QByteArray("done\n"));
        QVERIFY(!runChild("/nowhere/at/all", {}, "x", limits).started);
        // No file of ours, and no environment.
        qputenv("GATEHOUSED_SMTP_PASSWORD", "CANARY");
        const ChildOutcome bare =
            runChild("/bin/sh", {"-c", "set; echo $(ls /proc/self/fd | wc -l); echo x >/tmp/gh-no"}, {}, limits);
        qunsetenv("GATEHOUSED_SMTP_PASSWORD");
        QVERIFY(!bare.output.contains("CANARY"));
        QVERIFY(!QFile::exists(QStringLiteral("/tmp/gh-no")) || QFileInfo(QStringLiteral("/tmp/gh-no")).size() == 0);
        QFile::remove(QStringLiteral("/tmp/gh-no"));
    }

    void aConfinedProcessReachesNothing()
    {
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            const bool before = ::socket(AF_INET, SOCK_STREAM, 0) >= 0;
            const bool confined = confine();
            const bool after = ::socket(AF_INET, SOCK_STREAM, 0) >= 0 || ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
            char name[] = "/bin/true";
            char* const words[] = {name, nullptr};
            ::execv(name, words); // Would end this with 0.
            ::_exit(before && confined && !after ? 42 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 42);
    }

    void aMissingWorkerIsTheServersFault()
    {
        world().config.pictures.program = QStringLiteral("/nowhere/gatehoused");
        QVERIFY(world().restart());
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("picture worker does not start")));
        const Reply reply = putFirst(world().person(), greyPng(4, 4));
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.code(), QStringLiteral("picture_worker_missing"));
        QVERIFY(!reply.header("retry-after").isEmpty());
    }

    void manyAtOnceWaitTheirTurn()
    {
        const Person person = world().person();
        std::vector<std::thread> threads;
        std::atomic<int> taken{0};
        std::atomic<int> late{0};
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, i] {
                const Reply reply = putFirst(person, greyPng(100 + i, 100));
                taken += reply.status == 200 ? 1 : 0;
                late += reply.status == 412 || reply.status == 503 ? 1 : 0;
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(taken.load(), 1);
        QCOMPARE(late.load(), 3);
    }

    void uploadsAreCounted()
    {
        world().config.tries.picturesPerAccount = 2;
        QVERIFY(world().restart());
        const Person person = world().person();
        QCOMPARE(putFirst(person, "x").status, 422);
        QCOMPARE(putFirst(person, "y").status, 422);
        const Reply third = putFirst(person, greyPng(4, 4));
        QCOMPARE(third.status, 429);
        QVERIFY(!third.header("retry-after").isEmpty());
        world().clock.pass(std::chrono::minutes(11));
        QCOMPARE(putFirst(world().signedIn(person), greyPng(4, 4)).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestPicture)
#include "test_picture.moc"
