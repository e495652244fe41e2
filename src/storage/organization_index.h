#pragma once
#include <QByteArray>
#include <QList>
#include <functional>
#include <optional>

#include "storage/account_storage.h"
#include "storage/sqlite_database.h"

namespace gatehouse {

/// The full-text index of public organizations in the account's cache file: two places, one searched and one to fill.
/// Public names, so nothing is sealed here. Storage thread; every call may throw StorageFailure.
class OrganizationIndex final {
public:
    /// `breathe` is called between the steps of a fill, outside transactions; it may search this index, or throw.
    OrganizationIndex(SqliteDatabase& database, std::function<void()> breathe)
        : m_database(database)
        , m_breathe(std::move(breathe))
    {
    }
    void begin();
    void append(const QList<AvailableOrganization>& items);
    [[nodiscard]] int finish(const QDateTime& when);
    [[nodiscard]] std::optional<AccountStorage::IndexState> state();
    [[nodiscard]] IndexMatches search(const QString& typed, int limit);

private:
    struct Current final {
        QByteArray place; ///< "a" or "b"; empty before the first fill.
        int size = 0;
        QDateTime filledAt;
    };
    [[nodiscard]] Current current();
    void empty(const QByteArray& place);
    int moveIn(const QByteArray& place);
    void merge(const QByteArray& place);
    [[nodiscard]] QList<qint64> best(const QByteArray& place, const QString& typed, int limit, IndexMatches& matches);

    SqliteDatabase& m_database;
    const std::function<void()> m_breathe;
    bool m_filling = false;
};

} // namespace gatehouse
