#include "domain/account_deletion.h"

namespace gatehouse {

namespace {

const QString soleAdmin = QStringLiteral("sole_admin");
const QString pending = QStringLiteral("deletion_pending");
constexpr int mostOrganizations = 100;

} // namespace

QList<FieldError> soleAdminFields(const QList<SoleAdminOf>& organizations)
{
    QList<FieldError> fields;
    for (const SoleAdminOf& one : organizations) {
        if (fields.size() == mostOrganizations)
            break;
        fields.append({QStringLiteral("/organizations"),
                       soleAdmin,
                       {{QStringLiteral("id"), one.id.text()}, {QStringLiteral("name"), one.name}}});
    }
    return fields;
}

QList<SoleAdminOf> soleAdminOf(const Error& error)
{
    QList<SoleAdminOf> organizations;
    if (error.code != soleAdmin)
        return organizations;
    for (const FieldError& field : error.fields) {
        if (field.code == soleAdmin)
            organizations.append({OrganizationId(field.params.value(QStringLiteral("id")).toString()),
                                  field.params.value(QStringLiteral("name")).toString()});
    }
    return organizations;
}

QList<FieldError> deletionPendingFields(const QDateTime& deleteAt)
{
    return {{QStringLiteral("/restore"),
             pending,
             {{QStringLiteral("delete_at"), deleteAt.toUTC().toString(Qt::ISODateWithMs)}}}};
}

std::optional<QDateTime> deletionPending(const Error& error)
{
    if (error.code != pending)
        return std::nullopt;
    for (const FieldError& field : error.fields) {
        const QDateTime at =
            QDateTime::fromString(field.params.value(QStringLiteral("delete_at")).toString(), Qt::ISODateWithMs);
        if (field.code == pending && at.isValid())
            return at;
    }
    return std::nullopt;
}

} // namespace gatehouse
