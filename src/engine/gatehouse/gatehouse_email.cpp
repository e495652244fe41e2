#include "engine/gatehouse/gatehouse_email.h"

#include "engine/gatehouse/gatehouse_session.h"

namespace gatehouse {

namespace {

const QString path = QStringLiteral("/v1/me/email-changes");

Result<Done> done(const WireAnswer&) { return Done{}; }

} // namespace

QFuture<Result<CodeSent>> GatehouseEmail::requestEmail(const QString& email, const QString& key)
{
    const QJsonObject body{{QLatin1String("email"), email}};
    return converted<CodeSent>(m_session.call(m_session.write("POST", path, body, key)), this,
                               [](const WireAnswer& wire) { return codeSentFromJson(wire.object); });
}

QFuture<Result<Done>> GatehouseEmail::confirmEmail(const SecretText& code, const QString& key)
{
    const QJsonObject body{{QLatin1String("code"), code.expose()}};
    return converted<Done>(m_session.call(m_session.write("POST", path + QStringLiteral("/confirm"), body, key)), this,
                           &done);
}

QFuture<Result<Done>> GatehouseEmail::withdrawEmail()
{
    return converted<Done>(m_session.call(m_session.removal(path)), this, &done);
}

} // namespace gatehouse
