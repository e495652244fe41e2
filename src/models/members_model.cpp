#include "models/members_model.h"

#include <algorithm>

#include "account/organization_service.h"

namespace gatehouse {

MembersModel::MembersModel(OrganizationService& service, QObject* parent)
    : QAbstractTableModel(parent)
    , m_service(service)
{
    connect(&m_service, &OrganizationService::membersChanged, this, &MembersModel::follow);
    follow();
}

int MembersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int MembersModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant MembersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size() || role != Qt::DisplayRole)
        return {};
    const Member& member = m_items.at(index.row());
    switch (index.column()) {
    case NameColumn: return member.displayName;
    case RoleColumn: return member.role.text();
    case JoinedColumn: return member.joinedAt.value_or(QDateTime());
    default: return {};
    }
}

void MembersModel::sort(int column, Qt::SortOrder order)
{
    MemberQuery query = m_service.query();
    query.order.descending = order == Qt::DescendingOrder;
    query.order.by = column == RoleColumn     ? MemberOrder::By::Role
                     : column == JoinedColumn ? MemberOrder::By::Joined
                                              : MemberOrder::By::Name;
    m_service.find(query);
}

bool MembersModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_service.canFetchMore();
}

void MembersModel::fetchMore(const QModelIndex& parent)
{
    if (!parent.isValid())
        m_service.fetchMore();
}

void MembersModel::follow()
{
    const auto& found = m_service.members().value;
    const QList<Member> wanted = found ? found->items : QList<Member>();
    if (wanted == m_items)
        return;
    const auto before = static_cast<int>(m_items.size());
    const auto after = static_cast<int>(wanted.size());
    // The next page: a view keeps its place.
    if (after > before && before > 0 && std::equal(m_items.cbegin(), m_items.cend(), wanted.cbegin())) {
        beginInsertRows({}, before, after - 1);
        m_items = wanted;
        endInsertRows();
        return;
    }
    const auto isSamePerson = [](const Member& a, const Member& b) { return a.account == b.account; };
    if (after == before && std::equal(m_items.cbegin(), m_items.cend(), wanted.cbegin(), isSamePerson)) {
        m_items = wanted;
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_items = wanted;
    endResetModel();
}

} // namespace gatehouse
