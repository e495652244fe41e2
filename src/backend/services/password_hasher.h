#pragma once
#include <QString>
#include <condition_variable>
#include <mutex>

#include "backend/config.h"
#include "core/secret.h"

namespace gatehouse::backend {

/// argon2id by libsodium. Takes tens of milliseconds and tens of MiB by design: at most `parallel` at a time, others
/// wait. Any thread.
class PasswordHasher final {
public:
    explicit PasswordHasher(HashingConfig config, int parallel = 4);
    /// The hash in libsodium's own text form, with a salt of its own.
    [[nodiscard]] QString hash(const SecretText& password);
    /// Compares; an empty `hash` takes the same time as a real one and is never right.
    [[nodiscard]] bool verify(const QString& hash, const SecretText& password);

private:
    class Turn;
    const HashingConfig m_config;
    std::mutex m_mutex;
    std::condition_variable m_free;
    int m_left;
    QString m_decoy;
};

} // namespace gatehouse::backend
