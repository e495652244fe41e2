#pragma once

#include <QFont>

class QWidget;

namespace gatehouse {

/// What a piece of text is; its size and weight follow.
enum class TextRole {
    Body,        ///< page text, 14 px at the usual system size
    Strong,      ///< titles of rows, names: body in medium weight
    Label,       ///< above fields: 13 px, medium weight
    Subtitle,    ///< below titles and second lines of rows: 13 px
    Small,       ///< hints, table headers, badges: 12.5 px
    CardTitle,   ///< 16 px semi-bold
    WindowTitle, ///< 20 px semi-bold
    Code         ///< codes and keys: monospaced, body size
};

/// A factor on top of the system's own font size, 1.0 … 3.0.
struct TypeScale final {
    QFont systemFont;
    double factor = 1.0;
};

/// The font of a role at a scale. Sizes are points relative to the system's, so they follow the system's setting.
[[nodiscard]] QFont fontAt(const TypeScale& scale, TextRole role);
/// The font of a role where `widget` is drawn (see tokensOf()).
[[nodiscard]] QFont fontFor(const QWidget* widget, TextRole role);
/// Height of one line of text in that font, about 1.45 of its size, in logical pixels.
[[nodiscard]] int lineHeight(const QFont& font);
/// Height of a field or button whose letters use `font`: at least metrics::controlHeight.
[[nodiscard]] int controlHeightFor(const QFont& font);

} // namespace gatehouse
