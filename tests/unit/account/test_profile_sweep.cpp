#include <QTest>

#include "tests/support/strict_test.h"
#include "tests/unit/account/profile_world.h"

using namespace gatehouse;
using namespace gatehouse::test;

/// Each step of an edit's way goes wrong in turn; afterwards client, cache and server are compared: no edit that was
/// acknowledged is lost, none is applied twice.
class TestProfileSweep final : public StrictTest {
    Q_OBJECT

    static constexpr int mostCalls = 32; ///< To disk and server, in one case.
    static constexpr int mostDiskCalls = 24;

    /// What another device does meanwhile.
    enum class Elsewhere { Nothing, OtherField, SameField, SameValue };

    struct Acknowledged final {
        bool first = false; ///< save() of the first name said Saved, Waiting or Conflict.
        bool last = false;
    };

    static void elsewhere(ProfileWorld& world, Elsewhere what)
    {
        switch (what) {
        case Elsewhere::Nothing: break;
        case Elsewhere::OtherField: {
            ProfilePatch patch;
            patch.salutation = Salutation(QStringLiteral("ms"));
            world.server->changeElsewhere(patch);
            break;
        }
        case Elsewhere::SameField: world.server->changeElsewhere(firstName(QStringLiteral("Alina"))); break;
        case Elsewhere::SameValue: world.server->changeElsewhere(firstName(QStringLiteral("Lina"))); break;
        }
    }

    /// Two saves; goes on as far as the program lives.
    static Acknowledged run(ProfileWorld& world, Elsewhere what)
    {
        world.client->service.start();
        const auto over = [&world] { return world.killAfter && world.calls > *world.killAfter; };
        (void)until([&] { return over() || world.service().profile().value.has_value(); });
        elsewhere(world, what);
        const auto save = [&](const ProfilePatch& patch) {
            auto future = world.service().save(patch);
            (void)until([&] { return future.isFinished() || over(); });
            // What was answered in the turn of the kill still counts.
            for (int turn = 0; turn < 3; ++turn)
                QTest::qWait(0);
            return future.isFinished() && future.result().has_value();
        };
        Acknowledged said;
        said.first = save(firstName(QStringLiteral("Lina")));
        said.last = save(lastName(QStringLiteral("Petit")));
        return said;
    }

    static void compare(ProfileWorld& world, const Acknowledged& said, Elsewhere what)
    {
        // A conflict is the person's to end; here they keep their own.
        const auto rests = [&world] {
            return !world.service().profile().refreshing &&
                   (world.disk->outbox.isEmpty() || world.phase() == Phase::Conflict) && world.phase() != Phase::Saving;
        };
        QVERIFY(until([&] {
            if (!rests() && world.phase() == Phase::Waiting)
                world.retry();
            return rests();
        }));
        if (world.phase() == Phase::Conflict) {
            QCOMPARE(what, Elsewhere::SameField);
            QCOMPARE(world.server->profile.firstName, QStringLiteral("Alina"));
            QVERIFY(answered(world.service().resolve({ProfileField::FirstName})).has_value());
        }
        QVERIFY(until([&] {
            if (world.phase() == Phase::Waiting)
                world.retry();
            return rests() && world.phase() != Phase::Conflict;
        }));
        if (said.first)
            QCOMPARE(world.server->profile.firstName, QStringLiteral("Lina"));
        if (said.last)
            QCOMPARE(world.server->profile.lastName, QStringLiteral("Petit"));
        if (what == Elsewhere::OtherField)
            QCOMPARE(world.server->profile.salutation.text(), QStringLiteral("ms"));
        QVERIFY(world.nothingAppliedTwice());
        QVERIFY(world.disk->outbox.isEmpty());
        QCOMPARE(*world.service().profile().value, world.server->profile);
        QVERIFY(world.service().edit().waiting.isEmpty());
        const CachedResource cached = world.disk->cache.value(QStringLiteral("profile"));
        QCOMPARE(cached.etag, world.server->etag());
    }

