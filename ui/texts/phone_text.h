#pragma once

#include "core/error.h"

namespace gatehouse {

/// A country of telephone numbers in the language of the window: "France"; "International" for "001".
[[nodiscard]] QString phoneCountryText(const QString& region);

/// A number that is kept as E.164 as people read it: "+33 6 12 34 56 78", from left to right also among letters that
/// run the other way. What is no number comes back as it is.
[[nodiscard]] QString phoneNumberText(const QString& e164);

/// What is wrong with a phone number, and what to do, by the codes of phone/phone_reading.h; empty for another code.
[[nodiscard]] QString phoneFaultText(const FieldError& error);

} // namespace gatehouse
