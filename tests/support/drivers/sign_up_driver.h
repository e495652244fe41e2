#pragma once
#include <QLabel>

#include "tests/support/drivers/form_parts.h"
#include "ui/controls/action_button.h"
#include "ui/controls/strength_meter.h"

namespace gatehouse::test {

/// A new account as a person makes it: the form, and the code. Owns all widget lookup of both pages.
class SignUpDriver final {
public:
    explicit SignUpDriver(QWidget* window)
        : m_parts(window)
    {
    }
    // The form.
    [[nodiscard]] bool isShown() const { return m_parts.sees(QStringLiteral("signUpFirstName")); }
    void fill(const QString& firstName, const QString& lastName, const QString& email, const QString& password) const
    {
        m_parts.type(QStringLiteral("signUpFirstName"), firstName);
        m_parts.type(QStringLiteral("signUpLastName"), lastName);
        m_parts.type(QStringLiteral("signUpEmail"), email);
        m_parts.type(QStringLiteral("signUpPassword"), password);
    }
    void typePassword(const QString& text) const { m_parts.type(QStringLiteral("signUpPassword"), text); }
    void acceptTerms() const { m_parts.part<QAbstractButton>(QStringLiteral("signUpTerms"))->setChecked(true); }
    [[nodiscard]] bool asksForTerms() const { return m_parts.sees(QStringLiteral("signUpTerms")); }
    void submit() const { m_parts.click(QStringLiteral("signUpSubmit")); }
    void goBack() const { m_parts.press(Qt::Key_Escape); }
    [[nodiscard]] QString valueOf(const QString& name) const { return m_parts.textOf(name); }
    [[nodiscard]] QString errorAt(const QString& name) const { return m_parts.errorAt(name); }
    [[nodiscard]] bool hasKeyboard(const QString& name) const { return m_parts.hasKeyboard(name); }
    [[nodiscard]] QString banner() const { return m_parts.bannerText(QStringLiteral("signUpBanner")); }
    [[nodiscard]] QString strength() const { return meter()->sentence(); }
    [[nodiscard]] int score() const { return meter()->score(); }
    [[nodiscard]] bool isBusy() const { return m_parts.part<ActionButton>(QStringLiteral("signUpSubmit"))->isBusy(); }

    // The code.
    [[nodiscard]] bool asksForCode() const { return m_parts.sees(QStringLiteral("codeEdit")); }
    [[nodiscard]] QString codeSubtitle() const { return m_parts.part<QLabel>(QStringLiteral("codeSubtitle"))->text(); }
    void typeCode(const QString& code) const { m_parts.type(QStringLiteral("codeEdit"), code); }
    void resend() const { m_parts.click(QStringLiteral("codeResend")); }
    [[nodiscard]] bool canResend() const { return m_parts.part(QStringLiteral("codeResend"))->isEnabled(); }
    [[nodiscard]] QString resendText() const { return PageParts::labelOf(m_parts.part(QStringLiteral("codeResend"))); }
    [[nodiscard]] QString endsText() const { return m_parts.part<QLabel>(QStringLiteral("codeEnds"))->text(); }
    [[nodiscard]] QString codeError() const { return m_parts.errorAt(QStringLiteral("codeEdit")); }
    [[nodiscard]] QString codeBanner() const { return m_parts.bannerText(QStringLiteral("codeBanner")); }
    /// The local platform's message in the page; empty while there is none.
    [[nodiscard]] QString localMessage() const
    {
        for (const Banner* banner : m_parts.root()->findChildren<Banner*>(QStringLiteral("localMessage"))) {
            if (banner->isVisible())
                return banner->accessibleName();
        }
        return {};
    }
    void useLocalCode() const
    {
        for (auto* button : m_parts.root()->findChildren<ActionButton*>(QStringLiteral("localMessageUse"))) {
            if (button->isVisible()) {
                m_parts.click(button);
                return;
            }
        }
        qFatal("There is no local message with a code");
    }

private:
    [[nodiscard]] StrengthMeter* meter() const
    {
        return m_parts.part<StrengthMeter>(QStringLiteral("signUpPasswordStrength"));
    }
    FormParts m_parts;
};

} // namespace gatehouse::test
