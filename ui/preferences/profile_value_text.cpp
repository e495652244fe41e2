#include "ui/preferences/profile_value_text.h"

#include "ui/texts/domain_text.h"
#include "ui/texts/language_name.h"
#include "ui/texts/phone_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

/// Context of the words below.
class ProfileValueWords final {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ProfileValueWords)
};

} // namespace

QString jobRoleText(const JobRoleId& role, const QList<JobRole>& jobRoles)
{
    const auto found =
        std::find_if(jobRoles.cbegin(), jobRoles.cend(), [&role](const JobRole& listed) { return listed.id == role; });
    return found == jobRoles.cend() ? role.text() : found->name;
}

QString profileValueText(const Profile& profile, ProfileField field, const QList<JobRole>& jobRoles)
{
    switch (field) {
    case ProfileField::FirstName: return profile.firstName;
    case ProfileField::LastName: return profile.lastName;
    case ProfileField::SalutationCode: return salutationText(profile.salutation);
    case ProfileField::JobRole:
        return profile.jobRole ? jobRoleText(*profile.jobRole, jobRoles) : ProfileValueWords::tr("No job role");
    case ProfileField::Phone:
        return profile.phone ? phoneNumberText(*profile.phone) : ProfileValueWords::tr("No phone number");
    case ProfileField::Language: return languageName(profile.language);
    }
    return {};
}

} // namespace gatehouse
