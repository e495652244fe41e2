#pragma once

#include <QString>

namespace gatehouse {

/// Less than, equal to or greater than 0 as `a` stands before, with or after `b` in a list in the default QLocale's
/// language. Case comes last. Not QString::localeAwareCompare(), which keeps to the language of the system.
[[nodiscard]] int compareTexts(const QString& a, const QString& b);

} // namespace gatehouse
