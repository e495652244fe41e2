#include "backend/ids.h"

#include <sodium.h>

namespace gatehouse::backend {

QString newId(qint64 now)
{
    unsigned char bytes[16];
    randombytes_buf(bytes, sizeof bytes);
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<unsigned char>((now >> (8 * (5 - i))) & 0xFF);
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
    QByteArray hex = QByteArray(reinterpret_cast<const char*>(bytes), sizeof bytes).toHex();
    for (const int at : {20, 16, 12, 8})
        hex.insert(at, '-');
    return QString::fromLatin1(hex);
}

QByteArray randomToken(int bytes)
{
    QByteArray token(bytes, '\0');
    randombytes_buf(token.data(), static_cast<size_t>(bytes));
    return token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString randomCode(int digits)
{
    QString code;
    for (int i = 0; i < digits; ++i)
        code += QLatin1Char(static_cast<char>('0' + static_cast<char>(randombytes_uniform(10))));
    return code;
}

QString hashed(const QByteArray& data)
{
    unsigned char hash[crypto_generichash_BYTES];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(data.constData()),
                       static_cast<unsigned long long>(data.size()), nullptr, 0);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(hash), sizeof hash).toHex());
}

} // namespace gatehouse::backend
