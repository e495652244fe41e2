#pragma once
#include <QByteArray>

namespace gatehouse::backend {

/// The child process `gatehoused picture-worker`: reads a picture on standard input, takes everything from itself that
/// it does not need, and writes a verdict of one letter on standard output, followed by the new picture where it is
/// 'P'.
[[nodiscard]] int runPictureWorker();

/// The verdict, and the picture as 512 × 512 PNG or JPEG without metadata.
[[nodiscard]] QByteArray pictureVerdict(const QByteArray& upload);

/// The letters of a verdict.
namespace verdict {
inline constexpr char picture = 'P';
inline constexpr char notAPicture = 'K'; ///< Or not of a kind that is taken.
inline constexpr char damaged = 'D';
inline constexpr char huge = 'H';
inline constexpr char notConfined = 'C'; ///< The system does not let it be locked in: nothing was looked at.
} // namespace verdict

} // namespace gatehouse::backend
