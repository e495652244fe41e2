#include "app/gatehouse/self_test.h"

#include <QApplication>
#include <QFontDatabase>
#include <QIcon>
#include <QImage>
#include <QImageReader>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSslSocket>
#include <QTextStream>
#include <sodium.h>

#include "account/local_platform_service.h"
#include "app/gatehouse/bundled_program.h"
#include "app/gatehouse/composition.h"
#include "app/gatehouse/memory_secret_store.h"
#include "core/future.h"
#include "engine/gatehouse/gatehouse_finder.h"
#include "http/qt_http_client.h"
#include "storage/keychain_secret_store.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_trouble.h"
#include "ui/texts/error_text.h"
#include "ui/texts/translation_loader.h"

namespace gatehouse {

SelfTest::SelfTest(QApplication& application)
    : m_application(application)
{
}

SelfTest::~SelfTest() = default;

void SelfTest::say(bool fine, const QString& what, const QString& detail)
{
    QTextStream out(stdout);
    out << (fine ? "ok      " : "FAILED  ") << what;
    if (!detail.isEmpty())
        out << ": " << detail;
    out << Qt::endl;
    m_failed += fine ? 0 : 1;
}

void SelfTest::start()
{
    say(m_folder.isValid(), QStringLiteral("temporary folder"), m_folder.path());
    checkDatabase();
    checkPictures();
    checkNetwork();
    checkCrypto();
    checkTexts();
    checkFonts();
    checkKeychain();
}

void SelfTest::checkDatabase()
{
    const QString name = QStringLiteral("self-test");
    QString trouble;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(QStringLiteral(":memory:"));
        if (!database.open()) {
            trouble = database.lastError().text();
        } else {
            QSqlQuery query(database);
            for (const char* statement :
                 {"CREATE VIRTUAL TABLE t USING fts5(name, tokenize='unicode61 remove_diacritics 2')",
                  "INSERT INTO t VALUES('Rhône Hydro')", "SELECT name FROM t WHERE t MATCH 'rhone'"}) {
                if (!query.exec(QString::fromUtf8(statement))) {
                    trouble = query.lastError().text();
                    break;
                }
            }
            if (trouble.isEmpty() && !query.next())
                trouble = QStringLiteral("the search found nothing");
        }
    }
    QSqlDatabase::removeDatabase(name);
    say(trouble.isEmpty(), QStringLiteral("SQLite with full-text search"), trouble);
}

void SelfTest::checkPictures()
{
    const auto formats = QImageReader::supportedImageFormats();
    for (const char* format : {"png", "jpeg", "svg"})
        say(formats.contains(format), QStringLiteral("pictures of the kind %1").arg(QLatin1String(format)));
}

void SelfTest::checkNetwork()
{
    say(QSslSocket::supportsSsl(), QStringLiteral("TLS"), QSslSocket::sslLibraryVersionString());
}

void SelfTest::checkCrypto()
{
    say(sodium_init() >= 0, QStringLiteral("libsodium"), QString::fromLatin1(sodium_version_string()));
}

void SelfTest::checkTexts()
{
    const QStringList languages = TranslationLoader::languages();
    say(!languages.isEmpty(), QStringLiteral("translations"), languages.join(QStringLiteral(", ")));
}

void SelfTest::checkFonts()
{
    say(!QFontDatabase::families().isEmpty(), QStringLiteral("fonts"),
        QStringLiteral("%1 families, text in %2")
            .arg(QFontDatabase::families().size())
            .arg(QApplication::font().family()));
}

void SelfTest::checkKeychain()
{
    // Reading an entry that nobody wrote asks for no password and changes nothing.
    auto* keychain = new KeychainSecretStore(QStringLiteral("Gatehouse self-test"), std::chrono::seconds(5));
    keychain->setParent(this);
    whenDone(keychain->read(QStringLiteral("nothing")), this, [this](const Result<std::optional<SecretBytes>>& read) {
        say(true, QStringLiteral("keychain"),
            read
                ? QStringLiteral("answers")
                : QStringLiteral("not usable here (%1); sign-ins last until the program quits").arg(read.error().code));
        checkWindow();
    });
}

void SelfTest::checkWindow()
{
    m_secrets = std::make_unique<MemorySecretStore>();
    Options options;
    options.profileFolder = m_folder.filePath(QStringLiteral("profile"));
    Seams seams;
    seams.secrets = m_secrets.get();
    m_composition = std::make_unique<Composition>(m_application, options, seams);
    connect(m_composition.get(), &Composition::begun, this, [this] {
        const bool drawn = !m_composition->window()->grab().toImage().isNull();
        const bool icon = !QApplication::windowIcon().pixmap(64).isNull();
        say(drawn && icon, QStringLiteral("window"), QApplication::platformName());
        checkPlatform();
    });
    m_composition->start();
    if (const StartTrouble* trouble = m_composition->trouble()) {
        say(false, QStringLiteral("window"), trouble->sentence());
        checkPlatform();
    }
}

void SelfTest::checkPlatform()
{
    const QString program = bundledPlatformProgram();
    m_http = std::make_unique<QtHttpClient>(m_clock);
    m_engines = std::make_unique<GatehouseFinder>(*m_http, m_clock);
    m_platform = std::make_unique<LocalPlatformService>(program, m_folder.filePath(QStringLiteral("platform")));
    whenDone(m_platform->start(), this, [this, program](const Result<QUrl>& started) {
        if (started) {
            askPlatform(*started);
            return;
        }
        say(false, QStringLiteral("platform on this computer (%1)").arg(program), errorText(started.error()).sentence);
        end();
    });
}

void SelfTest::askPlatform(const QUrl& address)
{
    whenDone(m_engines->find(address), this, [this, address](const Result<std::shared_ptr<Engine>>& found) {
        say(found.has_value(), QStringLiteral("platform on this computer"),
            found ? QStringLiteral("%1 %2 at %3")
                        .arg((*found)->discovery().name, (*found)->discovery().version, address.toString())
                  : errorText(found.error()).sentence);
        end();
    });
}

void SelfTest::end()
{
    m_platform.reset();
    m_composition.reset();
    QTextStream(stdout) << (m_failed == 0 ? "All that is needed is here." : "Something that is needed is missing.")
                        << Qt::endl;
    Q_EMIT finished(m_failed == 0 ? 0 : 1);
}

} // namespace gatehouse
