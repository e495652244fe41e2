#pragma once
#include <QObject>

#include "engine/changes_port.h"

namespace gatehouse {

class GatehouseSession;

/// Changes over our contract: GET /v1/changes, and GET /v1/events where there is a way to streams. Owned by its
/// session; UI thread.
class GatehouseChanges final : public QObject, public ChangesPort {
    Q_OBJECT
public:
    explicit GatehouseChanges(GatehouseSession& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<ChangesSince>> changesSince(qint64 number) override;
    [[nodiscard]] std::unique_ptr<ChangesStream> follow(qint64 number) override;

private:
    GatehouseSession& m_session;
};

} // namespace gatehouse
