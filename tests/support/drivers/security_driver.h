#pragma once
#include <QStringList>

#include "tests/support/drivers/page_parts.h"

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
    /// The sentence of a failed load; empty where there is none.
    [[nodiscard]] QString failure() const;
    void tryAgain() const;
    [[nodiscard]] bool isLoading() const;

private:
    [[nodiscard]] QWidget* row(int row) const;

    PageParts m_parts;
};

} // namespace gatehouse::test
