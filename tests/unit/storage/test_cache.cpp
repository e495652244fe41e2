#include "core/logging.h"
#include "tests/support/strict_test.h"
#include "tests/unit/storage/account_folder.h"
#include "tests/unit/storage/from_outside.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace gatehouse;
using test::answered;
using test::expectWarning;
using test::outside;

namespace {

CachedResource resource(const QString& name = QStringLiteral("Aline Canary-Moreau"))
{
    return CachedResource{QStringLiteral("\"etag-canary\""), QDateTime(QDate(2026, 3, 2), QTime(9, 0, 0, 5), Qt::UTC),
                          QJsonObject{{QStringLiteral("first_name"), name}}};
}

} // namespace

class TestCache final : public test::StrictTest {
    Q_OBJECT

    const QString m_profile = QStringLiteral("profile");

    /// A folder with one cached resource and one unsent edit, closed.
    void prepare(test::AccountFolder& folder) const
    {
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        QVERIFY(answered((*storage)->keep(m_profile, resource())).has_value());
        QVERIFY(answered((*storage)->add(test::edit(QStringLiteral("k1")))).has_value());
        test::close(storage);
    }
    /// The cache starts anew and works; the edit is there.
    void checkRebuilt(test::AccountFolder& folder) const
    {
        auto storage = folder.open();
        QVERIFY2(storage.has_value(), storage ? "" : qPrintable(storage.error().detail));
        const auto cached = answered((*storage)->cached(m_profile));
        QVERIFY(cached.has_value());
        QVERIFY(!cached->has_value());
        QVERIFY(answered((*storage)->keep(m_profile, resource())).has_value());
        const auto again = answered((*storage)->cached(m_profile));
        QVERIFY(again && *again);
        const auto edits = answered((*storage)->outbox());
        QVERIFY(edits.has_value());
        QCOMPARE(test::keysOf(*edits), QStringList{QStringLiteral("k1")});
        test::close(storage);
        QCOMPARE(folder.entries(QStringLiteral("cache.db.aside-?")).size(), 1);
        QVERIFY(folder.entries(QStringLiteral("outbox.db.aside*")).isEmpty());
    }

private Q_SLOTS:
    void keepsAResource()
    {
        test::AccountFolder folder;
        prepare(folder);
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        QVERIFY((*storage)->isDurable());
        auto future = (*storage)->cached(m_profile);
        QVERIFY(!future.isFinished()); // Never a ready future out of a command.
        auto cached = answered(future);
        QVERIFY(cached && *cached);
        QCOMPARE((*cached)->etag, resource().etag);
        QCOMPARE((*cached)->fetchedAt, resource().fetchedAt);
        QCOMPARE((*cached)->body, resource().body);
        QVERIFY(!answered((*storage)->cached(QStringLiteral("sessions")))->has_value());

        const auto later = resource().fetchedAt.addSecs(60);
        QVERIFY(answered((*storage)->confirm(m_profile, later)).has_value());
        QVERIFY(answered((*storage)->confirm(QStringLiteral("sessions"), later)).has_value());
        cached = answered((*storage)->cached(m_profile));
        QCOMPARE((*cached)->fetchedAt, later);
        QCOMPARE((*cached)->etag, resource().etag);

        QVERIFY(answered((*storage)->keep(m_profile, resource(QStringLiteral("Bo")))).has_value());
        cached = answered((*storage)->cached(m_profile));
        QCOMPARE((*cached)->body, resource(QStringLiteral("Bo")).body);
        test::close(storage);
    }
    void writesNothingReadable()
    {
        test::AccountFolder folder;
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        QVERIFY(answered((*storage)->keep(m_profile, resource())).has_value());
        QVERIFY(answered((*storage)->add(test::edit(QStringLiteral("key-canary"), QStringLiteral("Edit-Canary"))))
                    .has_value());
        const auto search = [&] {
            int files = 0;
            for (const QString& entry : folder.entries(QStringLiteral("*"))) {
                const QByteArray content = folder.read(entry.toLatin1().constData());
                ++files;
                for (const char* secret : {"anary", "Moreau", "Martin", "first_name", "data_engineer", "kkkkkkkk"})
                    QVERIFY2(!content.contains(secret), qPrintable(entry + QLatin1Char(' ') + QLatin1String(secret)));
                QCOMPARE(QFileInfo(folder.path() + QLatin1Char('/') + entry).permissions() &
                             (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                         QFile::Permissions());
            }
            QVERIFY(files >= 2);
        };
        search(); // With the journals.
        test::close(storage);
        search();
        QCOMPARE(QFileInfo(folder.path()).permissions() &
                     (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
    }
    void dropsABodyInAnotherPlace()
    {
        test::AccountFolder folder;
        prepare(folder);
        QVERIFY(outside(folder.file("cache.db"),
                        QStringLiteral("INSERT INTO resources SELECT 'sessions', fetched_at, sealed FROM resources")));
        expectWarning("does not open");
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        const auto moved = answered((*storage)->cached(QStringLiteral("sessions")));
        QVERIFY(moved.has_value());
        QVERIFY(!moved->has_value());
        const auto own = answered((*storage)->cached(m_profile));
        QVERIFY(own && *own);
        test::close(storage);
    }
    void anotherKeyOpensNothing()
    {
        test::AccountFolder folder;
        prepare(folder);
        folder.key = SecretBytes(QByteArray(Seal::keySize, 'z'));
        expectWarning("does not open");
        expectWarning("cannot be opened");
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        const auto cached = answered((*storage)->cached(m_profile));
        QVERIFY(cached && !*cached);
        const auto edits = answered((*storage)->outbox());
        QVERIFY(edits && edits->isEmpty());
        test::close(storage);
        // The edit itself was not touched: the right key opens it.
        folder.key = SecretBytes(QByteArray(Seal::keySize, 'k'));
        storage = folder.open();
        QCOMPARE(answered((*storage)->outbox())->size(), 1);
        test::close(storage);
    }
    void startsAnewWhereItIsDamaged_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("random bytes") << QStringLiteral("random");
        QTest::newRow("truncated") << QStringLiteral("truncated");
        QTest::newRow("a text file") << QStringLiteral("text");
        QTest::newRow("a folder in its place") << QStringLiteral("folder");
        QTest::newRow("newer schema") << QStringLiteral("newer");
        QTest::newRow("a migration that fails") << QStringLiteral("migration");
        QTest::newRow("a table that is missing") << QStringLiteral("table");
    }
    void startsAnewWhereItIsDamaged()
    {
        QFETCH(const QString, damage);
        test::AccountFolder folder;
        prepare(folder);
        const QString file = folder.file("cache.db");
        if (damage == QLatin1String("random"))
            QVERIFY(folder.write("cache.db", QByteArray(20'000, '\x5a')));
        else if (damage == QLatin1String("truncated"))
            QVERIFY(QFile::resize(file, 5000));
        else if (damage == QLatin1String("text"))
            QVERIFY(folder.write("cache.db", "This is no database.\n"));
        else if (damage == QLatin1String("folder"))
            QVERIFY(QFile::remove(file) && QDir().mkdir(file));
        else if (damage == QLatin1String("newer"))
            QVERIFY(outside(file, QStringLiteral("PRAGMA user_version=9999")));
        else if (damage == QLatin1String("migration"))
            QVERIFY(outside(file, QStringLiteral("PRAGMA user_version=3"))); // Its statement finds the index there.
        else
            QVERIFY(outside(file, QStringLiteral("DROP TABLE resources")));
        expectWarning("cache.db was set aside as cache.db.aside-1");
        if (damage != QLatin1String("table"))
            expectWarning("the cache cannot be used");
        checkRebuilt(folder);
    }
    void anEmptyFileIsANewOne()
    {
        test::AccountFolder folder;
        prepare(folder);
        QVERIFY(folder.write("cache.db", {}));
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        const auto cached = answered((*storage)->cached(m_profile));
        QVERIFY(cached && !*cached);
        QCOMPARE(answered((*storage)->outbox())->size(), 1);
        test::close(storage);
    }
    void keepsThreeThatWereSetAside()
    {
        test::AccountFolder folder;
        prepare(folder);
        for (int i = 1; i <= 5; ++i) {
            QVERIFY(folder.write("cache.db", QByteArray(5'000, '\x5a')));
            expectWarning("the cache cannot be used");
            expectWarning("cache.db was set aside");
            auto storage = folder.open();
            QVERIFY(storage.has_value());
            test::close(storage);
        }
        QCOMPARE(folder.entries(QStringLiteral("cache.db.aside-?")),
                 (QStringList{QStringLiteral("cache.db.aside-3"), QStringLiteral("cache.db.aside-4"),
                              QStringLiteral("cache.db.aside-5")}));
    }
    void survivesEveryFailingCallOfItsOpening()
    {
        // On a new folder, so that each migration is among the calls; with `onwards` nothing works any more, as in a
        // program that was killed there.
        for (const bool onwards : {false, true}) {
            int n = 1;
            for (bool reached = true; reached; ++n) {
                test::AccountFolder folder;
                folder.fail("cache.db", n, onwards);
                expectWarning("the cache cannot be used");
                expectWarning("cache.db was set aside");
                auto storage = folder.open();
                reached = folder.calls >= n;
                folder.fail("cache.db", 0);
                QCOMPARE(storage.has_value(), !onwards || !reached);
                if (!storage)
                    QCOMPARE(storage.error().code, QStringLiteral("io"));
                test::close(storage);
                storage = folder.open();
                QVERIFY(storage.has_value());
                QVERIFY(answered((*storage)->keep(m_profile, resource())).has_value());
                QVERIFY(answered((*storage)->cached(m_profile))->has_value());
                test::close(storage);
                if (!reached) { // The warnings were not to come any more.
                    qCWarning(lcStorage) << "the cache cannot be used";
                    qCWarning(lcStorage) << "cache.db was set aside";
                }
            }
            QVERIFY(n > 40);
        }
    }
    void saysThatTheDiskIsFull()
    {
        test::AccountFolder folder;
        prepare(folder);
        folder.options.maxPages = 60;
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        const QJsonObject large{{QStringLiteral("x"), QString(400'000, QLatin1Char('x'))}};
        const auto kept = answered((*storage)->keep(QStringLiteral("large"), {QString(), resource().fetchedAt, large}));
        QVERIFY(!kept.has_value());
        QCOMPARE(kept.error().kind, Error::Kind::Storage);
        QCOMPARE(kept.error().code, QStringLiteral("disk_full"));
        // What was there stays, and reading works.
        QVERIFY(answered((*storage)->cached(m_profile))->has_value());
        QVERIFY(!answered((*storage)->cached(QStringLiteral("large")))->has_value());
        test::close(storage);
        QVERIFY(folder.entries(QStringLiteral("*aside*")).isEmpty());
    }
    void rebuildsWhileTheIndexIsFilled()
    {
        test::AccountFolder folder;
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        QVERIFY(answered((*storage)->beginIndex()).has_value());
        expectWarning("cache.db was set aside");
        folder.failWith = QStringLiteral("corrupt");
        QList<AvailableOrganization> items;
        for (int i = 0; i < 5000; ++i)
            items += AvailableOrganization{OrganizationId(QString::number(i)), QStringLiteral("Nord %1").arg(i), {}, i};
        folder.fail("cache.db", 500);
        auto append = (*storage)->appendIndex(items);
        const auto appended = answered(append);
        QVERIFY(!appended.has_value());
        QCOMPARE(appended.error().code, QStringLiteral("corrupt"));
        folder.fail("cache.db", 0);
        // Not begun in the new file.
        QCOMPARE(answered((*storage)->finishIndex(resource().fetchedAt)).error().kind, Error::Kind::Internal);
        QVERIFY(answered((*storage)->keep(m_profile, resource())).has_value());
        QVERIFY(answered((*storage)->cached(m_profile))->has_value());
        test::close(storage);
    }
    void withoutAKeyNothingIsWritten()
    {
        test::AccountFolder folder;
        folder.key.reset();
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        QVERIFY(!(*storage)->isDurable());
        QVERIFY(answered((*storage)->keep(m_profile, resource())).has_value());
        QVERIFY(answered((*storage)->cached(m_profile))->has_value());
        const auto added = answered((*storage)->add(test::edit(QStringLiteral("k"))));
        QVERIFY(added.has_value());
        QCOMPARE(answered((*storage)->outbox())->size(), 1);
        QVERIFY(!QFileInfo::exists(folder.path()));
        test::close(storage);
        storage = folder.open();
        QVERIFY(answered((*storage)->outbox())->isEmpty());
        test::close(storage);
    }
    void itsEndRunsWhatWasGiven()
    {
        test::AccountFolder folder;
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        QList<QFuture<Result<OutboxEdit>>> adds;
        for (int i = 0; i < 20; ++i)
            adds += (*storage)->add(test::edit(QString::number(i)));
        QList<AvailableOrganization> items(20'000,
                                           AvailableOrganization{OrganizationId(QStringLiteral("o")), {}, {}, 1});
        auto begun = (*storage)->beginIndex();
        auto appended = (*storage)->appendIndex(items);
        test::close(storage);
        // Every promise is finished with a value.
        for (auto& add : adds)
            QVERIFY(answered(add).has_value() || add.result().error().kind == Error::Kind::Cancelled);
        QVERIFY(!answered(appended).has_value());
        (void)answered(begun);
        storage = folder.open();
        QCOMPARE(answered((*storage)->outbox())->size(), 20);
        test::close(storage);
    }
};

QTEST_GUILESS_MAIN(TestCache)
#include "test_cache.moc"
