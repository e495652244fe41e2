#include "ui/organizations/matched_prefix.h"

#include <QStringList>

#include <algorithm>

namespace gatehouse {

namespace {

bool isPartOfWord(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

QString folded(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            plain.append(c);
    }
    return plain.toCaseFolded();
}

QList<TextRange> wordsOf(const QString& text)
{
    QList<TextRange> words;
    for (int i = 0; i < text.size(); ++i) {
        if (!isPartOfWord(text[i]))
            continue;
        const int start = i;
        while (i < text.size() && isPartOfWord(text[i]))
            ++i;
        words.append({start, i - start});
    }
    return words;
}

/// How many characters of `word` it takes to spell `prefix`; 0 where it does not begin so.
int lengthOfPrefix(QStringView word, const QString& prefix)
{
    QString spelled;
    for (int taken = 1; taken <= word.size(); ++taken) {
        spelled = folded(word.first(taken).toString());
        if (spelled.size() < prefix.size())
            continue;
        if (!spelled.startsWith(prefix))
            return 0;
        // Marks that follow belong to the letter before them.
        while (taken < word.size() && word[taken].isMark())
            ++taken;
        return taken;
    }
    return 0;
}

} // namespace

QList<TextRange> matchedPrefixes(const QString& name, const QString& typed)
{
    QStringList wanted;
    for (const TextRange& word : wordsOf(typed))
        wanted.append(folded(typed.mid(word.start, word.length)));
    QList<TextRange> ranges;
    if (wanted.isEmpty())
        return ranges;
    for (const TextRange& word : wordsOf(name)) {
        int longest = 0;
        for (const QString& prefix : std::as_const(wanted))
            longest = std::max(longest, lengthOfPrefix(QStringView(name).mid(word.start, word.length), prefix));
        if (longest > 0)
            ranges.append({word.start, longest});
    }
    return ranges;
}

} // namespace gatehouse
