#include "backend/services/password_tries.h"

#include "backend/ids.h"
#include "backend/refusal.h"

namespace gatehouse::backend {

namespace {

QString bucketOf(const QString& emailKey) { return QStringLiteral("failures:") + hashed(emailKey.toUtf8()); }

} // namespace

void PasswordTries::refuseLocked(const QString& emailKey)
{
    const qint64 wait = m_limits.failures(bucketOf(emailKey)).lockedUntil - now();
    if (wait > 0)
        throw Refusal::of(429, "locked_out", "Too many failed tries for this account")
            .after(std::chrono::seconds((wait + 999) / 1000));
}

void PasswordTries::failed(const QString& emailKey)
{
    const QString bucket = bucketOf(emailKey);
    m_database.transaction([&] {
        auto failures = m_limits.failures(bucket);
        ++failures.inARow;
        const int over = failures.inARow - m_tries.failuresBeforeLock;
        failures.lockedUntil = over < 0 ? 0 : now() + std::min<qint64>(15, qint64(1) << std::min(over, 4)) * 60'000;
        m_limits.setFailures(bucket, failures, now());
    });
}

void PasswordTries::passed(const QString& emailKey)
{
    const QString bucket = bucketOf(emailKey);
    if (m_limits.failures(bucket).inARow > 0)
        m_limits.clear(bucket);
}

void PasswordTries::clear(const QString& emailKey) { m_limits.clear(bucketOf(emailKey)); }

} // namespace gatehouse::backend
