#pragma once
#include <QString>
#include <optional>

#include "core/error.h"
#include "phone/phone_country.h"

namespace gatehouse {

/// A telephone number that has been understood.
struct PhoneNumber final {
    QString e164; ///< "+33612345678": how it is kept and sent.
    PhoneCountry country;
    QString international; ///< "+33 6 12 34 56 78": how it is shown.
    QString national;      ///< "6 12 34 56 78": the same behind the dial code.
    bool operator==(const PhoneNumber&) const = default;
};

/// Why a text is not a telephone number.
struct PhoneFault final {
    /// One of: "phone_letters" (something else than digits and what stands between them), "phone_extension",
    /// "phone_no_country" (no plus and no country to read it in), "phone_unknown_country" (no such dial code),
    /// "phone_too_short", "phone_too_long", "phone_not_possible" (a length between those that there are),
    /// "phone_invalid" (the country has no such number), "phone_premium" (calling it costs extra).
    QString code;
    QString region; ///< The country that it was read as one of; may be empty.
    int given = 0;  ///< Digits behind the dial code.
    int least = 0;  ///< The fewest and the most that the country has; 0 where unknown.
    int most = 0;
};

/// How much is asked of a number. Lengths hardly ever change; which numbers a country has given out does, so that only
/// the server, which is renewed first, refuses by it.
enum class PhoneCheck { Length, Assigned };

/// A number, or why there is none.
struct PhoneReading final {
    std::optional<PhoneNumber> number;
    PhoneFault fault; ///< Where there is no number.
    explicit operator bool() const { return number.has_value(); }
};

/// Reads a number in international form: a plus (of any script), the dial code, digits of any script, and between them
/// white space, dots, dashes, slashes and brackets. Any thread.
[[nodiscard]] PhoneReading readPhone(const QString& text, PhoneCheck check);

/// Reads what a person typed or pasted with `country` chosen beside it: national ("06 12 …"), without the leading zero,
/// international by + or 00, or with the dial code twice. Among what it may mean, what exists wins; lengths are
/// checked. Any thread.
[[nodiscard]] PhoneReading readTypedPhone(const QString& text, const PhoneCountry& country);

/// Whether the country is known to have given such a number out, at an ordinary price; the fault otherwise.
[[nodiscard]] std::optional<PhoneFault> phoneDoubt(const QString& e164);

/// The pluses and digits of a text as '+' and '0'–'9'; none where something in it has no place in a number.
[[nodiscard]] std::optional<QString> phoneCharacters(const QString& text);

/// The country whose dial code a text begins with, by + or 00, whatever follows: `now` where that one has it, else the
/// first of those that share it; none where the text begins otherwise or its dial code is not whole.
[[nodiscard]] std::optional<PhoneCountry> phoneCountryAtStart(const QString& text, const PhoneCountry& now);

/// The one number in a text that has words around it, "Tel. +33 6 12 34 56 78 (mobile)"; the text where there is none,
/// or more than one.
[[nodiscard]] QString phoneInText(const QString& text);

/// The fault as an error at the field `pointer`, with its numbers.
[[nodiscard]] FieldError phoneFieldError(const QString& pointer, const PhoneFault& fault);

} // namespace gatehouse
