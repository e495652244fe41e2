#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace gatehouse {

/// A text that can be said again once the language is another.
using Words = std::function<QString()>;

/// Does `say` now, and again each time the program's language changes, as long as `widget` lives: where a widget gets
/// its words, so that they follow the language while it is shown. `say` may set texts and accessible names, and ask
/// tr(), QLocale and the services anew; it must not delete
/// children of `widget`. GUI thread.
void inEveryLanguage(QWidget* widget, std::function<void()> say);

} // namespace gatehouse
