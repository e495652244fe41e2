#pragma once

#include <QString>

namespace gatehouse {

/// Up to two letters for a name: first letters of the first and last word ("Rhône Hydro" → "RH", "demand" → "D"). Whole
/// characters even outside the basic plane; names of ideographs give their first character. Empty for an empty name.
[[nodiscard]] QString initialsOf(const QString& name);

} // namespace gatehouse
