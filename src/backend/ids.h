#pragma once
#include <QByteArray>
#include <QString>

namespace gatehouse::backend {

/// A new UUIDv7 (RFC 9562) of the time given, in milliseconds since 1970; random where it is not time. Any thread.
[[nodiscard]] QString newId(qint64 now);
/// `bytes` random bytes as URL-safe base64, from libsodium's generator.
[[nodiscard]] QByteArray randomToken(int bytes);
/// A random decimal code of `digits` digits, every one equally likely.
[[nodiscard]] QString randomCode(int digits);
/// BLAKE2b-256 of `data`, as hex: how tokens and codes are stored.
[[nodiscard]] QString hashed(const QByteArray& data);

} // namespace gatehouse::backend
