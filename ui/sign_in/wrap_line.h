#pragma once
#include <QWidget>

class QBoxLayout;

namespace gatehouse {

/// Two controls at the ends of one line, or below each other where the line is too short for both (longer languages,
/// larger text).
class WrapLine final : public QWidget {
    Q_OBJECT
public:
    WrapLine(QWidget* first, QWidget* last, QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();

    QWidget* m_first;
    QWidget* m_last;
    QBoxLayout* m_layout;
};

} // namespace gatehouse
