#pragma once
#include <QList>
#include <QLocale>
#include <QString>
#include <optional>

namespace gatehouse {

/// A country, or another area with telephone numbers of its own.
struct PhoneCountry final {
    QString region;   ///< ISO 3166-1 alpha-2, e.g. "FR"; "001" for numbers of no country (satellites, free worldwide).
    int dialCode = 0; ///< 33. Several countries may share one: +1 is that of the United States, Canada and more.
    /// "+33".
    [[nodiscard]] QString prefix() const { return QLatin1Char('+') + QString::number(dialCode); }
    bool operator==(const PhoneCountry&) const = default;
};

/// All countries, by region code. The first call reads the numbering plans (some 5 ms). Any thread.
[[nodiscard]] const QList<PhoneCountry>& phoneCountries();
[[nodiscard]] std::optional<PhoneCountry> phoneCountry(const QString& region);
/// Whether a country is the first among those that share its dial code: the United States of +1.
[[nodiscard]] bool isMainPhoneCountry(const PhoneCountry& country);
/// The country of a locale: its own, or the likeliest of its language; the United States where neither has numbers.
[[nodiscard]] PhoneCountry phoneCountryOf(const QLocale& locale);
/// The name of a country in the language of `locale`, e.g. "Allemagne"; the region code where it has no name.
[[nodiscard]] QString phoneCountryName(const QString& region, const QLocale& locale);
/// What a number of the country looks like behind its dial code, e.g. "6 12 34 56 78". Nobody's number.
[[nodiscard]] QString phoneExample(const PhoneCountry& country);

} // namespace gatehouse
