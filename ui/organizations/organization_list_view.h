#pragma once

#include "ui/organizations/organization_delegate.h"

#include <QListView>

namespace gatehouse {

/// Organizations below each other, drawn by an OrganizationDelegate, so that a hundred thousand cost no more than ten.
/// As high as its rows up to a limit, then it scrolls. GUI thread.
class OrganizationListView final : public QListView {
    Q_OBJECT
public:
    /// `describe`: see OrganizationDelegate; also what a screen reader hears. `visibleRows`: the limit of its height.
    OrganizationListView(const QString& accessibleName, std::function<OrganizationRow(const QModelIndex&)> describe,
                         int visibleRows, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// What is searched for, to be underlined.
    void setTyped(const QString& typed);
    [[nodiscard]] OrganizationRow rowAt(int row) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A row was opened by Return, or by a click on it.
    void rowOpened(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    void follow();

    std::function<OrganizationRow(const QModelIndex&)> m_describe;
    OrganizationDelegate* m_delegate;
    QList<QMetaObject::Connection> m_connections;
    int m_visibleRows;
    int m_rowsShown = -1;
};

} // namespace gatehouse
