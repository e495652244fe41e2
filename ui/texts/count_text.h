#pragma once

#include <QString>

namespace gatehouse {

/// A whole number in the default QLocale's form: "10,482".
[[nodiscard]] QString numberText(int number);

} // namespace gatehouse
