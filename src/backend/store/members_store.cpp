#include "backend/store/members_store.h"

#include "backend/store/organizations_store.h"
#include "domain/profile.h"

namespace gatehouse::backend {

namespace {

/// Rows filled in one transaction.
constexpr int fillBatch = 500;

/// Words of a search that the database looks for; more are left aside.
constexpr int mostWords = 4;

// The members of one page are found in the index alone; their accounts are read afterwards, for that page only. The
// outer order brings what the join may have moved back into place.
#define GATEHOUSE_MEMBERS_WHERE                                                                                         \
    "FROM memberships m WHERE m.organization_id = ? AND m.name_key LIKE ? AND m.name_key LIKE ? AND m.name_key LIKE ? " \
    "AND m.name_key LIKE ?"
#define GATEHOUSE_MEMBERS_PAGE(order)                                                                                     \
    "SELECT a.id, a.first_name, a.last_name, a.picture, m.role, m.joined_at, a.email FROM (SELECT m.account_id, m.role, " \
    "m.joined_at, m.name_key " GATEHOUSE_MEMBERS_WHERE " ORDER BY " order                                                 \
    " LIMIT ? OFFSET ?) m JOIN accounts a ON a.id "                                                                       \
    "= m.account_id ORDER BY " order

const char* const countStatement = "SELECT count(*) " GATEHOUSE_MEMBERS_WHERE;
// What is unknown stands at the end both ways; equals stand by name.
const char* const byName = GATEHOUSE_MEMBERS_PAGE("m.name_key, m.account_id");
const char* const byNameDown = GATEHOUSE_MEMBERS_PAGE("m.name_key DESC, m.account_id DESC");
const char* const byRole = GATEHOUSE_MEMBERS_PAGE("m.role, m.name_key, m.account_id");
const char* const byRoleDown = GATEHOUSE_MEMBERS_PAGE("m.role DESC, m.name_key, m.account_id");
const char* const byJoined =
    GATEHOUSE_MEMBERS_PAGE("CASE WHEN m.joined_at IS NULL THEN 1 ELSE 0 END, m.joined_at, m.name_key, m.account_id");
const char* const byJoinedDown = GATEHOUSE_MEMBERS_PAGE(
    "CASE WHEN m.joined_at IS NULL THEN 1 ELSE 0 END, m.joined_at DESC, m.name_key, m.account_id");
#undef GATEHOUSE_MEMBERS_PAGE
#undef GATEHOUSE_MEMBERS_WHERE

QString nameOf(const QString& first, const QString& last)
{
    Profile profile;
    profile.firstName = first;
    profile.lastName = last;
    return profile.displayName();
}

/// Of a search: the words as patterns. The key holds no wildcard characters.
QVariantList patternsOf(const QString& typed)
{
    const QStringList parts = searchKey(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QVariantList patterns;
    for (int i = 0; i < mostWords; ++i)
        patterns.append(i < parts.size() ? QStringLiteral("% ") + parts[i] + QLatin1Char('%') : QStringLiteral("%"));
    return patterns;
}

bool isAdmin(const QString& role) { return role == QLatin1String("admin"); }

} // namespace

const char* MembersStore::pageStatement(const MemberOrder& order)
{
    switch (order.by) {
    case MemberOrder::By::Name: return order.descending ? byNameDown : byName;
    case MemberOrder::By::Role: return order.descending ? byRoleDown : byRole;
    case MemberOrder::By::Joined: return order.descending ? byJoinedDown : byJoined;
    }
    return byName;
}

std::optional<OrganizationDetails> MembersStore::details(const OrganizationId& organization, const AccountId& reader)
{
    OrganizationDetails details;
    const bool known = m_database.readOne(
        "SELECT o.name, o.field, o.description, o.visibility, m.role, m.joined_at, o.member_count, o.project_count, "
        "(SELECT count(*) FROM join_requests j WHERE j.organization_id = o.id) FROM memberships m JOIN organizations o "
        "ON o.id = m.organization_id WHERE m.organization_id = ? AND m.account_id = ?",
        {organization.text(), reader.text()}, [&](const Row& row) {
            Organization& found = details.organization;
            found.id = organization;
            found.name = row.text(0);
            found.field = row.text(1);
            details.description = row.text(2);
            details.visibility = OrganizationVisibility(row.text(3));
            found.role = OrganizationRole(row.text(4));
            if (!row.isNull(5))
                found.joinedAt = QDateTime::fromMSecsSinceEpoch(row.number(5), Qt::UTC);
            found.members = static_cast<int>(row.number(6));
            found.projects = static_cast<int>(row.number(7));
            // Who asks to join is for those who may decide it.
            if (isAdmin(row.text(4)))
                found.waitingRequests = static_cast<int>(row.number(8));
        });
    return known ? std::optional(details) : std::nullopt;
}

std::optional<QString> MembersStore::roleOf(const OrganizationId& organization, const AccountId& account)
{
    QString role;
    const bool known =
        m_database.readOne("SELECT role FROM memberships WHERE organization_id = ? AND account_id = ?",
                           {organization.text(), account.text()}, [&](const Row& row) { role = row.text(0); });
    return known ? std::optional(role) : std::nullopt;
}

std::optional<Page<Member>> MembersStore::members(const OrganizationId& organization, const AccountId& reader,
                                                  const MemberQuery& query, int offset, int limit)
{
    const auto role = roleOf(organization, reader);
    if (!role)
        return std::nullopt;
    Page<Member> page;
    const QVariantList values = QVariantList{organization.text()} + patternsOf(query.typed);
    m_database.readOne(countStatement, values, [&](const Row& row) { page.total = static_cast<int>(row.number(0)); });
    m_database.read(pageStatement(query.order), values + QVariantList{limit, offset}, [&](const Row& row) {
        Member member;
        member.account = AccountId(row.text(0));
        member.displayName = nameOf(row.text(1), row.text(2));
        if (!row.isNull(3))
            member.picture = row.text(3);
        member.role = OrganizationRole(row.text(4));
        if (!row.isNull(5))
            member.joinedAt = QDateTime::fromMSecsSinceEpoch(row.number(5), Qt::UTC);
        if (isAdmin(*role))
            member.email = row.text(6);
        page.items.append(member);
    });
    return page;
}

std::optional<StoredPicture> MembersStore::picture(const OrganizationId& organization, const AccountId& reader,
                                                   const AccountId& member)
{
    StoredPicture found;
    const bool known = m_database.readOne(
        "SELECT p.version, p.media_type, p.bytes FROM pictures p JOIN memberships theirs ON theirs.account_id = "
        "p.account_id JOIN memberships ours ON ours.organization_id = theirs.organization_id WHERE p.account_id = ? AND "
        "theirs.organization_id = ? AND ours.account_id = ?",
        {member.text(), organization.text(), reader.text()}, [&](const Row& row) {
            found = {row.text(0), row.text(1), row.bytes(2)};
        });
    return known ? std::optional(found) : std::nullopt;
}

void MembersStore::join(const OrganizationId& organization, const AccountId& account, const QString& name,
                        const OrganizationRole& role, const std::optional<qint64>& joinedAt)
{
    m_database.run("INSERT INTO memberships (organization_id, account_id, role, joined_at, name_key) VALUES (?, ?, ?, "
                   "?, ?) ON CONFLICT DO NOTHING",
                   {organization.text(), account.text(), role.text(),
                    joinedAt ? QVariant(*joinedAt) : QVariant(QMetaType::fromType<qlonglong>()), searchKey(name)});
}

void MembersStore::rename(const AccountId& account, const QString& name)
{
    m_database.run("UPDATE memberships SET name_key = ? WHERE account_id = ?", {searchKey(name), account.text()});
}

void MembersStore::fillKeys()
{
    for (int filled = fillBatch; filled >= fillBatch;) {
        filled = m_database.transaction([&] {
            QList<QPair<QString, QString>> names;
            m_database.read("SELECT DISTINCT m.account_id, a.first_name, a.last_name FROM memberships m JOIN accounts "
                            "a ON a.id = m.account_id WHERE m.name_key = '' LIMIT ?",
                            {fillBatch}, [&](const Row& row) {
                                names.append({row.text(0), nameOf(row.text(1), row.text(2))});
                            });
            for (const auto& [account, name] : std::as_const(names))
                rename(AccountId(account), name);
            return static_cast<int>(names.size());
        });
    }
}

} // namespace gatehouse::backend
