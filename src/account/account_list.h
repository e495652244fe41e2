#pragma once
#include <QJsonObject>
#include <QList>

#include "account/known_account.h"
#include "domain/discovery.h"

namespace gatehouse {

/// An account of the list, as the settings keep it: enough to open it without asking its server.
struct ListedAccount final {
    KnownAccount account;
    Discovery discovery;
    bool kept = true; ///< Only such are written down.
};

/// The list of accounts in the settings ("accounts"). Entries that cannot be read are left out.
struct AccountList final {
    QList<ListedAccount> entries;
    AccountId shown; ///< The one shown last; empty for none.

    [[nodiscard]] ListedAccount* find(const AccountId& id);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static AccountList fromJson(const QJsonObject& json);
};

} // namespace gatehouse
