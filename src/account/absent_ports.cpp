#include "account/absent_ports.h"

#include "core/future.h"

namespace gatehouse {

namespace {

template <typename T>
QFuture<Result<T>> notOffered(QObject* context)
{
    const Answer<T> answer(context);
    answer.finish(fail(Error::coded(Error::Kind::NotFound, QStringLiteral("not_offered"))));
    return answer.future();
}

} // namespace

QFuture<Result<Fetched<Profile>>> AbsentPorts::profile(const QString&) { return notOffered<Fetched<Profile>>(this); }

QFuture<Result<Fetched<Profile>>> AbsentPorts::update(const ProfilePatch&, const QString&, const QString&)
{
    return notOffered<Fetched<Profile>>(this);
}

QFuture<Result<Fetched<Page<Session>>>> AbsentPorts::sessions(int, const QString&)
{
    return notOffered<Fetched<Page<Session>>>(this);
}

QFuture<Result<Session>> AbsentPorts::setLabel(const SessionId&, const QString&, const QString&, const QString&)
{
    return notOffered<Session>(this);
}

QFuture<Result<Done>> AbsentPorts::endSession(const SessionId&, const QString&) { return notOffered<Done>(this); }

QFuture<Result<int>> AbsentPorts::endOthers(const QString&) { return notOffered<int>(this); }

QFuture<Result<Fetched<PasswordState>>> AbsentPorts::password(const QString&)
{
    return notOffered<Fetched<PasswordState>>(this);
}

QFuture<Result<PasswordChanged>> AbsentPorts::changePassword(const PasswordChange&, const QString&)
{
    return notOffered<PasswordChanged>(this);
}

QFuture<Result<Fetched<Page<Organization>>>> AbsentPorts::mine(const QString&)
{
    return notOffered<Fetched<Page<Organization>>>(this);
}

QFuture<Result<Page<AvailableOrganization>>> AbsentPorts::available(const QString&, int)
{
    return notOffered<Page<AvailableOrganization>>(this);
}

QFuture<Result<Fetched<OrganizationDetails>>> AbsentPorts::details(const OrganizationId&, const QString&)
{
    return notOffered<Fetched<OrganizationDetails>>(this);
}

QFuture<Result<Fetched<Page<Member>>>> AbsentPorts::members(const OrganizationId&, const MemberQuery&, const QString&,
                                                            int, const QString&)
{
    return notOffered<Fetched<Page<Member>>>(this);
}

QFuture<Result<Picture>> AbsentPorts::memberPicture(const OrganizationId&, const AccountId&, const QString&)
{
    return notOffered<Picture>(this);
}

QFuture<Result<CodeSent>> AbsentPorts::requestEmail(const QString&, const QString&)
{
    return notOffered<CodeSent>(this);
}

QFuture<Result<Done>> AbsentPorts::confirmEmail(const SecretText&, const QString&) { return notOffered<Done>(this); }

QFuture<Result<Done>> AbsentPorts::withdrawEmail() { return notOffered<Done>(this); }

QFuture<Result<Fetched<InformationPreferences>>> AbsentPorts::information(const QString&)
{
    return notOffered<Fetched<InformationPreferences>>(this);
}

QFuture<Result<Fetched<InformationPreferences>>> AbsentPorts::setPromotional(bool, const ConsentOffer&, const QString&,
                                                                             const QString&)
{
    return notOffered<Fetched<InformationPreferences>>(this);
}

QFuture<Result<Fetched<CookiePreferences>>> AbsentPorts::cookies(const QString&)
{
    return notOffered<Fetched<CookiePreferences>>(this);
}

QFuture<Result<Fetched<CookiePreferences>>> AbsentPorts::setCookies(const CookieChoice&, const ConsentOffer&,
                                                                    const QString&, const QString&)
{
    return notOffered<Fetched<CookiePreferences>>(this);
}

QFuture<Result<Page<Consent>>> AbsentPorts::consents(const QString&, int) { return notOffered<Page<Consent>>(this); }

QFuture<Result<Done>> AbsentPorts::verifyPassword(const SecretText&) { return notOffered<Done>(this); }

QFuture<Result<Fetched<Picture>>> AbsentPorts::picture(const QString&) { return notOffered<Fetched<Picture>>(this); }

QFuture<Result<PictureSet>> AbsentPorts::setPicture(const Picture&, const QString&, const QString&)
{
    return notOffered<PictureSet>(this);
}

QFuture<Result<Done>> AbsentPorts::removePicture(const QString&, const QString&) { return notOffered<Done>(this); }

QFuture<Result<Fetched<DataExport>>> AbsentPorts::dataExport(const QString&)
{
    return notOffered<Fetched<DataExport>>(this);
}

QFuture<Result<DataExport>> AbsentPorts::startExport(const QString&) { return notOffered<DataExport>(this); }

QFuture<Result<QByteArray>> AbsentPorts::exportFile(ExportFormat) { return notOffered<QByteArray>(this); }

QFuture<Result<Done>> AbsentPorts::removeExport() { return notOffered<Done>(this); }

QFuture<Result<QDateTime>> AbsentPorts::deleteAccount(const QString&, const QString&)
{
    return notOffered<QDateTime>(this);
}

} // namespace gatehouse
