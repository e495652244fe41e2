#include "app/gatehouse/composition.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QMetaEnum>
#include <QPointer>
#include <QSslCertificate>

#include "account/accounts_service.h"
#include "account/language_service.h"
#include "account/local_platform_service.h"
#include "account/server_service.h"
#include "app/gatehouse/bundled_program.h"
#include "app/gatehouse/profile_folder.h"
#include "core/future.h"
#include "core/logging.h"
#include "engine/gatehouse/gatehouse_finder.h"
#include "http/qt_http_client.h"
#include "storage/file_profile_storage.h"
#include "storage/keychain_secret_store.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_trouble.h"
#include "ui/texts/error_text.h"
#include "ui/texts/translation_loader.h"
#include "ui/theme/theme.h"

// Resources of a static library are left out by the linker unless somebody asks for them; not inside a namespace.
static void initializeResources() { Q_INIT_RESOURCE(gatehouse); }

namespace gatehouse {

namespace {

const QString windowSetting = QStringLiteral("window");
const QString localSetting = QStringLiteral("local");

QList<QSslCertificate> authoritiesFrom(const QString& file)
{
    return file.isEmpty() ? QList<QSslCertificate>() : QSslCertificate::fromPath(file, QSsl::Pem);
}

} // namespace

/// Every part, each after what it stands on; the last made is the first to go.
class Composition::Private final {
public:
    Private(QApplication& application, const Options& given, const Seams& places)
        : options(given)
        , seams(places)
        , computer(places.locale.value_or(QLocale::system()))
        , theme(&application)
        , folder(given.profileFolder)
    {
    }

    const Options options;
    const Seams seams;
    const QLocale computer; ///< How this computer is set.
    const SystemClock systemClock;
    TranslationLoader translations;
    Theme theme;
    ProfileFolder folder;

    std::unique_ptr<HttpClient> http;
    std::unique_ptr<GatehouseFinder> engines;
    std::unique_ptr<FileProfileStorage> storage;
    std::unique_ptr<KeychainSecretStore> keychain;
    std::unique_ptr<ServerService> server;
    std::unique_ptr<AccountsService> accounts;
    std::unique_ptr<LocalPlatformService> local;
    std::unique_ptr<LanguageService> language;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<StartTrouble> trouble;

