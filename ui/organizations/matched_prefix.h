#pragma once

#include <QList>
#include <QString>

namespace gatehouse {

/// A stretch of a text, in UTF-16 code units.
struct TextRange final {
    int start = 0;
    int length = 0;
    bool operator==(const TextRange&) const = default;
};

/// The beginnings of the words of `name` that the words of `typed` found there: "hydr" in "Hydro-Québec" is its first
/// four letters. Case and diacritics do not count, as in the search itself.
[[nodiscard]] QList<TextRange> matchedPrefixes(const QString& name, const QString& typed);

} // namespace gatehouse
