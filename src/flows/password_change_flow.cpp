#include "flows/password_change_flow.h"

#include "account/password_service.h"
#include "account/profile_service.h"
#include "core/future.h"
#include "flows/enter_account.h"

namespace gatehouse {

PasswordChangeFlow::PasswordChangeFlow(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
}

QStringList PasswordChangeFlow::context() const
{
    QStringList words{m_parts.platform};
    if (const auto& profile = m_parts.profile.profile().value)
        words += {profile->firstName, profile->lastName, profile->email};
    return words;
}

PasswordStrength PasswordChangeFlow::strength(const SecretText& password) const
{
    return passwordStrength(password, context());
}

QFuture<Result<PasswordChanged>> PasswordChangeFlow::submit(const Form& form)
{
    const Answer<PasswordChanged> answer(this);
    const SecretText current = normalizedPassword(form.current);
    const SecretText next = normalizedPassword(form.next);
    QList<FieldError> faults;
    if (current.isEmpty())
        faults.append({QStringLiteral("/current_password"), QStringLiteral("required"), {}});
    if (!next.isEmpty() && next == current) {
        faults.append({QStringLiteral("/new_password"), QStringLiteral("same_password"), {}});
    } else if (auto fault = newPasswordFault(next, m_parts.rules, context())) {
        fault->pointer = QStringLiteral("/new_password");
        faults.append(*fault);
    }
    if (!(normalizedPassword(form.repeated) == next))
        faults.append({QStringLiteral("/repeated_password"), QStringLiteral("mismatch"), {}});
    if (!faults.isEmpty()) {
        answer.finish(fail(fieldFaults(faults)));
        return answer.future();
    }
    return m_parts.passwords.change({form.current, form.next, form.endOthers});
}

} // namespace gatehouse
