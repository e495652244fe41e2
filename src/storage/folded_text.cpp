#include "storage/folded_text.h"

#include <QChar>

namespace gatehouse {

namespace {

/// Letters that Unicode does not decompose but people type otherwise.
QLatin1String spelledOut(char32_t letter)
{
    switch (letter) {
    case U'ß': return QLatin1String("ss");
    case U'œ': return QLatin1String("oe");
    case U'æ': return QLatin1String("ae");
    case U'ø': return QLatin1String("o");
    case U'đ':
    case U'ð': return QLatin1String("d");
    case U'þ': return QLatin1String("th");
    case U'ł': return QLatin1String("l");
    case U'ħ': return QLatin1String("h");
    case U'ŋ': return QLatin1String("n");
    case U'ı': return QLatin1String("i");
    default: return {};
    }
}

bool isWordCharacter(char32_t letter)
{
    if (QChar::isLetterOrNumber(letter))
        return true;
    const auto category = QChar::category(letter);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining ||
           category == QChar::Other_PrivateUse;
}

bool standsAlone(char32_t letter)
{
    const auto script = QChar::script(letter);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

constexpr qsizetype longestQuery = 200;

} // namespace

QString foldedText(const QString& text)
{
    const QString parts =
        text.normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_D);
    QString plain;
    plain.reserve(parts.size());
    for (const char32_t letter : parts.toUcs4()) {
        if (letter >= 0x300 && letter <= 0x36F) // Combining diacritics; the marks of other scripts stay.
            continue;
        const QLatin1String spelled = spelledOut(letter);
        if (!spelled.isEmpty())
            plain += spelled;
        else
            plain += QStringView(QChar::fromUcs4(letter));
    }
    plain = plain.normalized(QString::NormalizationForm_C);

    QString folded;
    folded.reserve(plain.size());
    bool apart = false;
    for (const char32_t letter : plain.toUcs4()) {
        if (!isWordCharacter(letter)) {
            apart = true;
            continue;
        }
        const bool alone = standsAlone(letter);
        if ((apart || alone) && !folded.isEmpty())
            folded += QLatin1Char(' ');
        folded += QStringView(QChar::fromUcs4(letter));
        apart = alone;
    }
    return folded;
}

SearchTerms SearchTerms::of(const QString& typed)
{
    SearchTerms terms;
    terms.folded = foldedText(typed.left(longestQuery));
    // Folding leaves letters, digits and marks only, so that the quotes of the expression are ours alone.
    const auto words = terms.folded.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        // Characters that stand alone were one piece where they were typed: they follow one another in the name too.
        QString phrase = words[i];
        while (i + 1 < words.size() && standsAlone(words[i].toUcs4().value(0)) &&
               standsAlone(words[i + 1].toUcs4().value(0)))
            phrase += QLatin1Char(' ') + words[++i];
        const QString quoted = QLatin1Char('"') + phrase + QLatin1Char('"');
        const QLatin1String both(i == 0 || terms.prefix.isEmpty() ? "" : " AND ");
        terms.prefix += both + quoted + QLatin1Char('*');
        terms.whole += both + quoted;
    }
    return terms;
}

} // namespace gatehouse
