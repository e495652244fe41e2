#include "storage/keychain_secret_store.h"
#include "tests/support/answered.h"
#include "tests/support/strict_test.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace gatehouse;
using test::answered;

/// Where there is no session bus: a server, a container, a bare window manager.
class TestKeychainMissing final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void saysThatItIsMissing()
    {
        KeychainSecretStore store;
        const auto read = answered(store.read(QStringLiteral("key")));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, Error::Kind::Keychain);
        QCOMPARE(read.error().code, QStringLiteral("missing"));
        const auto written = answered(store.write(QStringLiteral("key"), SecretBytes(QByteArray("canary-secret"))));
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, QStringLiteral("missing"));
        const auto removed = answered(store.remove(QStringLiteral("key")));
        QVERIFY(!removed.has_value());
        QCOMPARE(removed.error().code, QStringLiteral("missing"));
    }
    /// No fallback into a file of the home.
    void writesNoFile()
    {
        const QDir home(QDir::homePath());
        QCOMPARE(home.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    }
};

int main(int argc, char** argv)
{
    const QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_RUNTIME_DIR", (home.path() + QStringLiteral("/none")).toLocal8Bit());
    for (const char* variable :
         {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qunsetenv(variable);
    QCoreApplication application(argc, argv);
    TestKeychainMissing test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_keychain_missing.moc"
