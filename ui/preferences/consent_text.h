#pragma once

#include "domain/consent.h"

#include <QString>

/// Words about consents. Plain text.
namespace gatehouse {

/// "Necessary and Statistics", "Only necessary": the categories in the words of the offer.
[[nodiscard]] QString cookieCategoriesText(const CookiePreferences& preferences);
/// "Necessary and Statistics allowed · changed on 12 Nov 2026".
[[nodiscard]] QString cookieSummaryText(const CookiePreferences& preferences);
/// "News about products and services: allowed", "Cookies: Necessary and Statistics".
[[nodiscard]] QString consentTitleText(const Consent& consent, const CookiePreferences* cookies);
/// "24 Nov 2026, 08:55 · Gatehouse on Debian 12".
[[nodiscard]] QString consentWhenText(const Consent& consent);
/// What another device decided meanwhile, and that nothing of ours was kept.
[[nodiscard]] QString changedMeanwhileText(const InformationPreferences& preferences, const QDateTime& now);
[[nodiscard]] QString changedMeanwhileText(const CookiePreferences& preferences, const QDateTime& now);
/// That another device decided while the dialog is open; `kept`: what is set there and not saved stays.
[[nodiscard]] QString changedElsewhereText(const CookiePreferences& preferences, bool kept, const QDateTime& now);

} // namespace gatehouse
