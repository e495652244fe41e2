#include "account/accounts_service.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <functional>

#include "account/account_keys.h"
#include "account/account_list.h"
#include "account/account_session.h"
#include "account/account_session_parts.h"
#include "core/future.h"
#include "core/logging.h"
#include "storage/profile_storage.h"

namespace gatehouse {

namespace {

const QString settingName = QStringLiteral("accounts");
constexpr std::chrono::seconds keychainRetry{30};

} // namespace

/// Commands run one after another, so that no file is opened while it is being wiped. What the server says to a
/// sign-out is not waited for.
class AccountsService::Private final {
public:
    using Then = std::function<void(const Result<Done>&)>;

    Private(AccountsService* service, EngineFinder& finder, ProfileStorage& profileStorage, SecretStore& secrets,
            const Clock& ourClock)
        : q(service)
        , engines(finder)
        , storage(profileStorage)
        , clock(ourClock)
        , keys(secrets)
    {
    }

    void enqueue(std::function<void()> command);
    void done();

    void listChanged();
    void persist();
    void show(AccountSession* session);
    void setTrouble(const std::optional<Error>& error);
    void clearTrouble(Error::Kind kind);
    [[nodiscard]] AccountSession* openSession(const AccountId& id) const { return sessions.value(id); }

    void openKept(const AccountId& id, const Then& then);
    void openStorage(const AccountId& id, const std::optional<SecretBytes>& key,
                     const std::function<void(const Result<std::shared_ptr<AccountStorage>>&)>& then);
    AccountSession* begin(const ListedAccount& entry, std::shared_ptr<Engine> engine, const SessionTokens& tokens,
                          const std::shared_ptr<AccountStorage>& accountStorage);
    void keepToken(const AccountId& id, const SecretText& token);
    void renewDiscovery(AccountSession* session);
    void onEnded(AccountSession* session);

    struct Fresh final {
        std::shared_ptr<Engine> engine;
        SessionTokens tokens;
        QString email;
        Added added;
        QList<OutboxEdit> carried; ///< Unsent edits that were in memory only.
        std::optional<SecretBytes> key;
        QPointer<AccountSession> before; ///< The same account's session that gives way; shown until then.
    };
    void add(const std::shared_ptr<Fresh>& fresh, const Answer<Added>& answer);
    void keepFresh(const std::shared_ptr<Fresh>& fresh, const Answer<Added>& answer);
    void openFresh(const std::shared_ptr<Fresh>& fresh, const Answer<Added>& answer);
    void showFresh(const std::shared_ptr<Fresh>& fresh, const std::shared_ptr<AccountStorage>& opened,
                   const Answer<Added>& answer);

    std::shared_ptr<EngineSession> detach(const AccountId& id);
    std::shared_ptr<EngineSession> close(const AccountId& id);
    void end(AccountSession* session);
    void signOut(const AccountId& id, const Answer<Done>& answer);
    void leave(const AccountId& id, const std::shared_ptr<EngineSession>& session, const Answer<Done>& answer);
    void forget(const AccountId& id, const Answer<Done>& answer);
    void wipe(const AccountId& id, bool outboxToo, const Then& then);
    void tellServer(const std::shared_ptr<EngineSession>& session, const Then& then);

