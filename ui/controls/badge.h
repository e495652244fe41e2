#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace gatehouse {

/// A small pill with a word or two ("Admin", "Waiting to be sent"). Grows with the text; never takes focus.
class Badge final : public QWidget {
    Q_OBJECT
public:
    explicit Badge(const QString& text = {}, Tone tone = Tone::Neutral, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }
    /// A number on the accent colour, for tabs; 0 hides the badge, above 99 reads "99+".
    void setCount(int count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Draws a badge elsewhere (delegates, tabs) with its left edge (right edge when right-to-left) in `rect`, centred.
    static void paint(QPainter* painter, const QRect& rect, const QString& text, Tone tone, bool filled,
                      const QWidget* widget);
    /// Size a badge of this text needs where `widget` is drawn.
    [[nodiscard]] static QSize sizeFor(const QString& text, const QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_text;
    Tone m_tone;
    bool m_filled = false;
};

} // namespace gatehouse