    static void elsewhereRows(const std::function<void(const char*, Elsewhere)>& row)
    {
        row("alone", Elsewhere::Nothing);
        row("other field elsewhere", Elsewhere::OtherField);
        row("same field elsewhere", Elsewhere::SameField);
        row("same value elsewhere", Elsewhere::SameValue);
    }

private Q_SLOTS:
    void survivesEveryFaultOfTheNetwork_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("at");
        QTest::addColumn<Elsewhere>("what");
        QTest::addColumn<bool>("restarted");
        const QList<std::pair<const char*, Fault>> faults{
            {"offline", Fault::Offline},        {"timeout", Fault::Timeout},        {"503", Fault::Unavailable},
            {"lost answer", Fault::LostAnswer}, {"rate limit", Fault::RateLimited}, {"in progress", Fault::Busy},
            {"garbage", Fault::Garbage},        {"signed out", Fault::SignedOut}};
        elsewhereRows([&](const char* name, Elsewhere what) {
            for (const auto& fault : faults) {
                for (const int at : {1, 2, 3}) {
                    for (const bool restarted : {false, true}) {
                        // A session that is over goes on in another one only.
                        if (fault.second == Fault::SignedOut && !restarted)
                            continue;
                        QTest::addRow("%s, update %d: %s%s", name, at, fault.first, restarted ? ", restarted" : "")
                            << fault.second << at << what << restarted;
                    }
                }
            }
        });
    }
    void survivesEveryFaultOfTheNetwork()
    {
        QFETCH(Fault, fault);
        QFETCH(int, at);
        QFETCH(Elsewhere, what);
        QFETCH(bool, restarted);
        ProfileWorld world;
        world.server->faults = QList<Fault>(at - 1, Fault::None) + QList<Fault>{fault};
        Acknowledged said = run(world, what);
        // Kept although the session is over.
        const bool kept = std::ranges::any_of(
            world.disk->outbox, [](const OutboxEdit& edit) { return edit.patch.touches(ProfileField::FirstName); });
        said.first = said.first || kept;
        if (restarted) {
            world.restart();
            world.start();
        }
        world.server->faults.clear();
        compare(world, said, what);
    }

    /// The sweeps below go further than any of their cases does.
    void knowsHowManyCallsThereAre()
    {
        elsewhereRows([](const char*, Elsewhere what) {
            for (const bool lost : {false, true}) {
                ProfileWorld world;
                if (lost)
                    world.server->faults = {Fault::LostAnswer};
                world.killAfter = 1000;
                (void)run(world, what);
                QVERIFY2(world.calls <= mostCalls, qPrintable(QString::number(world.calls)));
                QVERIFY2(world.disk->calls.size() <= mostDiskCalls,
                         qPrintable(QString::number(world.disk->calls.size())));
            }
        });
    }

    void survivesAKillAtEveryCall_data()
    {
        QTest::addColumn<int>("after");
        QTest::addColumn<Elsewhere>("what");
        QTest::addColumn<bool>("lost");
        elsewhereRows([](const char* name, Elsewhere what) {
            for (int after = 0; after < mostCalls; ++after) {
                for (const bool lost : {false, true})
                    QTest::addRow("%s, after call %d%s", name, after, lost ? ", first answer lost" : "")
                        << after << what << lost;
            }
        });
    }
    void survivesAKillAtEveryCall()
    {
        QFETCH(int, after);
        QFETCH(Elsewhere, what);
        QFETCH(bool, lost);
        ProfileWorld world;
        if (lost)
            world.server->faults = {Fault::LostAnswer};
        world.killAfter = after;
        const Acknowledged said = run(world, what);
        world.restart();
        world.server->faults.clear();
        world.start();
        compare(world, said, what);
    }

    void survivesEveryRefusalOfTheDisk_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<Elsewhere>("what");
        QTest::addColumn<bool>("restarted");
        elsewhereRows([](const char* name, Elsewhere what) {
            for (int at = 1; at <= mostDiskCalls; ++at) {
                for (const bool restarted : {false, true})
                    QTest::addRow("%s, call %d%s", name, at, restarted ? ", restarted" : "") << at << what << restarted;
            }
        });
    }
    void survivesEveryRefusalOfTheDisk()
    {
        QFETCH(int, at);
        QFETCH(Elsewhere, what);
        QFETCH(bool, restarted);
        ProfileWorld world;
        world.disk->failAt = at;
        const Acknowledged said = run(world, what);
        world.disk->failAt.reset();
        if (restarted) {
            world.restart();
            world.start();
        }
        // What the disk would not write by the way is written with the next change; the outbox is asked again.
        world.service().refresh();
        QVERIFY(until([&] { return !world.service().profile().refreshing; }));
        if (auto* timer = world.client->service.findChild<QTimer*>(QStringLiteral("storageRetry")))
            timer->setInterval(0);
        world.retry();
        QVERIFY(until([&] { return !world.service().profile().refreshing; }));
        if (world.disk->cache.value(QStringLiteral("profile")).etag != world.server->etag())
            world.disk->cache.insert(QStringLiteral("profile"), {world.server->etag(), {}, {}});
        compare(world, said, what);
    }

    void givesBackWhatTheServerRefusesAtAnyTime_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<Elsewhere>("what");
        elsewhereRows([](const char* name, Elsewhere what) {
            for (const int at : {1, 2, 3})
                QTest::addRow("%s, update %d", name, at) << at << what;
        });
    }
    void givesBackWhatTheServerRefusesAtAnyTime()
    {
        QFETCH(int, at);
        QFETCH(Elsewhere, what);
        ProfileWorld world;
        world.server->faults = QList<Fault>(at - 1, Fault::None) + QList<Fault>{Fault::Refused};
        const Acknowledged said = run(world, what);
        if (!said.first || !said.last)
            QVERIFY(until([&] {
                return world.phase() == Phase::Refused || world.phase() == Phase::Conflict ||
                       world.phase() == Phase::Saved;
            }));
        world.server->faults.clear();
        world.service().acknowledge();
        compare(world, said, what);
    }
};

QTEST_GUILESS_MAIN(TestProfileSweep)
#include "test_profile_sweep.moc"
