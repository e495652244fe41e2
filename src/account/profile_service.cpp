#include "account/profile_service.h"

#include <QHash>
#include <QTimer>
#include <functional>

#include "account/cached_read.h"
#include "account/profile_edits.h"
#include "contract/profile_json.h"
#include "domain/name_rules.h"

namespace gatehouse {

namespace {

/// How often an edit may find the server moved on while being merged, before it gives way to other traffic.
constexpr int mostMergesInARow = 3;
constexpr std::chrono::seconds storageRetry{30};

/// Normalizes the names of a patch and says what our rules refuse.
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

/// Commands run one after another, and so do the steps of sending; only the network step of sending leaves room for a
/// command. Whatever is said to be kept or given up is in the outbox first.
class ProfileService::Private final {
public:
    using Caller = Answer<Outcome>;

    Private(ProfileService* service, ProfilePort& ourPort, AccountStorage& ourStorage, ConnectionService& ourConnection,
            const Clock& ourClock)
        : q(service)
        , port(ourPort)
        , storage(ourStorage)
        , connection(ourConnection)
        , clock(ourClock)
        , read(QStringLiteral("profile"), storage, connection,
               {[this](const QString& etag) { return port.profile(etag); },
                [](const Profile& profile) { return toJson(profile); }, &profileFromJson, [this] { show(); },
                [this](bool fine) { wasRead(fine); }})
    {
        storageTimer.setSingleShot(true);
        storageTimer.setInterval(storageRetry);
        QObject::connect(&storageTimer, &QTimer::timeout, q, [this] { wake(); });
    }

    // Loading
    void loadOutbox(const std::function<void()>& then);
    void loaded();

    // Showing
    [[nodiscard]] std::optional<ProfileEdits::Server> server() const;
    void show();
    void announce();
    [[nodiscard]] ProfileEditState state() const;
    [[nodiscard]] ProfilePatch takeBack() const;

    // Commands
    void enqueue(std::function<void()> command);
    void runNext();
    void commandDone();
    void save(ProfilePatch patch, bool isUndo, const Caller& answer);
    void keep(const OutboxEdit& edit, const ProfilePatch& effective, bool isUndo, const Caller& answer);
    void resolve(const QList<ProfileField>& keepMine, const Caller& answer);

    // Sending
    [[nodiscard]] bool isHeld() const;
    void pump(bool probe = false);
    void readFirst();
    void wasRead(bool fine);
    void wake();
    void mark(OutboxEdit edit);
    void send(const OutboxEdit& edit, bool again);
    void answered(const OutboxEdit& edit, bool again, const Result<Fetched<Profile>>& result);
    void landed(const OutboxEdit& edit, bool again, const Fetched<Profile>& answer);
    void refuse(const OutboxEdit& edit, const Error& why);
    void rewrite(const OutboxEdit& edit);
    void rewriteItself(const OutboxEdit& edit, const ProfileEdits::Rewrite& rewrite);
    void storageFailed(const Error& why);
    void stepDone();
    void remove(qint64 number);
    void rest(const Error& why);
    void settle();
    void finish(qint64 number, const Result<Outcome>& outcome);

    ProfileService* q;
    ProfilePort& port;
    AccountStorage& storage;
    ConnectionService& connection;
    const Clock& clock;
    CachedRead<Profile> read;
    ProfileEdits edits;
    Loaded<Profile> shown;
    ProfileEditState announced;

    bool ready = false;                ///< Cache and outbox were asked.
    std::optional<Error> outboxUnread; ///< Why the outbox could not be read.
    bool over = false;                 ///< The session is over: nothing is sent any more.
    QList<std::function<void()>> commands;
    bool commanding = false; ///< A command has not come to its end.
    bool saving = false;     ///< It is writing an edit to the outbox.
    bool storing = false;    ///< A step of sending is writing to the outbox.
    bool reading = false;    ///< Sending waits for a read.
    bool quiet = false;      ///< In the middle of a change: nothing to announce yet.
    qint64 working = 0;      ///< The edit being sent or merged.
    int mergesInARow = 0;
    QList<qint64> unremoved; ///< Done with, but the disk would not let them go.
    QTimer storageTimer;
    QHash<qint64, QList<Caller>> answers;
    QHash<qint64, QList<ProfileField>> mergedWith; ///< What was sent of the edit that a conflict was split from.

