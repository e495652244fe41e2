#pragma once
#include "backend/refusal.h"
#include "backend/routes/gate.h"
#include "core/secret.h"

namespace gatehouse::backend {

/// Required text fields of a small body; Refusal 422 naming the ones that are missing.
class Fields final {
public:
    explicit Fields(const Request& request)
        : m_object(bodyOf(request))
    {
    }
    QString text(const char* name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!value.isString() || value.toString().isEmpty())
            m_faults.append({QLatin1Char('/') + QLatin1String(name), QStringLiteral("required"), {}});
        return value.toString();
    }
    SecretText secret(const char* name) { return SecretText(text(name)); }
    void check() const
    {
        if (!m_faults.isEmpty())
            throw Refusal::validation(m_faults);
    }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }

private:
    QJsonObject m_object;
    QList<FieldError> m_faults;
};

} // namespace gatehouse::backend
