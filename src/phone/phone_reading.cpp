#include "phone/phone_reading.h"

#include <algorithm>

#include "phone/numbering_plan.h"

namespace gatehouse {

using numbering::Parsed;
using numbering::plan;
using numbering::Plan;

namespace {

/// More than anybody writes; libphonenumber itself stops at 250.
constexpr qsizetype longestText = 120;

bool isPlus(char32_t c) { return c == U'+' || c == 0xFF0B || c == 0xFE62 || c == 0x207A; }

bool isBetween(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Separator_Space:
    case QChar::Punctuation_Dash:
    case QChar::Other_Format: return true; // Invisible marks come along when a number is copied off a page.
    default: break;
    }
    return QStringLiteral("\t\n\r.()[]/·•~（）．／－−").contains(QChar(static_cast<char16_t>(c)));
}

QString withoutScheme(const QString& text)
{
    const QString trimmed = text.trimmed();
    const QLatin1String scheme("tel:");
    return trimmed.startsWith(scheme, Qt::CaseInsensitive) ? trimmed.mid(scheme.size()) : trimmed;
}

PhoneReading refused(const char* code, PhoneFault fault = {})
{
    fault.code = QString::fromLatin1(code);
    return {std::nullopt, fault};
}

/// The lengths that numbers of a dial code have, into a fault.
PhoneFault measured(int dialCode, const QString& region, int given)
{
    PhoneFault fault;
    fault.region = region;
    fault.given = given;
    constexpr int longest = 17;
    Parsed probe;
    probe.set_country_code(dialCode);
    quint64 number = 1;
    for (int length = 1; length <= longest; ++length, number *= 10) {
        probe.set_national_number(number);
        if (plan().IsPossibleNumberWithReason(probe) != Plan::IS_POSSIBLE)
            continue;
        if (fault.least == 0)
            fault.least = length;
        fault.most = length;
    }
    return fault;
}

/// A fault of a number that could not even be taken apart: how its digits stand to the lengths that there are.
PhoneReading tooShortOrLong(const QString& digits, const PhoneCountry& country)
{
    const PhoneFault fault = measured(country.dialCode, country.region, static_cast<int>(digits.size()));
    return refused(fault.most > 0 && fault.given > fault.most ? "phone_too_long" : "phone_too_short", fault);
}

PhoneNumber told(const Parsed& number, const QString& preferred)
{
    PhoneNumber told;
    told.country = numbering::countryOf(number, preferred);
    told.e164 = numbering::formatted(number, Plan::E164);
    told.international = numbering::formatted(number, Plan::INTERNATIONAL);
    told.national = numbering::withoutDialCode(told.international, number.country_code());
    return told;
}

int digitsOf(const Parsed& number)
{
    std::string digits;
    plan().GetNationalSignificantNumber(number, &digits);
    return static_cast<int>(digits.size());
}

/// Whether what would be kept of a number is that number again: zeros alone lose some of theirs on the way.
bool readsAsItself(const Parsed& number)
{
    const QString kept = numbering::formatted(number, Plan::E164);
    Parsed again;
    return plan().Parse(kept.toStdString(), "ZZ", &again) == Plan::NO_PARSING_ERROR &&
           plan().IsPossibleNumberWithReason(again) == Plan::IS_POSSIBLE &&
           numbering::formatted(again, Plan::E164) == kept;
}

/// Whether a parsed number has a length that there is.
PhoneReading judged(const Parsed& number, const QString& preferred)
{
    if (number.has_extension())
        return refused("phone_extension", {{}, numbering::countryOf(number, preferred).region});
    const auto fault = [&] {
        return measured(number.country_code(), numbering::countryOf(number, preferred).region, digitsOf(number));
    };
    switch (plan().IsPossibleNumberWithReason(number)) {
    case Plan::IS_POSSIBLE:
        if (readsAsItself(number))
            return {told(number, preferred), {}};
        break;
    case Plan::INVALID_COUNTRY_CODE: return refused("phone_unknown_country");
    case Plan::TOO_SHORT:
    case Plan::IS_POSSIBLE_LOCAL_ONLY: return refused("phone_too_short", fault());
    case Plan::TOO_LONG: return refused("phone_too_long", fault());
    case Plan::INVALID_LENGTH: break;
    }
    return refused("phone_not_possible", fault());
}

/// `digits` behind the plus.
PhoneReading readInternational(const QString& digits, const QString& preferred)
{
    if (digits.isEmpty())
        return refused("phone_too_short");
    const int dialCode = numbering::dialCodeAtStart(digits);
    if (dialCode == 0)
        return refused("phone_unknown_country");
    Parsed number;
    if (plan().Parse('+' + digits.toStdString(), "ZZ", &number) == Plan::NO_PARSING_ERROR)
        return judged(number, preferred);
    number.set_country_code(dialCode);
    return tooShortOrLong(digits.mid(QString::number(dialCode).size()), numbering::countryOf(number, preferred));
}

PhoneReading readNational(const QString& digits, const PhoneCountry& country)
{
    Parsed number;
    if (plan().Parse(digits.toStdString(), country.region.toStdString(), &number) == Plan::NO_PARSING_ERROR)
        return judged(number, country.region);
    return tooShortOrLong(digits, country);
}

/// None where the text holds nothing but what a number may: what it holds otherwise.
std::optional<PhoneReading> strange(const QString& text, const QString& region)
{
    if (text.size() > longestText)
        return refused("phone_too_long", {{}, region});
    if (phoneCharacters(text))
        return std::nullopt;
    Parsed number;
    const bool parsed = plan().Parse(text.toStdString(), region.isEmpty() ? "ZZ" : region.toStdString(), &number) ==
                        Plan::NO_PARSING_ERROR;
    return refused(parsed && number.has_extension() ? "phone_extension" : "phone_letters", {{}, region});
}

bool isAssigned(const PhoneReading& reading) { return reading && !phoneDoubt(reading.number->e164); }

/// What digits that a dial code leads may mean: as they are, or with the code once too often.
QStringList onceAndTwice(const QString& digits)
{
    QStringList readings{digits};
    const int dialCode = numbering::dialCodeAtStart(digits);
    const QString code = QString::number(dialCode);
    if (dialCode > 0) {
        for (const QString& between : {QString(), QStringLiteral("00")}) {
            if (digits.mid(code.size()).startsWith(between + code))
                readings.append(digits.mid(code.size() + between.size()));
        }
    }
    return readings;
}

} // namespace

