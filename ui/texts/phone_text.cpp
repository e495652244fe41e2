#include "ui/texts/phone_text.h"

#include "phone/phone_reading.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

/// Context of the words below.
class PhoneWords final {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::PhoneWords)
};

/// A number out of an answer: whatever it says, it is no wall of digits.
QString digitsText(const FieldError& error, const char* name)
{
    return QLocale().toString(std::clamp(error.params.value(QLatin1String(name)).toInt(), 0, 999));
}

/// The country as the sentences name it; empty where it is not told.
QString countryIn(const FieldError& error)
{
    const QString region = error.params.value(QStringLiteral("region")).toString();
    return phoneCountry(region) || region == QLatin1String("001") ? phoneCountryText(region) : QString();
}

QString lengthText(const FieldError& error, bool tooShort)
{
    const QString country = countryIn(error);
    const int least = error.params.value(QStringLiteral("least")).toInt();
    const int most = error.params.value(QStringLiteral("most")).toInt();
    if (country.isEmpty() || least <= 0 || most < least) {
        return tooShort ? PhoneWords::tr("This is too short for a phone number. Enter all of its digits.")
                        : PhoneWords::tr("This is too long for a phone number. Check its digits.");
    }
    const QString given = digitsText(error, "given");
    if (least == most) {
        //: %1 is a country, %2 a number of at least 3, %3 any number: "Too short for France: 9 digits expected, 5
        //: given."
        return (tooShort ? PhoneWords::tr("Too short for %1: %2 digits expected, %3 given.")
                         //: %1 is a country, %2 a number of at least 3, %3 any number
                         : PhoneWords::tr("Too long for %1: %2 digits expected, %3 given."))
            .arg(country, digitsText(error, "least"), given);
    }
    //: %1 is a country, %2 a number of at least 3, %3 any number
    return (tooShort ? PhoneWords::tr("Too short for %1: at least %2 digits expected, %3 given.")
                     //: %1 is a country, %2 a number of at least 3, %3 any number
                     : PhoneWords::tr("Too long for %1: at most %2 digits expected, %3 given."))
        .arg(country, digitsText(error, tooShort ? "least" : "most"), given);
}

} // namespace

QString phoneCountryText(const QString& region)
{
    if (region == QLatin1String("001"))
        //: In place of a country: numbers of satellites and worldwide services
        return PhoneWords::tr("International");
    return phoneCountryName(region, QLocale());
}

QString phoneNumberText(const QString& e164)
{
    const PhoneReading read = readPhone(e164, PhoneCheck::Length);
    if (!read)
        return e164;
    constexpr QChar leftToRight(0x2066);
    constexpr QChar endOfIt(0x2069);
    return leftToRight + read.number->international + endOfIt;
}

QString phoneFaultText(const FieldError& error)
{
    const auto code = [&error](const char* known) { return error.code == QLatin1String(known); };
    if (code("phone_letters"))
        return PhoneWords::tr("A phone number has digits only. Take out the letters and other signs.");
    if (code("phone_extension"))
        return PhoneWords::tr("An extension cannot be kept. Enter the number without it.");
    if (code("phone_no_country"))
        return PhoneWords::tr("The country is missing. Choose it, or begin with + and its dial code.");
    if (code("phone_unknown_country"))
        return PhoneWords::tr("No country has this dial code. Check the digits after the +.");
    if (code("phone_too_short"))
        return lengthText(error, true);
    if (code("phone_too_long"))
        return lengthText(error, false);
    const QString country = countryIn(error);
    if (code("phone_not_possible")) {
        if (country.isEmpty() || error.params.value(QStringLiteral("given")).toInt() <= 0)
            return PhoneWords::tr("This cannot be read as one phone number. Enter a single one.");
        //: %1 is a country, %2 a number of at least 3
        return PhoneWords::tr("Not a length of %1: no number there has %2 digits. Check them.")
            .arg(country, digitsText(error, "given"));
    }
    if (code("phone_invalid")) {
        return country.isEmpty() ? PhoneWords::tr("There is no such phone number. Check the digits and the country.")
                                 //: %1 is a country
                                 : PhoneWords::tr("Not a number of %1. Check the digits and the country.").arg(country);
    }
    if (code("phone_premium"))
        return PhoneWords::tr("Calls to this number cost extra. Enter an ordinary number.");
    return {};
}

} // namespace gatehouse
