#include "phone/numbering_plan.h"

#include <algorithm>
#include <list>
#include <phonenumbers/logger.h>

namespace gatehouse::numbering {

namespace {

Plan& silentPlan()
{
    // Before the first number is read: the library's own logger would write to the output of the program.
    static i18n::phonenumbers::NullLogger nobody;
    Plan* const plan = Plan::GetInstance();
    i18n::phonenumbers::Logger::set_logger_impl(&nobody);
    return *plan;
}

} // namespace

const Plan& plan()
{
    static const Plan& known = silentPlan();
    return known;
}

PhoneCountry countryOf(const Parsed& number, const QString& preferred)
{
    const int dialCode = number.country_code();
    const std::string wanted = preferred.toStdString();
    // Numbers that are free of charge belong to all countries of a dial code.
    if (!wanted.empty() && plan().IsValidNumberForRegion(number, wanted))
        return {preferred, dialCode};
    std::string region;
    plan().GetRegionCodeForNumber(number, &region);
    if (region.empty() || region == "ZZ") {
        std::list<std::string> sharing;
        plan().GetRegionCodesForCountryCallingCode(dialCode, &sharing);
        region = std::ranges::find(sharing, wanted) != sharing.end() ? wanted
                 : sharing.empty()                                   ? std::string()
                                                                     : sharing.front();
    }
    return {QString::fromStdString(region), dialCode};
}

int dialCodeAtStart(const QString& digits)
{
    constexpr qsizetype longest = 3;
    for (qsizetype length = 1; length <= std::min(longest, digits.size()); ++length) {
        const int code = QStringView(digits).left(length).toInt();
        std::string region;
        plan().GetRegionCodeForCountryCode(code, &region);
        if (code > 0 && region != "ZZ")
            return code;
    }
    return 0;
}

QString formatted(const Parsed& number, Plan::PhoneNumberFormat format)
{
    std::string text;
    plan().Format(number, format, &text);
    return QString::fromStdString(text);
}

QString withoutDialCode(const QString& international, int dialCode)
{
    const QString prefix = QLatin1Char('+') + QString::number(dialCode);
    if (!international.startsWith(prefix))
        return international;
    qsizetype at = prefix.size();
    while (at < international.size() && !international[at].isDigit())
        ++at;
    return international.mid(at);
}

} // namespace gatehouse::numbering
