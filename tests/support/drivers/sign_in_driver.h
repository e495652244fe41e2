#pragma once
#include <QCheckBox>
#include <QLabel>

#include "tests/support/drivers/form_parts.h"
#include "ui/controls/action_button.h"

namespace gatehouse::test {

/// The sign-in page as a person uses it. Owns all widget lookup of the page.
class SignInDriver final {
public:
    explicit SignInDriver(QWidget* window)
        : m_parts(window)
    {
    }
    [[nodiscard]] bool isShown() const { return m_parts.sees(QStringLiteral("signInEmail")); }
    void typeEmail(const QString& text) const { m_parts.type(QStringLiteral("signInEmail"), text); }
    void typePassword(const QString& text) const { m_parts.type(QStringLiteral("signInPassword"), text); }
    void setKept(bool keep) const { m_parts.part<QCheckBox>(QStringLiteral("signInKeep"))->setChecked(keep); }
    void submit() const { m_parts.click(QStringLiteral("signInSubmit")); }
    void pressEnter() const { m_parts.press(Qt::Key_Return); }
    void goBack() const { m_parts.press(Qt::Key_Escape); }
    /// Address, password, Enter.
    void enter(const QString& email, const QString& password) const
    {
        typeEmail(email);
        typePassword(password);
        pressEnter();
    }
    void create() const { m_parts.click(QStringLiteral("signInCreate")); }
    void forgot() const { m_parts.click(QStringLiteral("signInForgot")); }
    void changeServer() const { m_parts.click(QStringLiteral("signInChangeServer")); }
    void tryLocal() const { m_parts.click(QStringLiteral("signInLocal")); }
    /// The banner's action: Try again, or Details.
    void act() const { m_parts.click(QStringLiteral("signInBannerAction")); }

    [[nodiscard]] QString heading() const { return m_parts.part<QLabel>(QStringLiteral("signInHeading"))->text(); }
    [[nodiscard]] QString email() const { return m_parts.textOf(QStringLiteral("signInEmail")); }
    [[nodiscard]] QString password() const { return m_parts.textOf(QStringLiteral("signInPassword")); }
    [[nodiscard]] QString banner() const { return m_parts.bannerText(QStringLiteral("signInBanner")); }
    [[nodiscard]] QString emailError() const { return m_parts.errorAt(QStringLiteral("signInEmail")); }
    [[nodiscard]] QString passwordError() const { return m_parts.errorAt(QStringLiteral("signInPassword")); }
    [[nodiscard]] bool emailHasKeyboard() const { return m_parts.hasKeyboard(QStringLiteral("signInEmail")); }
    [[nodiscard]] bool passwordHasKeyboard() const { return m_parts.hasKeyboard(QStringLiteral("signInPassword")); }
    [[nodiscard]] bool isBusy() const { return m_parts.part<ActionButton>(QStringLiteral("signInSubmit"))->isBusy(); }

private:
    FormParts m_parts;
};

} // namespace gatehouse::test
