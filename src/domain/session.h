#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include "core/strong_id.h"

namespace gatehouse {

/// One place where the account is signed in.
struct Session final {
    SessionId id;
    QString application; ///< "Gatehouse", "Firefox 146"; empty where unknown.
    QString platform;    ///< "Debian 12", "Windows 11"; empty where unknown.
    QString label;       ///< The person's own name for it; may be empty.
    QString etag;        ///< Of the label, to write over it.
    QString address;     ///< IP address of the last activity.
    QString place;       ///< An estimate, "Lyon, FR"; empty where unknown.
    QDateTime signedInAt;
    QDateTime lastActiveAt;
    bool current = false; ///< The session that asked.
    bool unusual = false; ///< A place or device not seen before for this account.
    QJsonObject extra;    ///< Fields of a newer contract, kept as they came.
    bool operator==(const Session&) const = default;
};

} // namespace gatehouse
