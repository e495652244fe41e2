#include "models/organizations_model.h"

#include <QSet>

#include "account/organizations_service.h"

namespace gatehouse {

OrganizationsModel::OrganizationsModel(OrganizationsService& service, QObject* parent)
    : QAbstractTableModel(parent)
    , m_service(service)
{
    connect(&m_service, &OrganizationsService::mineChanged, this, &OrganizationsModel::follow);
    follow();
}

int OrganizationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int OrganizationsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant OrganizationsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const Organization& organization = m_items.at(index.row());
    if (role == Qt::AccessibleTextRole)
        return organization.name;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn: return organization.name;
    case RoleColumn: return organization.role.text();
    case JoinedColumn: return organization.joinedAt.value_or(QDateTime());
    default: return {};
    }
}

int OrganizationsModel::find(const OrganizationId& id, int from) const
{
    for (int row = from; row < m_items.size(); ++row) {
        if (m_items.at(row).id == id)
            return row;
    }
    return -1;
}

void OrganizationsModel::follow()
{
    const auto& mine = m_service.mine().value;
    const QList<Organization> wanted = mine ? mine->items : QList<Organization>();
    if (wanted == m_items)
        return;
    QSet<OrganizationId> staying;
    for (const Organization& organization : wanted)
        staying.insert(organization.id);
    for (int row = static_cast<int>(m_items.size()) - 1; row >= 0; --row) {
        if (staying.contains(m_items.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_items.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        const Organization& organization = wanted.at(row);
        const int at = find(organization.id, row);
        if (at < 0) {
            beginInsertRows({}, row, row);
            m_items.insert(row, organization);
            endInsertRows();
            continue;
        }
        if (at > row) {
            beginMoveRows({}, at, at, {}, row);
            m_items.move(at, row);
            endMoveRows();
        }
        if (m_items.at(row) != organization) {
            m_items[row] = organization;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

} // namespace gatehouse
