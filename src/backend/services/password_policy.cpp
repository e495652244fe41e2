#include "backend/services/password_policy.h"

namespace gatehouse::backend {

std::optional<FieldError> PasswordPolicy::fault(const QString& pointer, const SecretText& password,
                                                const QStringList& context) const
{
    if (const auto fault = passwordFault(password, m_config.passwords, context)) {
        FieldError error{pointer, *fault, {}};
        if (*fault == QLatin1String("too_short"))
            error.params.insert(QStringLiteral("min"), m_config.passwords.minLength);
        if (*fault == QLatin1String("too_long"))
            error.params.insert(QStringLiteral("max"), m_config.passwords.maxLength);
        return error;
    }
    if (m_config.passwords.breachedRefused && m_breached.contains(password))
        return FieldError{pointer, QStringLiteral("breached"), {}};
    return std::nullopt;
}

} // namespace gatehouse::backend
