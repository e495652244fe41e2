#include <QSignalSpy>
#include <QTest>

#include "account/connection_service.h"
#include "account/member_pictures_service.h"
#include "account/organization_service.h"
#include "tests/support/answered.h"
#include "tests/support/fake_account_storage.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_members_port.h"
#include "tests/support/strict_test.h"
#include "tests/support/until.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

} // namespace

/// An opened organization, its members, and their pictures.
class TestOrganizationService final : public StrictTest {
    Q_OBJECT

    struct World final {
        World()
        {
            port.details_.organization.id = OrganizationId(s("o1"));
            port.details_.organization.name = s("Northwind");
            port.details_.organization.role = OrganizationRole(s("member"));
            make();
        }
        void make()
        {
            service = std::make_unique<OrganizationService>(OrganizationId(s("o1")), port, storage, connection);
            pictures = std::make_unique<MemberPicturesService>(port, storage, connection);
        }
        [[nodiscard]] bool open()
        {
            service->start();
            return until([this] { return service->details().value || service->details().error; }) && settled();
        }
        [[nodiscard]] bool settled() const
        {
            return until([this] { return !service->members().refreshing && !service->details().refreshing; });
        }
        [[nodiscard]] bool reopen()
        {
            make();
            service->start();
            return until([this] { return service->details().error && service->members().error; });
        }
        [[nodiscard]] bool find(const char* typed, const MemberOrder& order = {})
        {
            service->find({s(typed), order});
            return settled();
        }
        [[nodiscard]] QStringList names() const
        {
            QStringList list;
            for (const Member& member : service->members().value.value_or(MemberList()).items)
                list.append(member.displayName);
            return list;
        }

        std::shared_ptr<FakeDisk> disk = std::make_shared<FakeDisk>();
        FakeClock clock;
        FakeMembersPort port;
        FakeAccountStorage storage{disk};
        ConnectionService connection{clock};
        std::unique_ptr<OrganizationService> service;
        std::unique_ptr<MemberPicturesService> pictures;
    };

    static Error offline() { return Error::of(Error::Kind::Offline); }
    static Error notFound() { return Error::of(Error::Kind::NotFound); }

private Q_SLOTS:
    void loadsOnlyWhatIsLookedAt()
    {
        World world;
        world.port.fill(950);
        QVERIFY(world.open());
        QCOMPARE(world.service->details().value->organization.name, s("Northwind"));
        QCOMPARE(world.service->members().value->items.size(), 100);
        QCOMPARE(world.service->members().value->total, 950);
        QVERIFY(world.service->canFetchMore());
        world.service->fetchMore();
        world.service->fetchMore(); // Once a page, however often it is asked for.
        QVERIFY(!world.service->canFetchMore());
        QVERIFY(until([&] { return world.service->members().value->items.size() == 200; }));
        QCOMPARE(world.port.asked, QStringList({s(" name "), s(" name 100")}));
        for (int page = 3; page <= 10; ++page) {
            world.service->fetchMore();
            QVERIFY(until([&] { return world.service->members().value->items.size() == std::min(page * 100, 950); }));
        }
        QVERIFY(!world.service->canFetchMore());
    }

    void whoMovedBetweenPagesIsThereOnce()
    {
        World world;
        world.port.fill(150);
        QVERIFY(world.open());
        world.port.members_.prepend(FakeMembersPort::person(s("Newcomer")));
        world.service->fetchMore();
        QVERIFY(until([&] { return !world.service->canFetchMore() && world.service->members().value->total == 151; }));
        QStringList names = world.names();
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(names.size(), 150);
    }

    void theNewestQuestionIsAnswered()
    {
        World world;
        world.port.fill(30);
        QVERIFY(world.open());
        world.port.hold = true;
        world.service->find({s("person 00001"), {}});
        world.service->find({s("person 00002"), {}});
        QVERIFY(world.service->members().refreshing);
        QCOMPARE(world.service->members().value->items.size(), 30); // What was there stays until then.
        world.port.release();
        QVERIFY(world.settled());
        QCOMPARE(world.names(), QStringList({s("Person 00002")}));
        QVERIFY(world.find("", {MemberOrder::By::Name, true}));
        QCOMPARE(world.names().first(), s("Person 00029"));
    }

    void anUnchangedPageIsNotReadAgain()
    {
        World world;
        world.port.fill(3);
        QVERIFY(world.open());
        world.service->refresh();
        QVERIFY(world.settled());
        QCOMPARE(world.port.notModified, 1);
        QCOMPARE(world.names().size(), 3);
        world.port.etag = s("\"m2\"");
        world.port.fill(4);
        world.service->refresh();
        QVERIFY(world.settled());
        QCOMPARE(world.names().size(), 4);
    }