std::optional<QString> phoneCharacters(const QString& text)
{
    QString kept;
    for (const char32_t c : withoutScheme(text).toUcs4()) {
        const int digit = QChar::digitValue(c);
        if (digit >= 0 && QChar::category(c) == QChar::Number_DecimalDigit)
            kept.append(QLatin1Char(static_cast<char>('0' + digit)));
        else if (isPlus(c))
            kept.append(QLatin1Char('+'));
        else if (c > 0xFFFF || !isBetween(c))
            return std::nullopt;
    }
    return kept;
}

PhoneReading readPhone(const QString& text, PhoneCheck check)
{
    if (const auto not_number = strange(text, {}))
        return *not_number;
    const QString characters = *phoneCharacters(text);
    if (!characters.startsWith(QLatin1Char('+')))
        return refused("phone_no_country");
    if (characters.count(QLatin1Char('+')) > 1)
        return refused("phone_not_possible");
    PhoneReading reading = readInternational(characters.mid(1), {});
    if (reading && check == PhoneCheck::Assigned) {
        if (const auto doubt = phoneDoubt(reading.number->e164))
            return {std::nullopt, *doubt};
    }
    return reading;
}

PhoneReading readTypedPhone(const QString& text, const PhoneCountry& country)
{
    if (const auto not_number = strange(text, country.region))
        return *not_number;
    const QString characters = *phoneCharacters(text);
    const QString own = QString::number(country.dialCode);
    QList<PhoneReading> meanings;
    const auto add = [&](const QString& digits) {
        for (const QString& meant : onceAndTwice(digits))
            meanings.append(readInternational(meant, country.region));
    };
    const qsizetype plus = characters.lastIndexOf(QLatin1Char('+'));
    if (plus >= 0) {
        // Before the plus of a pasted number may stand the dial code that was there already.
        QString before = characters.left(plus);
        before.remove(QLatin1Char('+'));
        const QString after = characters.mid(plus + 1);
        if (!before.isEmpty() && before != QString::number(numbering::dialCodeAtStart(after)) && before != own)
            return refused("phone_not_possible", measured(country.dialCode, country.region, 0));
        add(after);
    } else {
        // Numbers of no country have no national form.
        meanings.append(country.region == QLatin1String("001") ? readInternational(own + characters, country.region)
                                                               : readNational(characters, country));
        if (characters.startsWith(QLatin1String("00")))
            add(characters.mid(2));
        if (characters.startsWith(own))
            add(characters);
    }
    const auto assigned = std::ranges::find_if(meanings, &isAssigned);
    if (assigned != meanings.cend())
        return *assigned;
    const auto possible = std::ranges::find_if(meanings, [](const PhoneReading& one) { return bool(one); });
    return possible != meanings.cend() ? *possible : meanings.first();
}

