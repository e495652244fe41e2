#pragma once
#include "tests/support/drivers/form_parts.h"

namespace gatehouse::test {

/// The choice of the server as a person uses it. Owns all widget lookup of the page.
class ServerDriver final {
public:
    explicit ServerDriver(QWidget* window)
        : m_parts(window)
    {
    }
    [[nodiscard]] bool isShown() const { return m_parts.sees(QStringLiteral("serverAddress")); }
    void connectTo(const QString& address) const
    {
        m_parts.type(QStringLiteral("serverAddress"), address);
        m_parts.press(Qt::Key_Return);
    }
    void tryLocal() const { m_parts.click(QStringLiteral("serverLocal")); }
    void goBack() const { m_parts.press(Qt::Key_Escape); }
    [[nodiscard]] QString address() const { return m_parts.textOf(QStringLiteral("serverAddress")); }
    [[nodiscard]] QString fieldError() const { return m_parts.errorAt(QStringLiteral("serverAddress")); }
    [[nodiscard]] QString banner() const { return m_parts.bannerText(QStringLiteral("serverBanner")); }
    [[nodiscard]] bool hasKeyboard() const { return m_parts.hasKeyboard(QStringLiteral("serverAddress")); }

private:
    FormParts m_parts;
};

} // namespace gatehouse::test
