#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <optional>

#include "core/secret.h"

namespace gatehouse {

/// Seals bodies with XChaCha20-Poly1305 (libsodium) under one account's key. The place (table and key of the row) is
/// the additional data, so that a body moved to another place does not open. Any thread; cheap to copy no further than
/// needed, since it holds the key.
class Seal final {
public:
    static constexpr int keySize = 32;

    /// `key` must have keySize bytes; use forMemory() where there is none.
    explicit Seal(SecretBytes key);
    /// With a key of its own that ends with the program, for storage in memory.
    [[nodiscard]] static Seal forMemory();
    [[nodiscard]] static bool isKey(const SecretBytes& key) { return key.expose().size() == keySize; }

    [[nodiscard]] QByteArray close(QByteArrayView table, QByteArrayView row, const QByteArray& body) const;
    /// None where it was changed, cut, sealed for another place or under another key.
    [[nodiscard]] std::optional<QByteArray> open(QByteArrayView table, QByteArrayView row,
                                                 const QByteArray& sealedBody) const;

private:
    SecretBytes m_key;
};

} // namespace gatehouse
