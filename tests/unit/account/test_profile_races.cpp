#include <QTest>

#include "tests/support/strict_test.h"
#include "tests/unit/account/profile_world.h"

using namespace gatehouse;
using namespace gatehouse::test;

/// ProfileService: what comes in between a command and its turn, and between a request and its answer. Found by
/// tests/fault/convergence.
class TestProfileRaces final : public StrictTest {
    Q_OBJECT

    /// The answer to a read arrives as soon as the event loop turns, before anything that is asked for from here on.
    static void readArrivesNext(ProfileWorld& world)
    {
        auto& port = world.client->port;
        port.holdReads = true;
        world.service().refresh();
        port.holdReads = false;
        port.held.takeFirst()();
    }

private Q_SLOTS:
    void anEditOnTopOfOneThatCollidesDoesNotWriteOverWhatThatHid()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(lastName(QStringLiteral("Theirs")));
        QCOMPARE(world.save(lastName(QStringLiteral("One"))).value(), Outcome::Conflict);
        // Both are saved before the first of them is merged: the second has it, not theirs, before its eyes.
        ProfilePatch second = lastName(QStringLiteral("Two"));
        second.salutation = Salutation(QStringLiteral("ms"));
        ProfilePatch third = lastName(QStringLiteral("Three"));
        third.firstName = QStringLiteral("Lina");
        const auto two = world.service().save(second);
        const auto three = world.service().save(third);
        QVERIFY(answered(two));
        QCOMPARE(answered(three).value(), Outcome::Conflict);
        QVERIFY(until([&] { return world.server->applied.size() == 2; }));
        QVERIFY(world.reaches(Phase::Conflict));
        QCOMPARE(world.server->profile.lastName, QStringLiteral("Theirs"));
        QCOMPARE(world.server->profile.salutation.text(), QStringLiteral("ms"));
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Lina"));
        const auto& conflict = world.service().edit().conflict;
        QCOMPARE(conflict->fields.size(), 1);
        QCOMPARE(conflict->fields.first().mine.lastName, QStringLiteral("Three"));
        QCOMPARE(conflict->fields.first().theirs.lastName, QStringLiteral("Theirs"));
    }

    void anEditOnTopOfOneThatArrivedUnheardIsNoConflict()
    {
        ProfileWorld world;
        world.start();
        world.server->faults = {Fault::LostAnswer};
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Waiting);
        world.server->forgetKeys();
        QVERIFY(world.save(firstName(QStringLiteral("Lena"))));
        world.retry();
        QVERIFY(world.reaches(Phase::Saved));
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Lena"));
        QVERIFY(world.disk->outbox.isEmpty());
    }

    void whatComesAfterSaveWasSaidIsNotWrittenOver()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(lastName(QStringLiteral("Theirs")));
        readArrivesNext(world);
        const auto first = world.service().save(firstName(QStringLiteral("Lina")));
        // Waits for the first to be on the disk; the person sees the old name still.
        const auto second = world.service().save(lastName(QStringLiteral("Mine")));
        QVERIFY(answered(first));
        QCOMPARE(answered(second).value(), Outcome::Conflict);
        QVERIFY(until([&] { return world.server->profile.firstName == QStringLiteral("Lina"); }));
        QCOMPARE(world.server->profile.lastName, QStringLiteral("Theirs"));
        QCOMPARE(world.service().edit().conflict->fields.first().theirs.lastName, QStringLiteral("Theirs"));
    }

    void aChoiceCountsForWhatItWasMadeBetween()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(firstName(QStringLiteral("Alina")));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Conflict);
        world.server->changeElsewhere(firstName(QStringLiteral("Alix")));
        readArrivesNext(world);
        const auto other = world.service().save(lastName(QStringLiteral("Petit")));
        const auto choice = world.service().resolve({ProfileField::FirstName});
        QVERIFY(answered(other));
        QCOMPARE(answered(choice).value(), Outcome::Conflict);
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Alix"));
        QVERIFY(world.reaches(Phase::Conflict));
        QCOMPARE(world.service().edit().conflict->fields.first().theirs.firstName, QStringLiteral("Alix"));
        QCOMPARE(answered(world.service().resolve({ProfileField::FirstName})).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Lina"));
    }

    void anAnswerThatAReadOvertookDoesNotBringTheOlderStateBack()
    {
        ProfileWorld world;
        world.start();
        auto& port = world.client->port;
        port.holdUpdates = true;
        const auto saved = world.service().save(firstName(QStringLiteral("Lina")));
        QVERIFY(until([&] { return !port.held.isEmpty(); }));
        world.server->changeElsewhere(lastName(QStringLiteral("Petit")));
        world.service().refresh();
        QVERIFY(until([&] { return world.service().profile().value->lastName == QStringLiteral("Petit"); }));
        port.held.takeFirst()();
        QCOMPARE(answered(saved).value(), Outcome::Saved);
        QCOMPARE(world.service().profile().value->lastName, QStringLiteral("Petit"));
        QVERIFY(until([&] { return !world.service().profile().refreshing; }));
        QCOMPARE(world.service().profile().value->lastName, QStringLiteral("Petit"));
        QCOMPARE(world.service().profile().value->firstName, QStringLiteral("Lina"));
        QCOMPARE(world.disk->cache.value(QStringLiteral("profile")).etag, world.server->etag());
    }

    void aWakeInTheMiddleOfACommandIsNotLost()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(firstName(QStringLiteral("Alina")));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Conflict);
        world.server->faults = {Fault::Offline};
        QVERIFY(world.save(lastName(QStringLiteral("Petit"))));
        QCOMPARE(world.server->profile.lastName, QStringLiteral("Moreau"));
        const auto choice = world.service().resolve({});
        world.retry(); // Its time comes while the choice is being written down.
        QVERIFY(answered(choice));
        QVERIFY(until([&] { return world.server->profile.lastName == QStringLiteral("Petit"); }));
        QVERIFY(world.reaches(Phase::Saved));
    }
};

QTEST_GUILESS_MAIN(TestProfileRaces)
#include "test_profile_races.moc"
