#pragma once

#include "domain/session.h"

#include <QDateTime>
#include <QString>

/// Words for a place where the account is signed in. Plain text.
namespace gatehouse {

/// The person's own name for it, or "Firefox 146 on Windows 11"; says so where neither is known.
[[nodiscard]] QString sessionTitle(const Session& session);
/// "Signed in 23 Nov 2026, 22:41 · active 3 h ago · Riga, LV (203.0.113.77)"; with the device before it where the title
/// is the person's own name.
[[nodiscard]] QString sessionDetail(const Session& session, const QDateTime& now);

} // namespace gatehouse
