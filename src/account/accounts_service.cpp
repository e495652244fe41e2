#include "account/accounts_service.h"

#include <QTimer>
#include <algorithm>

#include "account/account_session_parts.h"
#include "account/accounts_service_parts.h"

namespace gatehouse {

namespace {

const QString settingName = QStringLiteral("accounts");
constexpr std::chrono::seconds keychainRetry{30};

} // namespace

AccountsService::Private::Private(AccountsService* service, EngineFinder& finder, ProfileStorage& profileStorage,
                                  SecretStore& secrets, const Clock& ourClock)
    : q(service)
    , engines(finder)
    , storage(profileStorage)
    , clock(ourClock)
    , keys(secrets)
{
}

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
            keychainAnswers();
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
    session->d->picture->start();
    session->d->sessions->start();
    session->d->password->start();
    session->d->organizations->start();
    session->d->information->start();
    session->d->dataExport->refresh();
    session->d->live->start();
    return session;
}

void AccountsService::Private::keepToken(const AccountId& id, const SecretText& token, const Then& then)
{
    const ListedAccount* entry = list.find(id);
    AccountSession* open = openSession(id);
    if (!entry || !entry->kept || !open)
        return;
    // The one in the keychain is spent.
    open->d->unkeptToken = token;
    ++open->d->keeping;
    whenDone(keys.keepRefreshToken(id, token), open, [this, id, token, then, session = open](Result<Done> kept) {
        --session->d->keeping;
        if (then)
            then(kept);
        if (openSession(id) != session)
            return;
        session->d->kept = kept.has_value();
        if (kept) {
            if (session->d->unkeptToken == token)
                session->d->unkeptToken.wipe();
            keychainAnswers();
            return;
        }
        // The session goes on in memory; a keychain that was locked may open again.
        setTrouble(kept.error());
        QTimer::singleShot(keychainRetry, session, [this, id, token, session] {
            if (session->d->unkeptToken == token && !session->d->keeping)
                keepToken(id, token);
        });
    });
}

void AccountsService::Private::keychainAnswers()
{
    clearTrouble(Error::Kind::Keychain);
    for (AccountSession* session : std::as_const(sessions)) {
        if (!session->d->unkeptToken.isEmpty() && !session->d->keeping)
            keepToken(session->account().id, session->d->unkeptToken);
    }
}

void AccountsService::Private::renewDiscovery(AccountSession* session)
{
    // What a server offers changes with its releases; asked once the server is known to answer.
    if (session->connection().state() == ConnectionService::State::Online) {
        askDiscovery(session);
        return;
    }
    auto* once = new QObject(session);
    QObject::connect(&session->connection(), &ConnectionService::changed, once, [this, session, once] {
        if (session->connection().state() != ConnectionService::State::Online)
            return;
        once->deleteLater();
        once->disconnect();
        QObject::disconnect(&session->connection(), nullptr, once, nullptr);
        askDiscovery(session);
    });
}

void AccountsService::Private::askDiscovery(AccountSession* session)
{
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
void AccountsService::renewWords()
{
    for (AccountSession* session : std::as_const(d->sessions)) {
        if (session->endedCode())
            continue;
        d->renewDiscovery(session);
        session->information().refresh();
    }
}

const std::optional<Error>& AccountsService::trouble() const { return d->trouble; }

const AccountId& AccountsService::shownLast() const { return d->list.shown; }

bool AccountsService::hasUnkept() const
{
    return std::any_of(d->sessions.cbegin(), d->sessions.cend(),
                       [](AccountSession* session) { return !session->d->unkeptToken.isEmpty(); });
}

QFuture<Result<Done>> AccountsService::keepRest()
{
    struct Rest final {
        Answer<Done> answer;
        int open; ///< Not answered yet, and this function.
        Result<Done> result;
        void took(const Result<Done>& one)
        {
            if (!one)
                result = one;
            if (--open == 0)
                answer.finish(result);
        }
    };
    const auto rest = std::make_shared<Rest>(Rest{Answer<Done>(this), 1, Done{}});
    for (AccountSession* session : std::as_const(d->sessions)) {
        if (session->d->unkeptToken.isEmpty())
            continue;
        ++rest->open;
        d->keepToken(session->account().id, session->d->unkeptToken,
                     [rest](const Result<Done>& kept) { rest->took(kept); });
    }
    rest->took(Done{});
    return rest->answer.future();
}

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
