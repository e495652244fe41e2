#pragma once

#include <QString>

namespace gatehouse {

/// A language in its own tongue, as a person would look for it in a list: "English", "Français", "日本語". `tag` is a
/// BCP 47 name; its region does not count. One that is not known comes back as it is.
[[nodiscard]] QString languageName(const QString& tag);

} // namespace gatehouse
