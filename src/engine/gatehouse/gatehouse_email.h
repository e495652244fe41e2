#pragma once
#include <QObject>

#include "engine/email_port.h"

namespace gatehouse {

class GatehouseSession;

/// Changes of the address over our contract. Owned by its session; UI thread.
class GatehouseEmail final : public QObject, public EmailPort {
    Q_OBJECT
public:
    explicit GatehouseEmail(GatehouseSession& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<CodeSent>> requestEmail(const QString& email, const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> confirmEmail(const SecretText& code, const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> withdrawEmail() override;

private:
    GatehouseSession& m_session;
};

} // namespace gatehouse
