#pragma once
#include <QString>
#include <optional>

namespace gatehouse {

/// An address as it is kept and shown: trimmed, NFC, domain in lower case. The local part keeps its case.
[[nodiscard]] QString normalizedEmail(const QString& typed);

/// The form under which two addresses are the same account: normalized and case-folded as a whole.
[[nodiscard]] QString emailKey(const QString& normalized);

/// Why an address cannot be one: "required", "too_long" (over 254, RFC 5321) or "invalid_email". None where it may be
/// one; only a mail to it shows that it is.
[[nodiscard]] std::optional<QString> emailFault(const QString& normalized);

} // namespace gatehouse
