#include "domain/folded_text.h"

#include <QList>

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

} // namespace

bool isWordByItself(char32_t letter)
{
    const auto script = QChar::script(letter);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

QString foldedText(const QString& text)
{
    // Apart first, then lower case: only so does İ become an i. Of Latin, Greek and Cyrillic; other scripts keep
    // theirs.
    QString parts = text.normalized(QString::NormalizationForm_KD);
    parts.removeIf([](QChar letter) { return letter >= QChar(0x300) && letter <= QChar(0x36F); });
    QString plain;
    plain.reserve(parts.size());
    for (const char32_t letter : parts.toCaseFolded().toUcs4()) {
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
        const bool alone = isWordByItself(letter);
        if ((apart || alone) && !folded.isEmpty())
            folded += QLatin1Char(' ');
        folded += QStringView(QChar::fromUcs4(letter));
        apart = alone;
    }
    return folded;
}

} // namespace gatehouse
