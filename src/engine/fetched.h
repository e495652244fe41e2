#pragma once
#include <QString>
#include <optional>

namespace gatehouse {

/// A resource as it was read, or the word that it has not changed since `etag`.
template <typename T>
struct Fetched final {
    std::optional<T> value; ///< None when the engine says "not modified".
    QString etag;           ///< Opaque; empty where the engine has none.
};

} // namespace gatehouse
