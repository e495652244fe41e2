#pragma once
#include <QDateTime>
#include <QString>
#include <optional>

#include "domain/code.h"

namespace gatehouse {

/// Where an export of an account's data stands: "none", "queued", "running", "ready", "failed", "expired".
using ExportState = Code<struct ExportStateTag>;

/// The export of an account's data; there is one at a time.
struct DataExport final {
    ExportState state{QStringLiteral("none")};
    QString id;       ///< Empty where there is none.
    int progress = 0; ///< 0 to 100.
    std::optional<QDateTime> createdAt;
    std::optional<QDateTime> expiresAt; ///< When its files go, once it is ready.
    qint64 jsonSize = 0;                ///< In bytes, once it is ready.
    qint64 htmlSize = 0;

    /// Somebody works on it, or will.
    [[nodiscard]] bool isUnderWay() const
    {
        return state.is(QLatin1String("queued")) || state.is(QLatin1String("running"));
    }
    bool operator==(const DataExport&) const = default;
};

/// The two forms of its file: for programs and for people.
enum class ExportFormat { Json, Html };
[[nodiscard]] inline QLatin1String wireName(ExportFormat format)
{
    return QLatin1String(format == ExportFormat::Json ? "json" : "html");
}

} // namespace gatehouse
