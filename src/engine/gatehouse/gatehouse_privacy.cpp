#include "engine/gatehouse/gatehouse_privacy.h"

#include "contract/consent_json.h"
#include "contract/page_json.h"
#include "engine/gatehouse/gatehouse_session.h"

namespace gatehouse {

namespace {

const QString informationPath = QStringLiteral("/v1/me/information-preferences");
const QString cookiesPath = QStringLiteral("/v1/me/cookie-preferences");

HttpRequest over(HttpRequest request, const QString& etag)
{
    request.headers.insert("If-Match", etag.toLatin1());
    return request;
}

} // namespace

QFuture<Result<Fetched<InformationPreferences>>> GatehousePrivacy::information(const QString& knownEtag)
{
    return converted<Fetched<InformationPreferences>>(
        m_session.call(m_session.read(informationPath, knownEtag)), this,
        [](const WireAnswer& wire) { return fetched<InformationPreferences>(wire, &informationPreferencesFromJson); });
}

QFuture<Result<Fetched<InformationPreferences>>>
GatehousePrivacy::setPromotional(bool on, const ConsentOffer& shown, const QString& etag, const QString& key)
{
    const QJsonObject body = toJson(PromotionalDecision{on, shown.wordingId, shown.language});
    return converted<Fetched<InformationPreferences>>(
        m_session.call(over(m_session.write("PATCH", informationPath, body, key), etag)), this,
        [](const WireAnswer& wire) { return fetched<InformationPreferences>(wire, &informationPreferencesFromJson); });
}

QFuture<Result<Fetched<CookiePreferences>>> GatehousePrivacy::cookies(const QString& knownEtag)
{
    return converted<Fetched<CookiePreferences>>(
        m_session.call(m_session.read(cookiesPath, knownEtag)), this,
        [](const WireAnswer& wire) { return fetched<CookiePreferences>(wire, &cookiePreferencesFromJson); });
}

QFuture<Result<Fetched<CookiePreferences>>> GatehousePrivacy::setCookies(const CookieChoice& choice,
                                                                         const ConsentOffer& shown, const QString& etag,
                                                                         const QString& key)
{
    const QJsonObject body = toJson(CookieDecision{true, choice, shown.wordingId, shown.language});
    return converted<Fetched<CookiePreferences>>(
        m_session.call(over(m_session.write("PUT", cookiesPath, body, key), etag)), this,
        [](const WireAnswer& wire) { return fetched<CookiePreferences>(wire, &cookiePreferencesFromJson); });
}

QFuture<Result<Page<Consent>>> GatehousePrivacy::consents(const QString& cursor, int limit)
{
    QString path = QStringLiteral("/v1/me/consents?limit=%1").arg(limit);
    if (!cursor.isEmpty())
        path += QStringLiteral("&cursor=") + cursor;
    return converted<Page<Consent>>(m_session.call(m_session.read(path, QString())), this, [](const WireAnswer& wire) {
        return pageFromJson<Consent>(wire.object, &consentFromJson);
    });
}

} // namespace gatehouse
