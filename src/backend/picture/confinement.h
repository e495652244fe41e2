#pragma once

namespace gatehouse::backend {

/// Takes from this process, for good, what reading a picture never needs: sockets, starting programs, looking into
/// others. False where the system does not let it: then nothing from outside may be touched. x86-64 and ARM64;
/// elsewhere only the limits that the parent sets hold.
[[nodiscard]] bool confine();

} // namespace gatehouse::backend
