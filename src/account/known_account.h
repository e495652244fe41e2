#pragma once
#include <QString>
#include <QUrl>

#include "core/strong_id.h"

namespace gatehouse {

/// An account that was signed in on this device: enough to list it and to open it offline. Holds no secret.
struct KnownAccount final {
    AccountId id;
    QUrl server;
    QString serverName; ///< "Data Platform".
    QString email;
    QString displayName; ///< Empty until the profile was read once.
    bool operator==(const KnownAccount&) const = default;
};

} // namespace gatehouse
