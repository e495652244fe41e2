#include <cstdint>
#include <cstdlib>

#include "phone/phone_reading.h"
#include "phone/phone_typing.h"

using namespace gatehouse;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What is kept of a reading reads as itself, beside its country and in full.
void judge(const PhoneReading& read)
{
    if (!read) {
        require(read.fault.code.startsWith(QLatin1String("phone_")));
        return;
    }
    const PhoneNumber& number = *read.number;
    require(!number.national.isEmpty() && number.country.dialCode > 0);
    require(readPhone(number.e164, PhoneCheck::Length).number.has_value());
    const PhoneReading full = readTypedPhone(number.international, number.country);
    require(full && full.number->e164 == number.e164);
    static_cast<void>(phoneDoubt(number.e164));
}

} // namespace

/// A country, then what is typed or pasted beside it: no digit is lost or made up while it is spaced, and what is read
/// can be kept.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    static PhoneTyping typing;
    const QList<PhoneCountry>& countries = phoneCountries();
    const PhoneCountry country =
        data[0] < countries.size() ? countries[data[0]] : PhoneCountry{QStringLiteral("001"), 800};
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1).left(300);
    judge(readTypedPhone(text, country));
    const QString found = phoneInText(text);
    require(found == text || text.contains(found));
    judge(readTypedPhone(found, country));
    if (const auto begun = phoneCountryAtStart(text, country))
        require(begun->dialCode > 0 && !begun->region.isEmpty());
    if (const auto characters = phoneCharacters(text)) {
        const QString shown = typing.spaced(*characters, country);
        require(phoneCharacters(shown) == *characters);
    }
    return 0;
}
