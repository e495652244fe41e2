#pragma once
#include <QString>
#include <QStringList>

namespace gatehouse {

/// A text as it is compared in a search: lower case, no diacritics, ß as ss, œ as oe, full-width forms as plain ones;
/// words apart by one space and nothing else between them. Chinese and Japanese characters are words of their own,
/// since nothing marks the words there.
[[nodiscard]] QString foldedText(const QString& text);

/// What somebody typed, as FTS5 match expressions. Whatever was typed is data: no quote, star or operator in it means
/// anything.
struct SearchTerms final {
    QString folded; ///< As foldedText(); empty where nothing was typed that can be searched.
    QString prefix; ///< Every word begins a word of the name.
    QString whole;  ///< Every word is a word of the name.

    [[nodiscard]] static SearchTerms of(const QString& typed);
};

} // namespace gatehouse
