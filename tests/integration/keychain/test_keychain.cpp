#include "storage/keychain_secret_store.h"
#include "tests/support/answered.h"
#include "tests/support/strict_test.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace gatehouse;
using test::answered;

/// Against a real gnome-keyring, as with_keyring.sh starts it.
class TestKeychain final : public test::StrictTest {
    Q_OBJECT

    /// Locks the collection that holds our entries, as a desktop does when its screen is locked.
    static bool lock()
    {
        const auto call = [](const char* method, const QVariantList& arguments) {
            auto message = QDBusMessage::createMethodCall(
                QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                QStringLiteral("org.freedesktop.Secret.Service"), QString::fromLatin1(method));
            message.setArguments(arguments);
            QDBusPendingCallWatcher watcher(QDBusConnection::sessionBus().asyncCall(message));
            QSignalSpy finished(&watcher, &QDBusPendingCallWatcher::finished);
            if (!watcher.isFinished() && !finished.wait(10'000))
                return QDBusMessage();
            return watcher.reply();
        };
        const QDBusMessage alias = call("ReadAlias", {QStringLiteral("default")});
        if (alias.type() != QDBusMessage::ReplyMessage)
            return false;
        const auto collection = alias.arguments().value(0).value<QDBusObjectPath>();
        return call("Lock", {QVariant::fromValue(QList<QDBusObjectPath>{collection})}).type() ==
               QDBusMessage::ReplyMessage;
    }

private Q_SLOTS:
    void keepsSecrets()
    {
        KeychainSecretStore store;
        const QString key = QStringLiteral("account/018f/refresh");
        auto reading = store.read(key);
        QVERIFY(!reading.isFinished());
        auto read = answered(reading);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QVERIFY(!read->has_value());

        // Bytes of any kind, and writing over them.
        const SecretBytes first(QByteArray("\x00\x01\xff\x80 text", 9));
        QVERIFY(answered(store.write(key, first)).has_value());
        read = answered(store.read(key));
        QVERIFY(read && *read);
        QCOMPARE((*read)->expose(), first.expose());
        const SecretBytes second(QByteArray(4096, 'x'));
        QVERIFY(answered(store.write(key, second)).has_value());
        QCOMPARE((*answered(store.read(key)))->expose(), second.expose());

        // Another key, and another service, are other entries.
        QVERIFY(!answered(store.read(QStringLiteral("account/018f")))->has_value());
        KeychainSecretStore other(QStringLiteral("Gatehouse test"));
        QVERIFY(!answered(other.read(key))->has_value());

        QVERIFY(answered(store.remove(key)).has_value());
        QVERIFY(!answered(store.read(key))->has_value());
        QVERIFY(answered(store.remove(key)).has_value()); // What is not there is removed.
    }
    void answersSeveralAtOnce()
    {
        KeychainSecretStore store;
        QList<QFuture<Result<Done>>> writes;
        for (int i = 0; i < 5; ++i)
            writes += store.write(QStringLiteral("k%1").arg(i), SecretBytes(QByteArray::number(i)));
        for (auto& write : writes)
            QVERIFY(answered(write).has_value());
        for (int i = 0; i < 5; ++i)
            QCOMPARE((*answered(store.read(QStringLiteral("k%1").arg(i))))->expose(), QByteArray::number(i));
    }
    void survivesItsEnd()
    {
        auto store = std::make_unique<KeychainSecretStore>();
        auto write = store->write(QStringLiteral("late"), SecretBytes(QByteArray("x")));
        store.reset();
        QCOMPARE(answered(write).error().kind, Error::Kind::Cancelled);
        KeychainSecretStore another; // The job of the one that ended still runs before this one's.
        QVERIFY(answered(another.read(QStringLiteral("late"))).has_value());
    }
    /// Last: nothing unlocks it again. There is no screen to ask on, so the prompt ends as if somebody had closed it.
    void aLockedEntryIsNotAMissingOne()
    {
        KeychainSecretStore store(QStringLiteral("Gatehouse"), std::chrono::seconds(5));
        const QString key = QStringLiteral("locked");
        QVERIFY(answered(store.write(key, SecretBytes(QByteArray("x")))).has_value());
        QVERIFY(lock());
        const auto read = answered(store.read(key));
        QVERIFY2(!read.has_value(), "a locked entry reads as missing: its owner would make a new key over it");
        QCOMPARE(read.error().kind, Error::Kind::Keychain);
        QCOMPARE(read.error().code, QStringLiteral("locked"));
        const auto written = answered(store.write(key, SecretBytes(QByteArray("y"))));
        QVERIFY(!written.has_value());
        qInfo() << written.error().code << written.error().detail;
        QCOMPARE(written.error().code, QStringLiteral("locked"));
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