    [[nodiscard]] const Clock& clock() const { return seams.clock ? *seams.clock : systemClock; }
};

Composition::Composition(QApplication& application, const Options& options, const Seams& seams)
    : d(std::make_unique<Private>(application, options, seams))
{
    initializeResources();
    speak(d->computer);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/gatehouse.svg")));
}

Composition::~Composition() = default;

MainWindow* Composition::window() const { return d->window.get(); }
StartTrouble* Composition::trouble() const { return d->trouble.get(); }
AccountsService& Composition::accounts() { return *d->accounts; }
ServerService& Composition::server() { return *d->server; }
LocalPlatformService& Composition::local() { return *d->local; }
LanguageService& Composition::language() { return *d->language; }
Theme& Composition::theme() { return d->theme; }

void Composition::start()
{
    const Result<Done> taken = d->folder.take();
    if (!taken) {
        showTrouble(taken.error());
        return;
    }
    d->trouble.reset();
    makeServices();
    makeLanguage();
    makeWindow();
    startLocalFirst();
}

void Composition::showTrouble(const Error& error)
{
    qCInfo(lcApp) << "cannot start:" << error.code;
    if (!d->trouble) {
        d->trouble = std::make_unique<StartTrouble>();
        // Queued: a second try that succeeds takes the window away whose button was pressed.
        connect(d->trouble.get(), &StartTrouble::retryRequested, this, &Composition::start, Qt::QueuedConnection);
    }
    const ErrorText words = errorText(error);
    d->trouble->setFailure(words.sentence, d->folder.path());
    d->trouble->show();
}

void Composition::makeServices()
{
    d->http = std::make_unique<QtHttpClient>(d->clock(), authoritiesFrom(d->options.authorityFile));
    if (d->seams.network)
        d->http = d->seams.network(std::move(d->http));
    d->engines = std::make_unique<GatehouseFinder>(*d->http, d->clock());
    d->storage = std::make_unique<FileProfileStorage>(d->folder.path(), d->seams.storage);
    if (!d->seams.secrets)
        d->keychain = std::make_unique<KeychainSecretStore>();
    SecretStore& secrets = d->seams.secrets ? *d->seams.secrets : *d->keychain;
    d->server = std::make_unique<ServerService>(*d->engines, *d->storage);
    d->accounts = std::make_unique<AccountsService>(*d->engines, *d->storage, secrets, d->clock());
    d->local = std::make_unique<LocalPlatformService>(d->seams.platformProgram.isEmpty() ? bundledPlatformProgram()
                                                                                         : d->seams.platformProgram,
                                                      QDir(d->folder.path()).filePath(QStringLiteral("platform")));
}

void Composition::makeLanguage()
{
    d->language =
        std::make_unique<LanguageService>(*d->accounts, *d->storage, TranslationLoader::languages(), d->computer);
    const QString held = d->seams.pseudo ? QStringLiteral("en") : d->seams.holdLanguage;
    if (!held.isEmpty())
        d->language->hold(held == QLatin1String("computer") ? d->language->computers() : held);
    speak(d->language->locale());
    connect(d->language.get(), &LanguageService::languageChanged, this, [this] {
        speak(d->language->locale());
        d->accounts->renewWords();
    });
}

void Composition::speak(const QLocale& locale)
{
    d->translations.use(locale);
    if (d->seams.pseudo)
        d->translations.usePseudo();
}

void Composition::makeWindow()
{
    const QJsonObject kept = d->storage->setting(windowSetting);
    const auto modes = QMetaEnum::fromType<Theme::Mode>();
    bool known = false;
    const int mode = modes.keyToValue(kept.value(QLatin1String("theme")).toString().toLatin1().constData(), &known);
    if (known)
        d->theme.setMode(static_cast<Theme::Mode>(mode));

    WindowMemory memory;
    memory.geometry = QByteArray::fromBase64(kept.value(QLatin1String("geometry")).toString().toLatin1());
    memory.keepGeometry = [this](const QByteArray& geometry) {
        keepInWindowSetting(QStringLiteral("geometry"), QString::fromLatin1(geometry.toBase64()));
    };
    memory.keepThemeMode = [this, modes](Theme::Mode chosen) {
        keepInWindowSetting(QStringLiteral("theme"), QString::fromLatin1(modes.valueToKey(static_cast<int>(chosen))));
    };
    d->window = std::make_unique<MainWindow>(
        ShellServices{*d->accounts, *d->server, *d->local, *d->language, d->clock(), d->theme}, std::move(memory));
    d->window->show();
}

void Composition::keepInWindowSetting(const QString& name, const QString& value)
{
    QJsonObject kept = d->storage->setting(windowSetting);
    kept.insert(name, value);
    // Not worth a word where it cannot be kept: the folder's trouble has its own banner.
    (void)d->storage->setSetting(windowSetting, kept);
}

void Composition::startLocalFirst()
{
    connect(d->local.get(), &LocalPlatformService::stateChanged, this, [this] {
        if (d->local->state() == LocalPlatformService::State::Running)
            (void)d->storage->setSetting(localSetting, {{QLatin1String("address"), d->local->address().toString()}});
    });
    // An account of the platform on this computer needs it running. It has no other.
    const QString before = d->storage->setting(localSetting).value(QLatin1String("address")).toString();
    if (!before.isEmpty() && !d->options.local && d->options.server.isEmpty())
        (void)d->local->start();
    startAccounts();
}

void Composition::startAccounts()
{
    whenDone(d->accounts->start(), this, [this](const Result<Done>& started) {
        if (!started)
            qCInfo(lcApp) << "the accounts could not be read:" << kindName(started.error().kind);
        d->window->begin(
            {d->options.server, d->options.local, started ? std::nullopt : std::optional<Error>(started.error())});
        Q_EMIT begun();
    });
}

} // namespace gatehouse
