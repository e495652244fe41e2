#include "storage/seal.h"

#include <sodium.h>

namespace gatehouse {

namespace {

constexpr char formatMark = 1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Seal::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char* bytes(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

/// Lengths are fixed by the separators: neither a table's name nor a row's key holds a zero byte.
QByteArray placeOf(QByteArrayView table, QByteArrayView row)
{
    QByteArray place("gatehouse.seal");
    place += formatMark;
    place += table;
    place += '\0';
    place += row;
    return place;
}

} // namespace

Seal::Seal(SecretBytes key)
    : m_key(std::move(key))
{
    Q_ASSERT(isKey(m_key));
    const int ready = sodium_init(); // 1 where it is ready already.
    Q_ASSERT(ready >= 0);
    Q_UNUSED(ready)
}

Seal Seal::forMemory()
{
    QByteArray key(keySize, '\0');
    if (sodium_init() >= 0)
        randombytes_buf(key.data(), keySize);
    return Seal(SecretBytes(std::move(key)));
}

QByteArray Seal::close(QByteArrayView table, QByteArrayView row, const QByteArray& body) const
{
    const QByteArray place = placeOf(table, row);
    QByteArray out(1 + nonceSize + body.size() + tagSize, Qt::Uninitialized);
    out[0] = formatMark;
    auto* nonce = reinterpret_cast<unsigned char*>(out.data() + 1);
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        nonce + nonceSize, nullptr, bytes(body), static_cast<unsigned long long>(body.size()), bytes(place),
        static_cast<unsigned long long>(place.size()), nullptr, nonce, bytes(m_key.expose()));
    return out;
}

std::optional<QByteArray> Seal::open(QByteArrayView table, QByteArrayView row, const QByteArray& sealedBody) const
{
    const qsizetype bodySize = sealedBody.size() - 1 - nonceSize - tagSize;
    if (bodySize < 0 || sealedBody.front() != formatMark)
        return std::nullopt;
    const QByteArray place = placeOf(table, row);
    const unsigned char* nonce = bytes(sealedBody) + 1;
    QByteArray body(bodySize, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            reinterpret_cast<unsigned char*>(body.data()), nullptr, nullptr, nonce + nonceSize,
            static_cast<unsigned long long>(bodySize + tagSize), bytes(place),
            static_cast<unsigned long long>(place.size()), nonce, bytes(m_key.expose())) != 0)
        return std::nullopt;
    return body;
}

} // namespace gatehouse
