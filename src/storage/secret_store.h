#pragma once
#include <QFuture>
#include <QString>
#include <optional>

#include "core/result.h"
#include "core/secret.h"

namespace gatehouse {

/// The system's keychain, or a double of it. Commands finish on the UI thread. Errors: Keychain with code "missing" (no
/// such service), "locked" (the person closed its prompt), "io".
class SecretStore {
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual QFuture<Result<std::optional<SecretBytes>>> read(const QString& key) = 0;
    [[nodiscard]] virtual QFuture<Result<Done>> write(const QString& key, const SecretBytes& value) = 0;
    /// Removing what is not there is a success.
    [[nodiscard]] virtual QFuture<Result<Done>> remove(const QString& key) = 0;
};

} // namespace gatehouse
