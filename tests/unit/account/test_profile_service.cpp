#include <QTest>

#include "domain/name_rules.h"
#include "tests/support/strict_test.h"
#include "tests/unit/account/profile_world.h"

using namespace gatehouse;
using namespace gatehouse::test;

class TestProfileService final : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    // ---- Reading ----

    void showsTheCacheBeforeTheServerAnswers()
    {
        ProfileWorld world;
        world.start();
        world.restart();
        world.client->port.holdReads = true;
        world.service().start();
        QVERIFY(until([&] { return world.service().profile().value.has_value(); }));
        QCOMPARE(world.service().profile().value->firstName, QStringLiteral("Aline"));
        QVERIFY(world.service().profile().refreshing);
    }

    void paintsNothingWhenNothingChanged()
    {
        ProfileWorld world;
        world.start();
        QSignalSpy changed(&world.service(), &ProfileService::profileChanged);
        QSignalSpy edit(&world.service(), &ProfileService::editChanged);
        const QDateTime before = world.service().profile().fetchedAt;
        world.clock.pass(std::chrono::minutes(5));
        world.service().refresh();
        QVERIFY(until([&] { return world.service().profile().fetchedAt > before; }));
        QCOMPARE(world.server->notModified, 1);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(edit.size(), 0);
        QCOMPARE(world.disk->cache.value(QStringLiteral("profile")).fetchedAt, world.clock.now());
    }

    void takesTheNewestAnswerOnly()
    {
        ProfileWorld world;
        world.start();
        auto& port = world.client->port;
        port.holdReads = true;
        world.server->changeElsewhere(firstName(QStringLiteral("Old")));
        world.service().refresh();
        world.server->changeElsewhere(firstName(QStringLiteral("New")));
        world.service().refresh();
        port.held.at(1)();
        QVERIFY(until([&] { return world.service().profile().value->firstName == QStringLiteral("New"); }));
        port.held.at(0)();
        QVERIFY(answered(world.service().save({})).has_value());
        QTest::qWait(0);
        QCOMPARE(world.service().profile().value->firstName, QStringLiteral("New"));
    }

    void dropsAReadThatAWriteOvertook()
    {
        ProfileWorld world;
        world.start();
        auto& port = world.client->port;
        port.holdReads = true;
        world.server->changeElsewhere(lastName(QStringLiteral("Stale")));
        world.service().refresh(); // Its answer stays under way, from before the save.
        world.server->changeElsewhere(lastName(QStringLiteral("Fresh")));
        port.holdReads = false;
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Saved);
        port.held.first()();
        QTest::qWait(0);
        QTest::qWait(0);
        QCOMPARE(world.service().profile().value->lastName, QStringLiteral("Fresh"));
        QCOMPARE(world.service().profile().value->firstName, QStringLiteral("Lina"));
    }

    void keepsTheValueAndSaysWhyAReadFailed()
    {
        ProfileWorld world;
        world.start();
        world.server->readFails = Error::of(Error::Kind::Timeout);
        QSignalSpy changed(&world.service(), &ProfileService::profileChanged);
        world.service().refresh();
        QVERIFY(until([&] { return world.service().profile().error.has_value(); }));
        QCOMPARE(changed.size(), 1);
        QVERIFY(world.service().profile().value.has_value());
        QCOMPARE(world.client->connection.state(), ConnectionService::State::Offline);
        world.server->readFails.reset();
        world.retry();
        QVERIFY(until([&] { return !world.service().profile().error; }));
        QCOMPARE(world.client->connection.state(), ConnectionService::State::Online);
    }

    void startsEmptyHandedWithoutCacheAndServer()
    {
        ProfileWorld world;
        world.server->readFails = Error::of(Error::Kind::Offline);
        world.start();
        QVERIFY(!world.service().profile().value);
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).error().kind, Error::Kind::Offline);
        QCOMPARE(world.disk->count("add"), 0);
    }

    // ---- Saving ----

    void savesThroughTheOutbox()
    {
        ProfileWorld world;
        world.start();
        QList<Phase> phases;
        connect(&world.service(), &ProfileService::editChanged, &world.service(),
                [&] { phases.append(world.phase()); });
        QCOMPARE(world.save(firstName(QStringLiteral("  Lina   Ève "))).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Lina Ève"));
        QCOMPARE(world.server->seen.size(), 1);
        QCOMPARE(world.server->seen.first().etag, QStringLiteral("\"v1\""));
        QVERIFY(world.disk->outbox.isEmpty());
        // Under way, under way with its field, there: nothing in between that would flicker.
        QCOMPARE(phases, (QList<Phase>{Phase::Saving, Phase::Saving, Phase::Saved}));
        QCOMPARE(world.service().edit().at, world.clock.now());
        // Durable before the request, and the cache before the outbox lets go.
        const QStringList& calls = world.disk->calls;
        QVERIFY(calls.indexOf(QStringLiteral("add")) < calls.indexOf(QStringLiteral("replace")));
        QVERIFY(calls.lastIndexOf(QStringLiteral("keep")) < calls.indexOf(QStringLiteral("remove")));
        QCOMPARE(world.disk->cache.value(QStringLiteral("profile")).etag, QStringLiteral("\"v2\""));
    }

    void refusesByOurRulesBeforeAnythingIsKept_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("empty") << QStringLiteral("  ") << QStringLiteral("Moreau")
                               << QStringList{QStringLiteral("/first_name required")};
        QTest::newRow("long") << QString(maxNameLength + 1, QLatin1Char('a')) << QStringLiteral("x")
                              << QStringList{QStringLiteral("/first_name too_long")};
        QTest::newRow("both") << QStringLiteral("a\u202Eb") << QString()
                              << QStringList{QStringLiteral("/first_name forbidden_character"),
                                             QStringLiteral("/last_name required")};
    }
    void refusesByOurRulesBeforeAnythingIsKept()
    {
        QFETCH(QString, first);
        QFETCH(QString, last);
        QFETCH(QStringList, faults);
        ProfileWorld world;
        world.start();
        ProfilePatch patch = firstName(first);
        patch.lastName = last;
        const auto result = world.save(patch);
        QCOMPARE(result.error().kind, Error::Kind::Validation);
        QStringList found;
        for (const FieldError& field : result.error().fields)
            found.append(field.pointer + QLatin1Char(' ') + field.code);
        QCOMPARE(found, faults);
        QCOMPARE(world.disk->count("add"), 0);
        QCOMPARE(world.phase(), Phase::Clean);
    }

    void sendsNothingForWhatIsTheSame()
    {
        ProfileWorld world;
        world.start();
        QCOMPARE(world.save(firstName(QStringLiteral(" Aline "))).value(), Outcome::Saved);
        QCOMPARE(world.disk->count("add"), 0);
        QCOMPARE(world.server->seen.size(), 0);
    }

    void clearsTheJobRole()
    {
        ProfileWorld world;
        world.start();
        ProfilePatch patch;
        patch.jobRole = std::optional<JobRoleId>();
        QCOMPARE(world.save(patch).value(), Outcome::Saved);
        QVERIFY(!world.server->profile.jobRole);
        QCOMPARE(answered(world.service().undo()).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.jobRole->text(), QStringLiteral("data_engineer"));
    }

    void phoneNumbersAreKeptAsE164()
    {
        ProfileWorld world;
        world.start();
        ProfilePatch patch;
        patch.phone = QStringLiteral("+33 (0)1 99 00 12 34");
        QCOMPARE(world.save(patch).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.phone, QStringLiteral("+33199001234"));
        // The same number written otherwise is no edit.
        patch.phone = QStringLiteral("+33 1.99.00.12.34");
        const auto asked = world.server->seen.size();
        QCOMPARE(world.save(patch).value(), Outcome::Saved);
        QCOMPARE(world.server->seen.size(), asked);
        patch.phone = std::optional<QString>();
        QCOMPARE(world.save(patch).value(), Outcome::Saved);
        QVERIFY(!world.server->profile.phone);
        QCOMPARE(answered(world.service().undo()).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.phone, QStringLiteral("+33199001234"));
    }

    /// Lengths are refused here, also without a network; which numbers exist is for the server to say.
    void phoneNumbersOfNoLengthAreRefused()
    {
        ProfileWorld world;
        world.start();
        ProfilePatch patch;
        patch.phone = QStringLiteral("+33 6 12 34");
        const auto refused = world.save(patch);
        QCOMPARE(refused.error().kind, Error::Kind::Validation);
        QCOMPARE(refused.error().fields.first().pointer, QStringLiteral("/phone"));
        QCOMPARE(refused.error().fields.first().code, QStringLiteral("phone_too_short"));
        QCOMPARE(world.server->seen.size(), 0);
        patch.phone = QStringLiteral("+33 6 39 98 12 34");
        QCOMPARE(world.save(patch).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.phone, QStringLiteral("+33639981234"));
    }

    void changesNothingWhereTheDiskRefuses()
    {
        ProfileWorld world;
        world.start();
        world.disk->failAt = 1;
        const auto result = world.save(firstName(QStringLiteral("Lina")));
        QCOMPARE(result.error().kind, Error::Kind::Storage);
        QCOMPARE(result.error().code, QStringLiteral("disk_full"));
        QCOMPARE(world.service().profile().value->firstName, QStringLiteral("Aline"));
        QCOMPARE(world.phase(), Phase::Clean);
        QCOMPARE(world.server->seen.size(), 0);
    }

    void waitsForWhatPasses_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("offline") << Fault::Offline;
        QTest::newRow("timeout") << Fault::Timeout;
        QTest::newRow("503") << Fault::Unavailable;
        QTest::newRow("lost answer") << Fault::LostAnswer;
        QTest::newRow("rate limit") << Fault::RateLimited;
        QTest::newRow("in progress") << Fault::Busy;
        QTest::newRow("garbage") << Fault::Garbage;
    }
    void waitsForWhatPasses()
    {
        QFETCH(Fault, fault);
        ProfileWorld world;
        world.start();
        world.server->faults = {fault};
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Waiting);
        QCOMPARE(world.phase(), Phase::Waiting);
        QCOMPARE(world.service().edit().waiting, QList<ProfileField>{ProfileField::FirstName});
        QVERIFY(world.service().edit().error.has_value());
        QVERIFY(world.service().edit().canUndo);
        QCOMPARE(world.service().profile().value->firstName, QStringLiteral("Lina"));
        QCOMPARE(world.disk->outbox.size(), 1);
        // The service tries again by the connection's own timer.
        auto* timer = world.client->connection.findChild<QTimer*>();
        QVERIFY(timer->isActive());
        timer->setInterval(0);
        QVERIFY(world.reaches(Phase::Saved));
        QVERIFY(world.disk->outbox.isEmpty());
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Lina"));
        QCOMPARE(world.server->applied.size(), 1);
        QVERIFY(world.service().edit().waiting.isEmpty());
    }

    void sendsWhatWasKeptBeforeARestart()
    {
        ProfileWorld world;
        world.start();
        world.server->faults = {Fault::Offline};
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Waiting);
        const QString key = world.disk->outbox.first().key;
        world.server->readFails = Error::of(Error::Kind::Offline);
        world.restart();
        world.start();
        QCOMPARE(world.phase(), Phase::Waiting);
        QCOMPARE(world.service().profile().value->firstName, QStringLiteral("Lina"));
        QCOMPARE(world.service().edit().at, world.disk->outbox.first().savedAt);
        world.server->readFails.reset();
        world.retry();
        QVERIFY(world.reaches(Phase::Saved));
        QCOMPARE(world.server->applied.size(), 1);
        QCOMPARE(world.server->applied.first().key, key);
    }

    void appliesALostAnswerOnce()
    {
        ProfileWorld world;
        world.start();
        world.server->faults = {Fault::LostAnswer};
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Waiting);
        // Somebody else goes on from there.
        world.server->changeElsewhere(lastName(QStringLiteral("Petit")));
        world.restart();
        world.start();
        QVERIFY(world.reaches(Phase::Saved));
        QVERIFY(until([&] { return world.service().profile().value->lastName == QStringLiteral("Petit"); }));
        QCOMPARE(world.server->applied.size(), 1);
        QCOMPARE(world.server->seen.size(), 2);
        QCOMPARE(world.server->seen.at(0).key, world.server->seen.at(1).key);
        QCOMPARE(world.service().profile().value->firstName, QStringLiteral("Lina"));
    }

    void doesNotRepeatWhatSomebodyTookBack_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::addColumn<bool>("readFirst");
        QTest::newRow("at the next try") << false << false;
        QTest::newRow("after a read") << false << true;
        QTest::newRow("after a restart") << true << false;
    }
    void doesNotRepeatWhatSomebodyTookBack()
    {
        QFETCH(bool, restarted);
        QFETCH(bool, readFirst);
        ProfileWorld world;
        world.start();
        world.server->faults = {Fault::LostAnswer};
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Waiting);
        // It landed, and another device has put the old name back since: that is the newer word.
        world.server->changeElsewhere(firstName(QStringLiteral("Aline")));
        if (restarted) {
            world.restart();
            world.start();
        } else if (readFirst) {
            world.service().refresh();
        } else {
            world.retry();
        }
        QVERIFY(world.reaches(Phase::Saved));
        QVERIFY(until([&] { return world.service().profile().value->firstName == QStringLiteral("Aline"); }));
        QVERIFY(until([&] { return !world.service().profile().refreshing; }));
        QCOMPARE(world.server->applied.size(), 1);
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Aline"));
        QCOMPARE(world.service().profile().value->firstName, QStringLiteral("Aline"));
        QVERIFY(!world.service().edit().canUndo);
    }

    void knowsItsOwnWriteWhenTheServerHasForgottenTheKey()
    {
        ProfileWorld world;
        world.start();
        world.server->faults = {Fault::LostAnswer};
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Waiting);
        world.server->forgetKeys();
        world.restart();
        world.start();
        QVERIFY(world.reaches(Phase::Saved));
        QCOMPARE(world.server->applied.size(), 1);
        QVERIFY(world.disk->outbox.isEmpty());
    }

    void doesNotTryWhileTheConnectionIsKnownToBeGone()
    {
        ProfileWorld world;
        world.start();
        world.server->readFails = Error::of(Error::Kind::Offline);
        world.service().refresh();
        QVERIFY(until([&] { return world.client->connection.state() == ConnectionService::State::Offline; }));
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Waiting);
        QVERIFY(!world.disk->outbox.first().tried);
        // Saving more is one edit with the one before, since nobody else has seen that.
        QCOMPARE(world.save(lastName(QStringLiteral("Petit"))).value(), Outcome::Waiting);
        QCOMPARE(world.disk->outbox.size(), 1);
        QCOMPARE(world.disk->outbox.first().base, [] {
            ProfilePatch base = firstName(QStringLiteral("Aline"));
            base.lastName = QStringLiteral("Moreau");
            return base;
        }());
        QCOMPARE(world.server->seen.size(), 0);
        // A save finds out by a read whether the connection is back.
        world.server->readFails.reset();
        QCOMPARE(world.save(firstName(QStringLiteral("Lena"))).value(), Outcome::Waiting);
        QVERIFY(world.reaches(Phase::Saved));
        QCOMPARE(world.server->applied.size(), 1);
        QCOMPARE(world.server->profile.displayName(), QStringLiteral("Lena Petit"));
    }

    void sendsSeveralEditsInTheirOrder()
    {
        ProfileWorld world;
        world.start();
        auto& port = world.client->port;
        port.holdUpdates = true;
        auto first = world.service().save(firstName(QStringLiteral("One")));
        QVERIFY(until([&] { return port.held.size() == 1; }));
        auto second = world.service().save(firstName(QStringLiteral("Two")));
        auto third = world.service().save(lastName(QStringLiteral("Three")));
        QVERIFY(until([&] { return world.service().profile().value->displayName() == QStringLiteral("Two Three"); }));
        QCOMPARE(world.disk->outbox.size(), 2); // The first may be there already; the others are one.
        port.holdUpdates = false;
        port.held.first()();
        QCOMPARE(answered(first).value(), Outcome::Saved);
        QCOMPARE(answered(second).value(), Outcome::Saved);
        QCOMPARE(answered(third).value(), Outcome::Saved);
        QCOMPARE(world.server->applied.size(), 2);
        QCOMPARE(world.server->applied.at(0).patch.firstName.value(), QStringLiteral("One"));
        QCOMPARE(world.server->profile.displayName(), QStringLiteral("Two Three"));
    }

    // ---- Refused ----

    void givesARefusedEditBack()
    {
        ProfileWorld world;
        world.start();
        world.server->faults = {Fault::Refused};
        const auto result = world.save(firstName(QStringLiteral("Lina")));
        QCOMPARE(result.error().kind, Error::Kind::Validation);
        QCOMPARE(world.phase(), Phase::Refused);
        QCOMPARE(world.service().edit().refusedPatch.value(), firstName(QStringLiteral("Lina")));
        QCOMPARE(world.service().edit().error->fields.first().pointer, QStringLiteral("/first_name"));
        QCOMPARE(world.service().profile().value->firstName, QStringLiteral("Aline"));
        QVERIFY(world.disk->outbox.isEmpty());
        QVERIFY(!world.service().edit().canUndo);
        world.service().acknowledge();
        QCOMPARE(world.phase(), Phase::Clean);
        QCOMPARE(world.save(firstName(QStringLiteral("Lena"))).value(), Outcome::Saved);
    }

    void keepsTheEditWhenTheSessionIsOver()
    {
        ProfileWorld world;
        world.start();
        world.server->faults = {Fault::SignedOut};
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).error().kind, Error::Kind::SignedOut);
        QCOMPARE(world.disk->outbox.size(), 1);
        QCOMPARE(world.phase(), Phase::Waiting);
        QCOMPARE(world.save(lastName(QStringLiteral("Petit"))).error().kind, Error::Kind::SignedOut);
        QCOMPARE(world.disk->outbox.size(), 1);
        world.restart();
        world.start();
        QVERIFY(world.reaches(Phase::Saved));
        QCOMPARE(world.server->profile.firstName, QStringLiteral("Lina"));
    }

    // ---- Storage ----

    void saysThatItKeepsEditsInMemoryOnly()
    {
        ProfileWorld world(false);
        world.start();
        world.server->faults = {Fault::Offline};
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Waiting);
        QVERIFY(world.service().edit().keptInMemory);
    }

    void readsAnOutboxAgainThatWouldNotOpen()
    {
        ProfileWorld world;
        world.start();
        world.server->faults = {Fault::Offline};
        QCOMPARE(world.save(firstName(QStringLiteral("Lina"))).value(), Outcome::Waiting);
        world.restart();
        world.disk->failAt = 2; // cached, then outbox.
        world.start();
        QCOMPARE(world.server->applied.size(), 0);
        QCOMPARE(world.save(lastName(QStringLiteral("Petit"))).value(), Outcome::Saved);
        QCOMPARE(world.server->profile.displayName(), QStringLiteral("Lina Petit"));
    }
};

QTEST_GUILESS_MAIN(TestProfileService)
#include "test_profile_service.moc"
