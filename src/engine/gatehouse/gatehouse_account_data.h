#pragma once
#include <QObject>

#include "engine/account_data_port.h"

namespace gatehouse {

class GatehouseSession;

/// Export and deletion over our contract. Owned by its session; UI thread.
class GatehouseAccountData final : public QObject, public AccountDataPort {
    Q_OBJECT
public:
    explicit GatehouseAccountData(GatehouseSession& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<Fetched<DataExport>>> dataExport(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<DataExport>> startExport(const QString& key) override;
    [[nodiscard]] QFuture<Result<QByteArray>> exportFile(ExportFormat format) override;
    [[nodiscard]] QFuture<Result<Done>> removeExport() override;
    [[nodiscard]] QFuture<Result<QDateTime>> deleteAccount(const QString& email, const QString& key) override;

private:
    GatehouseSession& m_session;
};

} // namespace gatehouse