    void isReadWithoutAConnection()
    {
        World world;
        world.port.fill(120);
        world.port.members_[1] = FakeMembersPort::person(s("Élodie Brun"), "auditor", std::nullopt);
        world.port.members_[2] = FakeMembersPort::person(s("Zoë Brun"), "admin", 30);
        QVERIFY(world.open());
        const QDateTime seen = world.service->details().fetchedAt;
        world.clock.pass(std::chrono::hours(5));
        world.port.fails = offline();
        QVERIFY(world.reopen());
        QCOMPARE(world.service->details().value->organization.name, s("Northwind"));
        QCOMPARE(world.service->details().fetchedAt, seen);
        QCOMPARE(world.service->members().fetchedAt, seen);
        QCOMPARE(world.service->members().value->items.size(), 100);
        QVERIFY(world.service->members().value->isKept);
        QVERIFY(world.service->members().value->isPart);
        QVERIFY(!world.service->canFetchMore());
        QVERIFY(world.find("BRUN"));
        QCOMPARE(world.names(), QStringList({s("Élodie Brun"), s("Zoë Brun")}));
        QVERIFY(world.find("brun", {MemberOrder::By::Joined, true}));
        QCOMPARE(world.names(), QStringList({s("Zoë Brun"), s("Élodie Brun")})); // Unknown at the end,
        QVERIFY(world.find("brun", {MemberOrder::By::Joined, false}));
        QCOMPARE(world.names(), QStringList({s("Zoë Brun"), s("Élodie Brun")})); // both ways.
        QVERIFY(world.find("brun", {MemberOrder::By::Role, true}));
        QCOMPARE(world.names(), QStringList({s("Élodie Brun"), s("Zoë Brun")}));
        QVERIFY(world.find("nobody"));
        QCOMPARE(world.names(), QStringList());
        QCOMPARE(world.service->members().value->total, 0);
        // Back: the server answers for all of them.
        world.port.fails.reset();
        world.connection.tryAgain();
        QVERIFY(until([&] { return !world.service->members().error && !world.service->members().refreshing; }));
        QVERIFY(!world.service->members().value->isKept);
    }

    void aConnectionLostBetweenPagesLosesNothing()
    {
        World world;
        world.port.fill(250);
        QVERIFY(world.open());
        world.port.fails = offline();
        world.service->fetchMore();
        QVERIFY(until([&] { return world.service->members().error.has_value(); }));
        QCOMPARE(world.service->members().value->items.size(), 100);
        world.port.fails.reset();
        world.service->fetchMore();
        QVERIFY(until([&] { return world.service->members().value->items.size() == 200; }));
    }

    void oneThatIsGoneLeavesNothingBehind()
    {
        World world;
        world.port.fill(3);
        QVERIFY(world.open());
        QVERIFY(!world.service->isGone());
        QSignalSpy changed(world.service.get(), &OrganizationService::detailsChanged);
        world.port.fails = notFound();
        world.service->refresh();
        QVERIFY(world.settled());
        QVERIFY(world.service->isGone());
        QVERIFY(changed.size() > 0);
        for (const CachedResource& kept : std::as_const(world.disk->cache))
            QVERIFY(kept.body.isEmpty());
        // Taken in again.
        world.port.fails.reset();
        world.service->refresh();
        QVERIFY(world.settled());
        QVERIFY(!world.service->isGone());
        QCOMPARE(world.names().size(), 3);
        // Nothing of it is shown after the next start either.
        world.port.fails = notFound();
        world.service->refresh();
        QVERIFY(world.settled());
        world.port.fails = offline();
        QVERIFY(world.reopen());
        QVERIFY(!world.service->details().value);
        QVERIFY(!world.service->members().value);
    }

    void picturesComeFromTheCacheTheSecondTime()
    {
        World world;
        const AccountId someone(s("acc"));
        const auto first = answered(world.pictures->picture(OrganizationId(s("o1")), someone, s("v1")));
        QVERIFY(first);
        QCOMPARE(first->bytes, QByteArray("v1").repeated(10));
        world.port.fails = offline();
        const auto again = answered(world.pictures->picture(OrganizationId(s("o1")), someone, s("v1")));
        QVERIFY(again);
        QCOMPARE(again.value(), first.value());
        QCOMPARE(world.port.pictures.size(), 1);
        // Another version is another picture.
        const auto newer = answered(world.pictures->picture(OrganizationId(s("o1")), someone, s("v2")));
        QVERIFY(!newer);
        QCOMPARE(newer.error().kind, Error::Kind::Offline);
    }

    void theCacheOfPicturesDoesNotGrow()
    {
        World world;
        for (int i = 0; i < 300; ++i) {
            const AccountId someone(QString::number(i));
            QVERIFY(answered(world.pictures->picture(OrganizationId(s("o1")), someone, s("v1"))).has_value());
        }
        QVERIFY(world.disk->cache.size() <= 64);
        world.disk->cache.clear();
        world.port.pictureRepeats = 200 * 1024;
        const auto large = answered(world.pictures->picture(OrganizationId(s("o1")), AccountId(s("x")), s("v1")));
        QVERIFY(large);
        QVERIFY(world.disk->cache.isEmpty());
    }

    void whoWasScrolledPastIsNotWaitedFor()
    {
        World world;
        world.port.hold = true;
        QObject context;
        int cancelled = 0;
        int given = 0;
        for (int i = 0; i < 200; ++i) {
            whenDone(world.pictures->picture(OrganizationId(s("o1")), AccountId(QString::number(i)), s("v1")), &context,
                     [&](const Result<Picture>& picture) { ++(picture ? given : cancelled); });
        }
        QVERIFY(until([&] { return world.port.pictures.size() == 4 && cancelled == 136; }));
        QVERIFY(until([&] {
            world.port.release();
            return given == 64;
        }));
        QCOMPARE(world.port.pictures.at(4), s("199")); // The last first.
    }
};

QTEST_GUILESS_MAIN(TestOrganizationService)
#include "test_organization_service.moc"
