#pragma once
#include <QStringList>

#include "tests/support/drivers/page_parts.h"

namespace gatehouse::test {

/// The page "Organizations" as a person uses it. Owns all widget lookup of the page.
class OrganizationsDriver final {
public:
    explicit OrganizationsDriver(QWidget* page);

    // Mine: "Northwind Analytics | Admin | 48 members · 7 projects".
    [[nodiscard]] QStringList mine() const;
    [[nodiscard]] QString mineFailure() const;
    [[nodiscard]] bool showsNoneMine() const;
    void retryMine() const;
    /// The row of this number (from 0), opened by a click; by the keyboard with `byKeyboard`.
    void openMine(int row, bool byKeyboard = false) const;

    // Available.
    void search(const QString& text) const;
    [[nodiscard]] QString status() const;
    /// The rows that the list has fetched, at most `most`.
    [[nodiscard]] QStringList available(int most = 20) const;
    [[nodiscard]] int availableCount() const;
    void scrollToEnd() const;
    /// What stands in the place of the list; empty while there is one.
    [[nodiscard]] QString availableMessage() const;
    void retryAvailable() const;
    [[nodiscard]] bool searchHasKeyboard() const;

private:
    PageParts m_parts;
};

} // namespace gatehouse::test
