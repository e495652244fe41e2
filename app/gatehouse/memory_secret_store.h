#pragma once
#include <QHash>
#include <QObject>

#include "storage/secret_store.h"

namespace gatehouse {

/// A keychain that lasts as long as the program, for runs that must leave no trace: the tour and the self-test. Never a
/// fallback for a real one. UI thread.
class MemorySecretStore final : public QObject, public SecretStore {
    Q_OBJECT
public:
    [[nodiscard]] QFuture<Result<std::optional<SecretBytes>>> read(const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> write(const QString& key, const SecretBytes& value) override;
    [[nodiscard]] QFuture<Result<Done>> remove(const QString& key) override;

private:
    QHash<QString, SecretBytes> m_entries;
};

} // namespace gatehouse
