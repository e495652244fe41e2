#include "contract/picture_json.h"

#include "contract/json_reader.h"

namespace gatehouse {

namespace {

const QLatin1String versionName("version");

} // namespace

QJsonValue pictureToJson(const std::optional<QString>& version)
{
    return version ? QJsonValue(QJsonObject{{versionName, *version}}) : QJsonValue();
}

std::optional<QString> pictureFrom(JsonReader& reader, QLatin1String name)
{
    const QJsonObject picture = reader.optionalObject(name);
    if (picture.isEmpty())
        return std::nullopt;
    JsonReader inner(picture);
    const QString version = inner.text(versionName);
    if (inner.error())
        reader.fault(QStringLiteral("picture: no version"));
    return version;
}

} // namespace gatehouse
