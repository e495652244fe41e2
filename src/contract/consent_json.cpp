#include "contract/consent_json.h"

#include "contract/json_reader.h"
#include "contract/times.h"

namespace gatehouse {

namespace {

const QList<QLatin1String> promotionalLines{QLatin1String("promotional")};
const QList<QLatin1String> cookieLines{QLatin1String("necessary"), QLatin1String("preferences"),
                                       QLatin1String("statistics"), QLatin1String("marketing")};

QJsonObject offerToJson(const ConsentOffer& offer)
{
    QJsonArray lines;
    for (const ConsentLine& line : offer.lines) {
        lines.append(QJsonObject{
            {QLatin1String("id"), line.id}, {QLatin1String("title"), line.title}, {QLatin1String("text"), line.text}});
    }
    return {{QLatin1String("wording_id"), offer.wordingId},
            {QLatin1String("language"), offer.language},
            {QLatin1String("lines"), lines}};
}

ConsentOffer offerFrom(JsonReader& outer, const QList<QLatin1String>& needed)
{
    JsonReader reader(outer.object(QLatin1String("offer")));
    ConsentOffer offer;
    offer.wordingId = reader.text(QLatin1String("wording_id"));
    offer.language = reader.text(QLatin1String("language"));
    for (const QJsonValue& value : reader.array(QLatin1String("lines"))) {
        JsonReader line(value.toObject());
        offer.lines.append(ConsentLine{line.text(QLatin1String("id")), line.text(QLatin1String("title")),
                                       line.text(QLatin1String("text"))});
        if (line.error())
            outer.fault(QStringLiteral("offer: not a line"));
    }
    if (reader.error())
        outer.fault(QStringLiteral("offer: incomplete"));
    for (const QLatin1String id : needed) {
        if (offer.line(id).title.isEmpty())
            outer.fault(QStringLiteral("offer: no line \"%1\"").arg(id));
    }
    return offer;
}

} // namespace

QJsonObject toJson(const InformationPreferences& preferences)
{
    QJsonObject json = preferences.extra;
    json[QLatin1String("promotional")] = QJsonObject{
        {QLatin1String("on"), preferences.promotional},  {QLatin1String("at"), toWireTimeOrNull(preferences.at)},
        {QLatin1String("device"), preferences.device},   {QLatin1String("wording_id"), preferences.wordingId},
        {QLatin1String("wording"), preferences.wording}, {QLatin1String("offer"), offerToJson(preferences.offer)}};
    return json;
}

Result<InformationPreferences> informationPreferencesFromJson(const QJsonObject& object)
{
    JsonReader outer(object);
    JsonReader reader(outer.object(QLatin1String("promotional")));
    InformationPreferences preferences;
    preferences.promotional = reader.flag(QLatin1String("on"));
    preferences.at = reader.optionalTime(QLatin1String("at"));
    preferences.device = reader.optionalText(QLatin1String("device")).value_or(QString());
    preferences.wordingId = reader.optionalText(QLatin1String("wording_id")).value_or(QString());
    preferences.wording = reader.optionalText(QLatin1String("wording")).value_or(QString());
    preferences.offer = offerFrom(reader, promotionalLines);
    preferences.extra = outer.rest();
    if (auto error = outer.error())
        return fail(*error);
    if (auto error = reader.error())
        return fail(*error);
    return preferences;
}

QJsonObject toJson(const CookiePreferences& preferences)
{
    QJsonObject json = preferences.extra;
    json[QLatin1String("necessary")] = true;
    json[QLatin1String("preferences")] = preferences.choice.preferences;
    json[QLatin1String("statistics")] = preferences.choice.statistics;
    json[QLatin1String("marketing")] = preferences.choice.marketing;
    json[QLatin1String("at")] = toWireTimeOrNull(preferences.at);
    json[QLatin1String("device")] = preferences.device;
    json[QLatin1String("offer")] = offerToJson(preferences.offer);
    return json;
}

Result<CookiePreferences> cookiePreferencesFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    CookiePreferences preferences;
    (void)reader.flag(QLatin1String("necessary"));
    preferences.choice.preferences = reader.flag(QLatin1String("preferences"));
    preferences.choice.statistics = reader.flag(QLatin1String("statistics"));
    preferences.choice.marketing = reader.flag(QLatin1String("marketing"));
    preferences.at = reader.optionalTime(QLatin1String("at"));
    preferences.device = reader.optionalText(QLatin1String("device")).value_or(QString());
    preferences.offer = offerFrom(reader, cookieLines);
    preferences.extra = reader.rest();
    if (auto error = reader.error())
        return fail(*error);
    return preferences;
}

