#include "models/available_organizations_model.h"

#include <algorithm>

#include "core/future.h"

namespace gatehouse {

namespace {

/// Rows asked for at first; each further window doubles what is there, so that reaching the end costs twice the last
/// window at most.
constexpr int firstWindow = 200;

} // namespace

AvailableOrganizationsModel::AvailableOrganizationsModel(OrganizationsService& service, QObject* parent)
    : QAbstractListModel(parent)
    , m_service(service)
{
    connect(&m_service, &OrganizationsService::indexChanged, this, &AvailableOrganizationsModel::followIndex);
    followIndex();
}

int AvailableOrganizationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant AvailableOrganizationsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_items.at(index.row()).name;
    return {};
}

void AvailableOrganizationsModel::search(const QString& typed)
{
    m_typed = typed;
    ask(firstWindow);
}

bool AvailableOrganizationsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_asking && !m_items.isEmpty() && m_items.size() < m_matches;
}

void AvailableOrganizationsModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        ask(static_cast<int>(std::min<qsizetype>(m_matches, 2 * m_items.size())));
}

void AvailableOrganizationsModel::ask(int limit)
{
    m_asking = true;
    const quint64 number = ++m_asked;
    whenDone(m_service.search(m_typed, limit), this,
             [this, number, typed = m_typed](const Result<OrganizationSearch>& found) {
                 if (number != m_asked)
                     return;
                 m_asking = false;
                 if (found)
                     take(typed, *found);
                 else if (found.error().kind != Error::Kind::Cancelled)
                     m_error = found.error();
                 else
                     return;
                 m_answered = true;
                 Q_EMIT answered();
             });
}

void AvailableOrganizationsModel::take(const QString& typed, const OrganizationSearch& found)
{
    m_error.reset();
    m_matches = found.matches;
    m_known = found.known;
    m_milliseconds = found.milliseconds;
    const bool same = m_answered && typed == m_shownTyped;
    m_shownTyped = typed;
    const auto before = m_items.size();
    if (same && found.items.size() >= before && std::equal(m_items.cbegin(), m_items.cend(), found.items.cbegin())) {
        if (found.items.size() == before)
            return;
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(found.items.size()) - 1);
        m_items = found.items;
        endInsertRows();
        return;
    }
    beginResetModel();
    m_items = found.items;
    endResetModel();
}

void AvailableOrganizationsModel::followIndex()
{
    const Loaded<int>& index = m_service.index();
    if (!index.value || index.fetchedAt == m_indexAt)
        return;
    m_indexAt = index.fetchedAt;
    ask(std::max(firstWindow, static_cast<int>(m_items.size())));
}

} // namespace gatehouse
