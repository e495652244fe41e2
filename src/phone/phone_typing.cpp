#include "phone/phone_typing.h"

#include <map>
#include <phonenumbers/asyoutypeformatter.h>

#include "phone/numbering_plan.h"

namespace gatehouse {

using i18n::phonenumbers::AsYouTypeFormatter;

namespace {

/// Longer than any number: what follows is shown as it was typed.
constexpr qsizetype mostDigits = 20;

} // namespace

struct PhoneTyping::Private final {
    std::map<std::string, std::unique_ptr<AsYouTypeFormatter>> formatters;

    QString fed(const std::string& region, const std::string& characters)
    {
        std::unique_ptr<AsYouTypeFormatter>& formatter = formatters[region];
        if (!formatter)
            formatter.reset(numbering::plan().GetAsYouTypeFormatter(region));
        formatter->Clear();
        std::string shown;
        for (const char c : characters)
            formatter->InputDigit(static_cast<char32_t>(c), &shown);
        return QString::fromStdString(shown);
    }
};

PhoneTyping::PhoneTyping()
    : d(std::make_unique<Private>())
{
}

PhoneTyping::~PhoneTyping() = default;

QString PhoneTyping::spaced(const QString& characters, const PhoneCountry& country)
{
    if (characters.isEmpty() || characters.size() > mostDigits)
        return characters;
    const auto sameCharacters = [&characters](const QString& shown) {
        QString bare;
        for (const QChar c : shown) {
            if (c.isDigit() || c == QLatin1Char('+'))
                bare.append(c);
        }
        return bare == characters;
    };
    const std::string region = country.region.toStdString();
    std::string trunk;
    numbering::plan().GetNddPrefixForRegion(region, true, &trunk);
    QString shown;
    if (characters.startsWith(QLatin1Char('+')))
        shown = d->fed("ZZ", characters.toStdString());
    else if (characters.startsWith(QLatin1String("00")) ||
             (!trunk.empty() && characters.startsWith(QString::fromStdString(trunk))))
        shown = d->fed(region, characters.toStdString());
    else
        shown = numbering::withoutDialCode(d->fed("ZZ", country.prefix().toStdString() + characters.toStdString()),
                                           country.dialCode);
    // Whatever the formatter thinks of it, no digit is lost or made up.
    return sameCharacters(shown) ? shown.trimmed() : characters;
}

} // namespace gatehouse
