#include "backend/services/breached_passwords.h"

#include <QCryptographicHash>
#include <QFile>

#include "core/logging.h"

namespace gatehouse::backend {

namespace {

// The best-known long ones: every shorter one falls to the length rule or to zxcvbn first.
constexpr const char* builtIn[] = {
    "passwordpassword",
    "password12345678",
    "password123456789",
    "1234567890123456",
    "123456789012345",
    "12345678901234567890",
    "qwertyuiopasdfgh",
    "qwertyuiopasdfghjkl",
    "qwertyuiop123456789",
    "1qaz2wsx3edc4rfv",
    "1q2w3e4r5t6y7u8i",
    "1q2w3e4r5t6y7u8i9o0p",
    "correcthorsebatterystaple",
    "correct horse battery staple",
    "iloveyouiloveyou",
    "abcdefghijklmnop",
    "abcdefghijklmnopqrstuvwxyz",
    "aaaaaaaaaaaaaaa",
    "aaaaaaaaaaaaaaaa",
    "111111111111111",
    "1111111111111111",
    "000000000000000",
    "0000000000000000",
    "letmeinletmein123",
    "administrator123",
    "administrator1234",
    "welcomewelcome123",
    "thisismypassword",
    "thisisapassword1",
    "mypasswordispassword",
    "passwordpassword123",
    "asdfghjklasdfghjkl",
    "zxcvbnmzxcvbnm123",
    "trustno1trustno1",
    "maytheforcebewithyou",
    "tobeornottobethatisthequestion",
    "thequickbrownfox",
    "thequickbrownfoxjumpsoverthelazydog",
    "onceuponatimeinaland",
    "qazwsxedcrfvtgbyhnujm",
    "q1w2e3r4t5y6u7i8o9p0",
    "loveloveloveloves",
    "superman12345678",
    "changemechangeme",
    "changeme123456789",
    "donotusethispassword",
    "secretsecretsecret",
};

} // namespace

bool BreachedPasswords::contains(const SecretText& password) const
{
    const SecretBytes folded(password.expose().toLower().toUtf8());
    for (const char* known : builtIn) {
        if (folded.expose() == known)
            return true;
    }
    if (m_file.isEmpty())
        return false;
    return inFile(QCryptographicHash::hash(password.expose().toUtf8(), QCryptographicHash::Sha1).toHex().toUpper());
}

bool BreachedPasswords::inFile(const QByteArray& sha1Hex) const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcBackend) << "the list of breached passwords cannot be read";
        return false;
    }
    // Binary search over bytes: each probe goes back to the line that the middle falls into.
    qint64 low = 0;
    qint64 high = file.size();
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        qint64 start = std::max<qint64>(0, middle - 64);
        file.seek(start);
        const QByteArray before = file.read(middle - start);
        const qsizetype newline = before.lastIndexOf('\n');
        start = newline < 0 ? start : start + newline + 1;
        file.seek(start);
        const QByteArray line = file.readLine(256);
        const QByteArray hash = line.left(40);
        if (hash == sha1Hex)
            return true;
        if (hash < sha1Hex)
            low = start + line.size();
        else
            high = start;
        if (line.isEmpty())
            return false;
    }
    return false;
}

} // namespace gatehouse::backend
