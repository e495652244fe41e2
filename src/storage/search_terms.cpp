#include "storage/search_terms.h"

#include <QList>

#include "domain/folded_text.h"

namespace gatehouse {

namespace {

constexpr qsizetype longestQuery = 200;

} // namespace

SearchTerms SearchTerms::of(const QString& typed)
{
    SearchTerms terms;
    terms.folded = foldedText(typed.left(longestQuery));
    // Folding leaves letters, digits and marks only, so that the quotes of the expression are ours alone.
    const auto words = terms.folded.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        // Characters that stand alone were one piece where they were typed: they follow one another in the name too.
        QString phrase = words[i];
        while (i + 1 < words.size() && isWordByItself(words[i].toUcs4().value(0)) &&
               isWordByItself(words[i + 1].toUcs4().value(0)))
            phrase += QLatin1Char(' ') + words[++i];
        const QString quoted = QLatin1Char('"') + phrase + QLatin1Char('"');
        const QLatin1String both(i == 0 || terms.prefix.isEmpty() ? "" : " AND ");
        terms.prefix += both + quoted + QLatin1Char('*');
        terms.whole += both + quoted;
    }
    return terms;
}

} // namespace gatehouse
