#include "contract/change_json.h"

#include "contract/json_reader.h"
#include "contract/times.h"

namespace gatehouse {

QJsonObject toJson(const Change& change)
{
    return {{QLatin1String("number"), change.number},
            {QLatin1String("kind"), change.kind},
            {QLatin1String("at"), toWireTime(change.at)}};
}

Result<Change> changeFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    Change change;
    change.number = reader.number(QLatin1String("number"));
    change.kind = reader.text(QLatin1String("kind"));
    change.at = reader.time(QLatin1String("at"));
    if (auto error = reader.error())
        return fail(*error);
    return change;
}

QJsonObject toJson(const ChangesSince& changes)
{
    QJsonArray items;
    for (const Change& change : changes.items)
        items.append(toJson(change));
    return {{QLatin1String("items"), items},
            {QLatin1String("latest"), changes.latest},
            {QLatin1String("reset"), changes.reset}};
}

Result<ChangesSince> changesFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    ChangesSince changes;
    const QJsonArray items = reader.optionalArray(QLatin1String("items"));
    changes.latest = reader.number(QLatin1String("latest"));
    changes.reset = reader.flag(QLatin1String("reset"));
    if (auto error = reader.error())
        return fail(*error);
    for (const QJsonValue& value : items) {
        auto item = changeFromJson(value.toObject());
        if (!item)
            return fail(item.error());
        changes.items.append(*item);
    }
    return changes;
}

} // namespace gatehouse
