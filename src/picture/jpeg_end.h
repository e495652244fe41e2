#pragma once
#include <QByteArray>

namespace gatehouse {

/// Whether the segments of a JPEG (ISO 10918-1, annex B) lead to its end: false where the file was cut short. Bytes
/// after the end do not matter, nor do pictures within its metadata.
[[nodiscard]] bool hasJpegEnd(const QByteArray& bytes);

} // namespace gatehouse
