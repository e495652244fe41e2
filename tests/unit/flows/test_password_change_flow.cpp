#include <QSignalSpy>
#include <QTest>

#include "account/connection_service.h"
#include "account/password_service.h"
#include "account/profile_service.h"
#include "flows/password_change_flow.h"
#include "tests/support/answered.h"
#include "tests/support/fake_account_storage.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_password_port.h"
#include "tests/support/fake_ports.h"
#include "tests/support/strict_test.h"
#include "tests/support/until.h"

using namespace gatehouse;
using namespace gatehouse::test;
using Fault = FakePasswordPort::Fault;
using State = PasswordService::State;

namespace {

SecretText secret(const char* text) { return SecretText(QString::fromUtf8(text)); }

constexpr const char* current = "umber-Lantern-quartz-7351";
constexpr const char* another = "Velvet-anchor-prism-9044";

} // namespace

/// PasswordChangeFlow and PasswordService: what is refused before it is sent, and what is said after a lost answer.
class TestPasswordChangeFlow final : public StrictTest {
    Q_OBJECT

    struct World final {
        std::shared_ptr<FakeDisk> disk = std::make_shared<FakeDisk>();
        std::shared_ptr<FakeProfileServer> server = std::make_shared<FakeProfileServer>();
        FakeClock clock;
        FakePasswordPort port;
        FakeProfilePort profilePort{server};
        FakeAccountStorage storage{disk};
        ConnectionService connection{clock};
        ProfileService profile{profilePort, storage, connection, clock};
        PasswordService passwords{port, storage, connection};
        PasswordChangeFlow flow{{passwords, profile, PasswordRules(), QStringLiteral("Data Platform")}};
        World()
        {
            passwords.setAgainAfter(std::chrono::milliseconds(1));
            profile.start();
            passwords.start();
            (void)until([this] { return passwords.password().value && profile.profile().value; });
        }
        [[nodiscard]] QFuture<Result<PasswordChanged>> submit(const char* was, const char* next, const char* repeated)
        {
            return flow.submit({secret(was), secret(next), secret(repeated), true});
        }
        [[nodiscard]] QString faults(const char* was, const char* next, const char* repeated)
        {
            const auto result = answered(submit(was, next, repeated));
            QStringList texts;
            if (!result) {
                for (const FieldError& fault : result.error().fields)
                    texts.append(fault.pointer + QLatin1Char(' ') + fault.code);
            }
            return texts.join(QLatin1String(", "));
        }
    };

private Q_SLOTS:
    void changesIt()
    {
        World world;
        const QDateTime before = world.passwords.password().value->changedAt;
        const QSignalSpy changed(&world.passwords, &PasswordService::changed);
        const auto result = answered(world.submit(current, another, another));
        QCOMPARE(result.value().ended, 2);
        QCOMPARE(world.port.current, QString::fromLatin1(another));
        QCOMPARE(world.passwords.state(), State::Idle);
        QVERIFY(world.passwords.password().value->changedAt > before);
        QCOMPARE(changed.count(), 1);
    }

    void refusesBeforeItIsSent()
    {
        World world;
        QCOMPARE(world.faults("", "", ""), QStringLiteral("/current_password required, /new_password required"));
        QCOMPARE(world.faults(current, "short", "short"), QStringLiteral("/new_password too_short"));
        QCOMPARE(world.faults(current, another, "Velvet-anchor-prism-9045"),
                 QStringLiteral("/repeated_password mismatch"));
        QCOMPARE(world.faults(current, current, current), QStringLiteral("/new_password same_password"));
        // Names of the person and of the platform are what is tried first.
        QCOMPARE(world.faults(current, "AlineMoreauAline", "AlineMoreauAline"),
                 QStringLiteral("/new_password too_weak"));
        QVERIFY(world.flow.strength(secret("DataPlatformData")).score < 2);
        QVERIFY(world.port.keys.isEmpty());
        // Composed and decomposed are the same.
        QCOMPARE(world.faults(current, "d\u00e9j\u00e0-vu-lantern-quartz", "de\u0301ja\u0300-vu-lantern-quartz"),
                 QString());
        QCOMPARE(world.port.keys.size(), 1);
    }

