#include "domain/password_rules.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>
#include <cmath>
#include <vector>
#include <zxcvbn.h>

namespace gatehouse {

namespace {

int perceivedLength(const QString& text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int length = 0;
    while (finder.toNextBoundary() != -1)
        ++length;
    return length;
}

PasswordStrength::Weakness weaknessOf(int type)
{
    using Weakness = PasswordStrength::Weakness;
    switch (type) {
    case DICTIONARY_MATCH:
    case DICT_LEET_MATCH: return Weakness::Word;
    case USER_MATCH:
    case USER_LEET_MATCH: return Weakness::Personal;
    case REPEATS_MATCH: return Weakness::Repeat;
    case SEQUENCE_MATCH: return Weakness::Sequence;
    case SPATIAL_MATCH: return Weakness::Keyboard;
    case DATE_MATCH:
    case YEAR_MATCH: return Weakness::Date;
    default: return Weakness::None;
    }
}

} // namespace

SecretText normalizedPassword(const SecretText& typed)
{
    return SecretText(typed.expose().normalized(QString::NormalizationForm_C));
}

PasswordStrength passwordStrength(const SecretText& password, const QStringList& context)
{
    PasswordStrength strength;
    if (password.isEmpty()) {
        strength.weakness = PasswordStrength::Weakness::Empty;
        return strength;
    }
    SecretBytes utf8(password.expose().left(100).toUtf8());
    std::vector<QByteArray> words;
    for (const QString& phrase : context) {
        for (const QString& word : phrase.split(QRegularExpression(QStringLiteral("[\\s@._-]+")), Qt::SkipEmptyParts)) {
            if (word.size() >= 3)
                words.push_back(word.toLower().toUtf8());
        }
    }
    std::vector<const char*> dictionary;
    dictionary.reserve(words.size() + 1);
    for (const QByteArray& word : words)
        dictionary.push_back(word.constData());
    dictionary.push_back(nullptr);

    ZxcMatch_t* matches = nullptr;
    const double bits = ZxcvbnMatch(utf8.expose().constData(), dictionary.data(), &matches);
    strength.guesses = bits * std::log10(2.0);
    int longest = 0;
    for (const ZxcMatch_t* match = matches; match != nullptr; match = match->Next) {
        const auto weakness = weaknessOf(static_cast<int>(match->Type) & ~MULTIPLE_MATCH);
        if (weakness != PasswordStrength::Weakness::None && match->Length > longest) {
            longest = match->Length;
            strength.weakness = weakness;
        }
    }
    if (matches != nullptr)
        ZxcvbnFreeInfo(matches);
    // The thresholds of zxcvbn's own paper, in powers of ten of guesses.
    strength.score = strength.guesses < 3    ? 0
                     : strength.guesses < 6  ? 1
                     : strength.guesses < 8  ? 2
                     : strength.guesses < 10 ? 3
                                             : 4;
    return strength;
}

std::optional<QString> passwordFault(const SecretText& password, const PasswordRules& rules, const QStringList& context)
{
    if (password.isEmpty())
        return QStringLiteral("required");
    const int length = perceivedLength(password.expose());
    if (length < rules.minLength)
        return QStringLiteral("too_short");
    if (length > rules.maxLength)
        return QStringLiteral("too_long");
    if (passwordStrength(password, context).score < rules.minScore)
        return QStringLiteral("too_weak");
    return std::nullopt;
}

} // namespace gatehouse
