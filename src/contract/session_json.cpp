#include "contract/session_json.h"

#include "contract/json_reader.h"
#include "contract/times.h"

namespace gatehouse {

QJsonObject toJson(const Session& session)
{
    QJsonObject json = session.extra;
    json[QLatin1String("id")] = session.id.text();
    json[QLatin1String("application")] = session.application;
    json[QLatin1String("platform")] = session.platform;
    json[QLatin1String("label")] = session.label;
    json[QLatin1String("etag")] = session.etag;
    json[QLatin1String("address")] = session.address;
    json[QLatin1String("place")] = session.place;
    json[QLatin1String("signed_in_at")] = toWireTime(session.signedInAt);
    json[QLatin1String("last_active_at")] = toWireTime(session.lastActiveAt);
    json[QLatin1String("current")] = session.current;
    json[QLatin1String("unusual")] = session.unusual;
    return json;
}

Result<Session> sessionFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    Session session;
    session.id = SessionId(reader.text(QLatin1String("id")));
    session.application = reader.optionalText(QLatin1String("application")).value_or(QString());
    session.platform = reader.optionalText(QLatin1String("platform")).value_or(QString());
    session.label = reader.optionalText(QLatin1String("label")).value_or(QString());
    session.etag = reader.optionalText(QLatin1String("etag")).value_or(QString());
    session.address = reader.optionalText(QLatin1String("address")).value_or(QString());
    session.place = reader.optionalText(QLatin1String("place")).value_or(QString());
    session.signedInAt = reader.time(QLatin1String("signed_in_at"));
    session.lastActiveAt = reader.time(QLatin1String("last_active_at"));
    session.current = reader.flag(QLatin1String("current"));
    session.unusual = reader.optionalFlag(QLatin1String("unusual")).value_or(false);
    session.extra = reader.rest();
    if (auto error = reader.error())
        return fail(*error);
    return session;
}

} // namespace gatehouse