    void aRefusalIsSaidAtItsField()
    {
        World world;
        QCOMPARE(world.faults("wrong", another, another), QStringLiteral("/current_password wrong_password"));
        QCOMPARE(world.passwords.state(), State::Idle);
        QCOMPARE(world.port.changes, 0);
        world.port.faults = {Fault::Limited};
        QCOMPARE(answered(world.submit(current, another, another)).error().code, QStringLiteral("locked_out"));
        QCOMPARE(world.passwords.state(), State::Idle);
        // What is asked for next is another command.
        QVERIFY(answered(world.submit(current, another, another)).has_value());
        QVERIFY(world.port.keys.at(1) != world.port.keys.at(2));
    }

    void aLostAnswerIsAskedForUnderItsKey()
    {
        World world;
        world.port.faults = {Fault::LostAnswer};
        QCOMPARE(answered(world.submit(current, another, another)).value().ended, 2);
        QCOMPARE(world.port.keys.size(), 2);
        QCOMPARE(world.port.keys.at(0), world.port.keys.at(1));
        QCOMPARE(world.port.changes, 1);
    }

    void withoutAConnectionNobodyKnows()
    {
        World world;
        world.port.faults = {Fault::LostAnswer, Fault::Offline, Fault::Offline};
        auto future = world.submit(current, another, another);
        QVERIFY(until([&] { return world.passwords.state() == State::Unsure && world.port.keys.size() == 2; }));
        QVERIFY(until([&] { return !world.passwords.canChangeNow(); }));
        QVERIFY(!future.isFinished());
        // Another change has to wait for what came of this one.
        QCOMPARE(answered(world.submit(another, current, current)).error().kind, Error::Kind::Cancelled);
        world.connection.tryAgain();
        QVERIFY(until([&] { return world.port.keys.size() == 3; }));
        QCOMPARE(world.passwords.state(), State::Unsure);
        QTRY_VERIFY((world.connection.tryAgain(), world.port.keys.size() >= 4));
        QVERIFY(answered(future).has_value());
        QCOMPARE(world.passwords.state(), State::Idle);
        QCOMPARE(world.port.changes, 1);
        QVERIFY(world.passwords.canChangeNow());
    }

    void aRefusalUnderTheKeySaysThatNothingWasDone()
    {
        World world;
        world.port.faults = {Fault::Offline, Fault::Limited};
        QCOMPARE(answered(world.submit(current, another, another)).error().code, QStringLiteral("locked_out"));
        QCOMPARE(world.passwords.state(), State::Idle);
        QCOMPARE(world.port.changes, 0);
        QCOMPARE(world.port.keys.at(0), world.port.keys.at(1));
    }

    void aServerThatStillWorksAtItIsWaitedFor()
    {
        World world;
        world.port.faults = {Fault::InProgress, Fault::InProgress};
        QVERIFY(answered(world.submit(current, another, another)).has_value());
        QCOMPARE(world.port.keys.size(), 3);
        QCOMPARE(world.port.changes, 1);
    }

    void nothingOfItIsOnTheDisk()
    {
        World world;
        QVERIFY(answered(world.submit(current, another, another)).has_value());
        QVERIFY(until([&] { return !world.passwords.password().refreshing; }));
        for (const auto& kept : qAsConst(world.disk->cache)) {
            const QByteArray bytes = QJsonDocument(kept.body).toJson();
            QVERIFY(!bytes.contains(current) && !bytes.contains(another));
        }
        QVERIFY(world.disk->outbox.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPasswordChangeFlow)
#include "test_password_change_flow.moc"
