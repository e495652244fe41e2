#pragma once
#include <QList>
#include <QPointer>
#include <memory>

#include "account/account_session.h"
#include "account/connection_service.h"
#include "account/data_export_service.h"
#include "account/detachable_storage.h"
#include "account/information_service.h"
#include "account/live_service.h"
#include "account/member_pictures_service.h"
#include "account/organization_service.h"
#include "account/organizations_service.h"
#include "account/password_service.h"
#include "account/picture_service.h"
#include "account/profile_service.h"
#include "account/sessions_service.h"
#include "engine/ports.h"

namespace gatehouse {

/// What an AccountSession is made of. The order is that of dependence: what is below uses what is above.
class AccountSession::Private final {
public:
    Private(KnownAccount known, std::shared_ptr<Engine> ourEngine, const SessionTokens& tokens,
            std::shared_ptr<AccountStorage> ourStorage, const Clock& clock);
    ~Private();

    KnownAccount account;
    std::shared_ptr<Engine> engine;
    Discovery discovery;
    std::shared_ptr<EngineSession> session;
    VerificationPort* verification = nullptr; ///< Of `session`, or absent.
    EmailPort* email = nullptr;               ///< As `verification`.
    AccountDataPort* data = nullptr;          ///< As `verification`.
    MembersPort* members = nullptr;           ///< As `verification`.
    DetachableStorage storage;
    ConnectionService connection;
    std::unique_ptr<ProfileService> profile;
    std::unique_ptr<PictureService> picture;
    std::unique_ptr<SessionsService> sessions;
    std::unique_ptr<PasswordService> password;
    std::unique_ptr<OrganizationsService> organizations;
    std::unique_ptr<InformationService> information;
    std::unique_ptr<DataExportService> dataExport;
    std::unique_ptr<LiveService> live;
    std::unique_ptr<MemberPicturesService> memberPictures;
    QList<QPointer<OrganizationService>> opened;
    bool kept = false;
    SecretText unkeptToken; ///< A rotated refresh token that the keychain did not take yet.
    int keeping = 0;        ///< Writes of such tokens that have no answer yet.
    std::optional<QString> endedCode;
};

} // namespace gatehouse
