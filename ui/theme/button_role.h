#pragma once

class QAbstractButton;
class QWidget;

namespace gatehouse {

/// How a push button is drawn. A button without a role is Secondary.
enum class ButtonRole {
    Secondary,    ///< card-coloured, with an edge
    Primary,      ///< filled with the accent; one per card or dialog
    Danger,       ///< an edge and danger letters: opens a question or ends something that can be started again
    DangerFilled, ///< filled with danger: the verb of a dialog that cannot be undone
    Link,         ///< accent letters only
    Quiet         ///< text-coloured letters only: menus, icon buttons
};

/// Gives a button its role; the style draws it from then on. GUI thread.
void setButtonRole(QAbstractButton* button, ButtonRole role);
/// The role of a button, or Secondary.
[[nodiscard]] ButtonRole buttonRole(const QWidget* button);

} // namespace gatehouse
