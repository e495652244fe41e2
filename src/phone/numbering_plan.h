#pragma once
#include <QString>
#include <phonenumbers/phonenumberutil.h>
#include <string>

#include "phone/phone_country.h"

/// Inside src/phone only: libphonenumber itself. Its headers are heavy and its types nobody else's business.
namespace gatehouse::numbering {

using Plan = i18n::phonenumbers::PhoneNumberUtil;
using Parsed = i18n::phonenumbers::PhoneNumber;

/// The numbering plans of the world, read at the first call (some 5 ms) and silent: what people type is not logged.
[[nodiscard]] const Plan& plan();

/// The country of a number; of those that share its dial code `preferred` where the digits do not say.
[[nodiscard]] PhoneCountry countryOf(const Parsed& number, const QString& preferred = {});
/// The dial code that digits after a plus begin with; 0 where there is none.
[[nodiscard]] int dialCodeAtStart(const QString& digits);
[[nodiscard]] QString formatted(const Parsed& number, Plan::PhoneNumberFormat format);
/// "6 12 34 56 78" of "+33 6 12 34 56 78".
[[nodiscard]] QString withoutDialCode(const QString& international, int dialCode);

} // namespace gatehouse::numbering
