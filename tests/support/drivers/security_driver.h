#pragma once
#include <QStringList>

#include "tests/support/drivers/page_parts.h"

namespace gatehouse {
class ActionButton;
}

namespace gatehouse::test {

/// The page "Security" as a person uses it. Owns all widget lookup of the page.
class SecurityDriver final {
public:
    explicit SecurityDriver(QWidget* page);

    [[nodiscard]] int sessionCount() const;
    [[nodiscard]] QString title(int row) const;
    [[nodiscard]] QString detail(int row) const;
    /// Empty where the row has none.
    [[nodiscard]] QString badge(int row) const;
    [[nodiscard]] QString countText() const;
    [[nodiscard]] bool canShowMore() const;
    void showMore() const;
    /// What "End session" of a row says to a screen reader; empty where it has none.
    [[nodiscard]] QString endName(int row) const;
    [[nodiscard]] bool canEnd(int row) const;
    [[nodiscard]] bool isEnding(int row) const;
    /// Asks to end a session: a question opens.
    void end(int row) const;
    [[nodiscard]] bool offersEndOthers() const;
    [[nodiscard]] bool canEndOthers() const;
    void endOthers() const;
    /// The question that is open: its title, sentence and verb; empty without one.
    [[nodiscard]] QStringList question() const;
    void confirm() const;
    void cancel() const;
    /// What a command came to; empty while nothing is said.
    [[nodiscard]] QString said() const;
    [[nodiscard]] QString offlineSentence() const;
    [[nodiscard]] bool canName(int row) const;
    /// Opens the dialog that names a device.
    void name(int row) const;
    [[nodiscard]] bool isNaming() const;
    void enterName(const QString& name) const;
    /// What stands at the field of the name, or above it.
    [[nodiscard]] QString nameFault() const;
    void closeNaming() const;
    /// Types into the form of the password: what it is now, what it is to be, and that once more.
    void typePasswords(const QString& current, const QString& next, const QString& repeated) const;
    void changePassword() const;
    [[nodiscard]] bool canChangePassword() const;
    [[nodiscard]] bool isChangingPassword() const;
    void keepOthers() const;
    /// What stands below a field: "current", "new" or "repeated".
    [[nodiscard]] QString passwordFault(const QString& field) const;
    [[nodiscard]] QString passwordStrength() const;
    [[nodiscard]] QString passwordSaid() const;
    [[nodiscard]] QString passwordNote() const;
    [[nodiscard]] QString passwordSince() const;
    /// What is typed in the three fields.
    [[nodiscard]] QStringList passwords() const;
    /// The sentence of a failed load; empty where there is none.
    [[nodiscard]] QString failure() const;
    void tryAgain() const;
    [[nodiscard]] bool isLoading() const;

private:
    [[nodiscard]] QWidget* row(int row) const;
    [[nodiscard]] ActionButton* button(int row, const QString& prefix) const;

    PageParts m_parts;
};

} // namespace gatehouse::test
