#include "ui/preferences/my_organizations_model.h"

#include "domain/folded_text.h"
#include "models/organizations_model.h"
#include "ui/texts/domain_text.h"
#include "ui/texts/text_order.h"
#include "ui/texts/time_text.h"

#include <QDateTime>

namespace gatehouse {

QVariant MyOrganizationsModel::data(const QModelIndex& index, int role) const
{
    const QVariant value = QSortFilterProxyModel::data(index, Qt::DisplayRole);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return QSortFilterProxyModel::data(index, role);
    switch (index.column()) {
    case OrganizationsModel::RoleColumn: return organizationRoleText(OrganizationRole(value.toString()));
    case OrganizationsModel::JoinedColumn: return dateText(value.toDateTime());
    default: return value;
    }
}

QVariant MyOrganizationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case OrganizationsModel::NameColumn: return tr("Organization");
    case OrganizationsModel::RoleColumn: return tr("Role");
    case OrganizationsModel::JoinedColumn: return tr("Joined");
    default: return {};
    }
}

void MyOrganizationsModel::search(const QString& typed)
{
    const QString folded = foldedText(typed);
    if (folded == m_typed)
        return;
    m_typed = folded;
    invalidateFilter();
}

bool MyOrganizationsModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data();
    const QVariant b = right.data();
    if (left.column() == OrganizationsModel::JoinedColumn) {
        const QDateTime one = a.toDateTime();
        const QDateTime other = b.toDateTime();
        // No date is neither early nor late: it stays at the end, whichever way the dates go.
        if (one.isValid() != other.isValid())
            return one.isValid() == (sortOrder() == Qt::AscendingOrder);
        if (one != other)
            return one < other;
    } else if (left.column() == OrganizationsModel::RoleColumn) {
        const int order = compareTexts(organizationRoleText(OrganizationRole(a.toString())),
                                       organizationRoleText(OrganizationRole(b.toString())));
        if (order != 0)
            return order < 0;
    } else {
        return compareTexts(a.toString(), b.toString()) < 0;
    }
    // Equals stand by name, from A on in both orders.
    const int byName = compareTexts(left.siblingAtColumn(OrganizationsModel::NameColumn).data().toString(),
                                    right.siblingAtColumn(OrganizationsModel::NameColumn).data().toString());
    return sortOrder() == Qt::AscendingOrder ? byName < 0 : byName > 0;
}

void MyOrganizationsModel::followLanguage()
{
    invalidate();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

bool MyOrganizationsModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QString name = sourceModel()->index(row, OrganizationsModel::NameColumn, parent).data().toString();
    return foldedText(name).contains(m_typed);
}

} // namespace gatehouse
