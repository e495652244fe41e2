#pragma once

#include <QColor>

class QWidget;

namespace gatehouse {

/// Every colour of the window, by meaning. The only place in the program where a colour is written down.
/// A value type; the pairs' contrast is computed by tests/unit/ui_theme (text 4.5:1, controls 3:1, WCAG 2.2 1.4.3
/// and 1.4.11).
struct Tokens final {
    QColor ground;      ///< behind the cards
    QColor card;        ///< cards, bars, dialogs
    QColor field;       ///< inside of fields
    QColor line;        ///< card edges and row rules; decoration only
    QColor control;     ///< edges of fields, buttons, switches
    QColor text;        ///< what is read first
    QColor dim;         ///< second lines, hints, headers
    QColor accent;      ///< primary button, links, selected tab, focus ring
    QColor onAccent;    ///< letters on accent
    QColor accentSoft;  ///< badges, selection
    QColor danger;      ///< errors and what cannot be undone
    QColor onDanger;    ///< letters on a filled danger button
    QColor dangerSoft;  ///< behind danger text
    QColor good;        ///< verified, on, strong
    QColor goodSoft;    ///< behind good text
    QColor caution;     ///< waiting, offline, weak
    QColor cautionSoft; ///< behind caution text
    QColor avatarStart; ///< a person's tile: first colour of the gradient (white letters on it)
    QColor avatarEnd;   ///< a person's tile: last colour of the gradient
    bool isDark = false;
    bool isHighContrast = false;

    [[nodiscard]] static const Tokens& light();
    [[nodiscard]] static const Tokens& dark();
    [[nodiscard]] static const Tokens& highContrastLight();
    [[nodiscard]] static const Tokens& highContrastDark();

    friend bool operator==(const Tokens&, const Tokens&) = default;
};

/// What a badge, a banner or a line of text wants to say.
enum class Tone { Neutral, Accent, Good, Caution, Danger };

/// The tokens in force where `widget` is drawn: those of its GatehouseStyle, or light() under a foreign style.
/// GUI thread. Read them while painting; do not keep the reference past a theme change.
[[nodiscard]] const Tokens& tokensOf(const QWidget* widget);

/// The letters' colour of a tone on a card, ground or its own soft colour. Neutral is dim text.
[[nodiscard]] QColor toneColor(const Tokens& tokens, Tone tone);
/// The background that belongs to a tone.
[[nodiscard]] QColor toneSoftColor(const Tokens& tokens, Tone tone);
/// The empty part of a meter, a ring or a bar, and the bars of a skeleton: to be told from the filled part in every
/// theme.
[[nodiscard]] QColor trackColor(const Tokens& tokens);
/// The letters of what cannot be used just now, on card, ground or field: faint, and still 3:1.
[[nodiscard]] QColor fadedLetters(const Tokens& tokens);
/// The colour of a filled button that cannot be used just now; its letters stay as they are, at 3:1.
[[nodiscard]] QColor fadedFill(const Tokens& tokens, const QColor& fill);
/// `share` (0 … 1) of `over` mixed into `under`; both opaque.
[[nodiscard]] QColor blend(const QColor& under, const QColor& over, double share);

/// White-letter colour of a tile for `name`: the same for the same name on every computer and in every version.
[[nodiscard]] QColor tileColor(const QString& name);
/// How many different colours tileColor() can answer, and each of them, for the contrast test.
[[nodiscard]] QList<QColor> tileColors();
/// The letters on tiles and avatars.
[[nodiscard]] QColor tileLetters();

} // namespace gatehouse