    std::optional<Error> trouble; ///< Why the edits wait.
    QDateTime savedAt;            ///< When the last one landed.
    std::optional<std::pair<ProfilePatch, Error>> refused;
    struct LastSave final {
        ProfilePatch made;
        ProfilePatch before;
    };
    std::optional<LastSave> lastSave;
};

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
    if (repaint)
        Q_EMIT q->profileChanged();
    announce();
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
        shownConflict.theirsAt = known->profile.updatedAt;
        shownConflict.theirsDevice = known->profile.updatedBy;
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

void ProfileService::Private::announce()
{
    if (quiet)
        return;
    ProfileEditState now = state();
    if (same(now, announced))
        return;
    announced = std::move(now);
    Q_EMIT q->editChanged();
}

// ---- Commands ------------------------------------------------------------------------------------------------------

void ProfileService::Private::enqueue(std::function<void()> command)
{
    commands.append(std::move(command));
    runNext();
}

void ProfileService::Private::runNext()
{
    if (!ready || commanding || storing || commands.isEmpty())
        return;
    commanding = true;
    if (!outboxUnread) {
        commands.takeFirst()();
        return;
    }
    // What waits there comes first; without knowing it nothing can be laid on top.
    loadOutbox([this] {
        show();
        commands.takeFirst()();
    });
}

void ProfileService::Private::commandDone()
{
    commanding = false;
    saving = false;
    show();
    runNext();
    pump();
}

void ProfileService::Private::save(ProfilePatch patch, bool isUndo, const Caller& answer)
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
        if (isHeld()) {
            settle();
            read.refresh();
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

void ProfileService::Private::resolve(const QList<ProfileField>& keepMine, const Caller& answer)
{
    const auto known = server();
    const OutboxEdit* conflict = known ? edits.firstConflict(*known) : nullptr;
    if (!conflict) {
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

// ---- Sending -------------------------------------------------------------------------------------------------------

bool ProfileService::Private::isHeld() const
{
    return connection.state() == ConnectionService::State::Offline ||
           connection.state() == ConnectionService::State::Untrusted;
}

void ProfileService::Private::pump(bool probe)
{
    if (!ready || commanding || storing || reading || working != 0 || outboxUnread)
        return;
    for (const qint64 number : std::exchange(unremoved, {}))
        remove(number);
    const auto known = server();
    const OutboxEdit* next = known ? edits.next(*known) : nullptr;
    if (over || !next || (isHeld() && !probe)) {
        settle();
        show();
        return;
    }
    const OutboxEdit edit = *next;
    if (!edits.needsMerge(edit, *known)) {
        if (edit.tried)
            send(edit, true);
        else
            mark(edit);
    } else if (!read.isConfirmed()) {
        readFirst();
    } else {
        rewrite(edit);
    }
}

void ProfileService::Private::readFirst()
{
    reading = true;
    announce();
    read.refresh();
}

void ProfileService::Private::wasRead(bool fine)
{
    const bool sendingWaits = std::exchange(reading, false);
    shown.fetchedAt = read.loaded().fetchedAt;
    shown.refreshing = false;
    if (!fine && read.loaded().error->kind == Error::Kind::SignedOut)
        over = true;
    if (fine) {
        pump();
    } else if (sendingWaits || over) {
        rest(*read.loaded().error);
    }
    announce();
}

void ProfileService::Private::wake()
{
    if (!ready)
        return;
    if (outboxUnread && !commanding) {
        commanding = true;
        loadOutbox([this] { commandDone(); });
    }
    const auto known = server();
    if (known && !over && edits.next(*known))
        pump(true);
    else
        read.refresh();
}

void ProfileService::Private::mark(OutboxEdit edit)
{
    edit.tried = true;
    working = edit.number;
    storing = true;
    announce();
    whenDone(storage.replace(edit), q, [this, edit](Result<Done> marked) {
        storing = false;
        if (!marked) {
            storageFailed(marked.error());
            return;
        }
        edits.replace(edit);
        send(edit, false);
        runNext();
    });
}

void ProfileService::Private::send(const OutboxEdit& edit, bool again)
{
    working = edit.number;
    announce();
    whenDone(port.update(edit.patch, edit.etag, edit.key), q,
             [this, edit, again](Result<Fetched<Profile>> result) { answered(edit, again, result); });
}

void ProfileService::Private::answered(const OutboxEdit& edit, bool again, const Result<Fetched<Profile>>& result)
{
    if (result) {
        landed(edit, again, *result);
        return;
    }
    Error error = result.error();
    working = 0;
    const bool busy = error.code == QLatin1String("request_in_progress");
    if (error.kind == Error::Kind::Conflict && (busy || ++mergesInARow > mostMergesInARow)) {
        // Not an answer to the edit itself: it goes again later, without being called offline.
        error.kind = Error::Kind::RateLimited;
        mergesInARow = 0;
    }
    connection.failed(error);
    switch (error.kind) {
    case Error::Kind::Conflict:
        edits.refusedAsStale(edit.number);
        readFirst();
        return;
    case Error::Kind::Validation:
    case Error::Kind::Forbidden:
    case Error::Kind::NotFound:
    case Error::Kind::StepUpRequired: refuse(edit, error); return;
    case Error::Kind::SignedOut: over = true; break;
    case Error::Kind::Cancelled:
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::Tls:
    case Error::Kind::RateLimited:
    case Error::Kind::Server:
    case Error::Kind::Protocol:
    case Error::Kind::Keychain:
    case Error::Kind::Storage:
    case Error::Kind::Internal: break;
    }
    rest(error);
}

void ProfileService::Private::landed(const OutboxEdit& edit, bool again, const Fetched<Profile>& answer)
{
    working = 0;
    mergesInARow = 0;
    trouble.reset();
    connection.succeeded();
    // The first answer again may be older than what was read since.
    const Profile before = *read.loaded().value;
    const Profile after = answer.value.value_or(edit.patch.appliedTo(before));
    const bool old = again && after.updatedAt < before.updatedAt;
    quiet = true;
    edits.landed(edit.number, answer.etag);
    // The cache has it before the outbox lets it go, so that no restart shows the value of before.
    if (!old)
        read.put(after, answer.etag);
    remove(edit.number);
    savedAt = clock.now();
    finish(edit.number, Outcome::Saved);
    if (again || !answer.value)
        read.refresh();
    quiet = false;
    runNext();
    pump();
    show();
}

void ProfileService::Private::refuse(const OutboxEdit& edit, const Error& why)
{
    edits.drop(edit.number);
    remove(edit.number);
    refused = std::pair(edit.patch, why);
    lastSave.reset();
    trouble.reset();
    finish(edit.number, fail(why));
    show();
    runNext();
    pump();
}

void ProfileService::Private::rewrite(const OutboxEdit& edit)
{
    working = edit.number;
    storing = true;
    announce();
    const ProfileEdits::Rewrite rewrite = edits.merged(edit, *server());
    if (!rewrite.rest) {
        rewriteItself(edit, rewrite);
        return;
    }
    whenDone(storage.add(*rewrite.rest), q, [this, edit, rewrite](Result<OutboxEdit> added) {
        if (!added) {
            storageFailed(added.error());
            return;
        }
        edits.add(*added);
        edits.refusedAsStale(added->number);
        mergedWith.insert(added->number, rewrite.edit->patch.fields());
        // The caller learns of the part that needs a choice.
        answers[added->number] += answers.take(edit.number);
        rewriteItself(edit, rewrite);
    });
}

void ProfileService::Private::rewriteItself(const OutboxEdit& edit, const ProfileEdits::Rewrite& rewrite)
{
    whenDone(rewrite.edit ? storage.replace(*rewrite.edit) : storage.remove(edit.number), q,
             [this, edit, rewrite](Result<Done> written) {
                 if (!written) {
                     storageFailed(written.error());
                     return;
                 }
                 if (!rewrite.edit) {
                     edits.drop(edit.number);
                     if (rewrite.landed)
                         savedAt = clock.now();
                     finish(edit.number, rewrite.landed ? Outcome::Saved : Outcome::Waiting);
                 } else if (rewrite.collides) {
                     edits.replace(*rewrite.edit);
                 } else {
                     edits.rebase(*rewrite.edit);
                 }
                 stepDone();
             });
}

void ProfileService::Private::stepDone()
{
    storing = false;
    working = 0;
    trouble.reset();
    show();
    runNext();
    pump();
}

void ProfileService::Private::storageFailed(const Error& why)
{
    storing = false;
    working = 0;
    storageTimer.start();
    rest(why);
    runNext();
}

void ProfileService::Private::remove(qint64 number)
{
    whenDone(storage.remove(number), q, [this, number](Result<Done> removed) {
        // Until it goes, a restart would send it again, with the same key: no harm, but no need either.
        if (!removed && removed.error().kind == Error::Kind::Storage) {
            unremoved.append(number);
            storageTimer.start();
        }
    });
}

void ProfileService::Private::rest(const Error& why)
{
    trouble = why;
    settle();
    show();
}

void ProfileService::Private::settle()
{
    const auto known = server();
    const auto numbers = answers.keys();
    for (const qint64 number : numbers) {
        const OutboxEdit* edit = edits.find(number);
        if (over)
            finish(number, fail(trouble.value_or(Error::of(Error::Kind::SignedOut))));
        else
            finish(number, edit && known && edits.isConflict(*edit, *known) ? Outcome::Conflict : Outcome::Waiting);
    }
}

void ProfileService::Private::finish(qint64 number, const Result<Outcome>& outcome)
{
    for (const Caller& answer : answers.take(number))
        answer.finish(outcome);
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

QFuture<Result<ProfileService::Outcome>> ProfileService::save(const ProfilePatch& patch)
{
    const Answer<Outcome> answer(this);
    d->enqueue([this, patch, answer] { d->save(patch, false, answer); });
    return answer.future();
}

QFuture<Result<ProfileService::Outcome>> ProfileService::undo()
{
    const Answer<Outcome> answer(this);
    d->enqueue([this, answer] { d->save(d->takeBack(), true, answer); });
    return answer.future();
}

QFuture<Result<ProfileService::Outcome>> ProfileService::resolve(const QList<ProfileField>& keepMine)
{
    const Answer<Outcome> answer(this);
    d->enqueue([this, keepMine, answer] { d->resolve(keepMine, answer); });
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
        d->read.refresh();
}

void ProfileService::start()
{
    d->read.loadCache([this] { d->loadOutbox([this] { d->loaded(); }); });
}

} // namespace gatehouse
