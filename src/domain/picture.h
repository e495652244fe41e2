#pragma once
#include <QByteArray>
#include <QString>

namespace gatehouse {

/// A profile picture as a file: PNG or JPEG, 512 × 512. Its version is in the profile.
struct Picture final {
    QByteArray bytes;
    QString mediaType; ///< "image/png" or "image/jpeg".
    bool operator==(const Picture&) const = default;
};

} // namespace gatehouse
