#pragma once
#include <QLabel>

#include "tests/support/drivers/form_parts.h"

namespace gatehouse::test {

/// A forgotten password as a person resets it. Owns all widget lookup of the page.
class ResetDriver final {
public:
    explicit ResetDriver(QWidget* window)
        : m_parts(window)
    {
    }
    [[nodiscard]] bool asksForAddress() const { return m_parts.sees(QStringLiteral("resetEmail")); }
    [[nodiscard]] bool asksForCode() const { return m_parts.sees(QStringLiteral("resetCode")); }
    void typeEmail(const QString& text) const { m_parts.type(QStringLiteral("resetEmail"), text); }
    void typeCode(const QString& text) const { m_parts.type(QStringLiteral("resetCode"), text); }
    void typePassword(const QString& text) const { m_parts.type(QStringLiteral("resetPassword"), text); }
    void submit() const { m_parts.click(QStringLiteral("resetSubmit")); }
    void goBack() const { m_parts.press(Qt::Key_Escape); }
    [[nodiscard]] QString email() const { return m_parts.textOf(QStringLiteral("resetEmail")); }
    [[nodiscard]] QString password() const { return m_parts.textOf(QStringLiteral("resetPassword")); }
    [[nodiscard]] QString subtitle() const { return m_parts.part<QLabel>(QStringLiteral("resetSubtitle"))->text(); }
    [[nodiscard]] QString emailError() const { return m_parts.errorAt(QStringLiteral("resetEmail")); }
    [[nodiscard]] QString codeError() const { return m_parts.errorAt(QStringLiteral("resetCode")); }
    [[nodiscard]] QString passwordError() const { return m_parts.errorAt(QStringLiteral("resetPassword")); }
    [[nodiscard]] QString banner() const { return m_parts.bannerText(QStringLiteral("resetBanner")); }

private:
    FormParts m_parts;
};

} // namespace gatehouse::test
