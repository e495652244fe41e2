#include "backend/store/organizations_store.h"

#include "domain/folded_text.h"

namespace gatehouse::backend {

QString searchKey(const QString& name) { return QLatin1Char(' ') + foldedText(name); }

Page<Organization> OrganizationsStore::mine(const AccountId& account, int offset, int limit)
{
    Page<Organization> page;
    m_database.readOne("SELECT count(*) FROM memberships WHERE account_id = ?", {account.text()},
                       [&](const Row& row) { page.total = static_cast<int>(row.number(0)); });
    m_database.read(
        "SELECT o.id, o.name, o.field, m.role, m.joined_at, o.member_count, o.project_count, (SELECT count(*) FROM "
        "join_requests j WHERE j.organization_id = o.id) FROM memberships m JOIN organizations o ON o.id = "
        "m.organization_id WHERE m.account_id = ? ORDER BY o.name_key, o.id LIMIT ? OFFSET ?",
        {account.text(), limit, offset}, [&](const Row& row) {
            Organization organization;
            organization.id = OrganizationId(row.text(0));
            organization.name = row.text(1);
            organization.field = row.text(2);
            organization.role = OrganizationRole(row.text(3));
            if (!row.isNull(4))
                organization.joinedAt = QDateTime::fromMSecsSinceEpoch(row.number(4), Qt::UTC);
            organization.members = static_cast<int>(row.number(5));
            organization.projects = static_cast<int>(row.number(6));
            // Who asks to join is for those who may decide it.
            if (organization.role.is(QLatin1String("admin")))
                organization.waitingRequests = static_cast<int>(row.number(7));
            page.items.append(organization);
        });
    return page;
}

Page<AvailableOrganization> OrganizationsStore::available(const AccountId& account, const QString& words, int offset,
                                                          const QString& afterId, int limit)
{
    Page<AvailableOrganization> page;
    const auto take = [&](const Row& row) {
        page.items.append({OrganizationId(row.text(0)), row.text(1), row.text(2), static_cast<int>(row.number(3))});
    };
    const QString key = searchKey(words);
    if (key == QLatin1String(" ")) {
        m_database.readOne("SELECT count(*) FROM organizations o WHERE o.visibility = 'public' AND NOT EXISTS (SELECT "
                           "1 FROM memberships "
                           "m WHERE m.organization_id = o.id AND m.account_id = ?)",
                           {account.text()}, [&](const Row& row) { page.total = static_cast<int>(row.number(0)); });
        m_database.read("SELECT o.id, o.name, o.field, o.member_count FROM organizations o WHERE o.visibility = "
                        "'public' AND o.id > ? AND "
                        "NOT EXISTS (SELECT 1 FROM memberships m WHERE m.organization_id = o.id AND m.account_id = ?) "
                        "ORDER BY o.id "
                        "LIMIT ?",
                        {afterId, account.text(), limit}, take);
        return page;
    }
    // Up to three words narrow the search in the database; the searchKey holds no wildcard characters.
    const QStringList parts = key.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QVariantList values{account.text()};
    for (int i = 0; i < 3; ++i)
        values.append(i < parts.size() ? QStringLiteral("% ") + parts[i] + QLatin1Char('%') : QStringLiteral("%"));
    m_database.readOne(
        "SELECT count(*) FROM organizations o WHERE o.visibility = 'public' AND NOT EXISTS (SELECT 1 FROM memberships "
        "m "
        "WHERE m.organization_id = o.id AND m.account_id = ?) AND o.name_key LIKE ? AND o.name_key LIKE ? AND "
        "o.name_key LIKE ?",
        values, [&](const Row& row) { page.total = static_cast<int>(row.number(0)); });
    m_database.read(
        "SELECT o.id, o.name, o.field, o.member_count FROM organizations o WHERE o.visibility = 'public' AND NOT "
        "EXISTS "
        "(SELECT 1 FROM memberships m WHERE m.organization_id = o.id AND m.account_id = ?) AND o.name_key LIKE ? AND "
        "o.name_key LIKE ? AND o.name_key LIKE ? ORDER BY o.name_key, o.id LIMIT ? OFFSET ?",
        values + QVariantList{limit, offset}, take);
    return page;
}

} // namespace gatehouse::backend
