#include "account/profile_service.h"

#include <algorithm>

#include "account/profile_service_parts.h"
#include "contract/profile_json.h"
#include "domain/name_rules.h"
#include "phone/phone_reading.h"

namespace gatehouse {

namespace {

constexpr std::chrono::seconds storageRetry{30};

/// Normalizes the names and the phone number of a patch and says what our rules refuse.
QList<FieldError> faultsOf(ProfilePatch& patch)
{
    QList<FieldError> faults;
    const auto check = [&faults](std::optional<QString>& name, ProfileField field) {
        if (!name)
            return;
        name = normalizedName(*name);
        if (const auto fault = nameFault(*name)) {
            FieldError error{QLatin1Char('/') + wireName(field), *fault, {}};
            if (*fault == QLatin1String("too_long"))
                error.params.insert(QStringLiteral("max"), maxNameLength);
            faults.append(error);
        }
    };
    check(patch.firstName, ProfileField::FirstName);
    check(patch.lastName, ProfileField::LastName);
    if (patch.phone && *patch.phone) {
        // Whether the country has given the number out is for the server to say: it knows the newer plans.
        const PhoneReading read = readPhone(**patch.phone, PhoneCheck::Length);
        if (read)
            *patch.phone = read.number->e164;
        else
            faults.append(phoneFieldError(QLatin1Char('/') + wireName(ProfileField::Phone), read.fault));
    }
    return faults;
}

bool same(const std::optional<ProfileConflict>& a, const std::optional<ProfileConflict>& b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    const auto sameField = [](const ProfileConflict::Field& x, const ProfileConflict::Field& y) {
        return x.field == y.field && x.mine == y.mine && x.theirs == y.theirs;
    };
    return std::equal(a->fields.cbegin(), a->fields.cend(), b->fields.cbegin(), b->fields.cend(), sameField) &&
           a->merged == b->merged && a->mineAt == b->mineAt && a->theirsAt == b->theirsAt &&
           a->theirsDevice == b->theirsDevice;
}

bool same(const ProfileEditState& a, const ProfileEditState& b)
{
    return a.phase == b.phase && a.waiting == b.waiting && a.at == b.at && a.error == b.error &&
           a.refusedPatch == b.refusedPatch && same(a.conflict, b.conflict) && a.canUndo == b.canUndo &&
           a.keptInMemory == b.keptInMemory;
}

} // namespace

ProfileService::Private::Private(ProfileService* service, ProfilePort& ourPort, AccountStorage& ourStorage,
                                 ConnectionService& ourConnection, const Clock& ourClock)
    : q(service)
    , port(ourPort)
    , storage(ourStorage)
    , connection(ourConnection)
    , clock(ourClock)
    , read(QStringLiteral("profile"), storage, connection,
           {[this](const QString& etag) { return port.profile(etag); },
            [](const Profile& profile) { return toJson(profile); }, &profileFromJson,
            [this] {
                readBroughtSomething();
                show();
            },
            [this](bool fine) { wasRead(fine); }})
{
    storageTimer.setSingleShot(true);
    storageTimer.setInterval(storageRetry);
    QObject::connect(&storageTimer, &QTimer::timeout, q, [this] { wake(); });
}

// ---- Loading -------------------------------------------------------------------------------------------------------

void ProfileService::Private::loadOutbox(const std::function<void()>& then)
{
    whenDone(storage.outbox(), q, [this, then](Result<QList<OutboxEdit>> kept) {
        outboxUnread.reset();
        if (kept) {
            edits.set(*kept);
            if (!kept->isEmpty())
                lastSave = LastSave{kept->last().patch, kept->last().base};
        } else {
            outboxUnread = kept.error();
        }
        then();
    });
}

void ProfileService::Private::loaded()
{
    ready = true;
    show();
    runNext();
    refresh();
}

void ProfileService::Private::refresh()
{
    shown.refreshing = true;
    read.refresh();
}

// ---- Showing -------------------------------------------------------------------------------------------------------

std::optional<ProfileEdits::Server> ProfileService::Private::server() const
{
    if (!read.loaded().value)
        return std::nullopt;
    return ProfileEdits::Server{*read.loaded().value, read.etag()};
}

void ProfileService::Private::show()
{
    // Without the outbox the cache would show what the person has changed since.
    if (!ready)
        return;
    Loaded<Profile> now = read.loaded();
    if (now.value)
        now.value = edits.over(*now.value);
    const bool repaint =
        now.value != shown.value || now.error != shown.error || (!now.value && now.refreshing != shown.refreshing);
    shown = now;
    // Whoever hears of the profile may ask for the edit: both are brought up to date first.
    const bool edited = takeState();
    if (repaint)
        Q_EMIT q->profileChanged();
    if (edited)
        Q_EMIT q->editChanged();
}

ProfilePatch ProfileService::Private::takeBack() const
{
    if (!lastSave || !shown.value)
        return {};
    // What somebody changed since is theirs.
    ProfilePatch inverse = lastSave->before;
    const Profile made = lastSave->made.appliedTo(*shown.value);
    for (const ProfileField field : inverse.fields()) {
        if (fieldText(made, field) != fieldText(*shown.value, field))
            inverse.drop(field);
    }
    return ProfilePatch::between(*shown.value, inverse.appliedTo(*shown.value));
}

ProfileEditState ProfileService::Private::state() const
{
    ProfileEditState now;
    const auto known = server();
    const OutboxEdit* conflict = known ? edits.firstConflict(*known) : nullptr;
    now.waiting = edits.fields();
    now.keptInMemory = !storage.isDurable();
    if (conflict) {
        now.phase = ProfileEditState::Phase::Conflict;
        now.at = conflict->savedAt;
        ProfileConflict shownConflict;
        for (const ProfileField field : conflict->patch.fields())
            shownConflict.fields.append({field, conflict->patch.appliedTo(known->profile), known->profile});
        shownConflict.merged = mergedWith.value(conflict->number);
        shownConflict.mineAt = conflict->savedAt;
        // The profile's own stamp is the last change's, which may have been ours of another field.
        shownConflict.theirsAt = conflict->met ? conflict->met->at : known->profile.updatedAt;
        shownConflict.theirsDevice = conflict->met ? conflict->met->device : known->profile.updatedBy;
        now.conflict = shownConflict;
    } else if (saving || working != 0 || (reading && !edits.isEmpty())) {
        now.phase = ProfileEditState::Phase::Saving;
    } else if (refused) {
        now.phase = ProfileEditState::Phase::Refused;
        now.refusedPatch = refused->first;
        now.error = refused->second;
    } else if (!edits.isEmpty()) {
        now.phase = ProfileEditState::Phase::Waiting;
        now.at = edits.all().last().savedAt;
        now.error = trouble;
        now.canUndo = !takeBack().isEmpty();
    } else if (savedAt.isValid()) {
        now.phase = ProfileEditState::Phase::Saved;
        now.at = savedAt;
        now.canUndo = !takeBack().isEmpty();
    }
    return now;
}

bool ProfileService::Private::takeState()
{
    if (quiet)
        return false;
    ProfileEditState now = state();
    if (same(now, announced))
        return false;
    announced = std::move(now);
    return true;
}

void ProfileService::Private::announce()
{
    if (takeState())
        Q_EMIT q->editChanged();
}

// ---- Commands ------------------------------------------------------------------------------------------------------

void ProfileService::Private::enqueue(Command command)
{
    commands.append({std::move(command), {}});
    runNext();
}

void ProfileService::Private::runNext()
{
    if (!ready || commanding || storing || commands.isEmpty())
        return;
    commanding = true;
    if (!outboxUnread) {
        runFirst();
        return;
    }
    // What waits there comes first; without knowing it nothing can be laid on top.
    loadOutbox([this] {
        show();
        runFirst();
    });
}

void ProfileService::Private::runFirst()
{
    const Queued first = commands.takeFirst();
    first.run(first.unseen);
}

void ProfileService::Private::readBroughtSomething()
{
    if (!ready || commands.isEmpty() || !shown.value || !read.loaded().value)
        return;
    const ProfilePatch before = ProfilePatch::between(edits.over(*read.loaded().value), *shown.value);
    for (Queued& command : commands)
        command.unseen = ProfileEdits::overlaid(before, command.unseen);
}

void ProfileService::Private::commandDone()
{
    commanding = false;
    saving = false;
    goOn();
}

void ProfileService::Private::goOn()
{
    quiet = true;
    show();
    runNext();
    quiet = false;
    pump();
    announce();
}

void ProfileService::Private::save(ProfilePatch patch, ProfilePatch editedFrom, const ProfilePatch& unseen, bool isUndo,
                                   const Caller& answer)
{
    const auto refuseIt = [&](const Error& why) {
        answer.finish(fail(why));
        commandDone();
    };
    const QList<FieldError> faults = faultsOf(patch);
    if (!faults.isEmpty()) {
        Error error = Error::of(Error::Kind::Validation);
        error.fields = faults;
        return refuseIt(error);
    }
    if (over)
        return refuseIt(Error::of(Error::Kind::SignedOut));
    if (outboxUnread)
        return refuseIt(*outboxUnread);
    if (!shown.value)
        return refuseIt(shown.error.value_or(Error::coded(Error::Kind::Internal, QStringLiteral("not_loaded"))));
    refused.reset();
    const ProfilePatch effective = ProfilePatch::between(*shown.value, patch.appliedTo(*shown.value));
    if (effective.isEmpty()) {
        answer.finish(edits.isEmpty() ? Outcome::Saved : Outcome::Waiting);
        commandDone();
        return;
    }
    OutboxEdit made;
    made.key = ProfileEdits::newKey();
    made.patch = effective;
    made.base = effective.valuesIn(*shown.value);
    made.etag = read.etag();
    made.savedAt = clock.now();
    // What the person knew of the field before they typed counts, not what came after they had said "save".
    editedFrom = ProfileEdits::overlaid(unseen, editedFrom);
    ProfileEdits::standOn(made, editedFrom);
    edits.standOnTop(made, *server());
    edits.standBesideConflicts(made, *server());
    saving = true;
    announce();
    keep(made, effective, isUndo, answer);
}

void ProfileService::Private::keep(const OutboxEdit& made, const ProfilePatch& effective, bool isUndo,
                                   const Caller& answer)
{
    const LastSave save{effective, made.base};
    const auto kept = [this, save, isUndo, answer](qint64 number) {
        lastSave = isUndo ? std::nullopt : std::optional(save);
        savedAt = {};
        if (number != 0)
            answers[number].append(answer);
        else
            answer.finish(edits.isEmpty() ? Outcome::Saved : Outcome::Waiting);
        commandDone();
        // While the connection is known to be gone, the edit is not tried (it can still be taken back whole); a read
        // finds out whether it is back.
        if (!connection.isReachable()) {
            settle();
            refresh();
        }
    };
    const auto notKept = [this, answer](const Error& why) {
        answer.finish(fail(why));
        commandDone();
    };
    const auto joined = edits.coalesced(made, working, *server());
    if (!joined) {
        whenDone(storage.add(made), q, [this, kept, notKept](Result<OutboxEdit> added) {
            if (!added)
                return notKept(added.error());
            edits.add(*added);
            kept(added->number);
        });
    } else if (joined->patch.isEmpty()) {
        whenDone(storage.remove(joined->number), q,
                 [this, kept, notKept, number = joined->number](Result<Done> removed) {
                     if (!removed)
                         return notKept(removed.error());
                     edits.drop(number);
                     finish(number, Outcome::Saved);
                     kept(0);
                 });
    } else {
        whenDone(storage.replace(*joined), q, [this, kept, notKept, edit = *joined](Result<Done> replaced) {
            if (!replaced)
                return notKept(replaced.error());
            edits.replace(edit);
            kept(edit.number);
        });
    }
}

ProfileService::Private::Choice ProfileService::Private::choice() const
{
    const auto known = server();
    const OutboxEdit* conflict = known ? edits.firstConflict(*known) : nullptr;
    return conflict ? Choice{conflict->number, conflict->patch.valuesIn(known->profile)} : Choice{};
}

void ProfileService::Private::resolve(const Choice& seen, const QList<ProfileField>& keepMine, const Caller& answer)
{
    const auto known = server();
    const OutboxEdit* conflict = known ? edits.find(seen.number) : nullptr;
    if (!conflict || !edits.needsMerge(*conflict, *known) || !edits.merged(*conflict, *known).collides) {
        // It ended by itself: the other side came to the same, or took theirs back.
        answer.finish(edits.isEmpty() ? Outcome::Saved : Outcome::Waiting);
        commandDone();
        return;
    }
    OutboxEdit chosen = *conflict;
    chosen.patch = ProfileEdits::only(chosen.patch, keepMine);
    chosen.base = chosen.patch.valuesIn(known->profile);
    chosen.etag = known->etag;
    chosen.key = ProfileEdits::newKey();
    chosen.tried = false;
    chosen.met.reset();
    // Theirs may be another by now than the one that was decided about.
    const ProfilePatch decided = ProfileEdits::only(seen.theirs, chosen.patch.fields());
    if (decided != chosen.base)
        ProfileEdits::standOn(chosen, decided);
    const bool nothing = chosen.patch.isEmpty();
    saving = true;
    whenDone(nothing ? storage.remove(chosen.number) : storage.replace(chosen), q,
             [this, chosen, nothing, answer](Result<Done> written) {
                 if (!written) {
                     answer.finish(fail(written.error()));
                     commandDone();
                     return;
                 }
                 lastSave.reset();
                 mergedWith.remove(chosen.number);
                 if (nothing) {
                     edits.drop(chosen.number);
                     answer.finish(edits.isEmpty() ? Outcome::Saved : Outcome::Waiting);
                 } else {
                     edits.rebase(chosen);
                     answers[chosen.number].append(answer);
                 }
                 commandDone();
             });
}

// ---- The service ---------------------------------------------------------------------------------------------------

ProfileService::ProfileService(ProfilePort& port, AccountStorage& storage, ConnectionService& connection,
                               const Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, port, storage, connection, clock))
{
    connect(&connection, &ConnectionService::retryDue, this, [this] { d->wake(); });
}

