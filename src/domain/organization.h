#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <optional>

#include "core/strong_id.h"
#include "domain/code.h"

namespace gatehouse {

/// An organization that the person belongs to.
struct Organization final {
    OrganizationId id;
    QString name;
    QString field; ///< What it works in, "Energy"; may be empty.
    OrganizationRole role;
    std::optional<QDateTime> joinedAt; ///< None for memberships older than the record.
    std::optional<int> members;        ///< None where the person may not know.
    std::optional<int> projects;
    std::optional<int> waitingRequests; ///< Requests to join; only for those who may decide them.
    QJsonObject extra;                  ///< Fields of a newer contract, kept as they came.
    bool operator==(const Organization&) const = default;
};

/// A public organization that the person does not belong to.
struct AvailableOrganization final {
    OrganizationId id;
    QString name;
    QString field; ///< What it works in; may be empty.
    int members = 0;
    bool operator==(const AvailableOrganization&) const = default;
};

} // namespace gatehouse
