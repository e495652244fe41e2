#include <QSignalSpy>
#include <QTest>

#include "account/picture_service.h"
#include "engine/picture_port.h"
#include "tests/support/strict_test.h"
#include "tests/unit/account/profile_world.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

Picture pictureOf(const char* letter) { return {QByteArray(letter) + "-bytes", QStringLiteral("image/png")}; }

/// The server's side of a picture; the profile of `server` says its version.
class FakePicturePort final : public QObject, public PicturePort {
public:
    explicit FakePicturePort(std::shared_ptr<FakeProfileServer> profile)
        : server(std::move(profile))
    {
    }
    std::shared_ptr<FakeProfileServer> server;
    std::optional<Picture> kept;
    int number = 0;
    QList<Error> fails; ///< For the next commands and reads, one each.
    bool loseAnswer = false;
    QStringList keys;
    QHash<QString, PictureSet> answers;
    int reads = 0;

    [[nodiscard]] QString etag() const { return kept ? QStringLiteral("\"p%1\"").arg(number) : QString(); }
    void changeElsewhere(const std::optional<Picture>& picture)
    {
        kept = picture;
        ++number;
        server->profile.picture = picture ? std::optional(QString::number(number)) : std::nullopt;
        ++server->version;
    }

    [[nodiscard]] QFuture<Result<Fetched<Picture>>> picture(const QString& known) override
    {
        const Answer<Fetched<Picture>> answer(this);
        ++reads;
        if (!fails.isEmpty())
            answer.finish(fail(fails.takeFirst()));
        else if (!kept)
            answer.finish(fail(Error::Kind::NotFound));
        else if (known == etag())
            answer.finish(Fetched<Picture>{std::nullopt, etag()});
        else
            answer.finish(Fetched<Picture>{kept, etag()});
        return answer.future();
    }
    [[nodiscard]] QFuture<Result<PictureSet>> setPicture(const Picture& picture, const QString& over,
                                                         const QString& key) override
    {
        const Answer<PictureSet> answer(this);
        keys.append(key);
        if (answers.contains(key)) {
            answer.finish(answers.value(key));
        } else if (!fails.isEmpty()) {
            answer.finish(fail(fails.takeFirst()));
        } else if (over != etag()) {
            answer.finish(fail(Error::coded(Error::Kind::Conflict, QStringLiteral("changed_meanwhile"))));
        } else {
            changeElsewhere(picture);
            answers.insert(key, PictureSet{QString::number(number), etag()});
            if (std::exchange(loseAnswer, false))
                answer.finish(fail(Error::Kind::Offline));
            else
                answer.finish(answers.value(key));
        }
        return answer.future();
    }
    [[nodiscard]] QFuture<Result<Done>> removePicture(const QString& over, const QString&) override
    {
        const Answer<Done> answer(this);
        if (!fails.isEmpty()) {
            answer.finish(fail(fails.takeFirst()));
        } else if (!kept) {
            answer.finish(fail(Error::Kind::NotFound));
        } else if (over != etag()) {
            answer.finish(fail(Error::coded(Error::Kind::Conflict, QStringLiteral("changed_meanwhile"))));
        } else {
            changeElsewhere(std::nullopt);
            answer.finish(Done{});
        }
        return answer.future();
    }
};

/// A profile's world with a picture beside it.
struct World final {
    ProfileWorld base;
    FakePicturePort port{base.server};
    std::unique_ptr<PictureService> service;

    void start()
    {
        service = std::make_unique<PictureService>(port, base.client->storage, base.client->connection, base.service(),
                                                   base.clock);
        base.start();
        service->start();
    }
    void restart()
    {
        service.reset();
        base.restart();
        start();
    }
    [[nodiscard]] std::optional<Picture> shown() const { return service->picture(); }
};

} // namespace

