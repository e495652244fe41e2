#pragma once

#include "core/error.h"

namespace gatehouse {

/// An Error in words.
struct ErrorText final {
    QString sentence; ///< What happened and what to do, for the person. Plain text, never empty, never a raw code.
    QString details;  ///< For support: request id, HTTP status, code; may be empty. Never a secret.
};

/// The one place that turns errors into words. Any thread.
[[nodiscard]] ErrorText errorText(const Error& error);

/// What is wrong with one field and what to do, to stand below it: "Enter your last name." Never empty.
[[nodiscard]] QString fieldErrorText(const FieldError& error);

} // namespace gatehouse
