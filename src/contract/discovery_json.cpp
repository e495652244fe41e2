#include "contract/discovery_json.h"

#include "contract/json_reader.h"

namespace gatehouse {

namespace {

const QString product = QStringLiteral("gatehouse");

} // namespace

QJsonObject toJson(const Discovery& discovery)
{
    QJsonArray roles;
    for (const JobRole& role : discovery.jobRoles)
        roles.append(QJsonObject{{QLatin1String("id"), role.id.text()}, {QLatin1String("name"), role.name}});
    QJsonObject json = discovery.extra;
    json[QLatin1String("product")] = product;
    json[QLatin1String("name")] = discovery.name;
    json[QLatin1String("version")] = discovery.version;
    json[QLatin1String("capabilities")] = QJsonArray::fromStringList(discovery.capabilities);
    json[QLatin1String("job_roles")] = roles;
    json[QLatin1String("password_rules")] =
        QJsonObject{{QLatin1String("min_length"), discovery.passwordRules.minLength},
                    {QLatin1String("max_length"), discovery.passwordRules.maxLength},
                    {QLatin1String("min_score"), discovery.passwordRules.minScore},
                    {QLatin1String("breached_refused"), discovery.passwordRules.breachedRefused}};
    json[QLatin1String("terms_address")] = discovery.termsAddress;
    json[QLatin1String("privacy_address")] = discovery.privacyAddress;
    json[QLatin1String("code_length")] = discovery.codeLength;
    json[QLatin1String("code_lifetime")] = static_cast<int>(discovery.codeLifetime.count());
    json[QLatin1String("delivers_locally")] = discovery.deliversLocally;
    return json;
}

Result<Discovery> discoveryFromJson(const QJsonObject& object)
{
    if (object.value(QLatin1String("product")).toString() != product)
        return fail(Error::coded(Error::Kind::Protocol, QStringLiteral("not_gatehouse")));
    JsonReader reader(object);
    Discovery discovery;
    (void)reader.text(QLatin1String("product"));
    discovery.name = reader.text(QLatin1String("name"));
    discovery.version = reader.text(QLatin1String("version"));
    for (const QJsonValue& value : reader.array(QLatin1String("capabilities")))
        discovery.capabilities.append(value.toString());
    for (const QJsonValue& value : reader.array(QLatin1String("job_roles"))) {
        JsonReader role(value.toObject());
        discovery.jobRoles.append(JobRole{JobRoleId(role.text(QLatin1String("id"))), role.text(QLatin1String("name"))});
        if (role.error())
            reader.fault(QStringLiteral("job_roles: not a role"));
    }
    JsonReader rules(reader.object(QLatin1String("password_rules")));
    discovery.passwordRules.minLength = rules.number(QLatin1String("min_length"));
    discovery.passwordRules.maxLength = rules.number(QLatin1String("max_length"));
    discovery.passwordRules.minScore = rules.number(QLatin1String("min_score"));
    discovery.passwordRules.breachedRefused = rules.flag(QLatin1String("breached_refused"));
    if (rules.error())
        reader.fault(QStringLiteral("password_rules: incomplete"));
    discovery.termsAddress = reader.optionalText(QLatin1String("terms_address")).value_or(QString());
    discovery.privacyAddress = reader.optionalText(QLatin1String("privacy_address")).value_or(QString());
    discovery.codeLength = reader.optionalNumber(QLatin1String("code_length")).value_or(6);
    discovery.codeLifetime = std::chrono::seconds(reader.optionalNumber(QLatin1String("code_lifetime")).value_or(600));
    discovery.deliversLocally = reader.optionalFlag(QLatin1String("delivers_locally")).value_or(false);
    discovery.extra = reader.rest();
    if (auto error = reader.error())
        return fail(*error);
    return discovery;
}

} // namespace gatehouse
