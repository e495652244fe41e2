#pragma once

#include <QSortFilterProxyModel>

namespace gatehouse {

/// An OrganizationsModel in words, for the table of "My organizations": headers, role names, dates, "–" where unknown;
/// sorted by each column with what is unknown at the end in both orders, and narrowed by what is typed. GUI thread.
class MyOrganizationsModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Shows those only in whose names `typed` is, case and accents set aside; all where it is empty.
    void search(const QString& typed);
    /// Says and sorts everything anew: the language of the program is another.
    void followLanguage();

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_typed; ///< Folded.
};

} // namespace gatehouse
