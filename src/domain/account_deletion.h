#pragma once
#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

#include "core/error.h"
#include "core/strong_id.h"

namespace gatehouse {

/// An organization that has no other admin.
struct SoleAdminOf final {
    OrganizationId id;
    QString name;
    bool operator==(const SoleAdminOf&) const = default;
};

/// The organizations that stand in the way of a deletion, out of its refusal "sole_admin"; at most a hundred.
[[nodiscard]] QList<FieldError> soleAdminFields(const QList<SoleAdminOf>& organizations);
[[nodiscard]] QList<SoleAdminOf> soleAdminOf(const Error& error);

/// When an account goes, out of the refusal "deletion_pending" of a sign-in to it; none where it is another refusal.
[[nodiscard]] QList<FieldError> deletionPendingFields(const QDateTime& deleteAt);
[[nodiscard]] std::optional<QDateTime> deletionPending(const Error& error);

} // namespace gatehouse
