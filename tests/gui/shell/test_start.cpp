#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/organizations_service.h"
#include "account/sessions_service.h"
#include "storage/storage_failure.h"
#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_trouble.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }
QApplication& application() { return *static_cast<QApplication*>(QApplication::instance()); }
} // namespace

/// Starting over a profile that gives trouble.
class TestStart final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void leavesAProfileInUseAlone()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(world.openSignedIn(world.backend.person()));
        world.options.server.clear();
        Composition second(application(), world.options, world.seams);
        second.start();
        QVERIFY(!second.window());
        QVERIFY(second.trouble());
        QVERIFY(second.trouble()->isVisible());
        QVERIFY2(second.trouble()->sentence().startsWith(s("Gatehouse already runs with this profile.")),
                 qPrintable(second.trouble()->sentence()));
        QVERIFY(world.shell().isShown());
        // Once the first one is gone, another try opens it.
        world.close();
        const QSignalSpy begun(&second, &Composition::begun);
        QTest::mouseClick(second.trouble()->findChild<QPushButton*>(s("startTroubleRetry")), Qt::LeftButton);
        QTRY_COMPARE(begun.count(), 1);
        QVERIFY(!second.trouble());
        QVERIFY(second.window()->accountView());
    }

    void saysThatTheFolderCannotBeMade()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(s("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        GuiWorld world;
        world.options.profileFolder = folder.filePath(s("file/profile"));
        Composition program(application(), world.options, world.seams);
        program.start();
        QVERIFY(program.trouble());
        QVERIFY2(program.trouble()->sentence().startsWith(s("The folder for the program's data cannot be made.")),
                 qPrintable(program.trouble()->sentence()));
    }

    void worksOverAFolderThatCannotBeWrittenTo()
    {
        GuiWorld world;
        QVERIFY(world.start());
        // Not even root writes here.
        world.options.profileFolder = s("/proc/sys");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("the profile's folder cannot be written to")));
        QVERIFY(world.openSignedIn(world.backend.person()));
        QTRY_VERIFY2(world.shell().troubleBanner().contains(s("could be kept")) ||
                         world.shell().troubleBanner().contains(s("could not read or write")),
                     qPrintable(world.shell().troubleBanner()));
        QTRY_VERIFY(world.shell().preferences().showsFields());
    }

    void readsADamagedCacheAgain()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        QVERIFY(world.openSignedIn(person));
        QTRY_VERIFY(world.program().accounts().current()->organizations().index().value);
        world.options.server.clear();
        world.close();
        int damaged = 0;
        QDirIterator files(world.profileFolder(), {s("cache.db*")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(QByteArray(8192, 'x'));
            ++damaged;
        }
        QVERIFY(damaged > 0);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("the cache cannot be used")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("was set aside")));
        QVERIFY(world.open());
        QVERIFY(world.shell().isShown());
        QTRY_VERIFY2(world.shell().preferences().showsFields(),
                     qPrintable(world.shell().preferences().loadFailure() + world.shell().connectionBanner() +
                                world.shell().troubleBanner()));
        QCOMPARE(world.shell().preferences().email(), person.email);
    }

    void saysThatTheDiskIsFull()
    {
        GuiWorld world;
        QVERIFY(world.start());
        const Person person = world.backend.person();
        bool full = false;
        world.seams.storage.beforeCall = [&full](const QString& file, const QByteArray& sql) {
            if (full && file == s("outbox.db") && sql == "COMMIT")
                throw StorageFailure(Error::coded(Error::Kind::Storage, s("disk_full")));
        };
        QVERIFY(world.openSignedIn(person));
        QTRY_VERIFY(world.shell().preferences().showsFields());
        full = true;
        world.shell().preferences().typeLastName(s("Moreau-Lenoir"));
        world.shell().preferences().save();
        QTRY_VERIFY2(world.shell().preferences().failure().startsWith(s("The disk of this computer is full")),
                     qPrintable(world.shell().preferences().failure()));
        QCOMPARE(world.shell().preferences().lastName(), s("Moreau-Lenoir"));
        full = false;
        world.shell().preferences().save();
        QTRY_COMPARE(world.backend.get("/v1/me", person.bearer()).json().value(s("last_name")).toString(),
                     s("Moreau-Lenoir"));
    }
};

QTEST_MAIN(TestStart)
#include "test_start.moc"
