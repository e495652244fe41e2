#pragma once

#include <QComboBox>

namespace gatehouse {

class ActionButton;

/// A list to choose from with a × that chooses nothing, and typed search: letters typed anywhere in an entry narrow it.
/// Fill it with addItem(text, data). The chosen one is currentData(); invalid when nothing is chosen.
class ClearableCombo final : public QComboBox {
    Q_OBJECT
public:
    explicit ClearableCombo(QWidget* parent = nullptr);

    /// Accessible name of the ×, such as "Clear job role".
    void setClearName(const QString& name);
    /// Chooses nothing, as the × does. Emits cleared() when something was chosen.
    void clearChoice();

Q_SIGNALS:
    void cleared();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void nameClear(const QString& name);
    void placeClear();
    void settle();

    ActionButton* m_clear;
    bool m_ownName = false;
};

} // namespace gatehouse
