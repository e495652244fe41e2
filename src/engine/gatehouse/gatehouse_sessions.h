#pragma once
#include <QObject>
#include <memory>

#include "core/future.h"
#include "engine/sessions_port.h"

namespace gatehouse {

class GatehouseSession;

/// Sessions over our contract. Owned by its session; UI thread.
class GatehouseSessions final : public QObject, public SessionsPort {
    Q_OBJECT
public:
    explicit GatehouseSessions(GatehouseSession& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<Fetched<Page<Session>>>> sessions(int most, const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<Session>> setLabel(const SessionId& id, const QString& label, const QString& etag,
                                                    const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> endSession(const SessionId& id, const QString& key) override;
    [[nodiscard]] QFuture<Result<int>> endOthers(const QString& key) override;

private:
    struct Walk;
    void page(const std::shared_ptr<Walk>& walk, const QString& cursor, const QString& knownEtag);

    GatehouseSession& m_session;
};

} // namespace gatehouse
