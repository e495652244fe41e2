#pragma once
#include <QList>
#include <QString>
#include <optional>

namespace gatehouse {

/// One page of a list, by cursor.
template <typename T>
struct Page final {
    QList<T> items;
    std::optional<QString> nextCursor; ///< Opaque; none on the last page.
    int total = 0;                     ///< All that match, over every page.
    bool operator==(const Page&) const = default;
};

} // namespace gatehouse
