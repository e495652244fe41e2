#pragma once
#include <QJsonValue>
#include <QString>
#include <optional>

namespace gatehouse {

class JsonReader;

/// What the contract says of somebody's picture where it names it: an object with its version, or null for none.
[[nodiscard]] QJsonValue pictureToJson(const std::optional<QString>& version);
/// The version out of the field `name`; a picture without one is a fault.
[[nodiscard]] std::optional<QString> pictureFrom(JsonReader& reader, QLatin1String name);

} // namespace gatehouse
