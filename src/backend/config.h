#pragma once
#include <QString>
#include <chrono>
#include <optional>

#include "backend/http/http_server.h"
#include "backend/store/database.h"
#include "core/result.h"
#include "domain/password_rules.h"

namespace gatehouse::backend {

/// How hard a password hash is to compute (argon2id). The default is above OWASP's least (19 MiB, 2 passes).
struct HashingConfig final {
    int passes = 2;
    int memoryMiB = 64;
};

/// How often one may try.
struct TryLimits final {
    int signInsPerAddress = 100; ///< In ten minutes, from one network address.
    int signUpsPerAddress = 30;
    int codesPerAddress = 60;
    int failuresBeforeLock = 10; ///< In a row, for one account; then 1 minute, doubling to 15.
    int picturesPerAccount = 60; ///< In ten minutes.
    int codeTries = 5;
    int mailsPerRecipient = 10; ///< In an hour; what is over is not sent, and nobody is told.
    std::chrono::seconds resendAfter{30};
};

/// Streams of changes to the clients.
struct EventLimits final {
    int streams = 500; ///< In all; of the connections that there may be.
    int streamsPerAccount = 20;
    std::chrono::milliseconds poll{400}; ///< How often the database is asked what other instances wrote.
    std::chrono::milliseconds beat{15'000};
    std::chrono::milliseconds patience{30'000}; ///< With a client that takes nothing.
};

/// Where mail goes. Without `url` messages are files in DATA/messages.
struct SmtpConfig final {
    QString url;  ///< "smtps://mail.example.org:465" or "smtp://…" (STARTTLS demanded but on loopback).
    QString from; ///< "no-reply@example.org"
    QString user;
    QString password; ///< From GATEHOUSED_SMTP_PASSWORD or a file; never from an option.
};

/// How uploaded pictures are read: by a child process each.
struct PictureConfig final {
    QString program = QStringLiteral("/proc/self/exe"); ///< gatehoused; tests within another program name it.
    int memoryMiB = 768;                                ///< Addresses, of which Qt's libraries take a third.
    std::chrono::seconds time{10};
    int atOnce = 2;
    std::chrono::seconds patience{10}; ///< How long an upload waits for its turn.
};

/// How exports of accounts are made and kept.
struct ExportConfig final {
    std::chrono::seconds lifetime{86'400};
    int perDay = 10;                    ///< Of one account.
    std::chrono::milliseconds pause{0}; ///< Before each section, so that large ones leave the database to others.
};

/// Everything an operator may set. Secrets come from the environment or from files named here.
struct PlatformConfig final {
    QString dataFolder;
    QString name = QStringLiteral("Data Platform");
    QString listenHost = QStringLiteral("127.0.0.1");
    quint16 listenPort = 0;
    bool behindProxy = false; ///< Plain HTTP off loopback is refused but behind a reverse proxy that does TLS.
    QString trustedProxy;
    std::optional<HttpTls> tls;
    DatabaseConfig database;
    HttpLimits http;
    HashingConfig hashing;
    TryLimits tries;
    EventLimits events;
    SmtpConfig smtp;
    PictureConfig pictures;
    ExportConfig exports;
    std::chrono::hours deletionDelay{14 * 24}; ///< How long an account can be brought back.
    PasswordRules passwords;
    QString breachedFile; ///< Sorted lines of upper-case SHA-1 hex, optionally with ":count".
    QString termsAddress;
    QString privacyAddress;
    std::chrono::seconds accessLifetime{600};
    std::chrono::seconds codeLifetime{600};

    /// Lays the YAML file over `base`. Validation with a sentence in `detail` for an unknown key, a wrong type or an
    /// unreadable file.
    [[nodiscard]] static Result<PlatformConfig> fromFile(const QString& file, PlatformConfig base);
    /// "127.0.0.1:0", "[::1]:8080" into host and port.
    [[nodiscard]] static bool parseListen(const QString& text, QString& host, quint16& port);
};

} // namespace gatehouse::backend
