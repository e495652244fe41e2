#pragma once

namespace gatehouse {

/// Where a way in by a mailed code stands: at the form that asks for the code, at the code, or in.
enum class CodeStep { Form, Code, Finished };

} // namespace gatehouse
