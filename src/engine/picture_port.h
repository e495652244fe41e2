#pragma once
#include "domain/picture.h"
#include "engine/ports.h"

namespace gatehouse {

/// What a picture became at the server.
struct PictureSet final {
    QString version; ///< As the profile says it.
    QString etag;
};

/// The person's own profile picture.
class PicturePort {
public:
    virtual ~PicturePort() = default;
    /// NotFound where there is none.
    [[nodiscard]] virtual QFuture<Result<Fetched<Picture>>> picture(const QString& knownEtag) = 0;
    /// Writes over the picture of `etag`, or where there is none yet with an empty one; Conflict where it moved on. The
    /// server's own refusals are Validation "picture_unreadable" and "picture_huge". The same `key` is applied at most
    /// once.
    [[nodiscard]] virtual QFuture<Result<PictureSet>> setPicture(const Picture& picture, const QString& etag,
                                                                 const QString& key) = 0;
    /// NotFound where there is none, Conflict where it moved on.
    [[nodiscard]] virtual QFuture<Result<Done>> removePicture(const QString& etag, const QString& key) = 0;
};

} // namespace gatehouse
