#include "storage/file_profile_storage.h"
#include "storage/private_files.h"
#include "storage/settings_folder.h"
#include "tests/support/strict_test.h"
#include "tests/unit/storage/account_folder.h"

#include <QJsonArray>
#include <QRegularExpression>

#ifdef Q_OS_LINUX
#include <sys/fsuid.h>
#include <unistd.h>
#endif

using namespace gatehouse;
using test::answered;

namespace {

void expectWarning(const char* pattern)
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QString::fromUtf8(pattern)));
}

constexpr auto others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

class TestProfileStorage final : public test::StrictTest {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    const SecretBytes m_key{QByteArray(Seal::keySize, 'k')};
    const AccountId m_account{QStringLiteral("018f-account")};

    [[nodiscard]] QString folder() const { return m_dir->path() + QStringLiteral("/profile/main"); }
    [[nodiscard]] static QJsonObject value(const char* text)
    {
        return {{QStringLiteral("server"), QString::fromUtf8(text)}};
    }

protected Q_SLOTS:
    void init() override
    {
        StrictTest::init();
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }
    void cleanup() { m_dir.reset(); }

private Q_SLOTS:
    void keepsSettings()
    {
        const QStringList names{QStringLiteral("server"),
                                QStringLiteral("window/place"),
                                QStringLiteral(".."),
                                QStringLiteral("../../x"),
                                QString(),
                                QString::fromUtf8("Œ 東 %"),
                                QString(300, QLatin1Char('n')),
                                QString(300, QLatin1Char('n')) + QLatin1Char('2')};
        {
            FileProfileStorage storage(folder());
            QVERIFY(!storage.trouble());
            QVERIFY(storage.setting(QStringLiteral("server")).isEmpty());
            for (const QString& name : names) {
                auto future = storage.setSetting(name, value(qPrintable(name)));
                QVERIFY(!future.isFinished());
                QCOMPARE(storage.setting(name), value(qPrintable(name)));
                QVERIFY(answered(future).has_value());
            }
            // Not waited for: the end of the storage does that.
            (void)storage.setSetting(QStringLiteral("server"), value("first"));
            (void)storage.setSetting(QStringLiteral("server"), value("last"));
        }
        FileProfileStorage storage(folder());
        QCOMPARE(storage.setting(QStringLiteral("server")), value("last"));
        for (const QString& name : names.mid(1))
            QCOMPARE(storage.setting(name), value(qPrintable(name)));
        // All of them are where they belong, and for nobody else.
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
        const QDir settings(folder() + QStringLiteral("/settings"));
        QCOMPARE(settings.entryList(QDir::Files | QDir::Hidden).size(), names.size());
        for (const QFileInfo& file : settings.entryInfoList(QDir::Files | QDir::Hidden))
            QCOMPARE(file.permissions() & others, QFile::Permissions());
        QCOMPARE(QFileInfo(settings.path()).permissions() & others, QFile::Permissions());
        QCOMPARE(QFileInfo(folder()).permissions() & others, QFile::Permissions());
    }
    void takesTheFolderAwayFromOthers()
    {
        QVERIFY(QDir().mkpath(folder()));
        QVERIFY(QFile::setPermissions(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | others));
        const FileProfileStorage storage(folder());
        QCOMPARE(QFileInfo(folder()).permissions() & others, QFile::Permissions());
    }
    void aDamagedSettingCostsOnlyItself_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"name\":\"server\",\"val");
        QTest::newRow("no object") << QByteArray("[1,2]");
        QTest::newRow("random") << QByteArray(1000, '\xfe');
        QTest::newRow("another's") << QByteArray("{\"name\":\"window\",\"value\":{}}");
        QTest::newRow("no value") << QByteArray("{\"name\":\"server\",\"value\":7}");
        QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, ' ');
    }
    void aDamagedSettingCostsOnlyItself()
    {
        QFETCH(const QByteArray, content);
        const QString path = folder() + QStringLiteral("/settings/server.json");
        {
            FileProfileStorage storage(folder());
            QVERIFY(answered(storage.setSetting(QStringLiteral("server"), value("a"))).has_value());
            QVERIFY(answered(storage.setSetting(QStringLiteral("window"), value("b"))).has_value());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        expectWarning("the setting server.json is damaged");
        expectWarning("server.json was set aside as server.json.aside-1");
        FileProfileStorage storage(folder());
        QVERIFY(storage.setting(QStringLiteral("server")).isEmpty());
        QCOMPARE(storage.setting(QStringLiteral("window")), value("b"));
        QVERIFY(answered(storage.setSetting(QStringLiteral("server"), value("c"))).has_value());
        QVERIFY(QFile::exists(path + QStringLiteral(".aside-1")));
        const FileProfileStorage again(folder()); // What was set aside is no setting.
        QCOMPARE(again.setting(QStringLiteral("server")), value("c"));
    }
    void aSettingThatCannotBeWrittenHoldsUntilTheEnd()
    {
        FileProfileStorage storage(folder());
        QVERIFY(QDir(folder()).removeRecursively());
        QFile file(folder());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto written = answered(storage.setSetting(QStringLiteral("server"), value("a")));
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().kind, Error::Kind::Storage);
        QCOMPARE(written.error().code, QStringLiteral("read_only"));
        QCOMPARE(storage.setting(QStringLiteral("server")), value("a"));
    }
    void saysThatAFileIsInItsPlace()
    {
        QVERIFY(QDir().mkpath(QFileInfo(folder()).path()));
        QFile file(folder());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        expectWarning("cannot be written to");
        FileProfileStorage storage(folder());
        QVERIFY(storage.trouble().has_value());
        QCOMPARE(storage.trouble()->code, QStringLiteral("read_only"));
        const auto opened = answered(storage.openAccount(m_account, m_key));
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QCOMPARE(opened.error().code, QStringLiteral("read_only"));
        // In memory all the same.
        const auto inMemory = answered(storage.openAccount(m_account, std::nullopt));
        QVERIFY(inMemory.has_value());
        QVERIFY(!(*inMemory)->isDurable());
    }
    void saysThatTheFolderIsReadOnly()
    {
#ifdef Q_OS_LINUX
        {
            FileProfileStorage storage(folder());
            QVERIFY(answered(storage.setSetting(QStringLiteral("server"), value("a"))).has_value());
            auto account = answered(storage.openAccount(m_account, m_key));
            QVERIFY(account && answered((*account)->add(test::edit(QStringLiteral("k")))).has_value());
            account->reset();
        }
        const QString account = FileProfileStorage(folder()).accountFolder(m_account);
        // Root writes everywhere: this thread, and those it starts, give up that right for their file accesses.
        const bool root = ::geteuid() == 0;
        const auto readable =
            QFile::ReadOwner | QFile::ExeOwner | (root ? QFile::ReadOther | QFile::ExeOther : QFile::Permissions());
        const auto writable = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        QVERIFY(QFile::setPermissions(m_dir->path(), readable));
        QVERIFY(QFile::setPermissions(QFileInfo(folder()).path(), readable));
        for (const QString& path : {account, folder() + QStringLiteral("/accounts"), folder()})
            QVERIFY(QFile::setPermissions(path, readable));
        if (root)
            ::setfsuid(65534);
        expectWarning("cannot be written to");
        std::optional<Error> trouble;
        std::optional<Error> refused;
        {
            FileProfileStorage storage(folder());
            trouble = storage.trouble();
            const auto opened = answered(storage.openAccount(m_account, m_key));
            if (!opened)
                refused = opened.error();
        }
        if (root)
            ::setfsuid(0);
        QVERIFY(QFile::setPermissions(m_dir->path(), writable));
        QVERIFY(QFile::setPermissions(QFileInfo(folder()).path(), writable));
        for (const QString& path : {folder(), folder() + QStringLiteral("/accounts"), account})
            QVERIFY(QFile::setPermissions(path, writable));
        QVERIFY(trouble.has_value());
        QCOMPARE(trouble->code, QStringLiteral("read_only"));
        QVERIFY(refused.has_value());
        QCOMPARE(refused->code, QStringLiteral("read_only"));
        // Nothing was set aside or lost.
        FileProfileStorage storage(folder());
        auto opened = answered(storage.openAccount(m_account, m_key));
        QVERIFY(opened.has_value());
        QCOMPARE(answered((*opened)->outbox())->size(), 1);
        QVERIFY(QDir(account).entryList({QStringLiteral("*aside*")}).isEmpty());
#else
        QSKIP("needs Linux");
#endif
    }
    void accountsAreApart()
    {
        FileProfileStorage storage(folder());
        const AccountId other(QStringLiteral("../018f-account"));
        QVERIFY(storage.accountFolder(other).startsWith(folder() + QStringLiteral("/accounts/")));
        QCOMPARE(QFileInfo(storage.accountFolder(other)).absolutePath(), folder() + QStringLiteral("/accounts"));
        auto first = answered(storage.openAccount(m_account, m_key));
        auto second = answered(storage.openAccount(other, m_key));
        QVERIFY(first && second);
        QVERIFY(answered((*first)->add(test::edit(QStringLiteral("k")))).has_value());
        QVERIFY(answered((*second)->outbox())->isEmpty());
    }
    void aWrongKeyOpensInMemory()
    {
        FileProfileStorage storage(folder());
        const auto opened = answered(storage.openAccount(m_account, SecretBytes(QByteArray("short"))));
        QVERIFY(opened.has_value());
        QVERIFY(!(*opened)->isDurable());
        QVERIFY(!QFileInfo::exists(storage.accountFolder(m_account)));
    }
    void wipesAnAccount()
    {
        FileProfileStorage storage(folder());
        const QString account = storage.accountFolder(m_account);
        const auto prepare = [&] {
            auto opened = answered(storage.openAccount(m_account, m_key));
            QVERIFY(opened.has_value());
            QVERIFY(answered((*opened)->keep(QStringLiteral("profile"), {})).has_value());
            QVERIFY(answered((*opened)->add(test::edit(QStringLiteral("k")))).has_value());
            opened->reset();
            QVERIFY(QDir(account).mkpath(QStringLiteral("pictures/large")));
            for (const char* name : {"cache.db.aside-1", "cache.db-journal", "pictures/large/a.png", ".hidden"}) {
                QFile file(account + QLatin1Char('/') + QLatin1String(name));
                QVERIFY(file.open(QIODevice::WriteOnly));
            }
        };
        prepare();
        QVERIFY(answered(storage.wipeAccount(m_account, false)).has_value());
        QCOMPARE(QDir(account).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("outbox.db")});
        {
            auto opened = answered(storage.openAccount(m_account, m_key));
            QVERIFY(opened.has_value());
            QVERIFY(!answered((*opened)->cached(QStringLiteral("profile")))->has_value());
            QCOMPARE(answered((*opened)->outbox())->size(), 1);
        }
        QVERIFY(answered(storage.wipeAccount(m_account, true)).has_value());
        QVERIFY(!QFileInfo::exists(account));
        QVERIFY(answered(storage.wipeAccount(m_account, true)).has_value()); // Nothing there is a success.
        {
            auto opened = answered(storage.openAccount(m_account, m_key));
            QVERIFY(opened && answered((*opened)->outbox())->isEmpty());
        }
    }
    void itsEndCancelsAnOpeningThatNobodyTook()
    {
        auto storage = std::make_unique<FileProfileStorage>(folder());
        auto opening = storage->openAccount(m_account, m_key);
        storage.reset();
        const auto opened = answered(opening);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestProfileStorage)
#include "test_profile_storage.moc"
