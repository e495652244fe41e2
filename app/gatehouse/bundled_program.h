#pragma once
#include <QString>

namespace gatehouse {

/// The gatehoused that belongs to this program: the one named by GATEHOUSED_PROGRAM, or else the one beside it.
[[nodiscard]] QString bundledPlatformProgram();

} // namespace gatehouse
