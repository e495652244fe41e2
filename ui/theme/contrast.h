#pragma once

#include <QColor>

namespace gatehouse {

/// Relative luminance of an opaque colour, 0 … 1 (WCAG 2.2).
[[nodiscard]] double relativeLuminance(const QColor& color);
/// Contrast of two opaque colours, 1 … 21, whichever is the lighter (WCAG 2.2).
[[nodiscard]] double contrastRatio(const QColor& one, const QColor& other);

} // namespace gatehouse
