#pragma once
#include <QString>
#include <optional>

namespace gatehouse {

/// A person's name as it is kept: Unicode NFC, outer white space gone, inner runs of white space made one space.
[[nodiscard]] QString normalizedName(const QString& typed);

/// The most user-perceived characters (grapheme clusters, UAX #29) that a first or last name may have.
inline constexpr int maxNameLength = 100;

/// Why a normalized line of text of at most `most` user-perceived characters is refused: "too_long" or
/// "forbidden_character", as for names. An empty one is fine.
[[nodiscard]] std::optional<QString> lineFault(const QString& normalized, int most);

/// Why a normalized name is refused: "required", "too_long" or "forbidden_character" (control and bidi-override
/// characters, unassigned code points, lone surrogates). None where it is fine. Any script is welcome.
[[nodiscard]] std::optional<QString> nameFault(const QString& normalized);

} // namespace gatehouse
