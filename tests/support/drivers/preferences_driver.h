#pragma once
#include <QStringList>

#include "domain/profile.h"
#include "tests/support/drivers/page_parts.h"

namespace gatehouse::test {

/// The page "Preferences" as a person uses it. Owns all widget lookup of the page.
class PreferencesDriver final {
public:
    explicit PreferencesDriver(QWidget* page);

    // What stands in the fields.
    [[nodiscard]] QString firstName() const;
    [[nodiscard]] QString lastName() const;
    [[nodiscard]] QString salutation() const;
    [[nodiscard]] QString jobRole() const;
    [[nodiscard]] QString email() const;
    [[nodiscard]] bool showsFields() const;
    /// The page is at its beginning, not scrolled.
    [[nodiscard]] bool showsItsTop() const;

    void typeFirstName(const QString& text) const;
    void typeLastName(const QString& text) const;
    void chooseSalutation(const QString& text) const;
    void chooseJobRole(const QString& text) const;
    void clearJobRole() const;
    void save() const;
    void discard() const;
    void undo() const;
    /// A key pressed where the keyboard is.
    void press(Qt::Key key) const;

    // Where the edit stands.
    [[nodiscard]] QString state() const;
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] bool canDiscard() const;
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] QString errorAt(ProfileField field) const;
    [[nodiscard]] QString noteAt(ProfileField field) const;
    /// What another device did to the field, as told below it; empty where nothing is told.
    [[nodiscard]] QString newsAt(ProfileField field) const;
    [[nodiscard]] QString emailNews() const;
    [[nodiscard]] bool asksAt(ProfileField field) const;
    void useTheirs(ProfileField field) const;
    void keepMine(ProfileField field) const;
    [[nodiscard]] bool isWaiting(ProfileField field) const;
    [[nodiscard]] bool hasKeyboard(ProfileField field) const;
    /// The sentence of a failure that belongs to no field; empty without one.
    [[nodiscard]] QString failure() const;
    void tryAgain() const;

    // Not loaded yet, or failed.
    [[nodiscard]] QString loadFailure() const;
    void retryLoading() const;

    // Two versions.
    [[nodiscard]] bool asksToDecide() const;
    void decide() const;
    [[nodiscard]] QWidget* conflictDialog() const;
    [[nodiscard]] QStringList conflictTexts() const;
    [[nodiscard]] QString keepText() const;
    void chooseMine(int field = 0) const;
    void chooseTheirs(int field = 0) const;
    void keep() const;
    void decideLater() const;

    // My organizations.
    [[nodiscard]] QStringList organizations() const;
    [[nodiscard]] QStringList joined() const;
    [[nodiscard]] QStringList roles() const;
    [[nodiscard]] QString organizationsFailure() const;
    [[nodiscard]] bool showsNoOrganizations() const;
    void retryOrganizations() const;
    void clickHeader(int column) const;
    void searchOrganizations(const QString& text) const;
    [[nodiscard]] bool offersOrganizationSearch() const;
    [[nodiscard]] bool saysNoOrganizationFound() const;
    /// The row of this number (from 0), opened by Return; out of its menu with `byMenu`.
    void openOrganization(int row, bool byMenu = false) const;
    void clickOrganization(int row) const;
    /// The keyboard is in the table, at this row; -1 where it is elsewhere.
    [[nodiscard]] int organizationWithKeyboard() const;

private:
    [[nodiscard]] QString fieldName(ProfileField field) const;
    [[nodiscard]] QStringList column(int column) const;
    [[nodiscard]] QString failureOf(const QString& states) const;

    PageParts m_parts;
};

} // namespace gatehouse::test
