#pragma once
#include <functional>

#include "core/secret.h"
#include "domain/password_rules.h"

#include <QWidget>

namespace gatehouse {

class LabeledField;
class PasswordEdit;
class StrengthMeter;

/// A new password with what it is worth below it. The estimating is the flow's; this asks it at every key.
class StrengthField final : public QWidget {
    Q_OBJECT
public:
    using Estimate = std::function<PasswordStrength(const SecretText&)>;

    /// `name` is the edit's object name; the meter's gets "Strength" behind it.
    StrengthField(const QString& label, const QString& name, Estimate estimate, QWidget* parent = nullptr);

    [[nodiscard]] LabeledField* field() const { return m_field; }
    [[nodiscard]] PasswordEdit* edit() const { return m_edit; }
    [[nodiscard]] SecretText password() const;
    void setRules(const PasswordRules& rules);
    /// Estimates again, as when a name that counts against it was typed.
    void follow();

private:
    Estimate m_estimate;
    PasswordRules m_rules;
    PasswordEdit* m_edit;
    StrengthMeter* m_meter;
    LabeledField* m_field;
};

} // namespace gatehouse
