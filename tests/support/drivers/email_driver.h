#pragma once
#include <QLabel>

#include "tests/support/drivers/form_parts.h"

namespace gatehouse::test {

/// A new email address as a person gets it: the line below the address, its dialog, the question for the password, and
/// the page that takes a change back. Owns all widget lookup of them.
class EmailDriver final {
public:
    explicit EmailDriver(QWidget* window)
        : m_parts(window)
    {
    }
    // The line below the address.
    [[nodiscard]] bool offersChange() const { return m_parts.sees(QStringLiteral("emailChange")); }
    [[nodiscard]] bool waits() const { return m_parts.sees(QStringLiteral("emailChangeEnter")); }
    [[nodiscard]] bool canChange() const { return m_parts.part(QStringLiteral("emailChange"))->isEnabled(); }
    [[nodiscard]] bool canEnterCode() const { return m_parts.part(QStringLiteral("emailChangeEnter"))->isEnabled(); }
    [[nodiscard]] QString line() const { return m_parts.part<QLabel>(QStringLiteral("emailChangeText"))->text(); }
    void change() const { m_parts.click(QStringLiteral("emailChange")); }
    void enterCode() const { m_parts.click(QStringLiteral("emailChangeEnter")); }
    void withdraw() const { m_parts.click(QStringLiteral("emailChangeWithdraw")); }

    // Its dialog.
    [[nodiscard]] bool asksForAddress() const { return m_parts.sees(QStringLiteral("emailChangeAddress")); }
    [[nodiscard]] bool asksForCode() const { return m_parts.sees(QStringLiteral("emailChangeCode")); }
    void typeAddress(const QString& text) const { m_parts.type(QStringLiteral("emailChangeAddress"), text); }
    void typeCode(const QString& text) const { m_parts.type(QStringLiteral("emailChangeCode"), text); }
    void submit() const { m_parts.click(QStringLiteral("emailChangeSubmit")); }
    void closeDialog() const { m_parts.click(QStringLiteral("emailChangeCancel")); }
    void useAnother() const { m_parts.click(QStringLiteral("emailChangeOther")); }
    void resend() const { m_parts.click(QStringLiteral("emailChangeResend")); }
    [[nodiscard]] bool canResend() const { return m_parts.part(QStringLiteral("emailChangeResend"))->isEnabled(); }
    [[nodiscard]] QString addressError() const { return m_parts.errorAt(QStringLiteral("emailChangeAddress")); }
    [[nodiscard]] QString codeError() const { return m_parts.errorAt(QStringLiteral("emailChangeCode")); }
    [[nodiscard]] QString banner() const { return m_parts.bannerText(QStringLiteral("emailChangeBanner")); }
    /// What support needs; empty until it is asked for.
    [[nodiscard]] QString details() const
    {
        const auto* label = m_parts.part<QLabel>(QStringLiteral("emailChangeDetails"));
        return label->isVisible() ? label->text() : QString();
    }
    void toggleDetails() const { m_parts.click(QStringLiteral("emailChangeBannerAction")); }
    [[nodiscard]] QString localMessage() const { return m_parts.bannerText(QStringLiteral("localMessage")); }
    void useLocalCode() const { m_parts.click(QStringLiteral("localMessageUse")); }
    [[nodiscard]] QString sentence() const
    {
        return m_parts.part<QLabel>(QStringLiteral("emailChangeSentence"))->text();
    }

    // The question for the password.
    [[nodiscard]] bool asksForPassword() const { return m_parts.sees(QStringLiteral("stepUpPassword")); }
    void typePassword(const QString& text) const { m_parts.type(QStringLiteral("stepUpPassword"), text); }
    void confirmPassword() const { m_parts.click(QStringLiteral("stepUpConfirm")); }
    void giveNoPassword() const { m_parts.click(QStringLiteral("stepUpCancel")); }
    [[nodiscard]] QString passwordError() const { return m_parts.errorAt(QStringLiteral("stepUpPassword")); }

    // The page that takes a change back.
    [[nodiscard]] bool canRevert() const { return m_parts.sees(QStringLiteral("signInRevert")); }
    void didNotChange() const { m_parts.click(QStringLiteral("signInRevert")); }
    [[nodiscard]] bool asksForToken() const { return m_parts.sees(QStringLiteral("revertToken")); }
    void typeToken(const QString& text) const { m_parts.type(QStringLiteral("revertToken"), text); }
    void revert() const { m_parts.click(QStringLiteral("revertSubmit")); }
    [[nodiscard]] QString tokenError() const { return m_parts.errorAt(QStringLiteral("revertToken")); }
    [[nodiscard]] QString revertBanner() const { return m_parts.bannerText(QStringLiteral("revertBanner")); }

private:
    FormParts m_parts;
};

} // namespace gatehouse::test
