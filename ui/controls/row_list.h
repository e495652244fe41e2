#pragma once

#include <QWidget>

class QVBoxLayout;

namespace gatehouse {

/// Rows below each other with rules between them. For up to a few dozen rows; longer lists are item views.
class RowList final : public QWidget {
    Q_OBJECT
public:
    explicit RowList(const QString& accessibleName, QWidget* parent = nullptr);

    /// Owned by the list from then on.
    void addRow(QWidget* row);
    void insertRow(int index, QWidget* row);
    /// Takes the row out and deletes it later. Keyboard focus goes to the row after it, or before it.
    void removeRow(QWidget* row);
    /// Puts a row of the list at another place; its keyboard focus stays.
    void moveRow(QWidget* row, int index);
    void clear();
    [[nodiscard]] int count() const;
    [[nodiscard]] QWidget* row(int index) const;
    /// Whether a rule stands above the first row (below a header with buttons).
    void setTopRule(bool rule);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_layout;
    bool m_topRule = false;
};

} // namespace gatehouse
