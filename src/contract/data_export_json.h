#pragma once
#include <QJsonObject>

#include "core/result.h"
#include "domain/data_export.h"

namespace gatehouse {

/// The contract's `DataExport`.
[[nodiscard]] QJsonObject toJson(const DataExport& dataExport);
[[nodiscard]] Result<DataExport> dataExportFromJson(const QJsonObject& object);

} // namespace gatehouse
