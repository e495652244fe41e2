#pragma once
#include <QObject>

#include "engine/account_data_port.h"
#include "engine/members_port.h"
#include "engine/password_port.h"
#include "engine/picture_port.h"
#include "engine/ports.h"

namespace gatehouse {

/// Stands for the ports that an engine does not have: every command answers NotFound "not_offered", so that the
/// services need no second way. The pages go by the capabilities and do not offer them.
class AbsentPorts final : public QObject,
                          public ProfilePort,
                          public SessionsPort,
                          public OrganizationsPort,
                          public MembersPort,
                          public PicturePort,
                          public PrivacyPort,
                          public VerificationPort,
                          public EmailPort,
                          public PasswordPort,
                          public AccountDataPort {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] QFuture<Result<Fetched<Profile>>> profile(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Fetched<Profile>>> update(const ProfilePatch& patch, const QString& etag,
                                                           const QString& key) override;
    [[nodiscard]] QFuture<Result<Fetched<Page<Session>>>> sessions(int most, const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Session>> setLabel(const SessionId& id, const QString& label, const QString& etag,
                                                    const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> endSession(const SessionId& id, const QString& key) override;
    [[nodiscard]] QFuture<Result<int>> endOthers(const QString& key) override;
    [[nodiscard]] QFuture<Result<Fetched<Page<Organization>>>> mine(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Page<AvailableOrganization>>> available(const QString& cursor, int limit) override;
    [[nodiscard]] QFuture<Result<Fetched<OrganizationDetails>>> details(const OrganizationId& organization,
                                                                        const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Fetched<Page<Member>>>> members(const OrganizationId& organization,
                                                                 const MemberQuery& query, const QString& cursor,
                                                                 int limit, const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Picture>> memberPicture(const OrganizationId& organization, const AccountId& member,
                                                         const QString& version) override;
    [[nodiscard]] QFuture<Result<Fetched<Picture>>> picture(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<PictureSet>> setPicture(const Picture& picture, const QString& etag,
                                                         const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> removePicture(const QString& etag, const QString& key) override;
    [[nodiscard]] QFuture<Result<Fetched<InformationPreferences>>> information(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Fetched<InformationPreferences>>>
    setPromotional(bool on, const ConsentOffer& shown, const QString& etag, const QString& key) override;
    [[nodiscard]] QFuture<Result<Fetched<CookiePreferences>>> cookies(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Fetched<CookiePreferences>>>
    setCookies(const CookieChoice& choice, const ConsentOffer& shown, const QString& etag, const QString& key) override;
    [[nodiscard]] QFuture<Result<Page<Consent>>> consents(const QString& cursor, int limit) override;
    [[nodiscard]] QFuture<Result<Done>> verifyPassword(const SecretText& password) override;
    [[nodiscard]] QFuture<Result<CodeSent>> requestEmail(const QString& email, const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> confirmEmail(const SecretText& code, const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> withdrawEmail() override;
    [[nodiscard]] QFuture<Result<Fetched<PasswordState>>> password(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<PasswordChanged>> changePassword(const PasswordChange& change,
                                                                  const QString& key) override;
    [[nodiscard]] QFuture<Result<Fetched<DataExport>>> dataExport(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<DataExport>> startExport(const QString& key) override;
    [[nodiscard]] QFuture<Result<QByteArray>> exportFile(ExportFormat format) override;
    [[nodiscard]] QFuture<Result<Done>> removeExport() override;
    [[nodiscard]] QFuture<Result<QDateTime>> deleteAccount(const QString& email, const QString& key) override;
};

} // namespace gatehouse