std::optional<PhoneFault> phoneDoubt(const QString& e164)
{
    Parsed number;
    if (plan().Parse(e164.toStdString(), "ZZ", &number) != Plan::NO_PARSING_ERROR)
        return refused("phone_not_possible").fault;
    const Plan::PhoneNumberType type = plan().GetNumberType(number);
    const QString region = numbering::countryOf(number).region;
    if (type == Plan::UNKNOWN)
        return refused("phone_invalid", {{}, region}).fault;
    if (type == Plan::PREMIUM_RATE)
        return refused("phone_premium", {{}, region}).fault;
    return std::nullopt;
}

std::optional<PhoneCountry> phoneCountryAtStart(const QString& text, const PhoneCountry& now)
{
    QString digits;
    for (const char32_t c : text.trimmed().toUcs4()) {
        const auto one = phoneCharacters(QString::fromUcs4(&c, 1));
        if (!one)
            break;
        digits += *one;
    }
    if (digits.startsWith(QLatin1Char('+')))
        digits.remove(0, 1);
    else if (digits.startsWith(QLatin1String("00")))
        digits.remove(0, 2);
    else
        return std::nullopt;
    const int dialCode = numbering::dialCodeAtStart(digits);
    if (dialCode == 0)
        return std::nullopt;
    if (dialCode == now.dialCode)
        return now;
    std::string region;
    plan().GetRegionCodeForCountryCode(dialCode, &region);
    return PhoneCountry{QString::fromStdString(region), dialCode};
}

QString phoneInText(const QString& text)
{
    constexpr qsizetype fewestDigits = 4;
    QString found;
    QString run;
    int numbers = 0;
    const auto endRun = [&] {
        const QString digits = phoneCharacters(run).value_or(QString());
        if (!digits.isEmpty()) {
            ++numbers;
            found = digits.size() >= fewestDigits ? run.trimmed() : QString();
        }
        run.clear();
    };
    for (const char32_t c : text.left(longestText).toUcs4()) {
        if (phoneCharacters(QString::fromUcs4(&c, 1)))
            run += QString::fromUcs4(&c, 1);
        else
            endRun();
    }
    endRun();
    return numbers == 1 && !found.isEmpty() && text.size() <= longestText ? found : text;
}

FieldError phoneFieldError(const QString& pointer, const PhoneFault& fault)
{
    FieldError error{pointer, fault.code, {}};
    if (!fault.region.isEmpty())
        error.params.insert(QStringLiteral("region"), fault.region);
    if (fault.most > 0) {
        error.params.insert(QStringLiteral("given"), fault.given);
        error.params.insert(QStringLiteral("least"), fault.least);
        error.params.insert(QStringLiteral("most"), fault.most);
    }
    return error;
}

} // namespace gatehouse
