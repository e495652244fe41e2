#pragma once
#include <QStringList>

#include "tests/support/drivers/form_parts.h"
#include "tests/support/drivers/organization_driver.h"
#include "tests/support/drivers/organizations_driver.h"
#include "tests/support/drivers/preferences_driver.h"
#include "tests/support/drivers/security_driver.h"

class QDialog;
class QMenu;

namespace gatehouse::test {

/// The window around the pages as a person uses it: tabs, account menu, banners, questions. Owns all widget lookup of
/// it.
class ShellDriver final {
public:
    explicit ShellDriver(QWidget* window);

    /// An account is shown (or the place where it was, once its session is over).
    [[nodiscard]] bool isShown() const;
    /// "Preferences", "Security" or "Organizations".
    [[nodiscard]] QString page() const;
    void choosePage(int page) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    [[nodiscard]] QString accountName() const;

    /// The texts of the menu, mnemonics and separators left out.
    [[nodiscard]] QStringList menuTexts() const;
    /// Chooses an entry of the menu or its theme list by object name, as "signOut".
    void choose(const QString& action) const;
    /// Chooses an account by what its entry begins with.
    void chooseAccount(const QString& name) const;

    [[nodiscard]] QString connectionBanner() const;
    void tryAgain() const;
    [[nodiscard]] QString clockBanner() const;
    [[nodiscard]] QString troubleBanner() const;
    [[nodiscard]] QString notice() const;

    // A question.
    [[nodiscard]] bool asks() const;
    [[nodiscard]] QString question() const;
    void agree() const;
    void cancel() const;

    // A session that is over.
    [[nodiscard]] bool saysEnded() const;
    [[nodiscard]] QString endedText() const;
    void signInAgain() const;

    [[nodiscard]] PreferencesDriver preferences() const;
    [[nodiscard]] SecurityDriver security() const;
    [[nodiscard]] OrganizationsDriver organizations() const;
    [[nodiscard]] OrganizationDriver organization() const;

private:
    [[nodiscard]] QMenu* menu() const;
    [[nodiscard]] QDialog* dialog() const;

    FormParts m_parts;
};

} // namespace gatehouse::test