QJsonObject toJson(const Consent& consent)
{
    QJsonObject json = consent.extra;
    json[QLatin1String("number")] = consent.number;
    json[QLatin1String("subject")] = consent.subject.text();
    json[QLatin1String("allowed")] = QJsonArray::fromStringList(consent.allowed);
    json[QLatin1String("at")] = toWireTime(consent.at);
    json[QLatin1String("device")] = consent.device;
    json[QLatin1String("wording_id")] = consent.wordingId;
    json[QLatin1String("wording")] = consent.wording;
    json[QLatin1String("language")] = consent.language;
    return json;
}

Result<Consent> consentFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    Consent consent;
    consent.number = reader.number(QLatin1String("number"));
    consent.subject = ConsentSubject(reader.text(QLatin1String("subject")));
    for (const QJsonValue& value : reader.array(QLatin1String("allowed"))) {
        if (!value.isString())
            reader.fault(QStringLiteral("allowed: not a string"));
        consent.allowed.append(value.toString());
    }
    consent.at = reader.time(QLatin1String("at"));
    consent.device = reader.optionalText(QLatin1String("device")).value_or(QString());
    consent.wordingId = reader.text(QLatin1String("wording_id"));
    consent.wording = reader.text(QLatin1String("wording"));
    consent.language = reader.optionalText(QLatin1String("language")).value_or(QString());
    consent.extra = reader.rest();
    if (auto error = reader.error())
        return fail(*error);
    return consent;
}

QJsonObject toJson(const PromotionalDecision& decision)
{
    return {{QLatin1String("promotional"), QJsonObject{{QLatin1String("on"), decision.on},
                                                       {QLatin1String("wording_id"), decision.wordingId},
                                                       {QLatin1String("language"), decision.language}}}};
}

Result<PromotionalDecision> promotionalDecisionFromJson(const QJsonObject& object)
{
    JsonReader outer(object);
    JsonReader reader(outer.object(QLatin1String("promotional")));
    PromotionalDecision decision;
    decision.on = reader.flag(QLatin1String("on"));
    decision.wordingId = reader.text(QLatin1String("wording_id"));
    decision.language = reader.text(QLatin1String("language"));
    if (auto error = outer.error())
        return fail(*error);
    if (auto error = reader.error())
        return fail(*error);
    return decision;
}

QJsonObject toJson(const CookieDecision& decision)
{
    return {{QLatin1String("necessary"), decision.necessary},
            {QLatin1String("preferences"), decision.choice.preferences},
            {QLatin1String("statistics"), decision.choice.statistics},
            {QLatin1String("marketing"), decision.choice.marketing},
            {QLatin1String("wording_id"), decision.wordingId},
            {QLatin1String("language"), decision.language}};
}

Result<CookieDecision> cookieDecisionFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    CookieDecision decision;
    decision.necessary = reader.flag(QLatin1String("necessary"));
    decision.choice.preferences = reader.flag(QLatin1String("preferences"));
    decision.choice.statistics = reader.flag(QLatin1String("statistics"));
    decision.choice.marketing = reader.flag(QLatin1String("marketing"));
    decision.wordingId = reader.text(QLatin1String("wording_id"));
    decision.language = reader.text(QLatin1String("language"));
    if (auto error = reader.error())
        return fail(*error);
    return decision;
}

} // namespace gatehouse
