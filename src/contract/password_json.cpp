#include "contract/password_json.h"

#include "contract/json_reader.h"
#include "contract/times.h"

namespace gatehouse {

QJsonObject toJson(const PasswordState& state)
{
    QJsonObject json = state.extra;
    json[QLatin1String("changed_at")] =
        state.changedAt.isValid() ? QJsonValue(toWireTime(state.changedAt)) : QJsonValue();
    return json;
}

Result<PasswordState> passwordStateFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    PasswordState state;
    state.changedAt = reader.optionalTime(QLatin1String("changed_at")).value_or(QDateTime());
    state.extra = reader.rest();
    if (auto error = reader.error())
        return fail(*error);
    return state;
}

QJsonObject toJson(const PasswordChange& change)
{
    return {{QLatin1String("current_password"), change.current.expose()},
            {QLatin1String("new_password"), change.next.expose()},
            {QLatin1String("end_other_sessions"), change.endOthers}};
}

QJsonObject toJson(const PasswordChanged& changed)
{
    QJsonObject json = toJson(changed.state);
    json[QLatin1String("ended")] = changed.ended;
    return json;
}

Result<PasswordChanged> passwordChangedFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    PasswordChanged changed;
    changed.state.changedAt = reader.optionalTime(QLatin1String("changed_at")).value_or(QDateTime());
    changed.ended = reader.number(QLatin1String("ended"));
    changed.state.extra = reader.rest();
    if (auto error = reader.error())
        return fail(*error);
    return changed;
}

} // namespace gatehouse
