#pragma once
#include <tl/expected.hpp>

#include "core/error.h"

namespace gatehouse {

/// A value, or the Error that stood in its way. Never ignored: the type is [[nodiscard]] by tl::expected's own mark
/// and functions of ours that return it say so too.
template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for the failing side of a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }
[[nodiscard]] inline tl::unexpected<Error> fail(Error::Kind kind, QString detail = {})
{
    return tl::unexpected<Error>(Error::of(kind, std::move(detail)));
}

/// The success of a command that has nothing to give back.
struct Done final {
    bool operator==(const Done&) const = default;
};

} // namespace gatehouse
