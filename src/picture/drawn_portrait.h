#pragma once
#include "picture/picture_reading.h"

namespace gatehouse {

/// A drawn portrait of nobody: a ground, shoulders, a head and hair in colours by `number`; the same for the same one.
[[nodiscard]] PictureFile drawnPortrait(int number);

} // namespace gatehouse