    AccountsService* q;
    EngineFinder& engines;
    ProfileStorage& storage;
    const Clock& clock;
    AccountKeys keys;
    AccountList list;
    QList<KnownAccount> known;
    QHash<AccountId, AccountSession*> sessions; ///< Children of `q`.
    AccountSession* current = nullptr;
    std::optional<Error> trouble;
    QList<std::function<void()>> commands;
    bool busy = false;
    QList<std::shared_ptr<EngineSession>> leaving; ///< Telling their server of a sign-out.
};

// ---- Order, list, trouble ------------------------------------------------------------------------------------------

void AccountsService::Private::enqueue(std::function<void()> command)
{
    commands.append(std::move(command));
    if (!busy) {
        busy = true;
        commands.takeFirst()();
    }
}

void AccountsService::Private::done()
{
    busy = !commands.isEmpty();
    if (busy)
        commands.takeFirst()();
}

void AccountsService::Private::listChanged()
{
    known.clear();
    for (const ListedAccount& entry : list.entries)
        known.append(entry.account);
    persist();
    Q_EMIT q->accountsChanged();
}

void AccountsService::Private::persist()
{
    whenDone(storage.setSetting(settingName, list.toJson()), q, [this](Result<Done> written) {
        if (written)
            clearTrouble(Error::Kind::Storage);
        else
            setTrouble(written.error());
    });
}

void AccountsService::Private::show(AccountSession* session)
{
    list.shown = session ? session->account().id : AccountId();
    persist();
    if (session == current)
        return;
    current = session;
    Q_EMIT q->currentChanged();
}

void AccountsService::Private::setTrouble(const std::optional<Error>& error)
{
    if (trouble == error)
        return;
    trouble = error;
    Q_EMIT q->troubleChanged();
}

void AccountsService::Private::clearTrouble(Error::Kind kind)
{
    if (trouble && trouble->kind == kind)
        setTrouble(std::nullopt);
}

// ---- Opening -------------------------------------------------------------------------------------------------------

void AccountsService::Private::openKept(const AccountId& id, const Then& then)
{
    whenDone(keys.refreshToken(id), q, [this, id, then](Result<std::optional<SecretText>> token) {
        if (!token) {
            setTrouble(token.error());
            then(fail(token.error()));
            return;
        }
        if (!*token) {
            then(fail(Error::coded(Error::Kind::SignedOut, QStringLiteral("not_kept"))));
            return;
        }
        whenDone(keys.sealingKey(id), q, [this, id, then, token = **token](Result<SecretBytes> key) {
            if (!key) {
                setTrouble(key.error());
                then(fail(key.error()));
                return;
            }
            clearTrouble(Error::Kind::Keychain);
            openStorage(id, *key, [this, id, then, token](const Result<std::shared_ptr<AccountStorage>>& opened) {
                const ListedAccount* entry = list.find(id);
                if (!opened || !entry) {
                    then(fail(opened ? Error::of(Error::Kind::NotFound) : opened.error()));
                    return;
                }
                SessionTokens tokens;
                tokens.account = id;
                tokens.refresh = token;
                AccountSession* session =
                    begin(*entry, engines.remembered(entry->account.server, entry->discovery), tokens, *opened);
                renewDiscovery(session);
                show(session);
                then(Done{});
            });
        });
    });
}

void AccountsService::Private::openStorage(
    const AccountId& id, const std::optional<SecretBytes>& key,
    const std::function<void(const Result<std::shared_ptr<AccountStorage>>&)>& then)
{
    whenDone(storage.openAccount(id, key), q, [this, id, key, then](Result<std::shared_ptr<AccountStorage>> opened) {
        if (opened || !key) {
            then(opened);
            return;
        }
        setTrouble(opened.error());
        openStorage(id, std::nullopt, then);
    });
}

AccountSession* AccountsService::Private::begin(const ListedAccount& entry, std::shared_ptr<Engine> engine,
                                                const SessionTokens& tokens,
                                                const std::shared_ptr<AccountStorage>& accountStorage)
{
    auto parts =
        std::make_unique<AccountSession::Private>(entry.account, std::move(engine), tokens, accountStorage, clock);
    parts->kept = entry.kept && accountStorage->isDurable();
    auto* session = new AccountSession(std::move(parts), q);
    const AccountId id = entry.account.id;
    sessions.insert(id, session);
    QObject::connect(session->d->session.get(), &EngineSession::refreshTokenChanged, session,
                     [this, id](const SecretText& token) { keepToken(id, token); });
    QObject::connect(session, &AccountSession::accountChanged, q, [this, session, id] {
        if (ListedAccount* listed = list.find(id)) {
            listed->account = session->account();
            listChanged();
        }
    });
    QObject::connect(session, &AccountSession::ended, q, [this, session] { onEnded(session); });
    session->d->profile->start();
    session->d->sessions->start();
    session->d->organizations->start();
    return session;
}

void AccountsService::Private::keepToken(const AccountId& id, const SecretText& token)
{
    const ListedAccount* entry = list.find(id);
    if (!entry || !entry->kept)
        return;
    whenDone(keys.keepRefreshToken(id, token), openSession(id), [this, id, token](Result<Done> kept) {
        AccountSession* session = openSession(id);
        if (!session)
            return;
        session->d->kept = kept.has_value();
        if (kept) {
            session->d->unkeptToken = SecretText();
            clearTrouble(Error::Kind::Keychain);
            return;
        }
        // The one in the keychain is spent. The session goes on in memory; a keychain that was locked may open again.
        setTrouble(kept.error());
        session->d->unkeptToken = token;
        QTimer::singleShot(keychainRetry, session, [this, id, token, session] {
            if (session->d->unkeptToken == token)
                keepToken(id, token);
        });
    });
}

void AccountsService::Private::renewDiscovery(AccountSession* session)
{
    // What a server offers changes with its releases; asked once the server is known to answer.
    auto* once = new QObject(session);
    QObject::connect(&session->connection(), &ConnectionService::changed, once, [this, session, once] {
        if (session->connection().state() != ConnectionService::State::Online)
            return;
        once->deleteLater();
        once->disconnect();
        QObject::disconnect(&session->connection(), nullptr, once, nullptr);
        const AccountId id = session->account().id;
        whenDone(engines.find(session->account().server), session,
                 [this, session, id](Result<std::shared_ptr<Engine>> found) {
                     ListedAccount* entry = list.find(id);
                     if (!found || !entry || entry->discovery == (*found)->discovery())
                         return;
                     entry->discovery = (*found)->discovery();
                     session->d->discovery = entry->discovery;
                     session->d->account.serverName = entry->discovery.name;
                     entry->account.serverName = entry->discovery.name;
                     listChanged();
                     Q_EMIT session->accountChanged();
                 });
    });
}

void AccountsService::Private::onEnded(AccountSession* session)
{
    const AccountId id = session->account().id;
    enqueue([this, id, guarded = QPointer<AccountSession>(session)] {
        if (!guarded || openSession(id) != guarded) {
            done();
            return;
        }
        whenDone(guarded->d->storage.outbox(), q, [this, id, guarded](Result<QList<OutboxEdit>> outbox) {
            if (!guarded || !guarded->d->storage.isDurable()) {
                whenDone(keys.forgetRefreshToken(id), q, [this](const Result<Done>&) { done(); });
                return;
            }
            const bool unsent = !outbox || !outbox->isEmpty();
            guarded->d->storage.detach();
            wipe(id, !unsent, [this](const Result<Done>& wiped) {
                if (!wiped)
                    setTrouble(wiped.error());
                done();
            });
        });
    });
}

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
                     clearTrouble(Error::Kind::Keychain);
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

// ---- The service ---------------------------------------------------------------------------------------------------

AccountsService::AccountsService(EngineFinder& engines, ProfileStorage& storage, SecretStore& secrets,
                                 const Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, engines, storage, secrets, clock))
{
}

