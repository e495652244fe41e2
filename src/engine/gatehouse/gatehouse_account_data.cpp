#include "engine/gatehouse/gatehouse_account_data.h"

#include "contract/data_export_json.h"
#include "contract/json_reader.h"
#include "engine/gatehouse/gatehouse_session.h"

namespace gatehouse {

namespace {

const QString path = QStringLiteral("/v1/me/export");
constexpr std::chrono::seconds fileLimit{60};

} // namespace

QFuture<Result<Fetched<DataExport>>> GatehouseAccountData::dataExport(const QString& knownEtag)
{
    return converted<Fetched<DataExport>>(
        m_session.call(m_session.read(path, knownEtag)), this,
        [](const WireAnswer& wire) { return fetched<DataExport>(wire, &dataExportFromJson); });
}

QFuture<Result<DataExport>> GatehouseAccountData::startExport(const QString& key)
{
    return converted<DataExport>(m_session.call(m_session.write("POST", path, {}, key)), this,
                                 [](const WireAnswer& wire) { return dataExportFromJson(wire.object); });
}

QFuture<Result<QByteArray>> GatehouseAccountData::exportFile(ExportFormat format)
{
    HttpRequest request = m_session.read(path + QStringLiteral("/file?format=") + QString(wireName(format)), QString());
    request.limit = fileLimit;
    return converted<QByteArray>(m_session.call(request), this, [](const WireAnswer& wire) -> Result<QByteArray> {
        if (wire.bytes.isEmpty())
            return fail(Error::coded(Error::Kind::Protocol, QStringLiteral("unexpected_answer")));
        return wire.bytes;
    });
}

QFuture<Result<Done>> GatehouseAccountData::removeExport()
{
    return converted<Done>(m_session.call(m_session.removal(path)), this,
                           [](const WireAnswer&) -> Result<Done> { return Done{}; });
}

QFuture<Result<QDateTime>> GatehouseAccountData::deleteAccount(const QString& email, const QString& key)
{
    const QJsonObject body{{QLatin1String("email"), email}};
    return converted<QDateTime>(m_session.call(m_session.write("DELETE", QStringLiteral("/v1/me"), body, key)), this,
                                [](const WireAnswer& wire) -> Result<QDateTime> {
                                    JsonReader reader(wire.object);
                                    const QDateTime at = reader.time(QLatin1String("delete_at"));
                                    if (auto error = reader.error())
                                        return fail(*error);
                                    return at;
                                });
}

} // namespace gatehouse
