#include "contract/json_reader.h"

#include <QJsonDocument>
#include <cmath>
#include <limits>

#include "contract/times.h"

namespace gatehouse {

QJsonValue JsonReader::take(QLatin1String name)
{
    m_read.insert(name);
    return m_object.value(name);
}

void JsonReader::fault(const QString& what)
{
    if (m_fault.isEmpty())
        m_fault = what;
}

std::optional<QString> JsonReader::optionalText(QLatin1String name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isString()) {
        fault(QStringLiteral("%1: not a string").arg(name));
        return std::nullopt;
    }
    return value.toString();
}

std::optional<QDateTime> JsonReader::optionalTime(QLatin1String name)
{
    const auto text = optionalText(name);
    if (!text)
        return std::nullopt;
    const auto time = fromWireTime(*text);
    if (!time)
        fault(QStringLiteral("%1: not a time").arg(name));
    return time;
}

std::optional<int> JsonReader::optionalNumber(QLatin1String name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!value.isDouble() || number != std::floor(number) || std::abs(number) > std::numeric_limits<int>::max()) {
        fault(QStringLiteral("%1: not a whole number").arg(name));
        return std::nullopt;
    }
    return static_cast<int>(number);
}

std::optional<bool> JsonReader::optionalFlag(QLatin1String name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isBool()) {
        fault(QStringLiteral("%1: not a truth value").arg(name));
        return std::nullopt;
    }
    return value.toBool();
}

QJsonObject JsonReader::optionalObject(QLatin1String name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isNull() && !value.isObject())
        fault(QStringLiteral("%1: not an object").arg(name));
    return value.toObject();
}

QJsonArray JsonReader::optionalArray(QLatin1String name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isNull() && !value.isArray())
        fault(QStringLiteral("%1: not an array").arg(name));
    return value.toArray();
}

namespace {

template <typename T>
T required(JsonReader& reader, QLatin1String name, std::optional<T> value, T neutral)
{
    if (!value)
        reader.fault(QStringLiteral("%1: missing").arg(name));
    return value.value_or(std::move(neutral));
}

} // namespace

QString JsonReader::text(QLatin1String name) { return required(*this, name, optionalText(name), QString()); }
QDateTime JsonReader::time(QLatin1String name) { return required(*this, name, optionalTime(name), QDateTime()); }
int JsonReader::number(QLatin1String name) { return required(*this, name, optionalNumber(name), 0); }
bool JsonReader::flag(QLatin1String name) { return required(*this, name, optionalFlag(name), false); }

QJsonObject JsonReader::object(QLatin1String name)
{
    if (!m_object.value(name).isObject())
        fault(QStringLiteral("%1: missing").arg(name));
    return optionalObject(name);
}

QJsonArray JsonReader::array(QLatin1String name)
{
    if (!m_object.value(name).isArray())
        fault(QStringLiteral("%1: missing").arg(name));
    return optionalArray(name);
}

QJsonObject JsonReader::rest() const
{
    QJsonObject rest;
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_read.contains(it.key()))
            rest.insert(it.key(), it.value());
    }
    return rest;
}

std::optional<Error> JsonReader::error() const
{
    if (m_fault.isEmpty())
        return std::nullopt;
    return Error::coded(Error::Kind::Protocol, QStringLiteral("unexpected_answer"), m_fault);
}

Result<QJsonObject> parseObject(const QByteArray& bytes)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parse);
    if (parse.error != QJsonParseError::NoError)
        return fail(Error::coded(Error::Kind::Protocol, QStringLiteral("malformed_json"), parse.errorString()));
    if (!document.isObject())
        return fail(
            Error::coded(Error::Kind::Protocol, QStringLiteral("malformed_json"), QStringLiteral("not an object")));
    return document.object();
}

} // namespace gatehouse
