#include <QTest>

#include "core/clock.h"
#include "core/error.h"
#include "core/secret.h"
#include "core/strong_id.h"
#include "tests/support/fake_clock.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace std::chrono_literals;

class TestValues final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void secretsDetachAndWipe()
    {
        QByteArray plain("canary-in-memory");
        SecretBytes secret(plain);
        QVERIFY(secret.expose().constData() != plain.constData());
        SecretBytes copy = secret;
        QVERIFY(copy.expose().constData() != secret.expose().constData());
        QCOMPARE(copy, secret);
        const SecretBytes moved = std::move(copy);
        QCOMPARE(moved.expose(), plain);
        secret.wipe();
        QVERIFY(secret.isEmpty());
        secret = SecretBytes(QByteArray("other"));
        QCOMPARE(secret.expose(), QByteArray("other"));
        QCOMPARE(plain, QByteArray("canary-in-memory")); // What is not ours is left alone.
    }

    void transientErrorsAreThoseThatMayPass()
    {
        using Kind = Error::Kind;
        for (const Kind kind :
             {Kind::Offline, Kind::Timeout, Kind::Tls, Kind::RateLimited, Kind::Server, Kind::Protocol})
            QVERIFY2(Error::of(kind).isTransient(), kindName(kind));
        for (const Kind kind : {Kind::Cancelled, Kind::SignedOut, Kind::StepUpRequired, Kind::Forbidden, Kind::NotFound,
                                Kind::Conflict, Kind::Validation, Kind::Keychain, Kind::Storage, Kind::Internal})
            QVERIFY2(!Error::of(kind).isTransient(), kindName(kind));
    }

    void idsCompareAsTexts()
    {
        const AccountId one(QStringLiteral("a"));
        QCOMPARE(one, AccountId(QStringLiteral("a")));
        QVERIFY(one < AccountId(QStringLiteral("b")));
        QVERIFY(AccountId().isEmpty());
        QCOMPARE(qHash(one), qHash(AccountId(QStringLiteral("a"))));
    }

    void clocksTell()
    {
        const SystemClock system;
        QCOMPARE(system.now().timeSpec(), Qt::UTC);
        const auto before = system.monotonic();
        QVERIFY(system.monotonic() >= before);
        FakeClock fake;
        const auto start = fake.now();
        fake.pass(1500ms);
        QCOMPARE(start.msecsTo(fake.now()), 1500);
        const auto monotonic = fake.monotonic();
        fake.setWall(start.addDays(1));
        QCOMPARE(fake.monotonic(), monotonic);
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "test_values.moc"
