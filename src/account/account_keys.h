#pragma once
#include <QHash>
#include <QList>
#include <QObject>
#include <functional>

#include "core/future.h"
#include "core/strong_id.h"
#include "storage/secret_store.h"

namespace gatehouse {

/// What the keychain holds of an account: its refresh token ("ID/refresh") and the key that its files are sealed with
/// ("ID/key"). Commands on one entry are carried out in the order they were given, so that a token that was rotated
/// late never comes back after a sign-out. UI thread; owned by AccountsService.
class AccountKeys final : public QObject {
    Q_OBJECT
public:
    explicit AccountKeys(SecretStore& secrets, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<std::optional<SecretText>>> refreshToken(const AccountId& id);
    /// Writes over the one before, which is what forgets it.
    [[nodiscard]] QFuture<Result<Done>> keepRefreshToken(const AccountId& id, const SecretText& token);
    /// The key of the account's files; made and kept where there is none.
    [[nodiscard]] QFuture<Result<SecretBytes>> sealingKey(const AccountId& id);
    [[nodiscard]] QFuture<Result<Done>> forgetRefreshToken(const AccountId& id);
    [[nodiscard]] QFuture<Result<Done>> forgetSealingKey(const AccountId& id);

private:
    using Step = std::function<void(const std::function<void()>& done)>;
    void enqueue(const QString& entry, Step step);
    void runFirst(const QString& entry);
    QFuture<Result<Done>> remove(const QString& entry);
    void makeKey(const QString& entry, const Answer<SecretBytes>& answer, const std::function<void()>& done);

    SecretStore& m_secrets;
    QHash<QString, QList<Step>> m_steps;
};

} // namespace gatehouse
