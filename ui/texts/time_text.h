#pragma once

#include <QDateTime>
#include <QString>
#include <chrono>

/// Times for people: in the local time zone and the default QLocale's forms, "–" for an invalid one.
namespace gatehouse {

/// "14 Mar 2024"
[[nodiscard]] QString dateText(const QDateTime& when);
/// "24 Nov 2026, 08:55"
[[nodiscard]] QString dateTimeText(const QDateTime& when);
/// "09:31"
[[nodiscard]] QString timeText(const QDateTime& when);
/// "just now", "5 min ago", "3 h ago", "yesterday", "12 Nov 2026". A little in the future (clocks differ) is "just
/// now".
[[nodiscard]] QString agoText(const QDateTime& then, const QDateTime& now);
/// "today at 09:12", "yesterday at 18:30", "on 12 Nov 2026 at 09:12": to follow a verb.
[[nodiscard]] QString savedWhenText(const QDateTime& then, const QDateTime& now);
/// "45 seconds", "2 minutes", "1 hour", "3 days": rounded up to one unit, so that it never promises too much.
[[nodiscard]] QString durationText(std::chrono::seconds duration);

} // namespace gatehouse
