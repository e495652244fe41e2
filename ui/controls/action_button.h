#pragma once

#include "ui/theme/button_role.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QPushButton>
#include <QVariantAnimation>
#include <optional>

namespace gatehouse {

/// A button for a command, in a role. While busy it keeps its width, shows a small turning circle, takes no clicks but
/// stays focusable, and its accessible description says so.
class ActionButton final : public QPushButton {
    Q_OBJECT
public:
    ActionButton(const QString& text, ButtonRole role, QWidget* parent = nullptr);

    void setRole(ButtonRole role);
    [[nodiscard]] ButtonRole role() const;

    /// Letters of a Link or Quiet button in a tone, on a ground of that tone or to be quieter; unset follows the role.
    void setTone(std::optional<Tone> tone);

    /// Busy while the command runs. Announced to screen readers.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// A drawing before the text, or alone when the text is empty (then set an accessible name).
    void setGlyph(std::optional<Icon> icon);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void nextCheckState() override;
    [[nodiscard]] bool hitButton(const QPoint& position) const override;

private:
    std::optional<Icon> m_glyph;
    std::optional<Tone> m_tone;
    QVariantAnimation m_turn;
    bool m_busy = false;
};

} // namespace gatehouse
