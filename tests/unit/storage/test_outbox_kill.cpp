#include "tests/support/strict_test.h"
#include "tests/unit/storage/account_folder.h"

#include "core/future.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <cstdio>

using namespace gatehouse;
using test::answered;

namespace {

/// The program that is killed: adds, marks as tried and removes edits, and says so before and after each.
class Writer final : public QObject {
public:
    explicit Writer(QString run)
        : m_run(std::move(run))
    {
    }
    void start(const QString& folder)
    {
        whenDone(SqliteAccountStorage::open(this, folder, SecretBytes(QByteArray(Seal::keySize, 'k'))), this,
                 [this](Result<std::shared_ptr<AccountStorage>> storage) {
                     if (!storage) {
                         say("failed", storage.error().detail);
                         QCoreApplication::exit(1);
                         return;
                     }
                     m_storage = *storage;
                     add();
                 });
    }

private:
    static void say(const char* what, const QString& key)
    {
        std::printf("%s %s\n", what, qPrintable(key));
        std::fflush(stdout);
    }
    template <typename T, typename F>
    void after(QFuture<Result<T>> future, F&& next)
    {
        whenDone(std::move(future), this, [next = std::forward<F>(next)](Result<T> result) mutable {
            if (result)
                next(*result);
            else
                say("failed", result.error().detail);
        });
    }
    void add()
    {
        const QString key = QStringLiteral("%1.%2").arg(m_run).arg(++m_count);
        after(m_storage->add(test::edit(key, QString(m_count % 50, QLatin1Char('x')))), [this, key](OutboxEdit added) {
            say("added", key);
            if (m_count % 3 == 0) {
                added.tried = true;
                after(m_storage->replace(added), [this, key](Done) {
                    say("tried", key);
                    add();
                });
            } else if (m_count % 3 == 1) {
                say("removing", key);
                after(m_storage->remove(added.number), [this, key](Done) {
                    say("removed", key);
                    add();
                });
            } else {
                add();
            }
        });
    }
    const QString m_run;
    std::shared_ptr<AccountStorage> m_storage;
    int m_count = 0;
};

} // namespace

class TestOutboxKill final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void everyAcknowledgedEditIsThere()
    {
        test::AccountFolder folder;
        QSet<QString> present;
        QSet<QString> gone;
        QSet<QString> tried;
        QSet<QString> unclear;
        int acknowledged = 0;
        auto random = QRandomGenerator::securelySeeded();
        for (int run = 0; run < 30; ++run) {
            QProcess writer;
            writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            writer.start(QCoreApplication::applicationFilePath(),
                         {QStringLiteral("--write"), folder.path(), QString::number(run)});
            // At a random moment between two signs of life: some while it opens, most in the middle of a write.
            const int wanted = random.bounded(40);
            int seen = 0;
            QByteArray output;
            while (seen < wanted && writer.waitForReadyRead(10'000)) {
                output += writer.readAllStandardOutput();
                seen = static_cast<int>(output.count('\n'));
            }
            if (wanted == 0)
                QVERIFY(writer.waitForStarted());
            writer.kill();
            QVERIFY(writer.waitForFinished());
            output += writer.readAllStandardOutput();

            for (const QByteArray& line : output.split('\n')) {
                const QList<QByteArray> parts = line.split(' ');
                if (parts.size() != 2)
                    continue;
                const QString key = QString::fromLatin1(parts[1]);
                QVERIFY2(parts[0] != "failed", line.constData());
                ++acknowledged;
                if (parts[0] == "added") {
                    present += key;
                } else if (parts[0] == "tried") {
                    tried += key;
                } else if (parts[0] == "removing") {
                    present -= key;
                    unclear += key;
                } else if (parts[0] == "removed") {
                    unclear -= key;
                    gone += key;
                }
            }
            auto storage = folder.open();
            QVERIFY2(storage.has_value(), storage ? "" : qPrintable(storage.error().detail));
            const auto edits = answered((*storage)->outbox());
            QVERIFY(edits.has_value());
            test::close(storage);
            QSet<QString> found;
            QSet<qint64> numbers;
            for (const OutboxEdit& edit : *edits) {
                QVERIFY2(!found.contains(edit.key), "an edit is there twice");
                QVERIFY2(!gone.contains(edit.key), "an edit that was removed is back");
                QVERIFY(edit.tried || !tried.contains(edit.key));
                QVERIFY(edit.patch.lastName.has_value());
                found += edit.key;
                numbers += edit.number;
            }
            QCOMPARE(numbers.size(), edits->size());
            for (const QString& key : std::as_const(present))
                QVERIFY2(found.contains(key), qPrintable(QStringLiteral("%1 was acknowledged and is lost").arg(key)));
        }
        QVERIFY(acknowledged > 100);
        QVERIFY(folder.entries(QStringLiteral("*aside*")).isEmpty());
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--write")) {
        Writer writer(arguments[3]);
        writer.start(arguments[2]);
        return application.exec();
    }
    TestOutboxKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_outbox_kill.moc"
