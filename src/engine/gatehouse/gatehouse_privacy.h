#pragma once
#include <QObject>

#include "engine/privacy_port.h"

namespace gatehouse {

class GatehouseSession;

/// Consents over our contract. Owned by its session; UI thread.
class GatehousePrivacy final : public QObject, public PrivacyPort {
    Q_OBJECT
public:
    explicit GatehousePrivacy(GatehouseSession& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<Fetched<InformationPreferences>>> information(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Fetched<InformationPreferences>>>
    setPromotional(bool on, const ConsentOffer& shown, const QString& etag, const QString& key) override;
    [[nodiscard]] QFuture<Result<Fetched<CookiePreferences>>> cookies(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Fetched<CookiePreferences>>>
    setCookies(const CookieChoice& choice, const ConsentOffer& shown, const QString& etag, const QString& key) override;
    [[nodiscard]] QFuture<Result<Page<Consent>>> consents(const QString& cursor, int limit) override;

private:
    GatehouseSession& m_session;
};

} // namespace gatehouse
