#pragma once
#include <QAbstractTableModel>
#include <QList>

#include "domain/organization.h"

namespace gatehouse {

class OrganizationsService;

/// The person's own organizations, as the service has them, in its order. A refresh moves, adds and removes single
/// rows, so that a view keeps its place and its choice. Names are words; role and date are values for the window to put
/// into words. UI thread; the service outlives the model.
class OrganizationsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, RoleColumn, JoinedColumn, ColumnCount };

    explicit OrganizationsModel(OrganizationsService& service, QObject* parent = nullptr);

    [[nodiscard]] const Organization& organization(int row) const { return m_items.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    /// Qt::DisplayRole: the name, the role's code, the QDateTime of joining (invalid where unknown).
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void follow();
    [[nodiscard]] int find(const OrganizationId& id, int from) const;

    OrganizationsService& m_service;
    QList<Organization> m_items;
};

} // namespace gatehouse
