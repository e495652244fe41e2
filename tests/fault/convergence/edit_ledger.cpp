#include "tests/fault/convergence/edit_ledger.h"

#include <algorithm>

namespace gatehouse::test {

namespace {

QString nameOf(ProfileField field)
{
    static const QStringList names{QStringLiteral("salutation"), QStringLiteral("first name"),
                                   QStringLiteral("last name"),  QStringLiteral("job role"),
                                   QStringLiteral("phone"),      QStringLiteral("language")};
    return names.value(indexOf(field));
}

QString keyOf(const QString& device, ProfileField field, const QString& value)
{
    return device + QLatin1Char('|') + nameOf(field) + QLatin1Char('|') + value;
}

const QString& valueIn(const Version& version, ProfileField field)
{
    return version.values[static_cast<std::size_t>(indexOf(field))];
}

} // namespace

void EditLedger::committed(const QList<Version>& versions)
{
    for (const Version& version : versions) {
        if (!m_versions.isEmpty()) {
            for (const ProfileField field : allProfileFields())
                check(m_versions.last(), version, field);
        }
        m_versions.append(version);
    }
}

void EditLedger::check(const Version& before, const Version& after, ProfileField field)
{
    const QString& was = valueIn(before, field);
    const QString& is = valueIn(after, field);
    if (was == is)
        return;
    const QString what = QStringLiteral("version %1: %2 of %3, \"%4\" over \"%5\"")
                             .arg(after.number)
                             .arg(nameOf(field), after.device, is, was);
    const QString key = keyOf(after.device, field, is);
    if (++m_applied[key] > m_asked.value(key))
        m_faults.append(what + QStringLiteral(", was asked for %1 times only").arg(m_asked.value(key)));
    const bool seen = std::ranges::any_of(m_wishes, [&](const Wish& wish) {
        return wish.device == after.device && wish.field == field && wish.value == is && wish.mayReplace.contains(was);
    });
    if (!seen)
        m_faults.append(what + QStringLiteral(", which its author had not seen"));
}

qsizetype EditLedger::append(Wish wish)
{
    wish.since = m_versions.size() - 1;
    ++m_asked[keyOf(wish.device, wish.field, wish.value)];
    m_wishes.append(wish);
    return m_wishes.size() - 1;
}

qsizetype EditLedger::wish(const QString& device, ProfileField field, const QString& value, const QString& seen)
{
    Wish made{device, field, value, {seen}, 0, false, false};
    // Their own, which may not be shown yet, or shown and not sent: it stood on what they had seen before.
    const Wish* before = latest(device, field);
    if (before && (before->value == seen || !before->owed)) {
        made.mayReplace += before->mayReplace;
        made.mayReplace += before->value;
    }
    return append(made);
}

qsizetype EditLedger::wishInConflict(const QString& device, ProfileField field, const QString& value,
                                     const QString& theirs)
{
    return append({device, field, value, {theirs}, 0, false, false});
}

void EditLedger::giveUp(const QString& device, ProfileField field, const QString& theirs)
{
    for (Wish& wish : m_wishes) {
        if (wish.device == device && wish.field == field)
            wish.givenUp = true;
    }
    // No wish for the server, but what its author knows from here on.
    m_wishes.append({device, field, theirs, {}, m_versions.size() - 1, false, true});
}

const EditLedger::Wish* EditLedger::latest(const QString& device, ProfileField field) const
{
    for (auto wish = m_wishes.crbegin(); wish != m_wishes.crend(); ++wish) {
        if (wish->device == device && wish->field == field)
            return &*wish;
    }
    return nullptr;
}

bool EditLedger::hasWishAfter(qsizetype number) const
{
    return latest(m_wishes[number].device, m_wishes[number].field) != &m_wishes[number];
}

bool EditLedger::arrived(const Wish& wish) const
{
    for (qsizetype i = wish.since + 1; i < m_versions.size(); ++i) {
        if (m_versions[i].device == wish.device && valueIn(m_versions[i], wish.field) == wish.value &&
            valueIn(m_versions[i - 1], wish.field) != wish.value)
            return true;
    }
    return false;
}

bool EditLedger::isKept(qsizetype number) const
{
    const Wish& wish = m_wishes[number];
    if (!wish.owed || wish.givenUp || hasWishAfter(number) || arrived(wish))
        return true;
    // Somebody else came to the same.
    for (qsizetype i = wish.since; i < m_versions.size(); ++i) {
        if (valueIn(m_versions[i], wish.field) == wish.value)
            return true;
    }
    // Back to what was there before an edit that was never sent: both came to nothing.
    for (qsizetype i = number - 1; i >= 0; --i) {
        const Wish& before = m_wishes[i];
        if (before.device == wish.device && before.field == wish.field)
            return wish.mayReplace.contains(wish.value) && !arrived(before);
    }
    return false;
}

QStringList EditLedger::lost() const
{
    QStringList sentences;
    for (qsizetype i = 0; i < m_wishes.size(); ++i) {
        if (!isKept(i))
            sentences.append(QStringLiteral("wish %1: %2 of %3, \"%4\", is lost")
                                 .arg(i)
                                 .arg(nameOf(m_wishes[i].field), m_wishes[i].device, m_wishes[i].value));
    }
    return sentences;
}

} // namespace gatehouse::test
