#pragma once
#include <QStringList>

class QMenu;
class QWidget;

/// The generic walks: what must hold for every page and dialog, whatever is on it. Each gives one sentence a fault,
/// naming the widget by its path of object names; an empty list is a pass. GUI thread; `root` is shown.
namespace gatehouse::test {

/// Every widget that takes the keyboard has an object name of its own (unique below `root`) and says its name to a
/// screen reader; no name is a bare "…", a number or an untranslated key.
[[nodiscard]] QStringList nameFaults(QWidget* root);

/// Tab goes through every widget that takes the keyboard and comes back to the first, within the window of `root`.
[[nodiscard]] QStringList tabFaults(QWidget* root);

/// No two visible widgets answer to the same Alt+letter, and the main action and every labelled field have one. Search
/// fields need none: Ctrl+F goes there.
[[nodiscard]] QStringList mnemonicFaults(QWidget* root);

/// No two entries of a menu answer to the same letter, and none is empty.
[[nodiscard]] QStringList letterFaults(const QMenu* menu);

/// No text is cut without being readable elsewhere, no widget stands outside its parent or over a sibling, and no page
/// scrolls sideways.
[[nodiscard]] QStringList layoutFaults(QWidget* root);

/// Targets for the pointer are at least 24 × 24 (WCAG 2.2, 2.5.8).
[[nodiscard]] QStringList targetFaults(QWidget* root);

/// All of the above.
[[nodiscard]] QStringList allFaults(QWidget* root);

/// All of the above once `root` is laid out to its end, a line a fault: empty is a pass.
[[nodiscard]] QString settledFaults(QWidget* root);

} // namespace gatehouse::test
