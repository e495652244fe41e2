#pragma once
#include <QString>

namespace gatehouse::backend {

/// The word for a name in an export ("first_name", "section.sessions", "word.yes") in "en", "fr" or "ja"; the name
/// itself, without what is before a dot, where there is none. Any thread.
[[nodiscard]] QString exportWord(const QString& name, const QString& language);
/// Where a name stands among the others of its section, for people.
[[nodiscard]] int exportPlace(const QString& name);

} // namespace gatehouse::backend
