#include "backend/store/consents_store.h"

#include <limits>

namespace gatehouse::backend {

namespace {

Consent consentOf(const Row& row)
{
    Consent consent;
    consent.number = static_cast<int>(row.number(0));
    consent.subject = ConsentSubject(row.text(1));
    consent.allowed = row.text(2).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    consent.at = QDateTime::fromMSecsSinceEpoch(row.number(3), Qt::UTC);
    consent.device = row.text(4);
    consent.wordingId = row.text(5);
    consent.wording = row.text(6);
    consent.language = row.text(7);
    return consent;
}

} // namespace

std::optional<Consent> ConsentsStore::newest(const AccountId& account, const ConsentSubject& subject)
{
    std::optional<Consent> found;
    m_database.readOne("SELECT number, subject, allowed, at, device, wording_id, wording, language FROM consents "
                       "WHERE account_id = ? AND subject = ? ORDER BY number DESC LIMIT 1",
                       {account.text(), subject.text()}, [&](const Row& row) { found = consentOf(row); });
    return found;
}

void ConsentsStore::append(const AccountId& account, const Consent& decision)
{
    qint64 last = 0;
    m_database.readOne("SELECT COALESCE(max(number), 0) FROM consents WHERE account_id = ?", {account.text()},
                       [&](const Row& row) { last = row.number(0); });
    m_database.run("INSERT INTO consents (account_id, number, subject, allowed, at, device, wording_id, wording, "
                   "language) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   {account.text(), last + 1, decision.subject.text(), decision.allowed.join(QLatin1Char(' ')),
                    decision.at.toMSecsSinceEpoch(), decision.device, decision.wordingId, decision.wording,
                    decision.language});
}

Page<Consent> ConsentsStore::list(const AccountId& account, int before, int limit)
{
    Page<Consent> page;
    m_database.readOne("SELECT count(*) FROM consents WHERE account_id = ?", {account.text()},
                       [&](const Row& row) { page.total = static_cast<int>(row.number(0)); });
    const int below = before > 0 ? before : std::numeric_limits<int>::max();
    m_database.read("SELECT number, subject, allowed, at, device, wording_id, wording, language FROM consents "
                    "WHERE account_id = ? AND number < ? ORDER BY number DESC LIMIT ?",
                    {account.text(), below, limit}, [&](const Row& row) { page.items.append(consentOf(row)); });
    return page;
}

} // namespace gatehouse::backend
