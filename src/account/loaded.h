#pragma once
#include <QDateTime>
#include <optional>

#include "core/error.h"

namespace gatehouse {

/// A resource as a service holds it: what is known, since when, and what stands in the way of knowing it better.
template <typename T>
struct Loaded final {
    std::optional<T> value;  ///< None until first loaded (show a skeleton while `refreshing`, the failure otherwise).
    QDateTime fetchedAt;     ///< When the server last confirmed `value`; invalid without one.
    bool refreshing = false; ///< A read is under way.
    std::optional<Error> error; ///< Of the last read; none after a good one.
};

} // namespace gatehouse
