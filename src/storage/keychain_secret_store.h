#pragma once
#include <QObject>
#include <chrono>
#include <memory>

#include "storage/secret_store.h"

namespace QKeychain {
class Job;
}

namespace gatehouse {

/// SecretStore over QtKeychain: the Secret Service or KWallet on Linux, Keychain on macOS, Credential Manager on
/// Windows. Never falls back to a file. A command that the keychain does not answer within the time limit fails as
/// "locked"; what the keychain makes of it later changes nothing here. UI thread.
class KeychainSecretStore final : public QObject, public SecretStore {
    Q_OBJECT
public:
    /// Long enough for a person to type the keychain's password into its prompt.
    static constexpr std::chrono::milliseconds usualLimit{30'000};

    explicit KeychainSecretStore(const QString& service = QStringLiteral("Gatehouse"),
                                 std::chrono::milliseconds limit = usualLimit);
    ~KeychainSecretStore() override;

    [[nodiscard]] QFuture<Result<std::optional<SecretBytes>>> read(const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> write(const QString& key, const SecretBytes& value) override;
    [[nodiscard]] QFuture<Result<Done>> remove(const QString& key) override;

private:
    template <typename T, typename J, typename F>
    QFuture<Result<T>> start(J* job, const QString& key, F&& outcome);

    const QString m_service;
    const std::chrono::milliseconds m_limit;
};

} // namespace gatehouse
