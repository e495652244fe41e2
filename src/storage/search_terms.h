#pragma once
#include <QString>
#include <QStringList>

#include "domain/folded_text.h"

namespace gatehouse {

/// What somebody typed, as FTS5 match expressions. Whatever was typed is data: no quote, star or operator in it means
/// anything.
struct SearchTerms final {
    QString folded; ///< As foldedText(); empty where nothing was typed that can be searched.
    QString prefix; ///< Every word begins a word of the name.
    QString whole;  ///< Every word is a word of the name.

    [[nodiscard]] static SearchTerms of(const QString& typed);
};

} // namespace gatehouse
