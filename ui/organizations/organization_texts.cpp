#include "ui/organizations/organization_texts.h"

#include "ui/texts/domain_text.h"
#include "ui/texts/time_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace gatehouse {

namespace {

/// Context of the words below.
class OrganizationWords final {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::OrganizationWords)
};

QString joined(const QStringList& parts) { return parts.join(OrganizationWords::tr(" · ")); }

} // namespace

OrganizationRow rowOf(const Organization& organization)
{
    OrganizationRow row;
    row.name = organization.name;
    if (!organization.role.isEmpty())
        row.badge = organizationRoleText(organization.role);
    row.tone = organization.role.is(QLatin1String("admin")) ? Tone::Accent : Tone::Neutral;
    QStringList parts;
    if (organization.members)
        parts.append(OrganizationWords::tr("%Ln members", nullptr, *organization.members));
    if (organization.projects)
        parts.append(OrganizationWords::tr("%Ln projects", nullptr, *organization.projects));
    if (organization.waitingRequests.value_or(0) > 0)
        parts.append(OrganizationWords::tr("%Ln people ask to join", nullptr, *organization.waitingRequests));
    if (parts.isEmpty() && !organization.field.isEmpty())
        parts.append(organization.field);
    row.detail = joined(parts);
    return row;
}

OrganizationRow rowOf(const AvailableOrganization& organization)
{
    OrganizationRow row;
    row.name = organization.name;
    QStringList parts;
    if (!organization.field.isEmpty())
        parts.append(organization.field);
    parts.append(OrganizationWords::tr("%Ln members", nullptr, organization.members));
    row.detail = joined(parts);
    return row;
}

QString factsOf(const OrganizationDetails& details)
{
    const Organization& organization = details.organization;
    QStringList parts;
    if (!organization.field.isEmpty())
        parts.append(organization.field);
    if (details.visibility.is(QLatin1String("private")))
        /*: An organization that is not listed for others. */
        parts.append(OrganizationWords::tr("private"));
    if (organization.members)
        parts.append(OrganizationWords::tr("%Ln members", nullptr, *organization.members));
    if (organization.projects)
        parts.append(OrganizationWords::tr("%Ln projects", nullptr, *organization.projects));
    /*: After others, as in "48 members · you joined on 14 Mar 2024". */
    parts.append(organization.joinedAt ? OrganizationWords::tr("you joined on %1").arg(dateText(*organization.joinedAt))
                                       : OrganizationWords::tr("you joined: –"));
    return joined(parts);
}

} // namespace gatehouse
