#include "backend/services/export_sections.h"

#include <QJsonArray>
#include <array>

#include "backend/services/consent_wordings.h"
#include "backend/store/accounts_store.h"
#include "backend/store/consents_store.h"
#include "contract/consent_json.h"
#include "contract/profile_json.h"
#include "contract/times.h"

namespace gatehouse::backend {

namespace {

constexpr int pageSize = 100;

QJsonValue timeOf(const Row& row, int column)
{
    if (row.isNull(column) || row.number(column) == 0)
        return {};
    return toWireTime(QDateTime::fromMSecsSinceEpoch(row.number(column), Qt::UTC));
}

} // namespace

std::span<const ExportSections::Write> ExportSections::all()
{
    static constexpr std::array sections{
        &ExportSections::profile,     &ExportSections::picture,      &ExportSections::preferences,
        &ExportSections::consents,    &ExportSections::sessions,     &ExportSections::changes,
        &ExportSections::messages,    &ExportSections::emailChanges, &ExportSections::organizations,
        &ExportSections::invitations, &ExportSections::joinRequests};
    return sections;
}

void ExportSections::write(int section, ExportDocument& document)
{
    (this->*all()[static_cast<size_t>(section)])(document);
}

void ExportSections::pages(const char* sql, const QVariantList& values, const std::function<void(const Row&)>& each)
{
    for (int offset = 0;; offset += pageSize) {
        int found = 0;
        m_database.read(sql, values + QVariantList{pageSize, offset}, [&](const Row& row) {
            ++found;
            each(row);
        });
        if (found < pageSize)
            return;
    }
}

void ExportSections::profile(ExportDocument& document)
{
    const auto profile = AccountsStore(m_database).profile(m_account);
    QJsonObject json = profile ? toJson(profile->profile) : QJsonObject();
    // These have sections of their own.
    json.remove(QLatin1String("picture"));
    json.remove(QLatin1String("pending_email"));
    document.object(QStringLiteral("profile"), json);
}

void ExportSections::picture(ExportDocument& document)
{
    QJsonValue value;
    m_database.readOne("SELECT media_type, updated_at, bytes FROM pictures WHERE account_id = ?", {m_account.text()},
                       [&](const Row& row) {
                           value = QJsonObject{{QLatin1String("media_type"), row.text(0)},
                                               {QLatin1String("updated_at"), timeOf(row, 1)},
                                               {QLatin1String("data"), QString::fromLatin1(row.bytes(2).toBase64())}};
                       });
    document.object(QStringLiteral("picture"), value);
}

void ExportSections::preferences(ExportDocument& document)
{
    ConsentsStore consents(m_database);
    const auto current = [&](const ConsentSubject& subject) {
        const auto newest = consents.newest(m_account, subject);
        QJsonObject json{
            {QLatin1String("allowed"), QJsonArray::fromStringList(newest ? newest->allowed : QStringList())},
            {QLatin1String("at"), newest ? QJsonValue(toWireTime(newest->at)) : QJsonValue()}};
        return json;
    };
    document.object(QStringLiteral("preferences"),
                    QJsonObject{{QLatin1String("promotional"), current(promotionalSubject())},
                                {QLatin1String("cookies"), current(cookieSubject())}});
}

void ExportSections::consents(ExportDocument& document)
{
    ConsentsStore store(m_database);
    document.beginList(QStringLiteral("consents"));
    for (int before = 0;;) {
        const Page<Consent> page = store.list(m_account, before, pageSize);
        for (const Consent& consent : page.items) {
            document.item(toJson(consent));
            before = consent.number;
        }
        if (page.items.size() < pageSize)
            break;
    }
    document.endList();
}

void ExportSections::sessions(ExportDocument& document)
{
    document.beginList(QStringLiteral("sessions"));
    pages(
        "SELECT id, application, platform, label, address, place, unusual, signed_in_at, last_active_at, verified_at, "
        "ended_at FROM sessions WHERE account_id = ? ORDER BY signed_in_at DESC, id LIMIT ? OFFSET ?",
        {m_account.text()}, [&](const Row& row) {
            document.item({{QLatin1String("id"), row.text(0)},
                           {QLatin1String("application"), row.text(1)},
                           {QLatin1String("platform"), row.text(2)},
                           {QLatin1String("label"), row.text(3)},
                           {QLatin1String("address"), row.text(4)},
                           {QLatin1String("place"), row.text(5)},
                           {QLatin1String("unusual"), row.flag(6)},
                           {QLatin1String("signed_in_at"), timeOf(row, 7)},
                           {QLatin1String("last_active_at"), timeOf(row, 8)},
                           {QLatin1String("proven_at"), timeOf(row, 9)},
                           {QLatin1String("ended_at"), timeOf(row, 10)}});
        });
    document.endList();
}

void ExportSections::changes(ExportDocument& document)
{
    document.beginList(QStringLiteral("changes"));
    pages("SELECT kind, at FROM changes WHERE account_id = ? ORDER BY kind LIMIT ? OFFSET ?", {m_account.text()},
          [&](const Row& row) {
              document.item({{QLatin1String("kind"), row.text(0)}, {QLatin1String("at"), timeOf(row, 1)}});
          });
    document.endList();
}

void ExportSections::messages(ExportDocument& document)
{
    QString address;
    m_database.readOne("SELECT email FROM accounts WHERE id = ?", {m_account.text()},
                       [&](const Row& row) { address = row.text(0); });
    document.beginList(QStringLiteral("messages"));
    pages("SELECT kind, recipient, channel, created_at, sent_at FROM messages WHERE recipient = ? ORDER BY created_at "
          "DESC, id LIMIT ? OFFSET ?",
          {address}, [&](const Row& row) {
              document.item({{QLatin1String("kind"), row.text(0)},
                             {QLatin1String("to"), row.text(1)},
                             {QLatin1String("channel"), row.text(2)},
                             {QLatin1String("created_at"), timeOf(row, 3)},
                             {QLatin1String("sent_at"), timeOf(row, 4)}});
          });
    document.endList();
}

void ExportSections::emailChanges(ExportDocument& document)
{
    document.beginList(QStringLiteral("email_changes"));
    // The address that waits for its code, and those that were changed in the last week: the way back is open to them.
    pages("SELECT email, 'waiting', expires_at FROM email_changes WHERE account_id = ? UNION ALL SELECT email, "
          "'before', expires_at FROM email_reverts WHERE account_id = ? ORDER BY 3, 1 LIMIT ? OFFSET ?",
          {m_account.text(), m_account.text()}, [&](const Row& row) {
              document.item({{QLatin1String("email"), row.text(0)},
                             {QLatin1String("state"), row.text(1)},
                             {QLatin1String("expires_at"), timeOf(row, 2)}});
          });
    document.endList();
}

void ExportSections::organizations(ExportDocument& document)
{
    document.beginList(QStringLiteral("organizations"));
    pages("SELECT o.id, o.name, m.role, m.joined_at FROM memberships m JOIN organizations o ON o.id = "
          "m.organization_id WHERE m.account_id = ? ORDER BY o.name_key, o.id LIMIT ? OFFSET ?",
          {m_account.text()}, [&](const Row& row) {
              document.item({{QLatin1String("id"), row.text(0)},
                             {QLatin1String("name"), row.text(1)},
                             {QLatin1String("role"), row.text(2)},
                             {QLatin1String("joined_at"), timeOf(row, 3)}});
          });
    document.endList();
}

void ExportSections::invitations(ExportDocument& document)
{
    QString address;
    m_database.readOne("SELECT email_key FROM accounts WHERE id = ?", {m_account.text()},
                       [&](const Row& row) { address = row.text(0); });
    document.beginList(QStringLiteral("invitations"));
    pages("SELECT o.name, i.role, i.invited_by, i.created_at, i.expires_at FROM invitations i JOIN organizations o ON "
          "o.id = i.organization_id WHERE i.email_key = ? ORDER BY i.created_at DESC, i.id LIMIT ? OFFSET ?",
          {address}, [&](const Row& row) {
              document.item({{QLatin1String("organization"), row.text(0)},
                             {QLatin1String("role"), row.text(1)},
                             {QLatin1String("invited_by"), row.text(2)},
                             {QLatin1String("created_at"), timeOf(row, 3)},
                             {QLatin1String("expires_at"), timeOf(row, 4)}});
          });
    document.endList();
}

void ExportSections::joinRequests(ExportDocument& document)
{
    document.beginList(QStringLiteral("join_requests"));
    pages("SELECT o.name, j.message, j.created_at FROM join_requests j JOIN organizations o ON o.id = "
          "j.organization_id WHERE j.account_id = ? ORDER BY j.created_at DESC, o.id LIMIT ? OFFSET ?",
          {m_account.text()}, [&](const Row& row) {
              document.item({{QLatin1String("organization"), row.text(0)},
                             {QLatin1String("message"), row.text(1)},
                             {QLatin1String("created_at"), timeOf(row, 2)}});
          });
    document.endList();
}

} // namespace gatehouse::backend
