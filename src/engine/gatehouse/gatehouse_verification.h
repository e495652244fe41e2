#pragma once
#include <QObject>

#include "engine/verification_port.h"

namespace gatehouse {

class GatehouseSession;

/// Step-up over our contract. Owned by its session; UI thread.
class GatehouseVerification final : public QObject, public VerificationPort {
    Q_OBJECT
public:
    explicit GatehouseVerification(GatehouseSession& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<Done>> verifyPassword(const SecretText& password) override;

private:
    GatehouseSession& m_session;
};

} // namespace gatehouse
