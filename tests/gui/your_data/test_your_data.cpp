#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/connection_service.h"
#include "account/data_export_service.h"
#include "tests/support/drivers/your_data_driver.h"
#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"
#include "tests/support/walks/walks.h"
#include "ui/shell/main_window.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

/// The program, signed in, at Preferences.
struct DataWorld final {
    GuiWorld gui;
    Person person;
    QTemporaryDir folder;

    [[nodiscard]] bool open()
    {
        if (!gui.start())
            return false;
        person = gui.backend.person();
        return openAs(person);
    }
    [[nodiscard]] bool openAs(const Person& somebody)
    {
        return gui.openSignedIn(somebody) && QTest::qWaitFor([this] { return data().isOffered() && isKnown(); });
    }
    [[nodiscard]] bool isKnown()
    {
        return gui.program().accounts().current()->dataExport().dataExport().value.has_value();
    }
    [[nodiscard]] YourDataDriver data() const { return YourDataDriver(&gui.window()); }
    [[nodiscard]] bool make()
    {
        data().make();
        return QTest::qWaitFor([this] { return data().canSave(); }, 20'000);
    }
    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void letProofAge()
    {
        gui.serverClock.pass(11min);
        gui.clientClock.pass(11min);
    }
    [[nodiscard]] bool openDeletion()
    {
        return QTest::qWaitFor([this] {
            if (!data().asks())
                data().askToDelete();
            return data().asks();
        });
    }
    [[nodiscard]] bool end()
    {
        if (!openDeletion())
            return false;
        data().typeAddress(person.email);
        data().submit();
        return QTest::qWaitFor([this] { return gui.window().welcomeView() && gui.signIn().isShown(); });
    }
    /// Files below the program's folder that hold `needle`.
    [[nodiscard]] QStringList filesWith(const QByteArray& needle) const
    {
        QStringList found;
        QDirIterator files(gui.profileFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (content(files.next()).contains(needle))
                found.append(files.filePath());
        }
        return found;
    }
};

} // namespace

