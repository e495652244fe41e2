#include "engine/gatehouse/gatehouse_members.h"

#include "contract/member_json.h"
#include "contract/page_json.h"
#include "engine/gatehouse/gatehouse_session.h"

namespace gatehouse {

namespace {

QString encoded(const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

QString pathOf(const OrganizationId& organization)
{
    return QStringLiteral("/v1/organizations/") + encoded(organization.text());
}

} // namespace

QFuture<Result<Fetched<OrganizationDetails>>> GatehouseMembers::details(const OrganizationId& organization,
                                                                        const QString& knownEtag)
{
    return converted<Fetched<OrganizationDetails>>(
        m_session.call(m_session.read(pathOf(organization), knownEtag)), this,
        [](const WireAnswer& wire) { return fetched<OrganizationDetails>(wire, &organizationDetailsFromJson); });
}

QFuture<Result<Fetched<Page<Member>>>> GatehouseMembers::members(const OrganizationId& organization,
                                                                 const MemberQuery& query, const QString& cursor,
                                                                 int limit, const QString& knownEtag)
{
    QString path =
        pathOf(organization) + QStringLiteral("/members?limit=%1&sort=%2").arg(limit).arg(query.order.word());
    if (!query.typed.isEmpty())
        path += QStringLiteral("&q=") + encoded(query.typed);
    if (!cursor.isEmpty())
        path += QStringLiteral("&cursor=") + encoded(cursor);
    return converted<Fetched<Page<Member>>>(m_session.call(m_session.read(path, knownEtag)), this,
                                            [](const WireAnswer& wire) {
                                                return fetched<Page<Member>>(wire, [](const QJsonObject& object) {
                                                    return pageFromJson<Member>(object, &memberFromJson);
                                                });
                                            });
}

QFuture<Result<Picture>> GatehouseMembers::memberPicture(const OrganizationId& organization, const AccountId& member,
                                                         const QString& version)
{
    HttpRequest request = m_session.read(pathOf(organization) + QStringLiteral("/members/") + encoded(member.text()) +
                                             QStringLiteral("/picture?version=") + encoded(version),
                                         QString());
    request.headers.insert("Accept", "image/png, image/jpeg, application/problem+json");
    return converted<Picture>(m_session.call(request), this, [](const WireAnswer& wire) -> Result<Picture> {
        if (wire.bytes.isEmpty())
            return fail(Error::coded(Error::Kind::Protocol, QStringLiteral("unexpected_answer")));
        return Picture{wire.bytes, QString::fromLatin1(wire.mediaType)};
    });
}

} // namespace gatehouse
