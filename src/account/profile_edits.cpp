#include "account/profile_edits.h"

#include <QUuid>
#include <algorithm>

namespace gatehouse {

namespace {

bool sameIn(const ProfilePatch& a, const ProfilePatch& b, ProfileField field)
{
    return a.touches(field) && b.touches(field) &&
           fieldText(a.appliedTo({}), field) == fieldText(b.appliedTo({}), field);
}

} // namespace

QString ProfileEdits::newKey() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

ProfilePatch ProfileEdits::overlaid(ProfilePatch lower, const ProfilePatch& upper)
{
    if (upper.firstName)
        lower.firstName = upper.firstName;
    if (upper.lastName)
        lower.lastName = upper.lastName;
    if (upper.salutation)
        lower.salutation = upper.salutation;
    if (upper.jobRole)
        lower.jobRole = upper.jobRole;
    if (upper.phone)
        lower.phone = upper.phone;
    if (upper.language)
        lower.language = upper.language;
    return lower;
}

ProfilePatch ProfileEdits::only(ProfilePatch patch, const QList<ProfileField>& fields)
{
    for (const ProfileField field : allProfileFields()) {
        if (!fields.contains(field))
            patch.drop(field);
    }
    return patch;
}

const OutboxEdit* ProfileEdits::find(qint64 number) const
{
    const auto at = std::ranges::find(m_edits, number, &OutboxEdit::number);
    return at == m_edits.cend() ? nullptr : &*at;
}

void ProfileEdits::replace(const OutboxEdit& edit)
{
    for (OutboxEdit& known : m_edits) {
        if (known.number == edit.number)
            known = edit;
    }
}

void ProfileEdits::rebase(const OutboxEdit& edit)
{
    replace(edit);
    m_stale.remove(edit.number);
}

void ProfileEdits::landed(qint64 number, const QString& etag)
{
    const OutboxEdit* edit = find(number);
    if (!edit)
        return;
    const QString before = edit->etag;
    bool later = false;
    for (OutboxEdit& other : m_edits) {
        if (later && !other.tried && other.etag == before)
            other.etag = etag;
        later = later || other.number == number;
    }
    erase(number);
}

void ProfileEdits::drop(qint64 number)
{
    const OutboxEdit* found = find(number);
    if (!found)
        return;
    takeFromBelow(*found, found->patch.fields());
    erase(number);
}

void ProfileEdits::rewritten(qint64 number, const Rewrite& rewrite)
{
    if (const OutboxEdit* edit = find(number))
        takeFromBelow(*edit, rewrite.superseded);
    if (!rewrite.edit)
        erase(number);
    else if (rewrite.collides)
        replace(*rewrite.edit);
    else
        rebase(*rewrite.edit);
}

void ProfileEdits::takeFromBelow(const OutboxEdit& edit, const QList<ProfileField>& fields)
{
    bool later = false;
    for (OutboxEdit& other : m_edits) {
        for (const ProfileField field : fields) {
            if (later && sameIn(other.base, edit.patch, field))
                other.base = overlaid(other.base, only(edit.base, {field}));
        }
        later = later || other.number == edit.number;
    }
}

void ProfileEdits::erase(qint64 number)
{
    m_edits.removeIf([number](const OutboxEdit& other) { return other.number == number; });
    m_stale.remove(number);
}

Profile ProfileEdits::over(Profile profile) const
{
    for (const OutboxEdit& edit : m_edits)
        profile = edit.patch.appliedTo(profile);
    return profile;
}

QList<ProfileField> ProfileEdits::fields() const
{
    ProfilePatch all;
    for (const OutboxEdit& edit : m_edits)
        all = overlaid(all, edit.patch);
    return all.fields();
}

QList<ProfileField> ProfileEdits::touchedLater(const OutboxEdit& edit) const
{
    ProfilePatch all;
    bool later = false;
    for (const OutboxEdit& other : m_edits) {
        if (later)
            all = overlaid(all, other.patch);
        later = later || other.number == edit.number;
    }
    return all.fields();
}

bool ProfileEdits::needsMerge(const OutboxEdit& edit, const Server& server) const
{
    // One that was tried may itself be the reason why the server moved on: it is sent again first, with its key.
    return m_stale.contains(edit.number) || (!edit.tried && edit.etag != server.etag);
}

ProfileEdits::Rewrite ProfileEdits::merged(const OutboxEdit& edit, const Server& server) const
{
    const ProfileMerge merge = mergeProfileEdit(edit.base, edit.patch, server.profile);
    const QList<ProfileField> superseded = touchedLater(edit);
    QList<ProfileField> colliding;
    Rewrite rewrite;
    for (const ProfileField field : merge.colliding)
        (superseded.contains(field) ? rewrite.superseded : colliding).append(field);
    // The first answer to the old key says "stale" for good, so that whatever goes out again needs a key of its own.
    const auto part = [&](const ProfilePatch& patch, const QString& etag) {
        OutboxEdit made = edit;
        made.patch = patch;
        made.base = only(edit.base, patch.fields());
        made.etag = etag;
        if (edit.tried || patch != edit.patch)
            made.key = newKey();
        made.tried = false;
        made.met.reset();
        return made;
    };
    const auto met = [&](const ProfilePatch& patch) {
        const ProfilePatch theirs = patch.valuesIn(server.profile);
        return edit.met && edit.met->values == theirs
                   ? *edit.met
                   : MetVersion{theirs, server.profile.updatedAt, server.profile.updatedBy};
    };
    rewrite.landed = !merge.alreadyThere.isEmpty();
    const ProfilePatch collision = only(edit.patch, colliding);
    if (!merge.clean.isEmpty()) {
        rewrite.edit = part(merge.clean, server.etag);
        if (!collision.isEmpty()) {
            rewrite.rest = part(collision, edit.etag);
            rewrite.rest->key = newKey();
            rewrite.rest->number = 0;
            rewrite.rest->met = met(collision);
        }
    } else if (!collision.isEmpty()) {
        rewrite.edit = part(collision, edit.etag);
        rewrite.edit->met = met(collision);
        rewrite.collides = true;
    }
    return rewrite;
}

bool ProfileEdits::isConflict(const OutboxEdit& edit, const Server& server) const
{
    if (!needsMerge(edit, server))
        return false;
    const Rewrite rewrite = merged(edit, server);
    // Nothing of it but what collides is left, and the outbox says so.
    return rewrite.collides && *rewrite.edit == edit;
}

const OutboxEdit* ProfileEdits::firstConflict(const Server& server) const
{
    const auto at = std::ranges::find_if(m_edits, [&](const OutboxEdit& edit) { return isConflict(edit, server); });
    return at == m_edits.cend() ? nullptr : &*at;
}

const OutboxEdit* ProfileEdits::next(const Server& server) const
{
    ProfilePatch blocked;
    for (const OutboxEdit& edit : m_edits) {
        const bool conflict = isConflict(edit, server);
        const bool behind =
            std::ranges::any_of(edit.patch.fields(), [&](ProfileField field) { return blocked.touches(field); });
        if (!conflict && !behind)
            return &edit;
        blocked = overlaid(blocked, edit.patch);
    }
    return nullptr;
}

void ProfileEdits::standBesideConflicts(OutboxEdit& edit, const Server& server) const
{
    for (const OutboxEdit& other : m_edits) {
        if (!isConflict(other, server))
            continue;
        const ProfilePatch below = only(other.base, edit.patch.fields());
        if (below.isEmpty())
            continue;
        edit.base = overlaid(edit.base, below);
        edit.etag.clear();
    }
}

void ProfileEdits::standOnTop(OutboxEdit& edit, const Server& server) const
{
    for (const OutboxEdit& other : m_edits) {
        const bool current = other.etag == server.etag && !wasRefusedAsStale(other.number);
        if (!current && !only(other.patch, edit.patch.fields()).isEmpty())
            edit.etag.clear();
    }
}

void ProfileEdits::standOn(OutboxEdit& edit, const ProfilePatch& values)
{
    const ProfilePatch below = only(values, edit.patch.fields());
    if (below.isEmpty())
        return;
    edit.base = overlaid(edit.base, below);
    // The tag of that state is not known; no server's is empty.
    edit.etag.clear();
}

std::optional<OutboxEdit> ProfileEdits::coalesced(const OutboxEdit& edit, qint64 working, const Server& server) const
{
    if (m_edits.isEmpty() || edit.etag != server.etag)
        return std::nullopt;
    OutboxEdit last = m_edits.last();
    if (last.tried || last.number == working || needsMerge(last, server))
        return std::nullopt;
    last.patch = overlaid(last.patch, edit.patch);
    last.base = overlaid(edit.base, last.base);
    for (const ProfileField field : last.patch.fields()) {
        if (sameIn(last.patch, last.base, field)) {
            last.patch.drop(field);
            last.base.drop(field);
        }
    }
    last.key = newKey();
    last.savedAt = edit.savedAt;
    return last;
}

} // namespace gatehouse
