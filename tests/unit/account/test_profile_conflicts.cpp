#include <QTest>

#include "tests/support/strict_test.h"
#include "tests/unit/account/profile_world.h"

using namespace gatehouse;
using namespace gatehouse::test;

/// ProfileService: two sides that changed the same profile, and changes that are taken back.
class TestProfileConflicts final : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    // ---- Conflicts ----

    void mergesWhatDoesNotCollide()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(lastName(QStringLiteral("Petit")));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.displayName(), QStringLiteral("Lina Petit"));
        QCOMPARE(world.service().profile().value->displayName(), QStringLiteral("Lina Petit"));
        QCOMPARE(world.server->seen.size(), 2);
        // The first answer to a key stays: what is sent over another state has one of its own.
        QVERIFY(world.server->seen.at(0).key != world.server->seen.at(1).key);
        QCOMPARE(world.server->seen.at(1).etag, QStringLiteral("\"v2\""));
    }

    void writesARewrittenEditDownBeforeItIsSent()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(lastName(QStringLiteral("Petit")));
        world.client->port.holdUpdates = true;
        auto saving = world.service().save(firstName(QStringLiteral("Lina")));
        QVERIFY(until([&] { return world.client->port.held.size() == 1; }));
        world.client->port.held.first()();
        QVERIFY(until([&] { return world.client->port.held.size() == 2; }));
        QCOMPARE(world.disk->outbox.first().key, world.server->seen.at(1).key);
        QCOMPARE(world.disk->outbox.first().etag, world.server->seen.at(1).etag);
        QVERIFY(world.disk->outbox.first().tried);
        world.client->port.held.at(1)();
        QCOMPARE(answered(saving).value(), Outcome::Saved);
    }

    void takesTheSameChangeFromElsewhereAsSaved()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(firstName(QStringLiteral("Lina")));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Saved);
        QCOMPARE(world.server->applied.size(), 0);
        QCOMPARE(world.phase(), Phase::Saved);
        QVERIFY(world.disk->outbox.isEmpty());
    }

    void whatMovedOnWhileItWasTypedIsNotOverwrittenUnasked()
    {
        ProfileWorld world;
        world.start();
        const ProfilePatch before = firstName(world.service().profile().value->firstName);
        // It is known here already, and the person has not said which is to stay.
        world.server->changeElsewhere(firstName(QStringLiteral("Lina")));
        world.service().refresh();
        QVERIFY(until([&] { return world.service().profile().value->firstName == QStringLiteral("Lina"); }));
        ProfilePatch typed = firstName(QStringLiteral("Anna"));
        typed.lastName = QStringLiteral("Petit");
        QCOMPARE(answered(world.service().save(typed, before)).value(), Outcome::Conflict);
        QVERIFY(world.reaches(Phase::Conflict));
        QCOMPARE(world.server->profile.displayName(), QStringLiteral("Lina Petit"));
        QCOMPARE(world.service().edit().conflict->fields.size(), 1);
        QCOMPARE(world.service().edit().conflict->fields.first().theirs.firstName, QStringLiteral("Lina"));
        world.restart();
        world.start();
        QVERIFY(world.reaches(Phase::Conflict));
        QCOMPARE(answered(world.service().resolve({ProfileField::FirstName})).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.displayName(), QStringLiteral("Anna Petit"));
        QVERIFY(world.nothingAppliedTwice());
    }

    void whatMovedOnAndWasSeenIsNoConflict()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(firstName(QStringLiteral("Lina")));
        world.service().refresh();
        QVERIFY(until([&] { return world.service().profile().value->firstName == QStringLiteral("Lina"); }));
        QCOMPARE(world.save(firstName(QStringLiteral("Anna"))).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Anna"));
    }

    void whatCameBackToTheValueOfBeforeIsNoConflict()
    {
        ProfileWorld world;
        world.start();
        const ProfilePatch before = firstName(world.service().profile().value->firstName);
        QCOMPARE(answered(world.service().save(firstName(QStringLiteral("Anna")), before)).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Anna"));
        QVERIFY(world.disk->outbox.isEmpty());
    }

    void showsAConflictThatOutlivesARestart()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(firstName(QStringLiteral("Alina")));
        ProfilePatch mine = firstName(QStringLiteral("Lina"));
        mine.lastName = QStringLiteral("Petit");
        QCOMPARE(world.save(mine).value(), Outcome::Conflict);
        QVERIFY(until([&] { return world.server->applied.size() == 1; }));
        QVERIFY(world.reaches(Phase::Conflict));
        const auto check = [&] {
            const ProfileConflict& conflict = world.service().edit().conflict.value();
            QCOMPARE(conflict.fields.size(), 1);
            QCOMPARE(conflict.fields.first().field, ProfileField::FirstName);
            QCOMPARE(conflict.fields.first().mine.firstName, QStringLiteral("Lina"));
            QCOMPARE(conflict.fields.first().theirs.firstName, QStringLiteral("Alina"));
            // Though the server's stamp is by now that of our own merged part.
            QCOMPARE(conflict.theirsDevice, QStringLiteral("Firefox on Windows"));
        };
        check();
        QCOMPARE(world.service().edit().conflict->merged, QList<ProfileField>{ProfileField::LastName});
        QCOMPARE(world.service().edit().conflict->mineAt, world.clock.now());
        QCOMPARE(world.server->profile.displayName(), QStringLiteral("Alina Petit"));
        QVERIFY(until([&] { return world.disk->outbox.size() == 1; }));
        // Offline as well: from cache and outbox alone.
        world.server->readFails = Error::of(Error::Kind::Offline);
        world.restart();
        world.start();
        QCOMPARE(world.phase(), Phase::Conflict);
        check();
        world.server->readFails.reset();
        world.retry();
        QVERIFY(until([&] { return !world.service().profile().error; }));
        QCOMPARE(world.phase(), Phase::Conflict);
        check();
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Alina"));
    }

    void namesTheOtherDevice()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(firstName(QStringLiteral("Alina")));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Conflict);
        QCOMPARE(world.service().edit().conflict->theirsDevice, QStringLiteral("Firefox on Windows"));
        QCOMPARE(world.service().edit().conflict->theirsAt, world.server->profile.updatedAt);
        QVERIFY(!world.service().edit().canUndo);
    }

    void endsAConflictAsThePersonSays_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::addColumn<bool>("restart");
        QTest::newRow("mine") << true << false;
        QTest::newRow("theirs") << false << false;
        QTest::newRow("mine, after a restart") << true << true;
        QTest::newRow("theirs, after a restart") << false << true;
    }
    void endsAConflictAsThePersonSays()
    {
        QFETCH(bool, mine);
        QFETCH(bool, restart);
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(firstName(QStringLiteral("Alina")));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Conflict);
        if (restart) {
            world.restart();
            world.start();
            QVERIFY(world.reaches(Phase::Conflict));
        }
        const QList<ProfileField> keep = mine ? QList<ProfileField>{ProfileField::FirstName} : QList<ProfileField>();
        QCOMPARE(answered(world.service().resolve(keep)).value(), Outcome::Saved);
        QCOMPARE(world.phase(), mine ? Phase::Saved : Phase::Clean);
        QCOMPARE(world.server->profile.firstName, mine ? QStringLiteral("Lina") : QStringLiteral("Alina"));
        QCOMPARE(world.service().profile().value->firstName, world.server->profile.firstName);
        QVERIFY(world.disk->outbox.isEmpty());
    }

    void keepsAConflictWhereTheDiskRefusesItsEnd()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(firstName(QStringLiteral("Alina")));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Conflict);
        world.disk->failAt = 1;
        QCOMPARE(answered(world.service().resolve({ProfileField::FirstName})).error().kind, Error::Kind::Storage);
        QCOMPARE(world.phase(), Phase::Conflict);
        QCOMPARE(answered(world.service().resolve({ProfileField::FirstName})).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Lina"));
    }

    void sendsOtherFieldsPastAConflict()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(firstName(QStringLiteral("Alina")));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Conflict);
        QCOMPARE(world.save(lastName(QStringLiteral("Petit"))).value(), Outcome::Saved);
        QCOMPARE(world.phase(), Phase::Conflict);
        QCOMPARE(world.server->profile.displayName(), QStringLiteral("Alina Petit"));
    }

    void doesNotWriteOverTheirsByAnotherSave()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(firstName(QStringLiteral("Alina")));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Conflict);
        ProfilePatch more = firstName(QStringLiteral("Lena"));
        more.lastName = QStringLiteral("Petit");
        QCOMPARE(world.save(more).value(), Outcome::Conflict);
        QVERIFY(until([&] { return world.server->profile.lastName == QStringLiteral("Petit"); }));
        QCOMPARE(world.phase(), Phase::Conflict);
        QCOMPARE(world.service().edit().conflict->fields.size(), 1);
        QCOMPARE(world.service().edit().conflict->fields.first().mine.firstName, QStringLiteral("Lena"));
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Alina"));
        world.restart();
        world.start();
        QVERIFY(world.reaches(Phase::Conflict));
        QCOMPARE(answered(world.service().resolve({ProfileField::FirstName})).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.displayName(), QStringLiteral("Lena Petit"));
        QVERIFY(world.disk->outbox.isEmpty());
    }

    void endsAConflictThatTheOtherSideTakesBack()
    {
        ProfileWorld world;
        world.start();
        world.server->changeElsewhere(firstName(QStringLiteral("Alina")));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Conflict);
        world.server->changeElsewhere(firstName(QStringLiteral("Lina")));
        world.service().refresh();
        QVERIFY(world.reaches(Phase::Saved));
        QVERIFY(world.disk->outbox.isEmpty());
        QCOMPARE(world.server->applied.size(), 0);
    }

    // ---- Undo ----

    void takesBackWhatWasNeverSent()
    {
        ProfileWorld world;
        world.start();
        world.server->readFails = Error::of(Error::Kind::Offline);
        world.service().refresh();
        QVERIFY(until([&] { return world.client->connection.state() == ConnectionService::State::Offline; }));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Waiting);
        QVERIFY(world.service().edit().canUndo);
        QVERIFY(answered(world.service().undo()).has_value());
        QVERIFY(world.disk->outbox.isEmpty());
        QCOMPARE(world.phase(), Phase::Clean);
        QCOMPARE(world.service().profile().value->firstName, QStringLiteral("Aline"));
        world.server->readFails.reset();
        world.retry();
        QVERIFY(until([&] { return !world.service().profile().error; }));
        QCOMPARE(world.server->seen.size(), 0);
    }

    void takesBackWhatWasSaved()
    {
        ProfileWorld world;
        world.start();
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Saved);
        QVERIFY(world.service().edit().canUndo);
        QCOMPARE(answered(world.service().undo()).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Aline"));
        QVERIFY(!world.service().edit().canUndo);
    }

    void takesBackWhatMayHaveArrivedByAnEditOfItsOwn()
    {
        ProfileWorld world;
        world.start();
        world.server->faults = {Fault::LostAnswer};
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Waiting);
        QVERIFY(answered(world.service().undo()).has_value());
        QVERIFY(world.reaches(Phase::Saved));
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Aline"));
        QCOMPARE(world.server->applied.size(), 2);
        QVERIFY(world.nothingAppliedTwice());
    }

    void doesNotTakeBackWhatSomebodyElseChangedSince()
    {
        ProfileWorld world;
        world.start();
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Saved);
        world.server->changeElsewhere(firstName(QStringLiteral("Alina")));
        world.service().refresh();
        QVERIFY(until([&] { return world.service().profile().value->firstName == QStringLiteral("Alina"); }));
        QVERIFY(!world.service().edit().canUndo);
    }
};

QTEST_GUILESS_MAIN(TestProfileConflicts)
#include "test_profile_conflicts.moc"
