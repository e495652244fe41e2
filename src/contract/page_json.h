#pragma once
#include <QJsonArray>
#include <QJsonObject>

#include "contract/json_reader.h"
#include "domain/page.h"

namespace gatehouse {

/// A page of the contract: `{items, next_cursor, total}`. `toItem` is the toJson of the item.
template <typename T>
[[nodiscard]] QJsonObject pageToJson(const Page<T>& page)
{
    QJsonArray items;
    for (const T& item : page.items)
        items.append(toJson(item));
    return {{QLatin1String("items"), items},
            {QLatin1String("next_cursor"), page.nextCursor ? QJsonValue(*page.nextCursor) : QJsonValue()},
            {QLatin1String("total"), page.total}};
}

/// The reverse; `itemFromJson` reads one item. One unreadable item makes the whole page a Protocol error.
template <typename T, typename F>
[[nodiscard]] Result<Page<T>> pageFromJson(const QJsonObject& object, F&& itemFromJson)
{
    JsonReader reader(object);
    Page<T> page;
    const QJsonArray items = reader.array(QLatin1String("items"));
    page.nextCursor = reader.optionalText(QLatin1String("next_cursor"));
    page.total = reader.number(QLatin1String("total"));
    if (auto error = reader.error())
        return fail(*error);
    for (const QJsonValue& value : items) {
        Result<T> item = itemFromJson(value.toObject());
        if (!item)
            return fail(item.error());
        page.items.append(std::move(*item));
    }
    return page;
}

} // namespace gatehouse
