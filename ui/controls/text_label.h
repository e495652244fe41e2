#pragma once

#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QLabel>
#include <optional>

class QTextLayout;

namespace gatehouse {

/// A piece of text in one of the theme's roles and colours, with the design's line height. Wraps by default;
/// setElided() keeps one line and shows the whole as a tool tip. Plain text unless setLinkText() is used. Follows theme
/// changes.
class TextLabel final : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(TextRole role, QWidget* parent = nullptr);
    TextLabel(const QString& text, TextRole role, QWidget* parent = nullptr);

    void setRole(TextRole role);
    [[nodiscard]] TextRole role() const { return m_role; }
    /// The colour: unset follows the role (titles and body: text; subtitle and small: dim).
    void setTone(std::optional<Tone> tone);
    /// One line, cut with an ellipsis where it does not fit.
    void setElided(bool elided);
    /// Text with `<a href="…">` links; emits linkActivated. `html` must not hold anything from outside unescaped.
    void setLinkText(const QString& html);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool isPlain() const;
    [[nodiscard]] QSizeF layOut(QTextLayout& layout, double width) const;
    void follow();
    void showLinkText();
    void updateToolTip();

    TextRole m_role;
    std::optional<Tone> m_tone;
    QString m_html;
    bool m_elided = false;
    bool m_following = false;
};

} // namespace gatehouse
