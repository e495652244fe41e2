#pragma once
#include <QAbstractTableModel>
#include <QList>

#include "domain/member.h"

namespace gatehouse {

class OrganizationService;

/// The members that an opened organization's service has found, in its order; more are fetched as a view scrolls on.
/// Sorting asks the service, and so the server. Names are words; role and date are values for the window to put into
/// words. UI thread; the service outlives the model.
class MembersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, RoleColumn, JoinedColumn, ColumnCount };

    explicit MembersModel(OrganizationService& service, QObject* parent = nullptr);

    [[nodiscard]] const Member& member(int row) const { return m_items.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    /// Qt::DisplayRole: the name, the role's code, the QDateTime of joining (invalid where unknown).
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    void follow();

    OrganizationService& m_service;
    QList<Member> m_items;
};

} // namespace gatehouse
