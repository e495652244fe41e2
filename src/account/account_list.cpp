#include "account/account_list.h"

#include <QJsonArray>

#include "contract/discovery_json.h"

namespace gatehouse {

ListedAccount* AccountList::find(const AccountId& id)
{
    for (ListedAccount& entry : entries) {
        if (entry.account.id == id)
            return &entry;
    }
    return nullptr;
}

QJsonObject AccountList::toJson() const
{
    QJsonArray items;
    bool shownIsKept = false;
    for (const ListedAccount& entry : entries) {
        if (!entry.kept)
            continue;
        shownIsKept = shownIsKept || entry.account.id == shown;
        items.append(QJsonObject{{QLatin1String("id"), entry.account.id.text()},
                                 {QLatin1String("server"), entry.account.server.toString()},
                                 {QLatin1String("server_name"), entry.account.serverName},
                                 {QLatin1String("email"), entry.account.email},
                                 {QLatin1String("display_name"), entry.account.displayName},
                                 {QLatin1String("discovery"), gatehouse::toJson(entry.discovery)}});
    }
    return {{QLatin1String("accounts"), items}, {QLatin1String("shown"), shownIsKept ? shown.text() : QString()}};
}

AccountList AccountList::fromJson(const QJsonObject& json)
{
    AccountList list;
    list.shown = AccountId(json.value(QLatin1String("shown")).toString());
    for (const QJsonValue& value : json.value(QLatin1String("accounts")).toArray()) {
        const QJsonObject item = value.toObject();
        const auto text = [&item](const char* name) { return item.value(QLatin1String(name)).toString(); };
        auto discovery = discoveryFromJson(item.value(QLatin1String("discovery")).toObject());
        ListedAccount entry;
        entry.account = {AccountId(text("id")), QUrl(text("server")), text("server_name"), text("email"),
                         text("display_name")};
        if (!discovery || entry.account.id.isEmpty() || !entry.account.server.isValid() || list.find(entry.account.id))
            continue;
        entry.discovery = std::move(*discovery);
        list.entries.append(entry);
    }
    return list;
}

} // namespace gatehouse
