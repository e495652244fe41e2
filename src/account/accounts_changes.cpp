#include <QTimer>

#include "account/account_session_parts.h"
#include "account/accounts_service_parts.h"

/// The half of AccountsService that takes accounts in and lets them go.
namespace gatehouse {

// ---- A fresh sign-in -----------------------------------------------------------------------------------------------

void AccountsService::Private::add(const std::shared_ptr<Fresh>& fresh, const Answer<Added>& answer)
{
    const AccountId id = fresh->tokens.account;
    const auto goOn = [this, fresh, answer, id] {
        // The same account once more: the session of before gives way.
        fresh->before = openSession(id);
        if (const auto before = detach(id))
            tellServer(before, [](const Result<Done>&) {});
        if (fresh->added.kept)
            keepFresh(fresh, answer);
        else
            openFresh(fresh, answer);
    };
    AccountSession* before = openSession(id);
    if (!before || before->d->storage.isDurable()) {
        goOn();
        return;
    }
    whenDone(before->d->storage.outbox(), q, [fresh, goOn](Result<QList<OutboxEdit>> outbox) {
        if (outbox)
            fresh->carried = *outbox;
        goOn();
    });
}

void AccountsService::Private::keepFresh(const std::shared_ptr<Fresh>& fresh, const Answer<Added>& answer)
{
    const AccountId id = fresh->tokens.account;
    const auto notKept = [this, fresh, answer](const Error& why) {
        fresh->added.kept = false;
        fresh->added.keychain = why;
        setTrouble(why);
        openFresh(fresh, answer);
    };
    whenDone(keys.sealingKey(id), q, [this, fresh, answer, id, notKept](Result<SecretBytes> key) {
        if (!key) {
            notKept(key.error());
            return;
        }
        whenDone(keys.keepRefreshToken(id, fresh->tokens.refresh), q,
                 [this, fresh, answer, notKept, key = *key](Result<Done> kept) {
                     if (!kept) {
                         notKept(kept.error());
                         return;
                     }
                     keychainAnswers();
                     fresh->key = key;
                     openFresh(fresh, answer);
                 });
    });
}

void AccountsService::Private::openFresh(const std::shared_ptr<Fresh>& fresh, const Answer<Added>& answer)
{
    const AccountId id = fresh->tokens.account;
    openStorage(id, fresh->key, [this, fresh, answer, id](const Result<std::shared_ptr<AccountStorage>>& opened) {
        if (!opened) {
            end(fresh->before);
            answer.finish(fail(opened.error()));
            done();
            return;
        }
        if (fresh->added.kept && !(*opened)->isDurable()) {
            // A token that no list leads to would stay in the keychain for good.
            fresh->added.kept = false;
            fresh->added.keychain = trouble;
            (void)keys.forgetRefreshToken(id);
        }
        showFresh(fresh, *opened, answer);
    });
}

void AccountsService::Private::showFresh(const std::shared_ptr<Fresh>& fresh,
                                         const std::shared_ptr<AccountStorage>& opened, const Answer<Added>& answer)
{
    ListedAccount entry;
    entry.discovery = fresh->engine->discovery();
    entry.account = {fresh->tokens.account, fresh->engine->address(), entry.discovery.name, fresh->email, QString()};
    entry.kept = fresh->added.kept;
    if (ListedAccount* before = list.find(entry.account.id)) {
        entry.account.displayName = before->account.displayName;
        *before = entry;
    } else {
        list.entries.append(entry);
    }
    for (const OutboxEdit& edit : fresh->carried)
        (void)opened->add(edit);
    AccountSession* session = begin(entry, fresh->engine, fresh->tokens, opened);
    list.shown = entry.account.id;
    listChanged();
    show(session);
    end(fresh->before);
    answer.finish(fresh->added);
    done();
}

// ---- Leaving -------------------------------------------------------------------------------------------------------

/// Takes its files and its connection from the session; gives the connection where the server is still to be told.
std::shared_ptr<EngineSession> AccountsService::Private::detach(const AccountId& id)
{
    AccountSession* session = sessions.take(id);
    if (!session)
        return nullptr;
    auto engineSession = session->d->session;
    session->d->storage.detach();
    session->disconnect(q);
    engineSession->disconnect(session);
    return session->endedCode() ? nullptr : engineSession;
}

/// Later, so that the pages can let go of it first.
void AccountsService::Private::end(AccountSession* session)
{
    if (!session)
        return;
    if (current == session)
        show(sessions.isEmpty() ? nullptr : *sessions.cbegin());
    session->deleteLater();
}

std::shared_ptr<EngineSession> AccountsService::Private::close(const AccountId& id)
{
    AccountSession* session = openSession(id);
    auto engineSession = detach(id);
    end(session);
    return engineSession;
}

void AccountsService::Private::tellServer(const std::shared_ptr<EngineSession>& session, const Then& then)
{
    leaving.append(session);
    whenDone(session->signOut(), q, [this, then, raw = session.get()](Result<Done> told) {
        // Not from within its own answer.
        QTimer::singleShot(0, q, [this, raw] {
            leaving.removeIf([raw](const std::shared_ptr<EngineSession>& one) { return one.get() == raw; });
        });
        then(told);
    });
}

void AccountsService::Private::signOut(const AccountId& id, const Answer<Done>& answer)
{
    const ListedAccount* entry = list.find(id);
    if (!entry) {
        answer.finish(fail(Error::Kind::NotFound));
        done();
        return;
    }
    if (openSession(id)) {
        leave(id, close(id), answer);
        return;
    }
    // Kept, but not opened in this run: its session at the server ends as well.
    whenDone(keys.refreshToken(id), q, [this, id, answer, listed = *entry](Result<std::optional<SecretText>> token) {
        std::shared_ptr<EngineSession> session;
        if (token && *token) {
            SessionTokens tokens;
            tokens.account = id;
            tokens.refresh = **token;
            session = engines.remembered(listed.account.server, listed.discovery)->open(tokens);
        }
        leave(id, session, answer);
    });
}

void AccountsService::Private::leave(const AccountId& id, const std::shared_ptr<EngineSession>& session,
                                     const Answer<Done>& answer)
{
    struct Outcome final {
        std::optional<Result<Done>> server;
        std::optional<Result<Done>> local;
    };
    auto outcome = std::make_shared<Outcome>();
    const auto finish = [outcome, answer] {
        if (!outcome->server || !outcome->local)
            return;
        answer.finish(*outcome->local ? *outcome->server : *outcome->local);
    };
    if (session) {
        tellServer(session, [outcome, finish](const Result<Done>& told) {
            const bool fine = told || told.error().kind == Error::Kind::SignedOut;
            outcome->server = fine ? Result<Done>(Done{}) : told;
            finish();
        });
    } else {
        outcome->server = Done{};
    }
    const ListedAccount* entry = list.find(id);
    const bool kept = entry && entry->kept;
    list.entries.removeIf([&id](const ListedAccount& one) { return one.account.id == id; });
    listChanged();
    wipe(id, true, [this, outcome, finish, kept](const Result<Done>& wiped) {
        // Nothing was put into a keychain that is not there.
        const bool fine = wiped || (!kept && wiped.error().kind == Error::Kind::Keychain);
        outcome->local = fine ? Result<Done>(Done{}) : wiped;
        finish();
        done();
    });
}

void AccountsService::Private::forget(const AccountId& id, const Answer<Done>& answer)
{
    if (!list.find(id)) {
        answer.finish(fail(Error::Kind::NotFound));
        done();
        return;
    }
    (void)close(id);
    list.entries.removeIf([&id](const ListedAccount& one) { return one.account.id == id; });
    listChanged();
    wipe(id, false, [this, answer](const Result<Done>& wiped) {
        answer.finish(wiped);
        done();
    });
}

void AccountsService::Private::wipe(const AccountId& id, bool outboxToo, const Then& then)
{
    // Each goes even where another cannot; the key goes last and only with what it opens.
    whenDone(keys.forgetRefreshToken(id), q, [this, id, outboxToo, then](const Result<Done>& token) {
        whenDone(storage.wipeAccount(id, outboxToo), q, [this, id, outboxToo, then, token](const Result<Done>& files) {
            const Result<Done> soFar = token ? files : token;
            if (!outboxToo) {
                then(soFar);
                return;
            }
            whenDone(keys.forgetSealingKey(id), q,
                     [then, soFar](const Result<Done>& key) { then(soFar ? key : soFar); });
        });
    });
}

} // namespace gatehouse