ProfileService::~ProfileService() = default;

const Loaded<Profile>& ProfileService::profile() const { return d->shown; }
const ProfileEditState& ProfileService::edit() const { return d->announced; }

QFuture<Result<ProfileService::Outcome>> ProfileService::save(const ProfilePatch& patch, const ProfilePatch& editedFrom)
{
    const Answer<Outcome> answer(this);
    d->enqueue([this, patch, editedFrom, answer](const ProfilePatch& unseen) {
        d->save(patch, editedFrom, unseen, false, answer);
    });
    return answer.future();
}

QFuture<Result<ProfileService::Outcome>> ProfileService::undo()
{
    const Answer<Outcome> answer(this);
    d->enqueue([this, answer](const ProfilePatch&) { d->save(d->takeBack(), {}, {}, true, answer); });
    return answer.future();
}

QFuture<Result<ProfileService::Outcome>> ProfileService::resolve(const QList<ProfileField>& keepMine)
{
    const Answer<Outcome> answer(this);
    d->enqueue(
        [this, seen = d->choice(), keepMine, answer](const ProfilePatch&) { d->resolve(seen, keepMine, answer); });
    return answer.future();
}

void ProfileService::acknowledge()
{
    d->refused.reset();
    d->announce();
}

void ProfileService::refresh()
{
    if (d->ready)
        d->refresh();
}

void ProfileService::start()
{
    d->read.loadCache([this] { d->loadOutbox([this] { d->loaded(); }); });
}

} // namespace gatehouse
