#include "backend/routes/profile_routes.h"

#include "backend/ids.h"
#include "backend/refusal.h"
#include "backend/services/job_roles.h"
#include "contract/profile_json.h"
#include "domain/name_rules.h"
#include "phone/phone_reading.h"

namespace gatehouse::backend {

namespace {

/// What waits for its code is part of the state, but no version of it: an edit is none the worse for it.
QByteArray tagOf(const VersionedProfile& profile)
{
    QByteArray tag = "\"v" + QByteArray::number(profile.version);
    if (const auto& pending = profile.profile.pendingEmail) {
        const QByteArray what = pending->email.toUtf8() + QByteArray::number(pending->expiresAt.toMSecsSinceEpoch());
        tag += '.' + hashed(what).left(8).toLatin1();
    }
    return tag + '"';
}

bool isOfVersion(const QByteArray& tag, qint64 version)
{
    const QByteArray plain = "\"v" + QByteArray::number(version);
    return tag == plain + '"' || (tag.startsWith(plain + '.') && tag.endsWith('"'));
}

Response answerOf(const VersionedProfile& profile)
{
    return Response::json(200, toJson(profile.profile)).with("ETag", tagOf(profile));
}

VersionedProfile profileOf(AccountsStore& accounts, const AccountId& id, const Clock& clock)
{
    auto profile = accounts.profile(id);
    if (!profile)
        throw Refusal::of(404, "not_found", "There is no such account");
    auto& pending = profile->profile.pendingEmail;
    if (pending && pending->expiresAt <= clock.now())
        pending.reset();
    return *profile;
}

ProfilePatch checkedPatch(const Request& request)
{
    auto patch = profilePatchFromJson(bodyOf(request));
    if (!patch)
        throw Refusal::of(400, "malformed_json", "A field is of the wrong type");
    QList<FieldError> faults;
    const auto checkName = [&](std::optional<QString>& name, ProfileField field) {
        if (!name)
            return;
        *name = normalizedName(*name);
        if (const auto fault = nameFault(*name)) {
            FieldError error{QLatin1Char('/') + wireName(field), *fault, {}};
            if (*fault == QLatin1String("too_long"))
                error.params.insert(QStringLiteral("max"), maxNameLength);
            faults.append(error);
        }
    };
    checkName(patch->firstName, ProfileField::FirstName);
    checkName(patch->lastName, ProfileField::LastName);
    const QStringList salutations{QStringLiteral("mr"), QStringLiteral("ms"), QStringLiteral("none")};
    if (patch->salutation && !salutations.contains(patch->salutation->text()))
        faults.append({QStringLiteral("/salutation"), QStringLiteral("unknown_value"), {}});
    if (patch->jobRole && *patch->jobRole && !isJobRole((*patch->jobRole)->text()))
        faults.append({QStringLiteral("/job_role"), QStringLiteral("unknown_value"), {}});
    if (patch->phone && *patch->phone) {
        const PhoneReading read = readPhone(**patch->phone, PhoneCheck::Assigned);
        if (read)
            *patch->phone = read.number->e164;
        else
            faults.append(phoneFieldError(QLatin1Char('/') + wireName(ProfileField::Phone), read.fault));
    }
    if (patch->language && !isKnownLanguage(*patch->language))
        faults.append({QStringLiteral("/language"), QStringLiteral("unknown_value"), {}});
    if (!faults.isEmpty())
        throw Refusal::validation(faults);
    return *patch;
}

} // namespace

void addProfileRoutes(Router& router, Gate& gate, AccountsStore& accounts, ChangesStore& changes, const Clock& clock)
{
    router.add("GET", QStringLiteral("/v1/me"),
               gate.read([&accounts, &clock](const Request&, const SessionRecord& session) {
                   return answerOf(profileOf(accounts, session.account, clock));
               }),
               Router::Cost::Quick);
    router.add("PATCH", QStringLiteral("/v1/me"),
               gate.signedOnce(
                   [&accounts, &changes, &clock](const Request& request, const SessionRecord& session, Once& once) {
                       const QByteArray match = ifMatchOf(request);
                       const ProfilePatch patch = checkedPatch(request);
                       const QString by = session.deviceName();
                       return once.commit([&] {
                           const VersionedProfile current = profileOf(accounts, session.account, clock);
                           const bool fresh = isOfVersion(match, current.version) &&
                                              accounts.update(session.account, patch, current.version, by,
                                                              clock.now().toMSecsSinceEpoch());
                           if (!fresh)
                               return changedMeanwhile(request, "The profile was changed meanwhile", tagOf(current));
                           changes.add(session.account, ChangeKind::Profile);
                           return answerOf(profileOf(accounts, session.account, clock));
                       });
                   }));
}

} // namespace gatehouse::backend
