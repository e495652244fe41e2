#pragma once
#include <QHash>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>

#include "account/account_keys.h"
#include "account/account_list.h"
#include "account/account_session.h"
#include "account/accounts_service.h"
#include "core/future.h"
#include "engine/ports.h"
#include "storage/profile_storage.h"

namespace gatehouse {

/// Commands run one after another, so that no file is opened while it is being wiped. What the server says to a
/// sign-out is not waited for.
class AccountsService::Private final {
public:
    using Then = std::function<void(const Result<Done>&)>;

    Private(AccountsService* service, EngineFinder& finder, ProfileStorage& profileStorage, SecretStore& secrets,
            const Clock& ourClock);

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
    void keepToken(const AccountId& id, const SecretText& token, const Then& then = {});
    /// Gives it at once what it refused before.
    void keychainAnswers();
    void renewDiscovery(AccountSession* session);
    void askDiscovery(AccountSession* session);
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

} // namespace gatehouse
