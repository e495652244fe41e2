#include "domain/profile.h"

namespace gatehouse {

const QList<ProfileField>& allProfileFields()
{
    static const QList<ProfileField> fields{ProfileField::SalutationCode, ProfileField::FirstName,
                                            ProfileField::LastName,       ProfileField::JobRole,
                                            ProfileField::Phone,          ProfileField::Language};
    return fields;
}

QString Profile::displayName() const { return QStringLiteral("%1 %2").arg(firstName, lastName).trimmed(); }

bool ProfilePatch::isEmpty() const { return fields().isEmpty(); }

bool ProfilePatch::touches(ProfileField field) const
{
    switch (field) {
    case ProfileField::FirstName: return firstName.has_value();
    case ProfileField::LastName: return lastName.has_value();
    case ProfileField::SalutationCode: return salutation.has_value();
    case ProfileField::JobRole: return jobRole.has_value();
    case ProfileField::Phone: return phone.has_value();
    case ProfileField::Language: return language.has_value();
    }
    return false;
}

QList<ProfileField> ProfilePatch::fields() const
{
    QList<ProfileField> touched;
    for (const ProfileField field : allProfileFields()) {
        if (touches(field))
            touched.append(field);
    }
    return touched;
}

void ProfilePatch::drop(ProfileField field)
{
    switch (field) {
    case ProfileField::FirstName: firstName.reset(); break;
    case ProfileField::LastName: lastName.reset(); break;
    case ProfileField::SalutationCode: salutation.reset(); break;
    case ProfileField::JobRole: jobRole.reset(); break;
    case ProfileField::Phone: phone.reset(); break;
    case ProfileField::Language: language.reset(); break;
    }
}

Profile ProfilePatch::appliedTo(Profile base) const
{
    if (firstName)
        base.firstName = *firstName;
    if (lastName)
        base.lastName = *lastName;
    if (salutation)
        base.salutation = *salutation;
    if (jobRole)
        base.jobRole = *jobRole;
    if (phone)
        base.phone = *phone;
    if (language)
        base.language = *language;
    return base;
}

ProfilePatch ProfilePatch::between(const Profile& from, const Profile& to)
{
    ProfilePatch patch;
    if (from.firstName != to.firstName)
        patch.firstName = to.firstName;
    if (from.lastName != to.lastName)
        patch.lastName = to.lastName;
    if (from.salutation != to.salutation)
        patch.salutation = to.salutation;
    if (from.jobRole != to.jobRole)
        patch.jobRole = to.jobRole;
    if (from.phone != to.phone)
        patch.phone = to.phone;
    if (from.language != to.language)
        patch.language = to.language;
    return patch;
}

ProfilePatch ProfilePatch::valuesIn(const Profile& profile) const
{
    ProfilePatch values;
    if (firstName)
        values.firstName = profile.firstName;
    if (lastName)
        values.lastName = profile.lastName;
    if (salutation)
        values.salutation = profile.salutation;
    if (jobRole)
        values.jobRole = profile.jobRole;
    if (phone)
        values.phone = profile.phone;
    if (language)
        values.language = profile.language;
    return values;
}

QString fieldText(const Profile& profile, ProfileField field)
{
    switch (field) {
    case ProfileField::FirstName: return profile.firstName;
    case ProfileField::LastName: return profile.lastName;
    case ProfileField::SalutationCode: return profile.salutation.text();
    case ProfileField::JobRole: return profile.jobRole ? profile.jobRole->text() : QString();
    case ProfileField::Phone: return profile.phone.value_or(QString());
    case ProfileField::Language: return profile.language;
    }
    return {};
}

ProfileMerge mergeProfileEdit(const ProfilePatch& base, const ProfilePatch& edit, const Profile& theirs)
{
    ProfileMerge merge;
    merge.clean = edit;
    const Profile mine = edit.appliedTo(theirs);
    const Profile before = base.appliedTo(theirs);
    for (const ProfileField field : edit.fields()) {
        const QString now = fieldText(theirs, field);
        if (now == fieldText(mine, field)) {
            merge.alreadyThere.append(field);
            merge.clean.drop(field);
        } else if (now != fieldText(before, field)) {
            merge.colliding.append(field);
            merge.clean.drop(field);
        }
    }
    return merge;
}

} // namespace gatehouse
