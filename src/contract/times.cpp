#include "contract/times.h"

namespace gatehouse {

QString toWireTime(const QDateTime& time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QJsonValue toWireTimeOrNull(const std::optional<QDateTime>& time)
{
    return time ? QJsonValue(toWireTime(*time)) : QJsonValue();
}

std::optional<QDateTime> fromWireTime(const QString& text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    // Without an offset it would be read as local time, which the contract never means.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return time.toUTC();
}

} // namespace gatehouse
