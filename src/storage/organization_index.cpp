#include "storage/organization_index.h"

#include <QElapsedTimer>
#include <algorithm>
#include <limits>

#include "storage/search_terms.h"

namespace gatehouse {

namespace {

/// Rows of one transaction of a fill: what a search may have to wait for.
constexpr int step = 1000;
/// Pages of one step of merging the full-text index.
constexpr int mergePages = 100;

QByteArray organizations(const QByteArray& place) { return "organizations_" + place; }
QByteArray names(const QByteArray& place) { return "names_" + place; }
QByteArray other(const QByteArray& place) { return place == "a" ? QByteArray("b") : QByteArray("a"); }

} // namespace

OrganizationIndex::Current OrganizationIndex::current()
{
    Current current;
    m_database.readOne("SELECT place, size, filled_at FROM index_state WHERE id = 1", {}, [&](const SqliteRow& row) {
        current.place = row.text(0) == QLatin1String("a") ? "a" : "b";
        current.size = static_cast<int>(row.number(1));
        current.filledAt = QDateTime::fromMSecsSinceEpoch(row.number(2), Qt::UTC);
    });
    return current;
}

void OrganizationIndex::empty(const QByteArray& place)
{
    m_database.transaction([&] {
        m_database.run("INSERT INTO " + names(place) + "(" + names(place) + ") VALUES ('delete-all')");
        m_database.run("DELETE FROM " + organizations(place));
    });
}

void OrganizationIndex::begin()
{
    m_filling = false;
    m_database.run("DELETE FROM incoming");
    m_breathe();
    empty(other(current().place));
    m_filling = true;
}

void OrganizationIndex::append(const QList<AvailableOrganization>& items)
{
    if (!m_filling)
        throw StorageFailure(Error::of(Error::Kind::Internal, QStringLiteral("no fill of the index was begun")));
    for (qsizetype from = 0; from < items.size(); from += step) {
        m_database.transaction([&] {
            // A list that changes while it is paged through may give one organization twice: the later one counts.
            for (qsizetype i = from; i < qMin(from + step, items.size()); ++i) {
                m_database.run("INSERT OR REPLACE INTO incoming (id, rank, name, field) VALUES (?, ?, ?, ?)",
                               {items[i].id.text(), -qint64(items[i].members), items[i].name, items[i].field});
            }
        });
        m_breathe();
    }
}

int OrganizationIndex::moveIn(const QByteArray& place)
{
    const QByteArray insertRow =
        "INSERT INTO " + organizations(place) + " (number, id, name, folded, field, members) VALUES (?, ?, ?, ?, ?, ?)";
    const QByteArray insertName = "INSERT INTO " + names(place) + " (rowid, folded) VALUES (?, ?)";
    int size = 0;
    qint64 lastRank = std::numeric_limits<qint64>::min();
    QString lastId;
    for (;;) {
        QList<AvailableOrganization> items;
        items.reserve(step);
        m_database.read(
            "SELECT id, rank, name, field FROM incoming WHERE (rank, id) > (?, ?) ORDER BY rank, id LIMIT ?",
            {lastRank, lastId, step}, [&](const SqliteRow& row) {
                items += AvailableOrganization{OrganizationId(row.text(0)), row.text(2), row.text(3),
                                               static_cast<int>(-row.number(1))};
            });
        if (items.isEmpty())
            return size;
        m_database.transaction([&] {
            for (const AvailableOrganization& item : std::as_const(items)) {
                const QString folded = foldedText(item.name);
                m_database.run(insertRow, {++size, item.id.text(), item.name, folded, item.field, item.members});
                m_database.run(insertName, {size, folded});
            }
        });
        lastRank = -qint64(items.last().members);
        lastId = items.last().id.text();
        m_breathe();
    }
}

void OrganizationIndex::merge(const QByteArray& place)
{
    // One segment answers fastest. In steps, since 'optimize' in one go would hold up the searches.
    const QByteArray sql = "INSERT INTO " + names(place) + "(" + names(place) + ", rank) VALUES ('merge', ?)";
    const auto changes = [&] {
        qint64 total = 0;
        m_database.readOne("SELECT total_changes()", {}, [&](const SqliteRow& row) { total = row.number(0); });
        return total;
    };
    for (int pages = -mergePages;; pages = mergePages) {
        const qint64 before = changes();
        m_database.run(sql, {pages});
        // SQLite's documentation: fewer than two changes mean that nothing was left to do.
        if (changes() - before < 2)
            return;
        m_breathe();
    }
}

int OrganizationIndex::finish(const QDateTime& when)
{
    if (!m_filling)
        throw StorageFailure(Error::of(Error::Kind::Internal, QStringLiteral("no fill of the index was begun")));
    m_filling = false;
    const QByteArray before = current().place;
    const QByteArray place = other(before);
    const int size = moveIn(place);
    merge(place);
    m_database.run("INSERT OR REPLACE INTO index_state (id, place, size, filled_at) VALUES (1, ?, ?, ?)",
                   {QString::fromLatin1(place), size, when.toMSecsSinceEpoch()});
    // The fill is done; what is left over only takes room until the next one.
    m_breathe();
    m_database.run("DELETE FROM incoming");
    m_breathe();
    if (!before.isEmpty())
        empty(before);
    return size;
}

std::optional<AccountStorage::IndexState> OrganizationIndex::state()
{
    const Current now = current();
    if (now.place.isEmpty())
        return std::nullopt;
    return AccountStorage::IndexState{now.size, now.filledAt};
}

QList<qint64> OrganizationIndex::best(const QByteArray& place, const QString& typed, int limit, IndexMatches& matches)
{
    QList<qint64> numbers;
    const auto collect = [&numbers](const SqliteRow& row) { numbers += row.number(0); };
    const SearchTerms terms = SearchTerms::of(typed);
    if (terms.folded.isEmpty()) {
        // Nothing typed lists everything; something typed that no name can hold, such as "-", finds nothing.
        if (!typed.trimmed().isEmpty())
            return numbers;
        matches.matches = matches.known;
        m_database.read("SELECT number FROM " + organizations(place) + " ORDER BY folded, number LIMIT ?", {limit},
                        collect);
        return numbers;
    }
    m_database.readOne("SELECT count(*) FROM " + names(place) + " WHERE folded MATCH ?", {terms.prefix},
                       [&](const SqliteRow& row) { matches.matches = static_cast<int>(row.number(0)); });
    if (matches.matches == 0)
        return numbers;
    // The numbers are the order of rank: each part comes sorted, and no part needs more rows than are asked for.
    const QByteArray byText = "SELECT rowid FROM " + names(place) + " WHERE folded MATCH ? ORDER BY rowid LIMIT ?";
    m_database.read(byText, {terms.whole, limit}, collect);
    static const char32_t behindAll = 0x10FFFF;
    m_database.read("SELECT number FROM " + organizations(place) +
                        " WHERE folded >= ? AND folded < ? ORDER BY number LIMIT ?",
                    {terms.folded, terms.folded + QString::fromUcs4(&behindAll, 1), limit}, collect);
    std::ranges::sort(numbers);
    const auto same = std::ranges::unique(numbers);
    numbers.erase(same.begin(), same.end());
    if (numbers.size() < limit) {
        const QList<qint64> first = numbers;
        m_database.read(byText, {terms.prefix, limit + static_cast<int>(first.size())}, [&](const SqliteRow& row) {
            if (!std::ranges::binary_search(first, row.number(0)))
                numbers += row.number(0);
        });
    }
    numbers.resize(qMin<qsizetype>(numbers.size(), limit));
    return numbers;
}

IndexMatches OrganizationIndex::search(const QString& typed, int limit)
{
    QElapsedTimer timer;
    timer.start();
    IndexMatches matches;
    const Current now = current();
    if (now.place.isEmpty())
        return matches;
    matches.known = now.size;
    const auto numbers = best(now.place, typed, qMax(0, limit), matches);
    const QByteArray rowOf = "SELECT id, name, field, members FROM " + organizations(now.place) + " WHERE number = ?";
    matches.items.reserve(numbers.size());
    for (const qint64 number : numbers) {
        m_database.readOne(rowOf, {number}, [&](const SqliteRow& row) {
            matches.items += AvailableOrganization{OrganizationId(row.text(0)), row.text(1), row.text(2),
                                                   static_cast<int>(row.number(3))};
        });
    }
    matches.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return matches;
}

} // namespace gatehouse
