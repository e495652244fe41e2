#pragma once
#include "picture/picture_reading.h"

namespace gatehouse::backend {

/// A drawn portrait of nobody: a ground, shoulders, a head and hair in colours by `number`; the same for the same one.
[[nodiscard]] PictureFile samplePicture(int number);

} // namespace gatehouse::backend
