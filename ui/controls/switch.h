#pragma once

#include <QAbstractButton>
#include <QVariantAnimation>

namespace gatehouse {

/// An on/off switch, toggled by click or Space. Name it with setAccessibleName(); readers hear a check box.
class Switch final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Switch(const QString& accessibleName, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVariantAnimation m_slide;
};

} // namespace gatehouse
