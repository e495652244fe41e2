#pragma once
#include <QByteArray>
#include <QImage>
#include <QList>

#include "core/result.h"

/// Pictures from outside: read within limits, and written again without anything but their pixels. Any thread; needs no
/// display and no application object but a QCoreApplication for Qt's plugins.
namespace gatehouse {

/// What a picture may be and cost. Sizes are looked at before anything is decoded.
struct PictureLimits final {
    qint64 bytes = 0;
    qint64 pixels = 50'000'000;
    QList<QByteArray> kinds; ///< Of pictureKind().
    int shortSide = 1024;    ///< Decoded so that the shorter side is about this, where it is larger.
    int memoryMiB = 256;     ///< For one image in memory.
};

/// The side of a profile picture as it is sent and kept, in pixels.
inline constexpr int pictureSide = 512;

/// What a person may choose: PNG, JPEG, WebP, or the first frame of a GIF; 10 MB.
[[nodiscard]] PictureLimits chosenPictureLimits();
/// What the backend takes: PNG, JPEG or WebP; 5 MiB.
[[nodiscard]] PictureLimits uploadedPictureLimits();

/// "png", "jpeg", "webp" or "gif" by the first bytes, whatever a name or a header says; empty for anything else.
[[nodiscard]] QByteArray pictureKind(const QByteArray& bytes);

/// The picture upright (its orientation flag is applied), in sRGB, of an animation the first frame. Validation with
/// code "picture_kind" (not a picture of a kind that is allowed), "picture_heavy" (too many bytes), "picture_huge" (too
/// many pixels, or more memory than allowed) or "picture_damaged" (cut short or broken).
[[nodiscard]] Result<QImage> readPicture(const QByteArray& bytes, const PictureLimits& limits);

/// A picture that is in memory already (from the clipboard), as readPicture() would give it.
[[nodiscard]] Result<QImage> takePicture(const QImage& image, const PictureLimits& limits);

/// `rect` of `image`, within it, as a square of `side`.
[[nodiscard]] QImage squareOf(const QImage& image, const QRectF& rect, int side);
/// The middle of `image` as a square of `side`.
[[nodiscard]] QImage middleSquareOf(const QImage& image, int side);

/// An encoded picture.
struct PictureFile final {
    QByteArray bytes;
    QByteArray mediaType; ///< "image/png" where something shows through, else "image/jpeg".
};
/// The pixels of `image` and nothing else: no text, no colour profile, no place or time.
[[nodiscard]] PictureFile writePicture(const QImage& image);

} // namespace gatehouse
