#include "tests/fault/convergence/author.h"

#include "core/future.h"

namespace gatehouse::test {

Author::Author(Device& device, ServedPlatform& platform, EditLedger& ledger, QRandomGenerator& random, Say say)
    : m_device(device)
    , m_platform(platform)
    , m_ledger(ledger)
    , m_random(random)
    , m_say(std::move(say))
{
}

ProfilePatch Author::someEdit()
{
    static const QStringList salutations{QStringLiteral("mr"), QStringLiteral("ms"), QStringLiteral("none")};
    static const QStringList roles{QStringLiteral("teacher"), QStringLiteral("student"), QStringLiteral("developer")};
    static const QStringList languages{QStringLiteral("en"), QStringLiteral("fr"), QStringLiteral("ja"),
                                       QStringLiteral("fr-CA"), QStringLiteral("en-GB")};
    // Names and numbers are never the same twice, so that it can be told where each came from.
    const QString unique = m_device.name() + QStringLiteral(" %1").arg(++m_values);
    ProfilePatch patch;
    const int fields = below(3) + 1;
    for (int i = 0; i < fields; ++i) {
        switch (allProfileFields().at(below(6))) {
        case ProfileField::SalutationCode: patch.salutation = Salutation(salutations.at(below(3))); break;
        case ProfileField::FirstName: patch.firstName = QStringLiteral("First ") + unique; break;
        case ProfileField::LastName: patch.lastName = QStringLiteral("Last ") + unique; break;
        case ProfileField::JobRole: {
            const int role = below(4);
            patch.jobRole = role < 3 ? std::optional(JobRoleId(roles.at(role))) : std::nullopt;
            break;
        }
        case ProfileField::Phone:
            patch.phone = QStringLiteral("+3361%1%2")
                              .arg(m_device.name().endsWith(QLatin1Char('A')) ? 2 : 4)
                              .arg(m_values, 6, 10, QLatin1Char('0'));
            break;
        case ProfileField::Language: patch.language = languages.at(below(5)); break;
        }
    }
    return patch;
}

void Author::follow(QFuture<Result<Outcome>> command, const QString& what, std::function<void()> acknowledged)
{
    ++m_unanswered;
    m_say(m_device.name() + QLatin1Char(' ') + what);
    whenDone(std::move(command), this,
             [this, run = m_run, what, then = std::move(acknowledged)](const Result<Outcome>& answer) {
                 if (run != m_run)
                     return;
                 --m_unanswered;
                 if (answer)
                     then();
                 else
                     m_faults.append(QStringLiteral("%1: %2 came to %3 %4")
                                         .arg(m_device.name(), what, QLatin1String(kindName(answer.error().kind)),
                                              answer.error().code));
             });
}

void Author::save(const ProfilePatch& patch, const Profile& seen, const ProfilePatch& editedFrom)
{
    readServer();
    const Profile made = patch.appliedTo(seen);
    // A form sends what was changed in it.
    const ProfilePatch changes = ProfilePatch::between(seen, made);
    if (changes.isEmpty())
        return;
    QList<qsizetype> wishes;
    QStringList words;
    for (const ProfileField field : changes.fields()) {
        wishes.append(m_ledger.wish(m_device.nameAtServer(), field, fieldText(made, field), fieldText(seen, field)));
        words.append(QStringLiteral("\"%1\" over \"%2\"").arg(fieldText(made, field), fieldText(seen, field)));
    }
    const bool plain = editedFrom.isEmpty() && !m_device.profile().edit().conflict;
    m_lastSave.reset();
    if (plain && m_unanswered == 0)
        m_lastSave = LastSave{changes, seen};
    follow(m_device.profile().save(changes, editedFrom), QStringLiteral("saves ") + words.join(QLatin1String(", ")),
           [this, wishes] {
               for (const qsizetype wish : wishes)
                   m_ledger.acknowledge(wish);
           });
}

void Author::edit()
{
    m_typing.reset();
    const auto& shown = m_device.profile().profile().value;
    if (shown)
        save(someEdit(), *shown, {});
}

void Author::type()
{
    const auto& shown = m_device.profile().profile().value;
    if (!shown)
        return;
    if (!m_typing) {
        m_typing = Typing{someEdit(), *shown};
        m_say(m_device.name() + QStringLiteral(" begins to type"));
        return;
    }
    const Typing typed = *std::exchange(m_typing, std::nullopt);
    ProfilePatch moved = typed.patch;
    Profile seen = *shown;
    for (const ProfileField field : moved.fields()) {
        if (fieldText(*shown, field) == fieldText(typed.seen, field))
            moved.drop(field);
    }
    const ProfilePatch editedFrom = moved.valuesIn(typed.seen);
    seen = editedFrom.appliedTo(seen);
    // Who has typed what is there by now has nothing to save.
    ProfilePatch patch = typed.patch;
    for (const ProfileField field : patch.fields()) {
        if (fieldText(patch.appliedTo(*shown), field) == fieldText(*shown, field))
            patch.drop(field);
    }
    save(patch, seen, editedFrom);
}

void Author::undo()
{
    // Which save it takes back must be clear.
    if (!m_device.profile().edit().canUndo || !m_lastSave || m_unanswered > 0)
        return;
    m_typing.reset();
    readServer();
    const Profile shown = *m_device.profile().profile().value;
    const LastSave last = *std::exchange(m_lastSave, std::nullopt);
    const Profile made = last.made.appliedTo(shown);
    QList<std::pair<ProfileField, qsizetype>> wishes;
    for (const ProfileField field : last.made.fields()) {
        const bool theirs = fieldText(made, field) != fieldText(shown, field);
        if (!theirs)
            wishes.append({field, m_ledger.wish(m_device.nameAtServer(), field, fieldText(last.before, field),
                                                fieldText(shown, field))});
    }
    follow(m_device.profile().undo(), QStringLiteral("takes %1 fields back").arg(wishes.size()),
           [this, wishes, before = last.before] {
               const auto& now = m_device.profile().profile().value;
               for (const auto& [field, wish] : wishes) {
                   // What somebody changed in the meantime stays theirs.
                   if (now && fieldText(*now, field) == fieldText(before, field))
                       m_ledger.acknowledge(wish);
               }
           });
}

bool Author::resolve()
{
    const auto conflict = m_device.profile().edit().conflict;
    if (!conflict)
        return false;
    m_typing.reset();
    m_lastSave.reset();
    readServer();
    QList<ProfileField> mine;
    QList<qsizetype> wishes;
    for (const ProfileConflict::Field& one : conflict->fields) {
        m_ledger.giveUp(m_device.nameAtServer(), one.field, fieldText(one.theirs, one.field));
        if (below(2) == 0)
            continue;
        mine.append(one.field);
        wishes.append(m_ledger.wishInConflict(m_device.nameAtServer(), one.field, fieldText(one.mine, one.field),
                                              fieldText(one.theirs, one.field)));
    }
    follow(m_device.profile().resolve(mine),
           QStringLiteral("keeps %1 of %2 fields").arg(mine.size()).arg(conflict->fields.size()),
           [this, wishes, clear = m_unanswered == 0] {
               // A newer edit of the same field that was still on its way to the disk may have ended the conflict.
               for (const qsizetype wish : wishes) {
                   if (clear)
                       m_ledger.acknowledge(wish);
               }
           });
    return true;
}

void Author::restarts()
{
    ++m_run;
    m_unanswered = 0;
    m_typing.reset();
    m_lastSave.reset();
}

bool Author::isSettled() const
{
    const auto& edit = m_device.profile().edit();
    const auto& shown = m_device.profile().profile();
    const bool quiet = edit.phase == ProfileEditState::Phase::Clean || edit.phase == ProfileEditState::Phase::Saved;
    return m_unanswered == 0 && quiet && edit.waiting.isEmpty() && shown.value && !shown.refreshing && !shown.error &&
           textsOf(*shown.value) == m_ledger.atServer();
}

} // namespace gatehouse::test
