#pragma once
#include <QFuture>

#include "core/result.h"
#include "domain/consent.h"
#include "domain/page.h"
#include "engine/fetched.h"

namespace gatehouse {

/// What the person allows, and the record of it.
class PrivacyPort {
public:
    virtual ~PrivacyPort() = default;
    [[nodiscard]] virtual QFuture<Result<Fetched<InformationPreferences>>> information(const QString& knownEtag) = 0;
    /// Decides over the state `etag`, on the words of `shown`; Conflict where another decision was made meanwhile,
    /// Validation where the words are no longer in force. The same `key` is applied at most once.
    [[nodiscard]] virtual QFuture<Result<Fetched<InformationPreferences>>>
    setPromotional(bool on, const ConsentOffer& shown, const QString& etag, const QString& key) = 0;
    [[nodiscard]] virtual QFuture<Result<Fetched<CookiePreferences>>> cookies(const QString& knownEtag) = 0;
    /// As setPromotional().
    [[nodiscard]] virtual QFuture<Result<Fetched<CookiePreferences>>>
    setCookies(const CookieChoice& choice, const ConsentOffer& shown, const QString& etag, const QString& key) = 0;
    /// One page of all decisions, the newest first.
    [[nodiscard]] virtual QFuture<Result<Page<Consent>>> consents(const QString& cursor, int limit) = 0;
};

} // namespace gatehouse
