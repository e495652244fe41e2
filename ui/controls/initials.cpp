#include "ui/controls/initials.h"

#include <QStringList>
#include <QTextBoundaryFinder>

namespace gatehouse {

namespace {

/// The first character as a reader sees it, upper-cased; empty if the word starts with no letter or digit.
QString firstCharacter(const QString& word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end).toUpper() : QString();
}

bool startsWithLetterOrDigit(const QString& word)
{
    const QList<uint> points = word.left(2).toUcs4();
    return !points.isEmpty() && QChar::isLetterOrNumber(points.first());
}

bool isIdeograph(const QString& character)
{
    const QList<uint> points = character.toUcs4();
    if (points.isEmpty())
        return false;
    const QChar::Script script = QChar::script(points.first());
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           script == QChar::Script_Hangul;
}

} // namespace

QString initialsOf(const QString& name)
{
    QStringList words;
    const QStringList parts = name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (startsWithLetterOrDigit(part))
            words.append(part);
    }
    if (words.isEmpty())
        return {};
    const QString first = firstCharacter(words.first());
    if (words.size() == 1 || isIdeograph(first))
        return first;
    return first + firstCharacter(words.last());
}

} // namespace gatehouse
