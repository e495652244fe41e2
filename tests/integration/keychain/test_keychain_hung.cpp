#include "storage/keychain_secret_store.h"
#include "tests/support/answered.h"
#include "tests/support/strict_test.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>

using namespace gatehouse;
using test::answered;

namespace {

/// A keychain that takes every call and never answers.
class SilentService final : public QDBusVirtualObject {
public:
    [[nodiscard]] QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection&) override
    {
        message.setDelayedReply(true);
        ++asked;
        return true;
    }
    int asked = 0;
};

} // namespace

/// On a session bus of its own, where the test itself is the Secret Service.
class TestKeychainHung final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void neverHoldsACommandForEver()
    {
        auto bus = QDBusConnection::sessionBus();
        QVERIFY2(bus.isConnected(), "run it with dbus-run-session");
        SilentService service;
        QVERIFY(bus.registerVirtualObject(QStringLiteral("/org"), &service, QDBusConnection::SubPath));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.secrets")));

        KeychainSecretStore store(QStringLiteral("Gatehouse"), std::chrono::milliseconds(300));
        QElapsedTimer timer;
        timer.start();
        auto read = store.read(QStringLiteral("key"));
        auto write = store.write(QStringLiteral("key"), SecretBytes(QByteArray("x")));
        auto remove = store.remove(QStringLiteral("key"));
        const auto check = [](const Error& error) {
            QCOMPARE(error.kind, Error::Kind::Keychain);
            QCOMPARE(error.code, QStringLiteral("locked"));
        };
        const auto readAnswer = answered(read);
        const auto writeAnswer = answered(write);
        const auto removeAnswer = answered(remove);
        QVERIFY(!readAnswer.has_value() && !writeAnswer.has_value() && !removeAnswer.has_value());
        check(readAnswer.error());
        check(writeAnswer.error());
        check(removeAnswer.error());
        QVERIFY(timer.elapsed() >= 250); // Qt's coarse timers may be five per cent early.
        QVERIFY2(timer.elapsed() < 20'000, "D-Bus itself gave up first");
        QTRY_VERIFY(service.asked > 0); // On a busy computer the call is on its way for longer than the limit.
    }
};

QTEST_GUILESS_MAIN(TestKeychainHung)
#include "test_keychain_hung.moc"
