#include <QSignalSpy>
#include <QTest>

#include "account/connection_service.h"
#include "account/information_service.h"
#include "tests/support/answered.h"
#include "tests/support/fake_account_storage.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_privacy_port.h"
#include "tests/support/strict_test.h"
#include "tests/support/until.h"

using namespace gatehouse;
using namespace gatehouse::test;

/// InformationService: nothing counts as given or withdrawn before the server keeps it.
class TestInformationService final : public StrictTest {
    Q_OBJECT

    struct World final {
        std::shared_ptr<FakeDisk> disk = std::make_shared<FakeDisk>();
        FakeClock clock;
        FakePrivacyPort port;
        FakeAccountStorage storage{disk};
        ConnectionService connection{clock};
        InformationService::Offered offered{true, true};
        std::unique_ptr<InformationService> service = make();
        std::unique_ptr<InformationService> make()
        {
            return std::make_unique<InformationService>(port, storage, connection, offered);
        }
        [[nodiscard]] bool start()
        {
            service->start();
            return until([this] {
                return service->information().value && service->cookies().value && !service->information().refreshing &&
                       !service->cookies().refreshing;
            });
        }
        [[nodiscard]] bool isOn() const { return service->information().value->promotional; }
    };

private Q_SLOTS:
    void holdsOnlyWhatIsKept()
    {
        World world;
        QVERIFY(world.start());
        QVERIFY(!world.isOn());
        world.port.holdDecisions = true;
        QSignalSpy changed(world.service.get(), &InformationService::informationChanged);
        auto asked = world.service->setPromotional(true);
        QVERIFY(until([&] { return world.port.held.size() == 1; }));
        QVERIFY(!world.isOn());
        QCOMPARE(changed.size(), 0);
        world.port.held.takeFirst()();
        QVERIFY(answered(asked).has_value());
        QVERIFY(world.isOn());
        QCOMPARE(changed.size(), 1);
        QVERIFY(world.service->information().value->at.has_value());
    }

    void aRefusedDecisionChangesNothing()
    {
        World world;
        QVERIFY(world.start());
        world.port.faults = {FakePrivacyPort::Fault::Offline};
        const auto refused = answered(world.service->setCookies(CookieChoice::all()));
        QCOMPARE(refused.error().kind, Error::Kind::Offline);
        QCOMPARE(world.service->cookies().value->choice, CookieChoice());
        QVERIFY(world.port.record.isEmpty());
        QVERIFY(!world.service->canDecide());
    }

    void aLostAnswerCountsOnce()
    {
        World world;
        QVERIFY(world.start());
        world.port.faults = {FakePrivacyPort::Fault::LostAnswer};
        QVERIFY(!answered(world.service->setPromotional(true)));
        QVERIFY(!world.isOn());
        QCOMPARE(world.port.record.size(), 1);
        QVERIFY(answered(world.service->setPromotional(true)).has_value());
        QVERIFY(world.isOn());
        QCOMPARE(world.port.record.size(), 1);
        QCOMPARE(world.port.keys.at(0), world.port.keys.at(1));
        // Another decision is another one.
        QVERIFY(answered(world.service->setPromotional(false)).has_value());
        QVERIFY(world.port.keys.at(2) != world.port.keys.at(1));
        QCOMPARE(world.port.record.size(), 2);
    }

    void aLostAnswerShowsAfterTheNextRead()
    {
        World world;
        QVERIFY(world.start());
        world.port.faults = {FakePrivacyPort::Fault::LostAnswer};
        QVERIFY(!answered(world.service->setPromotional(true)));
        QVERIFY(!world.service->canDecide());
        QSignalSpy can(world.service.get(), &InformationService::canDecideChanged);
        world.connection.tryAgain();
        QVERIFY(until([&] { return world.isOn(); }));
        QVERIFY(world.service->canDecide());
        QCOMPARE(can.size(), 1);
        // Decided anew on what is seen now, under a key of its own.
        QVERIFY(answered(world.service->setPromotional(false)).has_value());
        QVERIFY(!world.isOn());
    }

    void anotherDecisionIsNotOverwritten()
    {
        World world;
        QVERIFY(world.start());
        world.port.decideCookies({false, true, false});
        const auto refused = answered(world.service->setCookies(CookieChoice::all()));
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        // The newer state is there together with the refusal.
        QCOMPARE(world.service->cookies().value->choice, (CookieChoice{false, true, false}));
        QCOMPARE(world.port.record.size(), 1);
        QVERIFY(answered(world.service->setCookies(CookieChoice::all())).has_value());
        QCOMPARE(world.port.choice.choice, CookieChoice::all());
    }

    void newerWordsAreReadFirst()
    {
        World world;
        QVERIFY(world.start());
        world.port.promotional.offer.wordingId = QStringLiteral("w2");
        ++world.port.promotionalNumber;
        world.port.faults = {FakePrivacyPort::Fault::OldWords};
        QCOMPARE(answered(world.service->setPromotional(true)).error().kind, Error::Kind::Validation);
        QCOMPARE(world.service->information().value->offer.wordingId, QStringLiteral("w2"));
        QVERIFY(!world.isOn());
    }

    void whileItIsBeingAnsweredTheKeyStays()
    {
        World world;
        QVERIFY(world.start());
        world.port.faults = {FakePrivacyPort::Fault::LostAnswer, FakePrivacyPort::Fault::Underway};
        QVERIFY(!answered(world.service->setPromotional(true)));
        QCOMPARE(answered(world.service->setPromotional(true)).error().httpStatus, 409);
        QVERIFY(answered(world.service->setPromotional(true)).has_value());
        QCOMPARE(world.port.record.size(), 1);
        QCOMPARE(QSet<QString>(world.port.keys.begin(), world.port.keys.end()).size(), 1);
    }

    void showsWhatWasKnownWithoutANetwork()
    {
        World world;
        QVERIFY(world.start());
        QVERIFY(answered(world.service->setPromotional(true)).has_value());
        QVERIFY(answered(world.service->setCookies({true, false, false})).has_value());
        world.port.readsFail = Error::of(Error::Kind::Offline);
        world.service = world.make();
        world.service->start();
        QVERIFY(until([&] { return world.service->cookies().error && world.service->information().error; }));
        QVERIFY(world.isOn());
        QCOMPARE(world.service->cookies().value->choice, (CookieChoice{true, false, false}));
        QVERIFY(!world.service->canDecide());
    }

    void asksNothingThatIsNotOffered()
    {
        World world;
        world.offered = {false, true};
        world.service = world.make();
        world.service->start();
        QVERIFY(until([&] { return world.service->cookies().value.has_value(); }));
        world.service->refresh();
        QVERIFY(until([&] { return !world.service->cookies().refreshing; }));
        QCOMPARE(world.port.reads, 2);
        QVERIFY(!world.service->information().value);
        // Nor is anything decided that was never seen.
        QCOMPARE(answered(world.service->setPromotional(true)).error().kind, Error::Kind::Internal);
        QVERIFY(world.port.keys.isEmpty());
    }

    void theRecordComesInPages()
    {
        World world;
        QVERIFY(world.start());
        for (int i = 0; i < 25; ++i)
            world.port.decidePromotional(i % 2 == 0);
        const auto first = answered(world.service->consents(QString()));
        QCOMPARE(first->items.size(), 20);
        QCOMPARE(first->items.first().number, 25);
        const auto second = answered(world.service->consents(*first->nextCursor));
        QCOMPARE(second->items.size(), 5);
        QVERIFY(!second->nextCursor);
    }
};

QTEST_GUILESS_MAIN(TestInformationService)
#include "test_information_service.moc"