/// The picture follows the profile, is kept for offline, and is set and removed without overwriting anything unseen.
class TestPictureService final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatTheProfileNames()
    {
        World world;
        world.port.changeElsewhere(pictureOf("a"));
        world.start();
        QTRY_COMPARE(world.shown(), std::optional(pictureOf("a")));
        QCOMPARE(world.port.reads, 1);
        world.base.service().refresh();
        QTRY_VERIFY(!world.base.service().profile().refreshing);
        QCOMPARE(world.port.reads, 1);
        world.port.changeElsewhere(pictureOf("b"));
        world.base.service().refresh();
        QTRY_COMPARE(world.shown(), std::optional(pictureOf("b")));
        world.port.changeElsewhere(std::nullopt);
        world.base.service().refresh();
        QTRY_VERIFY(!world.shown());
        QCOMPARE(world.port.reads, 2);
    }

    void isThereOffline()
    {
        World world;
        world.port.changeElsewhere(pictureOf("a"));
        world.start();
        QTRY_VERIFY(world.shown().has_value());
        world.base.server->readFails = Error::of(Error::Kind::Offline);
        world.restart();
        QTRY_COMPARE(world.shown(), std::optional(pictureOf("a")));
        QCOMPARE(world.port.reads, 1);
        QTRY_VERIFY(!world.service->isReachable());
    }

    void aFailedReadIsTriedAgain()
    {
        World world;
        world.port.changeElsewhere(pictureOf("a"));
        world.port.fails = {Error::of(Error::Kind::Offline)};
        world.start();
        QTRY_COMPARE(world.port.reads, 1);
        QVERIFY(!world.shown());
        QTRY_VERIFY(!world.service->isReachable());
        world.base.retry();
        QTRY_COMPARE(world.shown(), std::optional(pictureOf("a")));
    }

    void setsAndRemovesAndPutsBack()
    {
        World world;
        world.start();
        const QSignalSpy changes(world.service.get(), &PictureService::changed);
        QVERIFY(answered(world.service->set(pictureOf("a"))));
        QCOMPARE(world.shown(), std::optional(pictureOf("a")));
        QCOMPARE(world.port.kept, std::optional(pictureOf("a")));
        QVERIFY(changes.count() > 0);
        QTRY_COMPARE(world.base.service().profile().value->picture, std::optional(QStringLiteral("1")));
        QVERIFY(answered(world.service->set(pictureOf("b"))));
        QVERIFY(!world.service->canPutBack());
        QVERIFY(answered(world.service->remove()));
        QVERIFY(!world.shown());
        QVERIFY(!world.port.kept);
        QVERIFY(world.service->canPutBack());
        QVERIFY(answered(world.service->putBack()));
        QCOMPARE(world.port.kept, std::optional(pictureOf("b")));
        QVERIFY(!world.service->canPutBack());
        QCOMPARE(answered(world.service->putBack()).error().kind, Error::Kind::NotFound);
    }

    void nothingIsOverwrittenUnseen()
    {
        World world;
        world.port.changeElsewhere(pictureOf("a"));
        world.start();
        QTRY_VERIFY(world.shown().has_value());
        world.port.changeElsewhere(pictureOf("other"));
        const auto refused = answered(world.service->set(pictureOf("mine")));
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QCOMPARE(world.port.kept, std::optional(pictureOf("other")));
        // What was there is read, and the second try writes over what was seen.
        QTRY_COMPARE(world.shown(), std::optional(pictureOf("other")));
        QVERIFY(answered(world.service->set(pictureOf("mine"))));
        QCOMPARE(world.port.kept, std::optional(pictureOf("mine")));
    }

    void aLostAnswerIsNoSecondPicture()
    {
        World world;
        world.start();
        world.port.loseAnswer = true;
        QCOMPARE(answered(world.service->set(pictureOf("a"))).error().kind, Error::Kind::Offline);
        QVERIFY(answered(world.service->set(pictureOf("a"))));
        QCOMPARE(world.port.keys.size(), 2);
        QCOMPARE(world.port.keys[0], world.port.keys[1]);
        QCOMPARE(world.port.number, 1);
        QVERIFY(answered(world.service->set(pictureOf("b"))));
        QVERIFY(world.port.keys[2] != world.port.keys[1]);
    }

    void refusalsReachTheCaller()
    {
        World world;
        world.start();
        world.port.fails = {Error::coded(Error::Kind::Validation, QStringLiteral("picture_unreadable"))};
        QCOMPARE(answered(world.service->set(pictureOf("a"))).error().code, QStringLiteral("picture_unreadable"));
        QVERIFY(world.service->isReachable());
        QVERIFY(!world.service->isBusy());
        QVERIFY(answered(world.service->set(pictureOf("a"))));
        world.port.fails = {Error::of(Error::Kind::Offline)};
        QVERIFY(!answered(world.service->remove()));
        QCOMPARE(world.shown(), std::optional(pictureOf("a")));
        QVERIFY(!world.service->isReachable());
    }

    void removingWhatIsGoneIsDone()
    {
        World world;
        world.port.changeElsewhere(pictureOf("a"));
        world.start();
        QTRY_VERIFY(world.shown().has_value());
        world.port.changeElsewhere(std::nullopt);
        QVERIFY(answered(world.service->remove()));
        QVERIFY(!world.shown());
    }
};

QTEST_GUILESS_MAIN(TestPictureService)
#include "test_picture_service.moc"
