#pragma once
#include "backend/config.h"
#include "backend/services/breached_passwords.h"

namespace gatehouse::backend {

/// What the platform asks of a new password, wherever one is chosen (SP 800-63B-4, 3.1.1.2): length, how hard it is to
/// guess, and that it is in no list of known ones. Any thread.
class PasswordPolicy final {
public:
    explicit PasswordPolicy(const PlatformConfig& config)
        : m_config(config)
        , m_breached(config.breachedFile)
    {
    }
    /// Why a normalized password is refused, at `pointer`. `context` are words that an attacker would try first.
    [[nodiscard]] std::optional<FieldError> fault(const QString& pointer, const SecretText& password,
                                                  const QStringList& context) const;

private:
    const PlatformConfig& m_config;
    const BreachedPasswords m_breached;
};

} // namespace gatehouse::backend
