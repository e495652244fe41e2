#include <QFile>
#include <QProcess>
#include <QTest>

#include "tests/support/gui_world.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// A certificate that nobody trusts.
std::optional<backend::HttpTls> ownCertificate(const QString& folder)
{
    const QString certificate = folder + s("/cert.pem");
    const QString key = folder + s("/key.pem");
    QProcess openssl;
    openssl.start(s("openssl"),
                  {s("req"), s("-x509"), s("-newkey"), s("ec"), s("-pkeyopt"), s("ec_paramgen_curve:prime256v1"),
                   s("-nodes"), s("-days"), s("2"), s("-subj"), s("/CN=localhost"), s("-addext"),
                   s("subjectAltName=IP:127.0.0.1"), s("-keyout"), key, s("-out"), certificate});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return std::nullopt;
    QFile certificateFile(certificate);
    QFile keyFile(key);
    if (!certificateFile.open(QIODevice::ReadOnly) || !keyFile.open(QIODevice::ReadOnly))
        return std::nullopt;
    return backend::HttpTls{certificateFile.readAll(), keyFile.readAll()};
}

} // namespace

/// Which server: what a person types, and what answers there.
class TestServer final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void takesAPlatformAndRemembersIt()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(world.open());
        QVERIFY(world.server().isShown());
        QVERIFY(world.server().hasKeyboard());
        world.server().connectTo(world.proxy().address().toString());
        QTRY_VERIFY(world.signIn().isShown());
        QCOMPARE(world.signIn().heading(), s("Sign in to Data Platform"));
        QVERIFY(world.reopen());
        QVERIFY(world.signIn().isShown());
        QTRY_COMPARE(world.signIn().heading(), s("Sign in to Data Platform"));
        // Esc at the choice goes back, with nothing changed.
        world.signIn().changeServer();
        QVERIFY(world.server().isShown());
        world.server().goBack();
        QVERIFY(world.signIn().isShown());
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("empty") << QString() << s("server address");
        QTest::newRow("words") << s("my platform") << s("server address");
        QTest::newRow("mail") << s("mailto://me@example.org") << s("server address");
        QTest::newRow("plain") << s("http://platform.example.org") << s("https://");
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(world.open());
        world.server().connectTo(typed);
        QTRY_VERIFY(!world.server().fieldError().isEmpty());
        QVERIFY2(world.server().fieldError().contains(sentence, Qt::CaseInsensitive),
                 qPrintable(world.server().fieldError()));
        QCOMPARE(world.server().address(), typed);
        QVERIFY(world.server().hasKeyboard());
    }

    void saysWhatIsNoPlatform()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(world.open());
        const QString address = world.proxy().address().toString();
        world.proxy().inject("GET /.well-known/gatehouse", {Fault::Kind::Garbage, -1});
        world.server().connectTo(address);
        QTRY_VERIFY(!world.server().banner().isEmpty());
        world.proxy().clearFaults();
        QCOMPARE(world.server().address(), address);
        // A web server that knows nothing of us.
        world.server().connectTo(address + s("/somewhere/else"));
        QTRY_VERIFY2(world.server().banner().startsWith(s("There is no platform at this address")),
                     qPrintable(world.server().banner()));
        world.server().connectTo(address);
        QTRY_VERIFY(world.signIn().isShown());
    }

    void saysWhatCannotBeReached()
    {
        GuiWorld world;
        QVERIFY(world.start());
        QVERIFY(world.open());
        world.proxy().setDown(true);
        world.server().connectTo(world.proxy().address().toString());
        QTRY_COMPARE(world.server().banner(),
                     s("The server cannot be reached. Check your connection, then try again."));
        world.proxy().setDown(false);
        world.server().connectTo(world.proxy().address().toString());
        QTRY_VERIFY(world.signIn().isShown());
    }

    void sendsNothingWhereTheCertificateIsNotTrusted()
    {
        GuiWorld world;
        QTemporaryDir folder;
        world.backend.config.tls = ownCertificate(folder.path());
        QVERIFY(world.backend.config.tls);
        QVERIFY(world.start());
        QVERIFY(world.open());
        const QString address = s("https://127.0.0.1:%1").arg(world.backend.port());
        world.server().connectTo(address);
        QTRY_VERIFY2(world.server().banner().contains(s("certificate is not trusted")),
                     qPrintable(world.server().banner()));
        QCOMPARE(world.server().address(), address);
        // With its certificate given, it is a platform like any other.
        world.options.authorityFile = folder.filePath(s("cert.pem"));
        QVERIFY(world.reopen());
        world.server().connectTo(address);
        QTRY_VERIFY(world.signIn().isShown());
    }

    void showsWhyAGivenServerIsNone()
    {
        GuiWorld world;
        QVERIFY(world.start());
        world.proxy().setDown(true);
        world.options.server = world.proxy().address();
        QVERIFY(world.open());
        QTRY_COMPARE(world.server().banner(),
                     s("The server cannot be reached. Check your connection, then try again."));
        QCOMPARE(world.server().address(), world.proxy().address().toString());
    }
};

QTEST_MAIN(TestServer)
#include "test_server.moc"
