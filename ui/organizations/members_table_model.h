#pragma once

#include <QIdentityProxyModel>

namespace gatehouse {

/// A MembersModel in words, for the table of members: headers, role names, dates, "–" where unknown. GUI thread.
class MembersTableModel final : public QIdentityProxyModel {
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace gatehouse
