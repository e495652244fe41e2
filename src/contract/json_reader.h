#pragma once
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <optional>

#include "core/result.h"

namespace gatehouse {

/// Reads an object of the contract field by field and remembers the first thing that is missing or of the wrong type,
/// so that a caller checks once at the end. Never trusts its input: sizes are those of the parsed document. Any thread;
/// short-lived.
class JsonReader final {
public:
    explicit JsonReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    /// Required fields: the fault is remembered and a neutral value returned where they are missing or of another type.
    [[nodiscard]] QString text(QLatin1String name);
    [[nodiscard]] QDateTime time(QLatin1String name);
    [[nodiscard]] int number(QLatin1String name);
    [[nodiscard]] bool flag(QLatin1String name);
    [[nodiscard]] QJsonObject object(QLatin1String name);
    [[nodiscard]] QJsonArray array(QLatin1String name);

    /// Optional fields: missing and null are none; another type is a fault.
    [[nodiscard]] std::optional<QString> optionalText(QLatin1String name);
    [[nodiscard]] std::optional<QDateTime> optionalTime(QLatin1String name);
    [[nodiscard]] std::optional<int> optionalNumber(QLatin1String name);
    [[nodiscard]] std::optional<bool> optionalFlag(QLatin1String name);
    [[nodiscard]] QJsonObject optionalObject(QLatin1String name);
    [[nodiscard]] QJsonArray optionalArray(QLatin1String name);
    [[nodiscard]] bool has(QLatin1String name) const { return m_object.contains(name); }

    void fault(const QString& what);
    /// The fields that nobody asked for.
    [[nodiscard]] QJsonObject rest() const;
    /// Error::Kind::Protocol with the first fault as detail; none where all was well.
    [[nodiscard]] std::optional<Error> error() const;

private:
    QJsonValue take(QLatin1String name);
    QJsonObject m_object;
    QSet<QString> m_read;
    QString m_fault;
};

/// Parses bytes as one JSON object; Protocol otherwise. Depth is limited by Qt's parser (1024).
[[nodiscard]] Result<QJsonObject> parseObject(const QByteArray& bytes);

} // namespace gatehouse
