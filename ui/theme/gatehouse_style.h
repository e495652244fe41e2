#pragma once

#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QProxyStyle>

namespace gatehouse {

/// Draws every standard widget from the tokens, over Fusion. No style sheets. Made and fed by Theme, owned by
/// QApplication. Reads the roles of buttons (button_role.h). Focus is a 2 px accent ring; buttons show it for keyboard
/// focus only.
class GatehouseStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit GatehouseStyle(const Tokens& tokens);

    [[nodiscard]] const Tokens& tokens() const { return m_tokens; }
    [[nodiscard]] const TypeScale& typeScale() const { return m_scale; }
    [[nodiscard]] bool isReducedMotion() const { return m_reducedMotion; }
    void setTokens(const Tokens& tokens) { m_tokens = tokens; }
    void setTypeScale(const TypeScale& scale) { m_scale = scale; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    /// Whether mnemonics are underlined outside menus; Theme shows them while Alt is held.
    void setMnemonicsShown(bool shown) { m_mnemonicsShown = shown; }
    [[nodiscard]] bool areMnemonicsShown() const { return m_mnemonicsShown; }

    void polish(QWidget* widget) override;
    void polish(QPalette& palette) override;
    void polish(QApplication* application) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                         const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                       const QWidget* widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption* option,
                                     const QWidget* widget) const override;

private:
    Tokens m_tokens;
    TypeScale m_scale;
    bool m_reducedMotion = false;
    bool m_mnemonicsShown = false;
};

/// Whether animations should keep still where `widget` is drawn.
[[nodiscard]] bool isMotionReduced(const QWidget* widget);

} // namespace gatehouse
