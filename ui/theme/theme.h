#pragma once

#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QObject>
#include <QPalette>
#include <QPointer>

class QApplication;

namespace gatehouse {

class GatehouseStyle;
class SystemAppearance;

/// Decides which tokens are in force and tells the application: installs GatehouseStyle, palette and font, and changes
/// them while running. Owned by the composition, one per QApplication, made before the first widget. GUI thread.
class Theme final : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark, HighContrast };
    Q_ENUM(Mode)

    explicit Theme(QApplication* application);
    /// Gives the application's font and palette back as they were found.
    ~Theme() override;

    /// What the user chose; System at first. HighContrast takes the light or dark variant by the system's setting.
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }

    /// A factor on the system's text size, kept within 0.8 … 3.0.
    void setTextFactor(double factor);
    [[nodiscard]] double textFactor() const { return m_scale.factor; }

    /// Keeps animations still even if the system allows them.
    void setReducedMotion(bool reduced);
    [[nodiscard]] bool isReducedMotion() const;

    [[nodiscard]] const Tokens& tokens() const { return *m_tokens; }
    /// The palette made of a set of tokens, for widgets that draw themselves.
    [[nodiscard]] static QPalette paletteOf(const Tokens& tokens);

Q_SIGNALS:
    /// The tokens, the text size or the motion changed and every widget has been told.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose();
    void apply();
    void readSystemPalette();
    void showMnemonics(bool shown);

    QApplication* m_application;
    QPointer<GatehouseStyle> m_style;
    SystemAppearance* m_system;
    const Tokens* m_tokens;
    TypeScale m_scale;
    Mode m_mode = Mode::System;
    bool m_reducedMotion = false;
    bool m_applying = false;
};

} // namespace gatehouse
