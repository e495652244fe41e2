#pragma once
#include <QFuture>
#include <QObject>
#include <QSet>
#include <memory>
#include <optional>

#include "account/known_account.h"
#include "core/result.h"
#include "domain/change.h"
#include "domain/discovery.h"

namespace gatehouse {

class AccountDataPort;
class ConnectionService;
class DataExportService;
class EmailPort;
class InformationService;
class LiveService;
class MemberPicturesService;
class OrganizationService;
class OrganizationsService;
class PasswordService;
class PictureService;
class ProfileService;
class SessionsService;
class VerificationPort;

/// One account that is signed in on this device, with the services of its pages. Made by AccountsService; UI thread.
class AccountSession final : public QObject {
    Q_OBJECT
public:
    ~AccountSession() override;
    [[nodiscard]] const KnownAccount& account() const;
    [[nodiscard]] const Discovery& discovery() const;
    [[nodiscard]] ConnectionService& connection();
    [[nodiscard]] ProfileService& profile();
    [[nodiscard]] PictureService& picture();
    [[nodiscard]] SessionsService& sessions();
    [[nodiscard]] PasswordService& password();
    [[nodiscard]] OrganizationsService& organizations();
    [[nodiscard]] InformationService& information();
    [[nodiscard]] DataExportService& dataExport();
    [[nodiscard]] LiveService& live();
    /// One of the person's organizations, opened; it must go before this object.
    [[nodiscard]] std::unique_ptr<OrganizationService> openOrganization(const OrganizationId& id);
    [[nodiscard]] MemberPicturesService& memberPictures();
    /// For a StepUpFlow; lives as long as this object.
    [[nodiscard]] VerificationPort& verificationPort();
    /// For an AccountDeletionFlow; lives as long as this object.
    [[nodiscard]] AccountDataPort& accountDataPort();
    /// For an EmailChangeFlow; lives as long as this object.
    [[nodiscard]] EmailPort& emailPort();
    /// False with no keychain: the sign-in and waiting edits last only until the program quits.
    [[nodiscard]] bool isKept() const;
    /// True while an edit of the account waits for the connection.
    [[nodiscard]] bool hasUnsentEdits() const;
    /// Set once the server said that the session is over ("session_ended", "refresh_reused", "refresh_invalid"); the
    /// cache is wiped then, unsent edits are kept (sealed) for the next sign-in to the same account.
    [[nodiscard]] const std::optional<QString>& endedCode() const;
    /// Reads everything shown again (F5).
    void refresh();

Q_SIGNALS:
    void accountChanged(); ///< Name or address of the account became known or changed.
    void ended();

private:
    friend class AccountsService;
    class Private;
    explicit AccountSession(std::unique_ptr<Private> parts, QObject* parent);
    void readAnew(const QSet<ChangeKind>& kinds);
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
