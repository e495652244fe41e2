#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>

#include "account/connection_service.h"
#include "account/password_service.h"
#include "account/profile_service.h"
#include "tests/support/drivers/security_driver.h"
#include "tests/support/page_stage.h"
#include "tests/support/strict_test.h"
#include "ui/security/security_page.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

const QString another = QStringLiteral("Velvet-anchor-prism-9044");

using Stage = PageStage<SecurityPage, SecurityDriver>;

} // namespace

/// The form that changes the password, in the real page, over the real client, against the real backend.
class TestPassword final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void isChanged();
    void theOthersMayStay();
    void faultsStandAtTheirFields();
    void theMeterSaysWhy();
    void aWrongOneIsSaid();
    void aLostAnswerIsAskedForAndSaid();
    void nothingIsSaidBeforeTheServerHas();
    void offlineSaysWhyItCannotBeChanged();
    void whatIsTypedIsNeverOnTheDisk();
};

void TestPassword::isChanged()
{
    Stage stage;
    QVERIFY(stage.open());
    QTRY_COMPARE(stage.on->passwordSince(), s("Last changed just now."));
    stage.on->typePasswords(stage.world.person().password, another, another);
    stage.on->changePassword();
    QTRY_COMPARE(stage.on->passwordSaid(), s("Your password is changed, and 1 other session is signed out."));
    QCOMPARE(stage.on->passwords(), (QStringList{QString(), QString(), QString()}));
    QTRY_COMPARE_WITH_TIMEOUT(stage.on->sessionCount(), 1, 3'000);
    QCOMPARE(stage.on->passwordFault(s("new")), QString());
    QCOMPARE(stage.world.world.get("/v1/me", stage.world.person().bearer()).code(), s("session_ended"));
    Person after = stage.world.person();
    QVERIFY(stage.world.world.signedIn(after).access.isEmpty());
    after.password = another;
    QVERIFY(!stage.world.world.signedIn(after).access.isEmpty());
    QVERIFY(!stage.world.session().endedCode());
}

void TestPassword::theOthersMayStay()
{
    Stage stage;
    QVERIFY(stage.open());
    stage.on->keepOthers();
    stage.on->typePasswords(stage.world.person().password, another, another);
    stage.on->changePassword();
    QTRY_COMPARE(stage.on->passwordSaid(), s("Your password is changed."));
    QCOMPARE(stage.world.world.get("/v1/me", stage.world.person().bearer()).status, 200);
}

void TestPassword::faultsStandAtTheirFields()
{
    Stage stage;
    QVERIFY(stage.open());
    stage.world.proxy->forget();
    stage.on->changePassword();
    QTRY_COMPARE(stage.on->passwordFault(s("current")), s("Enter the password you have now."));
    QCOMPARE(stage.on->passwordFault(s("new")), s("Enter a password."));
    stage.on->typePasswords(stage.world.person().password, another, another + QLatin1Char('x'));
    QCOMPARE(stage.on->passwordFault(s("current")), QString());
    stage.on->changePassword();
    QTRY_COMPARE(stage.on->passwordFault(s("repeated")), s("Doesn't match the new password."));
    QCOMPARE(stage.on->passwordFault(s("new")), QString());
    stage.on->typePasswords(stage.world.person().password, s("too short"), s("too short"));
    stage.on->changePassword();
    QTRY_COMPARE(stage.on->passwordFault(s("new")), s("Too short: at least 15 characters."));
    stage.on->typePasswords(stage.world.person().password, stage.world.person().password,
                            stage.world.person().password);
    stage.on->changePassword();
    QTRY_COMPARE(stage.on->passwordFault(s("new")), s("This is the password you have already. Choose another one."));
    QCOMPARE(stage.world.proxy->count("PUT"), 0);
    // What only the server knows.
    const QString breached = s("correct horse battery staple");
    stage.on->typePasswords(stage.world.person().password, breached, breached);
    stage.on->changePassword();
    QTRY_COMPARE(stage.on->passwordFault(s("new")), s("This password is known from a data leak. Choose another one."));
}

void TestPassword::theMeterSaysWhy()
{
    Stage stage;
    QVERIFY(stage.open());
    QVERIFY2(stage.on->passwordStrength().startsWith(s("At least 15 characters.")),
             qPrintable(stage.on->passwordStrength()));
    QTRY_VERIFY(stage.world.session().password().password().value);
    QTRY_VERIFY(stage.world.session().profile().profile().value);
    stage.on->typePasswords(QString(), s("AlineMoreau"), QString());
    QVERIFY2(stage.on->passwordStrength().contains(s("your own name or address is in it")),
             qPrintable(stage.on->passwordStrength()));
    stage.on->typePasswords(QString(), another, QString());
    QVERIFY2(stage.on->passwordStrength().contains(s("to guess.")), qPrintable(stage.on->passwordStrength()));
}

void TestPassword::aWrongOneIsSaid()
{
    Stage stage;
    QVERIFY(stage.open());
    stage.on->typePasswords(s("not the password"), another, another);
    stage.on->changePassword();
    QTRY_COMPARE(stage.on->passwordFault(s("current")), s("This is not your password. Check it, then enter it again."));
    QCOMPARE(stage.on->passwords(), (QStringList{s("not the password"), another, another}));
    QCOMPARE(stage.on->passwordSaid(), QString());
}

void TestPassword::aLostAnswerIsAskedForAndSaid()
{
    Stage stage;
    QVERIFY(stage.open());
    stage.world.proxy->inject("PUT /v1/me/password", {Fault::Kind::LoseAnswer, -1});
    stage.on->typePasswords(stage.world.person().password, another, another);
    stage.on->changePassword();
    QTRY_COMPARE(stage.on->passwordNote(),
                 s("The server has not said yet whether your password was changed. It is asked again until it does."));
    QVERIFY(stage.on->isChangingPassword());
    QCOMPARE(stage.on->passwordSaid(), QString());
    stage.world.proxy->clearFaults();
    stage.backOnline();
    QTRY_COMPARE(stage.on->passwordSaid(), s("Your password is changed, and 1 other session is signed out."));
    QVERIFY(!stage.on->isChangingPassword());
    QCOMPARE(stage.on->passwordNote(), QString());
}

void TestPassword::nothingIsSaidBeforeTheServerHas()
{
    Stage stage;
    QVERIFY(stage.open());
    stage.world.proxy->inject("PUT /v1/me/password", {Fault::Kind::Hold, 1});
    const QSignalSpy held(stage.world.proxy.get(), &FaultProxy::held);
    stage.on->typePasswords(stage.world.person().password, another, another);
    stage.on->changePassword();
    QTRY_COMPARE(held.count(), 1);
    QVERIFY(stage.on->isChangingPassword());
    QCOMPARE(stage.on->passwordSaid(), QString());
    stage.world.proxy->release();
    QTRY_VERIFY(!stage.on->passwordSaid().isEmpty());
}

void TestPassword::offlineSaysWhyItCannotBeChanged()
{
    Stage stage;
    QVERIFY(stage.open());
    QVERIFY(stage.on->canChangePassword());
    stage.world.proxy->setDown(true);
    stage.world.session().refresh();
    QTRY_COMPARE(stage.on->passwordNote(),
                 s("Without a connection the password cannot be changed: nothing is kept for later."));
    QVERIFY(!stage.on->canChangePassword());
    stage.backOnline();
    QTRY_VERIFY(stage.on->canChangePassword());
    QCOMPARE(stage.on->passwordNote(), QString());
}

void TestPassword::whatIsTypedIsNeverOnTheDisk()
{
    Stage stage;
    QVERIFY(stage.open());
    const QString wrong = s("canary-Wrong-quilt-5518");
    // Typed and refused, typed and lost, typed and changed.
    stage.on->typePasswords(wrong, another, another);
    stage.on->changePassword();
    QTRY_VERIFY(!stage.on->passwordFault(s("current")).isEmpty());
    stage.world.proxy->inject("PUT /v1/me/password", {Fault::Kind::LoseAnswer, -1});
    stage.on->typePasswords(stage.world.person().password, another, another);
    stage.on->changePassword();
    QTRY_VERIFY(!stage.on->passwordNote().isEmpty());
    stage.world.proxy->clearFaults();
    stage.backOnline();
    QTRY_VERIFY(!stage.on->passwordSaid().isEmpty());
    int seen = 0;
    for (const QString& folder : {stage.world.profileFolder(), stage.world.world.dataFolder()}) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QString& secret : {wrong, another, stage.world.person().password}) {
                QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(file.fileName()));
                const QByteArray wide(reinterpret_cast<const char*>(secret.utf16()), 2 * secret.size());
                QVERIFY2(!bytes.contains(wide), qPrintable(file.fileName()));
            }
            ++seen;
        }
    }
    QVERIFY(seen > 2);
}

int main(int argc, char** argv) { return runPageTest<TestPassword>(argc, argv); }

#include "test_password.moc"
