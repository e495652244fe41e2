#include "engine/gatehouse/gatehouse_verification.h"

#include "engine/gatehouse/gatehouse_session.h"

namespace gatehouse {

QFuture<Result<Done>> GatehouseVerification::verifyPassword(const SecretText& password)
{
    const QJsonObject body{{QLatin1String("method"), QStringLiteral("password")},
                           {QLatin1String("password"), password.expose()}};
    return converted<Done>(m_session.call(m_session.write("POST", QStringLiteral("/v1/verifications"), body,
                                                          QString::fromLatin1(newKey()))),
                           this, [](const WireAnswer&) -> Result<Done> { return Done{}; });
}

} // namespace gatehouse
