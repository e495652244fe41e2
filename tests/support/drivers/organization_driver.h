#pragma once
#include <QStringList>

#include "tests/support/drivers/page_parts.h"

namespace gatehouse::test {

/// An opened organization as a person uses it. Owns all widget lookup of it.
class OrganizationDriver final {
public:
    /// `window` is what it is shown in; there may be none in it yet.
    explicit OrganizationDriver(QWidget* window);

    [[nodiscard]] bool isShown() const;
    void goBack() const;
    [[nodiscard]] QString backText() const;
    [[nodiscard]] bool backHasKeyboard() const;

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString role() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString facts() const;
    /// "loading", or why there is nothing to show; empty where there is.
    [[nodiscard]] QString trouble() const;
    void retry() const;
    /// The sentence in its place, once one does not belong to it any more.
    [[nodiscard]] QString goneText() const;
    void leaveGone() const;

    /// "48 members"
    [[nodiscard]] QString counted() const;
    /// The rows that are loaded: "Aline Moreau | Admin | 14 Mar 2024".
    [[nodiscard]] QStringList members() const;
    [[nodiscard]] int loaded() const;
    /// Names whose picture is drawn in place of their initials.
    [[nodiscard]] QStringList pictured() const;
    void scrollToEnd() const;
    void search(const QString& text) const;
    [[nodiscard]] bool offersSearch() const;
    [[nodiscard]] bool searchHasKeyboard() const;
    [[nodiscard]] QString searchStatus() const;
    /// What is said where nobody was found.
    [[nodiscard]] bool saysNobody() const;
    void showAll() const;
    /// That only a part is searched; empty where it is not so.
    [[nodiscard]] QString note() const;
    void clickHeader(int column) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;

private:
    [[nodiscard]] PageParts parts() const;

    QPointer<QWidget> m_window;
};

} // namespace gatehouse::test
