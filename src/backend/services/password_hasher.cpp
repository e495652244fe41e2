#include "backend/services/password_hasher.h"

#include <new>
#include <sodium.h>

#include "backend/ids.h"

namespace gatehouse::backend {

/// One of the few places at the hash, held while it is computed.
class PasswordHasher::Turn final {
public:
    explicit Turn(PasswordHasher& hasher)
        : m_hasher(hasher)
    {
        std::unique_lock lock(m_hasher.m_mutex);
        m_hasher.m_free.wait(lock, [this] { return m_hasher.m_left > 0; });
        --m_hasher.m_left;
    }
    ~Turn()
    {
        {
            const std::lock_guard lock(m_hasher.m_mutex);
            ++m_hasher.m_left;
        }
        m_hasher.m_free.notify_one();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    PasswordHasher& m_hasher;
};

PasswordHasher::PasswordHasher(HashingConfig config, int parallel)
    : m_config(config)
    , m_left(parallel)
{
    m_decoy = hash(SecretText(QString::fromLatin1(randomToken(24))));
}

QString PasswordHasher::hash(const SecretText& password)
{
    const Turn turn(*this);
    const SecretBytes utf8(password.expose().toUtf8());
    char text[crypto_pwhash_STRBYTES];
    const int failed =
        crypto_pwhash_str_alg(text, utf8.expose().constData(), static_cast<unsigned long long>(utf8.expose().size()),
                              static_cast<unsigned long long>(m_config.passes),
                              static_cast<size_t>(m_config.memoryMiB) * 1024 * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        throw std::bad_alloc();
    return QString::fromLatin1(text);
}

bool PasswordHasher::verify(const QString& hash, const SecretText& password)
{
    const bool real = !hash.isEmpty();
    const QByteArray text = (real ? hash : m_decoy).toLatin1();
    const SecretBytes utf8(password.expose().toUtf8());
    const Turn turn(*this);
    const bool same = crypto_pwhash_str_verify(text.constData(), utf8.expose().constData(),
                                               static_cast<unsigned long long>(utf8.expose().size())) == 0;
    return real && same;
}

} // namespace gatehouse::backend