/// Export and deletion, in the real window against the real backend.
class TestYourData final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void savesAPageAndAFileWhereThePersonWants()
    {
        DataWorld world;
        QVERIFY(world.open());
        QVERIFY(world.data().canMake());
        QVERIFY(world.make());
        QVERIFY2(world.data().row().startsWith(QStringLiteral("Your file is ready.")), qPrintable(world.data().row()));
        world.data().save(world.path("page.html"));
        QTRY_COMPARE(world.data().note(), QStringLiteral("Saved as %1.").arg(world.path("page.html")));
        QVERIFY(DataWorld::content(world.path("page.html")).contains(world.person.email.toUtf8()));
        world.data().save(world.path("file.json"));
        QTRY_COMPARE(world.data().note(), QStringLiteral("Saved as %1.").arg(world.path("file.json")));
        const QJsonObject file = QJsonDocument::fromJson(DataWorld::content(world.path("file.json"))).object();
        QCOMPARE(file.value(QLatin1String("format")).toString(), QStringLiteral("gatehouse-export"));
        for (const char* name : {"page.html", "file.json"})
            QCOMPARE(QFile::permissions(world.path(name)) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                     QFile::Permissions());
        // It is nowhere else.
        world.gui.close();
        QCOMPARE(world.filesWith("gatehouse-export"), QStringList());
        QCOMPARE(world.filesWith("Your data at"), QStringList());
        QCOMPARE(world.folder.isValid(), true);
        QCOMPARE(QDir(world.folder.path()).entryList(QDir::Files).size(), 2);
    }

    void isFoundAgainWhileItIsMadeAndCanBeCancelled()
    {
        DataWorld world;
        world.gui.backend.config.exports.pause = 400ms;
        QVERIFY(world.open());
        world.data().make();
        QTRY_VERIFY_WITH_TIMEOUT(world.data().progress() > 0, 10'000);
        QVERIFY(world.data().row().contains(QStringLiteral("Your file is being made")));
        QVERIFY(!world.data().canMake());
        QVERIFY(world.gui.reopen());
        QTRY_VERIFY_WITH_TIMEOUT(world.data().isOffered() && world.data().progress() > 0, 10'000);
        world.data().remove();
        QTRY_VERIFY(world.data().canMake());
        QCOMPARE(world.data().progress(), -1);
    }

    void asksForThePasswordWhenTheProofIsOld()
    {
        DataWorld world;
        QVERIFY(world.open());
        world.letProofAge();
        world.data().make();
        QTRY_VERIFY(world.data().asksForPassword());
        QVERIFY(world.data().whyPassword().startsWith(QStringLiteral("Before your data is given out")));
        world.data().givePassword(world.person.password);
        QTRY_VERIFY_WITH_TIMEOUT(world.data().canSave(), 20'000);
        world.letProofAge();
        world.data().save(world.path("late.json"));
        QTRY_VERIFY(world.data().asksForPassword());
        world.data().givePassword(world.person.password);
        QTRY_VERIFY(!DataWorld::content(world.path("late.json")).isEmpty());
        world.letProofAge();
        QVERIFY(world.openDeletion());
        world.data().typeAddress(world.person.email);
        world.data().submit();
        QTRY_VERIFY(world.data().asksForPassword());
        QVERIFY(world.data().whyPassword().startsWith(QStringLiteral("Before your account is deleted")));
    }

    void saysWhatStandsInTheWayAndLeavesNothingHalfWritten()
    {
        DataWorld world;
        QVERIFY(world.open());
        QVERIFY(world.make());
        // A file is no folder.
        QFile plain(world.path("plain"));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        plain.close();
        world.data().save(world.path("plain/page.html"));
        QTRY_COMPARE(world.data().note(),
                     QStringLiteral("This folder cannot be written to, so nothing was saved. Choose another one."));
        QCOMPARE(QDir(world.folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("plain")));
        // And without a connection.
        world.gui.proxy().setDown(true);
        world.data().save(world.path("page.html"));
        QTRY_VERIFY(!world.data().canSave());
        QVERIFY(!world.data().canDelete());
        QVERIFY2(world.data().note().startsWith(QStringLiteral("Neither can be done without a connection")),
                 qPrintable(world.data().note()));
        QCOMPARE(DataWorld::content(world.path("page.html")), QByteArray());
        world.gui.proxy().setDown(false);
        world.gui.shell().tryAgain();
        QTRY_VERIFY_WITH_TIMEOUT(world.data().canSave(), 10'000);
    }

    void aFailureGivesSupportWhatItNeeds()
    {
        DataWorld world;
        QVERIFY(world.open());
        QCOMPARE(world.data().details(), QString());
        world.gui.proxy().inject("POST /v1/me/export", {Fault::Kind::ServerError, -1});
        world.data().make();
        QTRY_VERIFY(!world.data().details().isEmpty());
        QVERIFY2(world.data().details().startsWith(QStringLiteral("Request: ")), qPrintable(world.data().details()));
        QVERIFY2(world.data().details().contains(QStringLiteral("503")), qPrintable(world.data().details()));
        world.gui.proxy().clearFaults();
        world.gui.program().accounts().current()->connection().tryAgain();
        QTRY_VERIFY_WITH_TIMEOUT(world.data().canMake(), 10'000);
        QVERIFY(world.make());
        QCOMPARE(world.data().details(), QString());
    }

    void failedAndExpiredCanBeAskedForAgain()
    {
        DataWorld world;
        QVERIFY(world.open());
        QVERIFY(world.make());
        world.gui.backend.platform().database().run("UPDATE exports SET state = 'failed' WHERE account_id = ?",
                                                    {world.person.account});
        world.gui.program().accounts().current()->refresh();
        QTRY_VERIFY(world.data().row().startsWith(QStringLiteral("The file could not be made.")));
        QVERIFY(world.data().makeText().contains(QStringLiteral("gain")));
        QVERIFY(world.make());
        world.gui.backend.platform().database().run("UPDATE exports SET state = 'expired' WHERE account_id = ?",
                                                    {world.person.account});
        world.gui.program().accounts().current()->refresh();
        QTRY_VERIFY(world.data().row().contains(QStringLiteral("was removed")));
        QVERIFY(world.make());
    }

    void deletesTheAccountAndBringsItBack()
    {
        DataWorld world;
        QVERIFY(world.open());
        QVERIFY(world.openDeletion());
        QVERIFY(world.data().cancelIsDefault());
        QVERIFY(world.data().losses().contains(QStringLiteral("Your preferences")));
        world.data().submit();
        QTRY_VERIFY(!world.data().addressError().isEmpty());
        world.data().typeAddress(QStringLiteral("somebody.else@example.org"));
        world.data().submit();
        QTRY_COMPARE(world.data().addressError(),
                     QStringLiteral("This is not the address of your account. Type it as it is written above."));
        world.data().cancel();
        QTRY_VERIFY(!world.data().asks());
        QVERIFY(world.end());
        QTRY_VERIFY(world.gui.signIn().banner().contains(QStringLiteral("will be deleted on")));
        QVERIFY(world.gui.program().accounts().accounts().isEmpty());
        QVERIFY(!world.gui.backend.message(world.person.email, QStringLiteral("deletion_scheduled")).isEmpty());
        QTRY_COMPARE(world.filesWith(world.person.email.toUtf8()), QStringList());
        // The right password leads to the choice, not in.
        world.gui.signIn().enter(world.person.email, world.person.password);
        QTRY_VERIFY(world.data().offersToKeep());
        QVERIFY(world.data().keepHeading().startsWith(QStringLiteral("This account will be deleted on")));
        world.data().letGo();
        QTRY_VERIFY(world.gui.signIn().isShown());
        world.gui.signIn().enter(world.person.email, QStringLiteral("not the password"));
        QTRY_VERIFY(world.gui.signIn().banner().contains(QStringLiteral("not right")));
        world.gui.signIn().enter(world.person.email, world.person.password);
        QTRY_VERIFY(world.data().offersToKeep());
        world.gui.proxy().setDown(true);
        world.data().keep();
        QTRY_VERIFY(world.gui.window().findChild<Banner*>(QStringLiteral("keepAccountBanner"))->isVisible());
        world.gui.proxy().setDown(false);
        world.data().keep();
        QTRY_VERIFY_WITH_TIMEOUT(world.gui.shell().isShown() && world.data().isOffered(), 20'000);
        QVERIFY(!world.gui.backend.message(world.person.email, QStringLiteral("deletion_withdrawn")).isEmpty());
    }

    void namesTheOrganizationsThatWouldBeWithoutAnAdmin()
    {
        DataWorld world;
        QVERIFY(world.gui.start());
        Person dara = world.gui.backend.fill();
        dara.email = QStringLiteral("dara.oneill@example.org");
        world.person = dara;
        QVERIFY(world.openAs(dara));
        QVERIFY(world.openDeletion());
        QTRY_VERIFY(world.data().losses().contains(QStringLiteral("organization")));
        world.data().typeAddress(dara.email);
        world.data().submit();
        QTRY_VERIFY2(world.data().banner().startsWith(QStringLiteral("You are the only admin of")),
                     qPrintable(world.data().banner()));
        QVERIFY(!world.data().organizations().isEmpty());
        QVERIFY(world.gui.shell().isShown());
    }

    void theDialogCanBeWalked()
    {
        DataWorld world;
        QVERIFY(world.open());
        QVERIFY(world.openDeletion());
        // Without a window manager the window behind may become the active one late.
        QWidget* dialog = world.data().dialog();
        QVERIFY(QTest::qWaitFor([dialog] {
            dialog->activateWindow();
            return QApplication::activeWindow() == dialog && dialog->isAncestorOf(QApplication::focusWidget());
        }));
        QCOMPARE(settledFaults(dialog), QString());
    }
};

QTEST_MAIN(TestYourData)
#include "test_your_data.moc"
