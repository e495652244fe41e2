#include "ui/sign_in/strength_field.h"

#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/password_edit.h"
#include "ui/controls/strength_meter.h"
#include "ui/texts/domain_text.h"

#include <QVBoxLayout>

#include <utility>

namespace gatehouse {

StrengthField::StrengthField(const QString& label, const QString& name, Estimate estimate, QWidget* parent)
    : QWidget(parent)
    , m_estimate(std::move(estimate))
    , m_edit(new PasswordEdit)
    , m_meter(new StrengthMeter)
    , m_field(new LabeledField(label, m_edit))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_field);
    m_field->setBelow(m_meter);
    m_edit->setObjectName(name);
    m_meter->setObjectName(name + QStringLiteral("Strength"));
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &StrengthField::follow);
    // Not at once: whoever estimates is still being made.
    inEveryLanguage(this, [this, made = false]() mutable {
        if (std::exchange(made, true))
            follow();
    });
}

SecretText StrengthField::password() const { return SecretText(m_edit->text()); }

void StrengthField::setRules(const PasswordRules& rules)
{
    m_rules = rules;
    follow();
}

void StrengthField::follow()
{
    const PasswordStrength strength =
        m_edit->text().isEmpty() ? PasswordStrength{0, 1, PasswordStrength::Weakness::Empty} : m_estimate(password());
    m_meter->setStrength(strength.score, strengthText(strength, m_rules));
}

} // namespace gatehouse
