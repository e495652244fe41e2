#include "ui/organizations/members_table_model.h"

#include "models/members_model.h"
#include "ui/texts/domain_text.h"
#include "ui/texts/time_text.h"

#include <QDateTime>

namespace gatehouse {

QVariant MembersTableModel::data(const QModelIndex& index, int role) const
{
    // The second line of a row, for those who hear it.
    if (role == Qt::AccessibleDescriptionRole && index.column() == MembersModel::NameColumn) {
        const auto* members = qobject_cast<const MembersModel*>(sourceModel());
        return members && index.isValid() ? members->member(index.row()).email.value_or(QString()) : QString();
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return QIdentityProxyModel::data(index, role);
    const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
    switch (index.column()) {
    case MembersModel::RoleColumn: return organizationRoleText(OrganizationRole(value.toString()));
    case MembersModel::JoinedColumn: return dateText(value.toDateTime());
    default: return value;
    }
}

QVariant MembersTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (section) {
    case MembersModel::NameColumn: return tr("Name");
    case MembersModel::RoleColumn: return tr("Role");
    case MembersModel::JoinedColumn: return tr("Joined");
    default: return {};
    }
}

} // namespace gatehouse
