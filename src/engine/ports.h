#pragma once
#include <QFuture>
#include <QObject>
#include <QUrl>
#include <memory>
#include <optional>
#include <variant>

#include "core/result.h"
#include "domain/discovery.h"
#include "domain/organization.h"
#include "domain/page.h"
#include "domain/profile.h"
#include "domain/sign_in.h"
#include "engine/capabilities.h"
#include "engine/code_sent.h"
#include "engine/email_port.h"
#include "engine/fetched.h"
#include "engine/privacy_port.h"
#include "engine/sessions_port.h"
#include "engine/verification_port.h"

/// What the client needs of an identity engine. Small, abstract, each optional. Every command finishes on the UI
/// thread, from the event loop, exactly once; ports never show anything and never store anything on disk.
namespace gatehouse {

/// Creating, confirming, entering and leaving an account.
class AuthPort {
public:
    virtual ~AuthPort() = default;
    [[nodiscard]] virtual QFuture<Result<CodeSent>> signUp(const SignUp& signUp) = 0;
    /// The code counts only together with the password of the sign-up.
    [[nodiscard]] virtual QFuture<Result<Done>> confirm(const QString& email, const SecretText& code,
                                                        const SecretText& password) = 0;
    [[nodiscard]] virtual QFuture<Result<CodeSent>> resend(const QString& email) = 0;
    /// Validation with code "wrong_credentials" for an unknown address as for a wrong password; Forbidden
    /// "deletion_pending" (see domain/account_deletion.h) where the account will be deleted.
    [[nodiscard]] virtual QFuture<Result<SessionTokens>> signIn(const QString& email, const SecretText& password,
                                                                const DeviceInfo& device) = 0;
    /// The same, and keeps an account that would be deleted: its deletion is over.
    [[nodiscard]] virtual QFuture<Result<SessionTokens>> signInAndKeep(const QString& email, const SecretText& password,
                                                                       const DeviceInfo& device) = 0;
    [[nodiscard]] virtual QFuture<Result<CodeSent>> requestReset(const QString& email) = 0;
    [[nodiscard]] virtual QFuture<Result<Done>> confirmReset(const QString& email, const SecretText& code,
                                                             const SecretText& password) = 0;
    /// Takes a change of the address back with the code of the mail to the old one, and gives the old one; every
    /// session ends, and the password counts no more until it is reset. Errors: Validation "unknown_token" at /token,
    /// "email_taken". The same `key` is applied at most once.
    [[nodiscard]] virtual QFuture<Result<QString>> revertEmail(const SecretText& token, const QString& key) = 0;
};

class ProfilePort {
public:
    virtual ~ProfilePort() = default;
    [[nodiscard]] virtual QFuture<Result<Fetched<Profile>>> profile(const QString& knownEtag) = 0;
    /// Writes over the state `etag`; Conflict where it moved on. The same `key` is applied at most once, however often
    /// it is sent.
    [[nodiscard]] virtual QFuture<Result<Fetched<Profile>>> update(const ProfilePatch& patch, const QString& etag,
                                                                   const QString& key) = 0;
};

class OrganizationsPort {
public:
    virtual ~OrganizationsPort() = default;
    /// All of mine (the port walks the pages).
    [[nodiscard]] virtual QFuture<Result<Fetched<Page<Organization>>>> mine(const QString& knownEtag) = 0;
    /// One page of the public organizations, for the offline index.
    [[nodiscard]] virtual QFuture<Result<Page<AvailableOrganization>>> available(const QString& cursor, int limit) = 0;
};

class AccountDataPort;
class MembersPort;
class PasswordPort;
class ChangesPort;
class PicturePort;

/// One signed-in account at one server: the ports over its tokens. Ends by itself when the server says that the session
/// is over.
class EngineSession : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual Capabilities capabilities() const = 0;
    /// Ports may be absent (null) where the engine has no such thing. They live as long as the session.
    [[nodiscard]] virtual ProfilePort* profilePort() = 0;
    [[nodiscard]] virtual SessionsPort* sessionsPort() = 0;
    [[nodiscard]] virtual OrganizationsPort* organizationsPort() = 0;
    [[nodiscard]] virtual VerificationPort* verificationPort() { return nullptr; }
    [[nodiscard]] virtual PrivacyPort* privacyPort() { return nullptr; }
    [[nodiscard]] virtual PicturePort* picturePort() { return nullptr; }
    [[nodiscard]] virtual ChangesPort* changesPort() { return nullptr; }
    [[nodiscard]] virtual EmailPort* emailPort() { return nullptr; }
    [[nodiscard]] virtual PasswordPort* passwordPort() { return nullptr; }
    [[nodiscard]] virtual MembersPort* membersPort() { return nullptr; }
    [[nodiscard]] virtual AccountDataPort* accountDataPort() { return nullptr; }
    /// Ends the session at the server. Afterwards no port answers anything but SignedOut.
    [[nodiscard]] virtual QFuture<Result<Done>> signOut() = 0;

Q_SIGNALS:
    /// A rotated refresh token to keep. It must be stored before the old one is forgotten.
    void refreshTokenChanged(const gatehouse::SecretText& token);
    /// The server refused the session for good. `code`: "session_ended", "refresh_reused", "refresh_invalid".
    void ended(const QString& code);
    /// The difference server clock minus this computer's, from Date headers (RFC 9110), when it moves by more than 30
    /// s.
    void clockSkewChanged(std::chrono::seconds skew);
};

/// A server that has been found to speak a contract that we know.
class Engine : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual QUrl address() const = 0;
    [[nodiscard]] virtual Discovery discovery() const = 0;
    [[nodiscard]] virtual Capabilities capabilities() const = 0;
    [[nodiscard]] virtual AuthPort* authPort() = 0;
    /// Takes over a session from tokens just given, or (with only `refresh` set) from the keychain: the first call
    /// refreshes.
    [[nodiscard]] virtual std::unique_ptr<EngineSession> open(const SessionTokens& tokens) = 0;
};

/// Finds out what answers at an address. The one place that knows every engine.
class EngineFinder {
public:
    virtual ~EngineFinder() = default;
    /// Asks `address` what it is. Errors: Offline, Timeout, Tls (certificate not trusted), Protocol "not_gatehouse".
    [[nodiscard]] virtual QFuture<Result<std::shared_ptr<Engine>>> find(const QUrl& address) = 0;
    /// An engine for a server met before, from its remembered discovery document, without asking: for starting offline.
    [[nodiscard]] virtual std::shared_ptr<Engine> remembered(const QUrl& address, const Discovery& discovery) = 0;
};

} // namespace gatehouse
