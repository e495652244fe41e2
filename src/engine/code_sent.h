#pragma once
#include <chrono>

namespace gatehouse {

/// The answer to "create an account" and the like: a code was sent if the address can have one; nobody learns whether
/// it is known.
struct CodeSent final {
    std::chrono::seconds lifetime{600};
    std::chrono::seconds resendAfter{30};
};

} // namespace gatehouse
