#include "account/profile_service_parts.h"

/// The half of ProfileService that carries edits from the outbox to the server.
namespace gatehouse {

namespace {

/// How often an edit may find the server moved on while being merged, before it gives way to other traffic.
constexpr int mostMergesInARow = 3;

} // namespace

void ProfileService::Private::pump(bool probe)
{
    wakeDue = wakeDue || probe;
    if (!ready || commanding || storing || reading || working != 0 || outboxUnread)
        return;
    probe = std::exchange(wakeDue, false);
    for (const qint64 number : std::exchange(unremoved, {}))
        remove(number);
    const auto known = server();
    const OutboxEdit* next = known ? edits.next(*known) : nullptr;
    if (over || !next || (!connection.isReachable() && !probe)) {
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
    refresh();
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
        refresh();
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
    // The first answer again may be older than what was read since, and so may an answer that a read overtook.
    const Profile before = *read.loaded().value;
    const Profile after = answer.value.value_or(edit.patch.appliedTo(before));
    const bool overtaken = read.etag() != edit.etag && read.etag() != answer.etag;
    const bool unsure = again || overtaken || !answer.value;
    const bool old = (again || overtaken) && after.updatedAt <= before.updatedAt;
    quiet = true;
    edits.landed(edit.number, answer.etag);
    // The cache has it before the outbox lets it go, so that no restart shows the value of before.
    if (!old)
        read.put(after, answer.etag);
    remove(edit.number);
    savedAt = clock.now();
    finish(edit.number, Outcome::Saved);
    if (unsure) {
        read.doubt();
        refresh();
    }
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
                 edits.rewritten(edit.number, rewrite);
                 if (!rewrite.edit) {
                     if (rewrite.landed)
                         savedAt = clock.now();
                     finish(edit.number, rewrite.landed ? Outcome::Saved : Outcome::Waiting);
                 }
                 stepDone();
             });
}

void ProfileService::Private::stepDone()
{
    storing = false;
    working = 0;
    trouble.reset();
    goOn();
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
    wakeDue = false; // Another wait has begun.
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

} // namespace gatehouse
