#include "phone/phone_country.h"

#include <algorithm>
#include <array>
#include <set>
#include <unicode/uloc.h>

#include "phone/numbering_plan.h"

namespace gatehouse {

using numbering::plan;

const QList<PhoneCountry>& phoneCountries()
{
    static const QList<PhoneCountry> countries = [] {
        std::set<std::string> regions;
        plan().GetSupportedRegions(&regions);
        QList<PhoneCountry> list;
        for (const std::string& region : regions)
            list.append({QString::fromStdString(region), plan().GetCountryCodeForRegion(region)});
        return list;
    }();
    return countries;
}

std::optional<PhoneCountry> phoneCountry(const QString& region)
{
    const QList<PhoneCountry>& all = phoneCountries();
    const auto at = std::ranges::find(all, region, &PhoneCountry::region);
    return at == all.cend() ? std::nullopt : std::optional(*at);
}

bool isMainPhoneCountry(const PhoneCountry& country)
{
    std::string main;
    plan().GetRegionCodeForCountryCode(country.dialCode, &main);
    return main == country.region.toStdString();
}

PhoneCountry phoneCountryOf(const QLocale& locale)
{
    const auto of = [](const QLocale& asked) { return phoneCountry(QLocale::territoryToCode(asked.territory())); };
    if (const auto own = of(locale))
        return *own;
    if (const auto likely = of(QLocale(locale.language())))
        return *likely;
    return phoneCountry(QStringLiteral("US")).value_or(PhoneCountry{QStringLiteral("US"), 1});
}

QString phoneCountryName(const QString& region, const QLocale& locale)
{
    std::array<UChar, 200> name{};
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray of = "und_" + region.toLatin1();
    const int length = uloc_getDisplayCountry(of.constData(), locale.name().toLatin1().constData(), name.data(),
                                              static_cast<int>(name.size()), &status);
    return U_SUCCESS(status) && length > 0 ? QString::fromUtf16(name.data(), length) : region;
}

QString phoneExample(const PhoneCountry& country)
{
    numbering::Parsed example;
    const std::string region = country.region.toStdString();
    if (!plan().GetExampleNumberForType(region, numbering::Plan::MOBILE, &example) &&
        !plan().GetExampleNumber(region, &example))
        return {};
    return numbering::withoutDialCode(numbering::formatted(example, numbering::Plan::INTERNATIONAL),
                                      example.country_code());
}

} // namespace gatehouse
