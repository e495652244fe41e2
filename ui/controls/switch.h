#pragma once

#include <QAbstractButton>
#include <QVariantAnimation>

namespace gatehouse {

/// An on/off switch, toggled by click or Space. Name it with setAccessibleName(); readers hear a check box. Where it
/// stands for something that is kept elsewhere, it can ask instead of toggling: see setAsking().
class Switch final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Switch(const QString& accessibleName, QWidget* parent = nullptr);

    /// From now on a click leaves the state as it is and only asks for the other one, by asked(). Whoever keeps the
    /// state sets it once it holds.
    void setAsking(bool asking) { m_asking = asking; }
    /// Between asking and the answer: the knob stands in the middle, clicks do nothing, readers hear "Working".
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void asked(bool on);

protected:
    void paintEvent(QPaintEvent* event) override;
    void nextCheckState() override;

private:
    QVariantAnimation m_slide;
    bool m_asking = false;
    bool m_busy = false;
};

} // namespace gatehouse
