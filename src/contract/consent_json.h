#pragma once
#include <QJsonObject>

#include "core/result.h"
#include "domain/consent.h"

namespace gatehouse {

/// The contract's `InformationPreferences`, `CookiePreferences` and `Consent` schemas. An offer without one of its
/// lines is a Protocol error: what cannot be put before the person cannot be consented to.
[[nodiscard]] QJsonObject toJson(const InformationPreferences& preferences);
[[nodiscard]] Result<InformationPreferences> informationPreferencesFromJson(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const CookiePreferences& preferences);
[[nodiscard]] Result<CookiePreferences> cookiePreferencesFromJson(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const Consent& consent);
[[nodiscard]] Result<Consent> consentFromJson(const QJsonObject& object);

/// What a client decides, and on which words.
struct PromotionalDecision final {
    bool on = false;
    QString wordingId;
    QString language;
    bool operator==(const PromotionalDecision&) const = default;
};
[[nodiscard]] QJsonObject toJson(const PromotionalDecision& decision);
[[nodiscard]] Result<PromotionalDecision> promotionalDecisionFromJson(const QJsonObject& object);

struct CookieDecision final {
    bool necessary = true; ///< A server refuses anything else.
    CookieChoice choice;
    QString wordingId;
    QString language;
    bool operator==(const CookieDecision&) const = default;
};
[[nodiscard]] QJsonObject toJson(const CookieDecision& decision);
[[nodiscard]] Result<CookieDecision> cookieDecisionFromJson(const QJsonObject& object);

} // namespace gatehouse
