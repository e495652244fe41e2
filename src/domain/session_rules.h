#pragma once
#include <QString>
#include <optional>

namespace gatehouse {

/// The most user-perceived characters that a person's own name for a session may have.
inline constexpr int maxSessionLabelLength = 60;

/// The label as it is kept: Unicode NFC, outer white space gone, inner runs of white space made one space.
[[nodiscard]] QString normalizedSessionLabel(const QString& typed);

/// Why a normalized label is refused: "too_long" or "forbidden_character" (as for names, and where nothing of it could
/// be seen). An empty one is fine: it takes the label away.
[[nodiscard]] std::optional<QString> sessionLabelFault(const QString& normalized);

} // namespace gatehouse
