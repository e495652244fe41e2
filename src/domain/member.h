#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <optional>

#include "core/strong_id.h"
#include "domain/code.h"
#include "domain/organization.h"

namespace gatehouse {

/// Who may find an organization: "public", "private", more to come.
using OrganizationVisibility = Code<struct OrganizationVisibilityTag>;

/// An organization that the person belongs to, as its own page shows it.
struct OrganizationDetails final {
    Organization organization;
    QString description; ///< As its admins wrote it; may be empty.
    OrganizationVisibility visibility;
    bool operator==(const OrganizationDetails&) const = default;
};

/// Somebody who belongs to an organization, as the other members see them.
struct Member final {
    AccountId account;
    QString displayName;
    std::optional<QString> picture; ///< Version of their picture; none where there is none.
    OrganizationRole role;
    std::optional<QDateTime> joinedAt; ///< None for memberships older than the record.
    std::optional<QString> email;      ///< Only for those who administer the organization.
    QJsonObject extra;                 ///< Fields of a newer contract, kept as they came.
    bool operator==(const Member&) const = default;
};

/// In which order members are listed. What is unknown stands at the end of every order, and equals stand by name.
struct MemberOrder final {
    enum class By { Name, Role, Joined };
    By by = By::Name;
    bool descending = false;
    /// As the contract says it: "name", "-joined" …
    [[nodiscard]] QString word() const;
    /// None for a word that is no order.
    [[nodiscard]] static std::optional<MemberOrder> of(const QString& word);
    bool operator==(const MemberOrder&) const = default;
};

/// Which members are asked for.
struct MemberQuery final {
    QString typed; ///< Each word the beginning of one in the name, case and diacritics folded; all where empty.
    MemberOrder order;
    bool operator==(const MemberQuery&) const = default;
};

/// Whether a search for `typed` finds the name, as the server's search does.
[[nodiscard]] bool findsName(const QString& typed, const QString& name);

} // namespace gatehouse
