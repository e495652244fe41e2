#pragma once
#include <QDateTime>
#include <QJsonValue>
#include <QString>
#include <optional>

namespace gatehouse {

/// RFC 3339, UTC, milliseconds: "2026-11-24T08:55:00.000Z".
[[nodiscard]] QString toWireTime(const QDateTime& time);
/// The same as a value of a document; null where there is no time.
[[nodiscard]] QJsonValue toWireTimeOrNull(const std::optional<QDateTime>& time);
/// The reverse; any RFC 3339 offset is understood. None where it is not a time.
[[nodiscard]] std::optional<QDateTime> fromWireTime(const QString& text);

} // namespace gatehouse