AccountsService::~AccountsService()
{
    // While what they use is still there.
    for (AccountSession* session : std::exchange(d->sessions, {})) {
        session->disconnect(this);
        delete session;
    }
}

QFuture<Result<Done>> AccountsService::start()
{
    const Answer<Done> answer(this);
    d->enqueue([this, answer] {
        d->list = AccountList::fromJson(d->storage.setting(settingName));
        for (const ListedAccount& entry : d->list.entries)
            d->known.append(entry.account);
        d->setTrouble(d->storage.trouble());
        Q_EMIT accountsChanged();
        if (!d->list.find(d->list.shown)) {
            answer.finish(Done{});
            d->done();
            return;
        }
        d->openKept(d->list.shown, [this, answer](const Result<Done>& opened) {
            // An account without a token waits in the list for a new sign-in.
            const bool fine = opened || opened.error().kind == Error::Kind::SignedOut;
            answer.finish(fine ? Result<Done>(Done{}) : opened);
            d->done();
        });
    });
    return answer.future();
}

const QList<KnownAccount>& AccountsService::accounts() const { return d->known; }
AccountSession* AccountsService::current() const { return d->current; }
const std::optional<Error>& AccountsService::trouble() const { return d->trouble; }

QFuture<Result<Done>> AccountsService::switchTo(const AccountId& id)
{
    const Answer<Done> answer(this);
    d->enqueue([this, id, answer] {
        if (AccountSession* session = d->openSession(id)) {
            d->show(session);
            answer.finish(Done{});
            d->done();
        } else if (!d->list.find(id)) {
            answer.finish(fail(Error::Kind::NotFound));
            d->done();
        } else {
            d->openKept(id, [this, answer](const Result<Done>& opened) {
                answer.finish(opened);
                d->done();
            });
        }
    });
    return answer.future();
}

QFuture<Result<AccountsService::Added>>
AccountsService::add(std::shared_ptr<Engine> engine, const SessionTokens& tokens, const QString& email, bool keep)
{
    const Answer<Added> answer(this);
    auto fresh = std::make_shared<Private::Fresh>();
    fresh->engine = std::move(engine);
    fresh->tokens = tokens;
    fresh->email = email;
    fresh->added.id = tokens.account;
    fresh->added.kept = keep;
    d->enqueue([this, fresh, answer] { d->add(fresh, answer); });
    return answer.future();
}

QFuture<Result<Done>> AccountsService::signOut(const AccountId& id)
{
    const Answer<Done> answer(this);
    d->enqueue([this, id, answer] { d->signOut(id, answer); });
    return answer.future();
}

QFuture<Result<Done>> AccountsService::forget(const AccountId& id)
{
    const Answer<Done> answer(this);
    d->enqueue([this, id, answer] { d->forget(id, answer); });
    return answer.future();
}

} // namespace gatehouse
