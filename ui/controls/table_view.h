#pragma once

#include <QTableView>

namespace gatehouse {

/// A table as in "My organizations": small dim headers, row rules, no grid, whole rows chosen, Return or a click
/// opens. Grows to its rows when setGrowing() is on, so that the page scrolls and not the table.
class TableView final : public QTableView {
    Q_OBJECT
public:
    explicit TableView(const QString& accessibleName, QWidget* parent = nullptr);

    /// Shows all rows without a scroll bar of its own.
    void setGrowing(bool growing);
    /// Grows to `rows` where they are few enough for the page to scroll; beyond that the table does, and has a height
    /// of its own.
    void fitRows(int rows);
    /// Rows high enough for two lines of text.
    void setTwoLines(bool twoLines);
    /// The column that takes the room left; the others are as wide as what is in them.
    void setStretchColumn(int column);
    /// Room in a column for what is `content` wide in it and for its header with the arrow of sorting, as far as a
    /// third of the table.
    void fitColumn(int column, int content);

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A row was opened by Return, or by a click on it.
    void rowOpened(const QModelIndex& index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void follow();
    void stretch();

    QList<QMetaObject::Connection> m_connections;
    int m_stretchColumn = -1;
    bool m_growing = false;
    bool m_twoLines = false;
};

} // namespace gatehouse
