#include "contract/data_export_json.h"

#include <algorithm>

#include "contract/json_reader.h"
#include "contract/times.h"

namespace gatehouse {

QJsonObject toJson(const DataExport& dataExport)
{
    const bool ready = dataExport.state.is(QLatin1String("ready"));
    return {{QLatin1String("state"), dataExport.state.text()},
            {QLatin1String("id"), dataExport.id.isEmpty() ? QJsonValue() : QJsonValue(dataExport.id)},
            {QLatin1String("progress"), dataExport.progress},
            {QLatin1String("created_at"), toWireTimeOrNull(dataExport.createdAt)},
            {QLatin1String("expires_at"), toWireTimeOrNull(dataExport.expiresAt)},
            {QLatin1String("size"), ready ? QJsonValue(QJsonObject{{QLatin1String("json"), dataExport.jsonSize},
                                                                   {QLatin1String("html"), dataExport.htmlSize}})
                                          : QJsonValue()}};
}

Result<DataExport> dataExportFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    DataExport dataExport;
    dataExport.state = ExportState(reader.text(QLatin1String("state")));
    dataExport.id = reader.optionalText(QLatin1String("id")).value_or(QString());
    dataExport.progress = std::clamp(static_cast<int>(reader.number(QLatin1String("progress"))), 0, 100);
    dataExport.createdAt = reader.optionalTime(QLatin1String("created_at"));
    dataExport.expiresAt = reader.optionalTime(QLatin1String("expires_at"));
    if (const QJsonObject size = reader.optionalObject(QLatin1String("size")); !size.isEmpty()) {
        JsonReader inner(size);
        dataExport.jsonSize = inner.number(QLatin1String("json"));
        dataExport.htmlSize = inner.number(QLatin1String("html"));
        if (inner.error())
            reader.fault(QStringLiteral("size: no numbers"));
    }
    if (auto error = reader.error())
        return fail(*error);
    return dataExport;
}

} // namespace gatehouse
