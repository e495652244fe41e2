#pragma once
#include <QObject>

#include "engine/password_port.h"

namespace gatehouse {

class GatehouseSession;

/// The password over our contract. Owned by its session; UI thread.
class GatehousePassword final : public QObject, public PasswordPort {
    Q_OBJECT
public:
    explicit GatehousePassword(GatehouseSession& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<Fetched<PasswordState>>> password(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<PasswordChanged>> changePassword(const PasswordChange& change,
                                                                  const QString& key) override;

private:
    GatehouseSession& m_session;
};

} // namespace gatehouse
