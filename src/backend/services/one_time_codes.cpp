#include "backend/services/one_time_codes.h"

#include <sodium.h>

#include "backend/ids.h"

namespace gatehouse::backend {

QByteArray codeDigits(const SecretText& code)
{
    QByteArray digits;
    for (const QChar c : code.expose()) {
        if (c.isDigit())
            digits += static_cast<char>('0' + c.digitValue());
    }
    return digits;
}

QString codeHash(const QString& purpose, const QString& key, const QByteArray& digits)
{
    return hashed(purpose.toUtf8() + '\n' + key.toUtf8() + '\n' + digits);
}

bool sameText(const QString& a, const QString& b)
{
    const QByteArray left = a.toLatin1();
    const QByteArray right = b.toLatin1();
    return left.size() == right.size() &&
           sodium_memcmp(left.constData(), right.constData(), static_cast<size_t>(left.size())) == 0;
}

QString hashOfNoCode() { return QString(64, QLatin1Char('-')); }

} // namespace gatehouse::backend
