#pragma once

#include <QLineEdit>

namespace gatehouse {

class ActionButton;

/// A password field with Show / Hide inside it. Pasting is allowed, nothing is remembered by input methods, and undo
/// history is dropped by clear(). Hides itself again when disabled.
class PasswordEdit final : public QLineEdit {
    Q_OBJECT
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY shownChanged)
public:
    explicit PasswordEdit(QWidget* parent = nullptr);

    [[nodiscard]] bool isShown() const;
    void setShown(bool shown);

Q_SIGNALS:
    void shownChanged(bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void placeToggle();
    void nameToggle();

    ActionButton* m_toggle;
};

} // namespace gatehouse
