#include "engine/gatehouse/gatehouse_password.h"

#include "contract/password_json.h"
#include "engine/gatehouse/gatehouse_session.h"

namespace gatehouse {

namespace {

const QString path = QStringLiteral("/v1/me/password");

} // namespace

QFuture<Result<Fetched<PasswordState>>> GatehousePassword::password(const QString& knownEtag)
{
    return converted<Fetched<PasswordState>>(
        m_session.call(m_session.read(path, knownEtag)), this,
        [](const WireAnswer& wire) { return fetched<PasswordState>(wire, &passwordStateFromJson); });
}

QFuture<Result<PasswordChanged>> GatehousePassword::changePassword(const PasswordChange& change, const QString& key)
{
    return converted<PasswordChanged>(m_session.call(m_session.write("PUT", path, toJson(change), key)), this,
                                      [](const WireAnswer& wire) { return passwordChangedFromJson(wire.object); });
}

} // namespace gatehouse
