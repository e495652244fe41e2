#include "backend/platform.h"

#include <QDir>
#include <sodium.h>

#include "backend/delivery/delivery_service.h"
#include "backend/delivery/folder_transport.h"
#include "backend/delivery/smtp_transport.h"
#include "backend/routes/account_data_routes.h"
#include "backend/routes/account_routes.h"
#include "backend/routes/consent_routes.h"
#include "backend/routes/discovery_routes.h"
#include "backend/routes/email_routes.h"
#include "backend/routes/event_routes.h"
#include "backend/routes/member_routes.h"
#include "backend/routes/organization_routes.h"
#include "backend/routes/password_routes.h"
#include "backend/routes/picture_routes.h"
#include "backend/routes/profile_routes.h"
#include "backend/routes/session_routes.h"
#include "backend/routes/verification_routes.h"
#include "backend/services/cleaning_service.h"
#include "backend/services/verification_service.h"
#include "backend/store/migrations.h"
#include "core/logging.h"

namespace gatehouse::backend {

namespace {

PlatformConfig completed(PlatformConfig config)
{
    if (config.database.kind == DatabaseConfig::Kind::Sqlite && config.database.file.isEmpty())
        config.database.file = QDir(config.dataFolder).filePath(QStringLiteral("platform.db"));
    // A read of a local file does not wait for a network, nor, with a write-ahead log, for a writer.
    config.http.quickReads = config.http.quickReads && config.database.kind == DatabaseConfig::Kind::Sqlite;
    return config;
}

std::unique_ptr<Transport> transportFor(const PlatformConfig& config, const QString& folder)
{
    if (config.smtp.url.isEmpty())
        return std::make_unique<FolderTransport>(folder);
    return std::make_unique<SmtpTransport>(config.smtp);
}

bool isLoopback(const QString& host) { return host == QLatin1String("127.0.0.1") || host == QLatin1String("::1"); }

} // namespace

class Platform::Private final {
public:
    Private(PlatformConfig theConfig, const Clock& theClock)
        : config(completed(std::move(theConfig)))
        , clock(theClock)
        , database(config.database)
        , changes(database, clock)
        , accounts(database)
        , sessions(database, changes)
        , codes(database)
        , consents(database)
        , organizations(database)
        , members(database)
        , idempotency(database)
        , limits(database)
        , messages(database)
        , emailChanges(database)
        , pictures(database)
        , exports(database)
        , deletions(database)
        , pictureService(config.pictures)
        , hasher(config.hashing, config.http.workers)
        , tokens(database, sessions, clock, config.accessLifetime)
        , accountService(config, database, accounts, sessions, codes, limits, messages, hasher, clock)
        , delivery(database, messages, transportFor(config, messagesFolder()), config.name, clock)
        , verification(database, accounts, sessions, limits, hasher, config.tries, clock)
        , passwordService(config, database, {accounts, sessions, codes, limits, messages, changes}, hasher, clock)
        , emailChangeService(config, database, accounts, sessions, codes, emailChanges, changes, limits, messages,
                             clock)
        , exportService(config, database, accounts, exports, changes, limits, messages, clock)
        , deletionService(config, database, accounts, sessions, deletions, exports, changes, messages, clock)
        , cleaning(database, codes, idempotency, limits, messages, sessions, emailChanges, exports, deletionService,
                   clock)
        , events(database, changes, config.events, clock)
        , gate(database, tokens, idempotency, limits, clock)
    {
        addDiscoveryRoutes(router, gate, database, config);
        addAccountRoutes(router, gate, accountService, deletionService, tokens, config, [this] { delivery.poke(); });
        addAccountDataRoutes(router, gate, exportService, deletionService, [this] { delivery.poke(); });
        addProfileRoutes(router, gate, accounts, changes, clock);
        addPictureRoutes(router, gate, pictureService, pictures, changes, limits, config, clock);
        addConsentRoutes(router, gate, consents, changes, limits, clock);
        addSessionRoutes(router, gate, sessions, clock);
        addVerificationRoutes(router, gate, verification);
        addPasswordRoutes(router, gate, passwordService, [this] { delivery.poke(); });
        addEmailRoutes(router, gate, emailChangeService, config, [this] { delivery.poke(); });
        addEventRoutes(router, gate, changes, events);
        addOrganizationRoutes(router, gate, organizations);
        addMemberRoutes(router, gate, members);
    }

    [[nodiscard]] QString messagesFolder() const
    {
        return QDir(config.dataFolder).filePath(QStringLiteral("messages"));
    }

    const PlatformConfig config;
    const Clock& clock;
    Database database;
    ChangesStore changes;
    AccountsStore accounts;
    SessionsStore sessions;
    CodesStore codes;
    ConsentsStore consents;
    OrganizationsStore organizations;
    MembersStore members;
    IdempotencyStore idempotency;
    LimitsStore limits;
    MessagesStore messages;
    EmailChangesStore emailChanges;
    PicturesStore pictures;
    ExportsStore exports;
    DeletionsStore deletions;
    PictureService pictureService;
    PasswordHasher hasher;
    TokenService tokens;
    AccountService accountService;
    DeliveryService delivery;
    VerificationService verification;
    PasswordService passwordService;
    EmailChangeService emailChangeService;
    ExportService exportService;
    AccountDeletionService deletionService;
    CleaningService cleaning;
    EventsService events;
    Gate gate;
    Router router;
    std::unique_ptr<HttpServer> server;
    quint16 port = 0;
};

Platform::Platform(PlatformConfig config, const Clock& clock)
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
    d = std::make_unique<Private>(std::move(config), clock);
}

Platform::~Platform() { stop(std::chrono::milliseconds(0)); }

Result<quint16> Platform::start()
{
    if (!isLoopback(d->config.listenHost) && !d->config.tls && !d->config.behindProxy)
        return fail(Error::coded(Error::Kind::Forbidden, QStringLiteral("plain_http")));
    if (!QDir().mkpath(d->config.dataFolder))
        return fail(Error::coded(Error::Kind::Storage, QStringLiteral("io"), d->config.dataFolder));
    QFile::setPermissions(d->config.dataFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    try {
        migrate(d->database);
        d->members.fillKeys();
        d->cleaning.sweep();
    } catch (const StoreFailure& failure) {
        return fail(failure.error());
    }
    d->server = std::make_unique<HttpServer>(d->config.http, d->router, d->config.trustedProxy);
    d->server->onWritten([this] { d->events.poke(); });
    const auto port = d->server->start(d->config.listenHost, d->config.listenPort, d->config.tls);
    if (!port) {
        d->server.reset();
        return port;
    }
    d->port = *port;
    d->cleaning.start();
    d->events.start();
    d->exportService.start([this] { d->delivery.poke(); }, [this] { d->events.poke(); });
    d->delivery.start();
    d->delivery.poke();
    return port;
}

void Platform::stop(std::chrono::milliseconds grace)
{
    d->events.stop();
    if (d->server) {
        d->server->stop(grace);
        d->server.reset();
    }
    d->exportService.stop();
    d->delivery.stop();
    d->cleaning.stop();
    d->database.close();
}

quint16 Platform::port() const { return d->port; }

Database& Platform::database() { return d->database; }

const Router& Platform::router() const { return d->router; }

int Platform::streams() const { return d->events.streams(); }

void Platform::pokeEvents() { d->events.poke(); }

QString Platform::messagesFolder() const { return d->messagesFolder(); }

} // namespace gatehouse::backend
