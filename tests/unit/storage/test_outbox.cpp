#include "tests/support/strict_test.h"
#include "tests/unit/storage/account_folder.h"
#include "tests/unit/storage/from_outside.h"

#include <QRegularExpression>

using namespace gatehouse;
using test::answered;
using test::edit;
using test::expectWarning;
using test::outside;

class TestOutbox final : public test::StrictTest {
    Q_OBJECT

    /// Edits "k0" to "k(count-1)", each with a name so long that they take many pages; closed.
    static void prepare(test::AccountFolder& folder, int count, qsizetype length = 1000)
    {
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        for (int i = 0; i < count; ++i)
            QVERIFY(answered((*storage)->add(edit(QStringLiteral("k%1").arg(i), QString(length, QLatin1Char('x')))))
                        .has_value());
        test::close(storage);
    }

private Q_SLOTS:
    void keepsEditsInTheirOrder()
    {
        test::AccountFolder folder;
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        const auto first = answered((*storage)->add(edit(QStringLiteral("a"))));
        const auto second = answered((*storage)->add(edit(QStringLiteral("b"), QStringLiteral("Élodie 東"))));
        QVERIFY(first && second);
        QVERIFY(second->number > first->number);
        auto tried = *first;
        tried.tried = true;
        tried.etag = QStringLiteral("\"8\"");
        tried.patch.firstName = QStringLiteral("Aline");
        tried.patch.salutation = Salutation(QStringLiteral("ms"));
        QVERIFY(answered((*storage)->replace(tried)).has_value());
        test::close(storage);

        storage = folder.open();
        auto edits = answered((*storage)->outbox());
        QVERIFY(edits.has_value());
        QCOMPARE(*edits, (QList<OutboxEdit>{tried, *second}));
        QVERIFY(answered((*storage)->remove(second->number)).has_value());
        QVERIFY(answered((*storage)->remove(999)).has_value());
        // What is gone stays gone: nothing comes back by being written over.
        QVERIFY(answered((*storage)->replace(*second)).has_value());
        edits = answered((*storage)->outbox());
        QCOMPARE(*edits, QList<OutboxEdit>{tried});
        test::close(storage);

        // A number is never given again.
        storage = folder.open();
        const auto third = answered((*storage)->add(edit(QStringLiteral("c"))));
        QVERIFY(third && third->number > second->number);
        test::close(storage);
    }
    void survivesEveryFailingCall()
    {
        // The n-th database call fails in turn, alone: what was acknowledged is there, what failed is absent or whole.
        bool reached = true;
        int n = 1;
        for (; reached; ++n) {
            test::AccountFolder folder;
            prepare(folder, 1, 5);
            folder.fail("outbox.db", n);
            QMap<QString, OutboxEdit> expected{
                {QStringLiteral("k0"), edit(QStringLiteral("k0"), QStringLiteral("xxxxx"))}};
            auto storage = folder.open();
            if (storage) {
                for (const char* key : {"a", "b", "c"}) {
                    const auto added = answered((*storage)->add(edit(QLatin1String(key))));
                    if (added)
                        expected[QLatin1String(key)] = *added;
                    else
                        QCOMPARE(added.error().code, QStringLiteral("io"));
                }
                if (expected.contains(QStringLiteral("a"))) {
                    auto tried = expected[QStringLiteral("a")];
                    tried.tried = true;
                    if (answered((*storage)->replace(tried)))
                        expected[QStringLiteral("a")] = tried;
                }
                if (expected.contains(QStringLiteral("b")) &&
                    answered((*storage)->remove(expected[QStringLiteral("b")].number)))
                    expected.remove(QStringLiteral("b"));
            } else {
                QCOMPARE(storage.error().code, QStringLiteral("io"));
            }
            reached = folder.calls >= n;
            test::close(storage);
            folder.fail("outbox.db", 0);
            storage = folder.open();
            QVERIFY(storage.has_value());
            const auto edits = answered((*storage)->outbox());
            QVERIFY(edits.has_value());
            QCOMPARE(edits->size(), expected.size());
            for (const OutboxEdit& one : *edits) {
                const OutboxEdit known = expected.value(one.key);
                QCOMPARE(one.patch, known.patch);
                QCOMPARE(one.tried, known.tried);
            }
            test::close(storage);
        }
        QVERIFY(n > 20);
    }
    void itsFirstOpeningCanFailAnywhere()
    {
        bool reached = true;
        for (int n = 1; reached; ++n) {
            test::AccountFolder folder;
            folder.fail("outbox.db", n, true);
            auto storage = folder.open();
            reached = folder.calls >= n;
            QCOMPARE(storage.has_value(), !reached);
            test::close(storage);
            folder.fail("outbox.db", 0);
            storage = folder.open();
            QVERIFY(storage.has_value());
            QVERIFY(answered((*storage)->add(edit(QStringLiteral("a")))).has_value());
            QCOMPARE(answered((*storage)->outbox())->size(), 1);
            test::close(storage);
        }
    }
    void recoversWhatCanBeRead()
    {
        test::AccountFolder folder;
        prepare(folder, 60);
        QByteArray content = folder.read("outbox.db");
        QVERIFY(content.size() > 20 * 4096);
        // One page in the middle is overwritten: what lies before and behind it is still to be had.
        content.replace(10 * 4096, 4096, QByteArray(4096, '\x5a'));
        QVERIFY(folder.write("outbox.db", content));
        expectWarning("outbox.db was set aside as outbox.db.aside-1");
        expectWarning("outbox was damaged");
        auto storage = folder.open();
        QVERIFY2(storage.has_value(), storage ? "" : qPrintable(storage.error().detail));
        const auto edits = answered((*storage)->outbox());
        QVERIFY(edits.has_value());
        QVERIFY2(edits->size() >= 50 && edits->size() < 60, QByteArray::number(edits->size()).constData());
        QCOMPARE(edits->first().key, QStringLiteral("k0"));
        QCOMPARE(edits->last().key, QStringLiteral("k59"));
        const auto next = answered((*storage)->add(edit(QStringLiteral("next"))));
        QVERIFY(next && next->number == 61);
        test::close(storage);
        storage = folder.open(); // Quietly, from now on.
        QCOMPARE(answered((*storage)->outbox())->size(), edits->size() + 1);
        test::close(storage);
    }
    void damageIsSetAside_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<int>("left");
        QTest::newRow("random bytes") << QStringLiteral("random") << 0;
        QTest::newRow("truncated") << QStringLiteral("truncated") << -1;
        QTest::newRow("a folder in its place") << QStringLiteral("folder") << 0;
        QTest::newRow("newer schema") << QStringLiteral("newer") << 30;
        QTest::newRow("a migration that fails") << QStringLiteral("migration") << 30;
    }
    void damageIsSetAside()
    {
        QFETCH(const QString, damage);
        QFETCH(const int, left);
        test::AccountFolder folder;
        prepare(folder, 30);
        const QString file = folder.file("outbox.db");
        if (damage == QLatin1String("random"))
            QVERIFY(folder.write("outbox.db", QByteArray(50'000, '\x5a')));
        else if (damage == QLatin1String("truncated"))
            QVERIFY(QFile::resize(file, 30'000));
        else if (damage == QLatin1String("folder"))
            QVERIFY(QFile::remove(file) && QDir().mkdir(file));
        else if (damage == QLatin1String("newer"))
            QVERIFY(outside(file, QStringLiteral("PRAGMA user_version=9999")));
        else
            QVERIFY(outside(file, QStringLiteral("PRAGMA user_version=0")));
        expectWarning("outbox.db was set aside as outbox.db.aside-1");
        expectWarning("outbox was damaged");
        auto storage = folder.open();
        QVERIFY2(storage.has_value(), storage ? "" : qPrintable(storage.error().detail));
        const auto edits = answered((*storage)->outbox());
        QVERIFY(edits.has_value());
        if (left >= 0)
            QCOMPARE(edits->size(), left);
        else
            QVERIFY(edits->size() < 30);
        QVERIFY(answered((*storage)->add(edit(QStringLiteral("next")))).has_value());
        test::close(storage);
        QVERIFY(QFileInfo::exists(file + QStringLiteral(".aside-1")));
        QVERIFY(!QFileInfo::exists(file + QStringLiteral(".new")));
    }
    void anEmptiedFileIsReadFromItsJournal()
    {
        test::AccountFolder folder;
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        QVERIFY(answered((*storage)->add(edit(QStringLiteral("a")))).has_value());
        // As a killed program leaves it: with the journal.
        const QByteArray journal = folder.read("outbox.db-wal");
        QVERIFY(!journal.isEmpty());
        test::close(storage);
        QVERIFY(folder.write("outbox.db", {}));
        QVERIFY(folder.write("outbox.db-wal", journal));
        storage = folder.open();
        QVERIFY(storage.has_value());
        QCOMPARE(test::keysOf(*answered((*storage)->outbox())), QStringList{QStringLiteral("a")});
        test::close(storage);
    }
    void aRecoveryCanFailAnywhere()
    {
        // Killed at each of its calls: everything stays as it was until the new file is complete.
        bool reached = true;
        for (int n = 1; reached; ++n) {
            test::AccountFolder folder;
            prepare(folder, 3);
            QVERIFY(outside(folder.file("outbox.db"), QStringLiteral("PRAGMA user_version=9999")));
            folder.fail("outbox.db.new", n, true);
            expectWarning("outbox.db was set aside");
            expectWarning("outbox was damaged; 3 unsent edits were recovered, all of them");
            auto storage = folder.open();
            reached = folder.calls >= n;
            QCOMPARE(storage.has_value(), !reached);
            test::close(storage);
            folder.fail("", 0);
            storage = folder.open();
            QVERIFY(storage.has_value());
            QCOMPARE(answered((*storage)->outbox())->size(), 3);
            test::close(storage);
        }
        // Killed between the two renames.
        test::AccountFolder folder;
        prepare(folder, 3);
        QVERIFY(QFile::rename(folder.file("outbox.db"), folder.file("outbox.db.new")));
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        QCOMPARE(answered((*storage)->outbox())->size(), 3);
        test::close(storage);
    }
    void damageFoundLaterIsRecoveredToo()
    {
        test::AccountFolder folder;
        auto storage = folder.open();
        QVERIFY(storage.has_value());
        QVERIFY(answered((*storage)->add(edit(QStringLiteral("a")))).has_value());
        folder.failWith = QStringLiteral("corrupt");
        folder.fail("outbox.db", 1);
        expectWarning("outbox.db was set aside");
        expectWarning("outbox was damaged; 1 unsent edits were recovered, all of them");
        QVERIFY(answered((*storage)->add(edit(QStringLiteral("b")))).has_value());
        QCOMPARE(test::keysOf(*answered((*storage)->outbox())),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        test::close(storage);
    }
    void aMovedEditDoesNotOpen()
    {
        test::AccountFolder folder;
        prepare(folder, 2);
        QVERIFY(outside(folder.file("outbox.db"), QStringLiteral("UPDATE edits SET number = 7 WHERE number = 1")));
        expectWarning("1 unsent edits cannot be opened");
        auto storage = folder.open();
        QCOMPARE(test::keysOf(*answered((*storage)->outbox())), QStringList{QStringLiteral("k1")});
        test::close(storage);
    }
    void aFullDiskLosesNothing()
    {
        test::AccountFolder folder;
        folder.options.maxPages = 12;
        auto storage = answered(SqliteAccountStorage::open(&folder.context, folder.path(), folder.key, {}));
        QVERIFY(storage.has_value()); // Without the limit: the cache's schema alone would fill it.
        test::close(storage);
        folder.options.maxPages = 64;
        storage = folder.open();
        QVERIFY(storage.has_value());
        QStringList kept;
        std::optional<Error> refusal;
        for (int i = 0; i < 100 && !refusal; ++i) {
            const QString key = QStringLiteral("k%1").arg(i);
            const auto added = answered((*storage)->add(edit(key, QString(3000, QLatin1Char('x')))));
            if (added)
                kept += key;
            else
                refusal = added.error();
        }
        QVERIFY(refusal.has_value());
        QCOMPARE(refusal->kind, Error::Kind::Storage);
        QCOMPARE(refusal->code, QStringLiteral("disk_full"));
        QCOMPARE(test::keysOf(*answered((*storage)->outbox())), kept);
        test::close(storage);
        storage = answered(SqliteAccountStorage::open(&folder.context, folder.path(), folder.key, {}));
        QCOMPARE(test::keysOf(*answered((*storage)->outbox())), kept);
        QVERIFY(answered((*storage)->add(edit(QStringLiteral("room again")))).has_value());
        test::close(storage);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "test_outbox.moc"
