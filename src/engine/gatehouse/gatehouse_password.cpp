#include "engine/gatehouse/gatehouse_password.h"

#include "contract/password_json.h"
#include "engine/gatehouse/gatehouse_session.h"

namespace gatehouse {

namespace {

const QString path = QStringLiteral("/v1/me/password");

} // namespace

QFuture<Result<Fetched<PasswordState>>> GatehousePassword::password(const QString& knownEtag)
{
    return converted<Fetched<PasswordState>>(m_session.call(m_session.read(path, knownEtag)), this,
                                             [](const WireAnswer& wire) -> Result<Fetched<PasswordState>> {
                                                 if (wire.status == 304)
                                                     return Fetched<PasswordState>{std::nullopt, wire.etag};
                                                 auto state = passwordStateFromJson(wire.object);
                                                 if (!state)
                                                     return fail(state.error());
                                                 return Fetched<PasswordState>{*state, wire.etag};
                                             });
}

QFuture<Result<PasswordChanged>> GatehousePassword::changePassword(const PasswordChange& change, const QString& key)
{
    return converted<PasswordChanged>(m_session.call(m_session.write("PUT", path, toJson(change), key)), this,
                                      [](const WireAnswer& wire) { return passwordChangedFromJson(wire.object); });
}

} // namespace gatehouse
