#pragma once
#include <QFuture>
#include <QList>
#include <QObject>
#include <memory>
#include <optional>

#include "account/known_account.h"
#include "core/result.h"
#include "domain/discovery.h"
#include "domain/sign_in.h"

namespace gatehouse {

class AccountSession;
class Clock;
class Engine;
class EngineFinder;
class ProfileStorage;
class SecretStore;

/// The accounts on this device: which are signed in, which one is shown. UI thread; owned by the composition.
class AccountsService final : public QObject {
    Q_OBJECT
public:
    AccountsService(EngineFinder& engines, ProfileStorage& storage, SecretStore& secrets, const Clock& clock,
                    QObject* parent = nullptr);
    ~AccountsService() override;

    /// Reads the list of accounts and opens the one shown last, from the cache, without waiting for the network.
    [[nodiscard]] QFuture<Result<Done>> start();
    [[nodiscard]] const QList<KnownAccount>& accounts() const;
    /// The account shown; null when none is signed in.
    [[nodiscard]] AccountSession* current() const;
    /// The account that was shown last, whether or not it could be opened; empty for none.
    [[nodiscard]] const AccountId& shownLast() const;
    /// Shows another account of the list.
    [[nodiscard]] QFuture<Result<Done>> switchTo(const AccountId& id);
    /// What a new sign-in came to: whether it was kept in the keychain.
    struct Added final {
        AccountId id;
        bool kept = true;
        std::optional<Error> keychain; ///< Why it was not kept.
    };
    /// Takes a fresh sign-in in: keychain, list, services; and shows it. Without `keep` nothing of it outlives the
    /// program.
    [[nodiscard]] QFuture<Result<Added>> add(std::shared_ptr<Engine> engine, const SessionTokens& tokens,
                                             const QString& email, bool keep);
    /// Signs out: server (as far as it can be reached), keychain entry, cache, list. Local traces go in any case; the
    /// result says Offline when the server could not be told. Unsent edits are lost: ask first
    /// (AccountSession::hasUnsentEdits).
    [[nodiscard]] QFuture<Result<Done>> signOut(const AccountId& id);
    /// Forgets an ended session's remains on this device, but keeps its unsent edits.
    [[nodiscard]] QFuture<Result<Done>> forget(const AccountId& id);
    /// The program speaks another language: asks every server anew for what it says in words of its own.
    void renewWords();
    /// True while the keychain has not taken yet what it should keep of an account that is open.
    [[nodiscard]] bool hasUnkept() const;
    /// Gives it to the keychain once more, as before the program quits. Errors: Keychain.
    [[nodiscard]] QFuture<Result<Done>> keepRest();
    /// What stands in the way of keeping things on this computer: keychain missing or locked (Keychain), folder
    /// read-only or disk full (Storage). None when all is well.
    [[nodiscard]] const std::optional<Error>& trouble() const;

Q_SIGNALS:
    void accountsChanged();
    void currentChanged();
    void troubleChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
