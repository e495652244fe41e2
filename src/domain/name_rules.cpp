#include "domain/name_rules.h"

#include <QList>
#include <QTextBoundaryFinder>

namespace gatehouse {

namespace {

bool isForbidden(char32_t c)
{
    // Bidirectional embeddings, overrides and isolates could make one name look like another.
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

} // namespace

QString normalizedName(const QString& typed) { return typed.normalized(QString::NormalizationForm_C).simplified(); }

std::optional<QString> nameFault(const QString& normalized)
{
    return normalized.isEmpty() ? QStringLiteral("required") : lineFault(normalized, maxNameLength);
}

std::optional<QString> lineFault(const QString& normalized, int most)
{
    for (const uint c : normalized.toUcs4()) {
        if (isForbidden(c))
            return QStringLiteral("forbidden_character");
    }
    // A lone surrogate becomes U+FFFD on the way to UCS-4; a name never holds one on purpose.
    if (normalized.contains(QChar::ReplacementCharacter) || !normalized.isValidUtf16())
        return QStringLiteral("forbidden_character");
    // A grapheme cluster can carry any number of marks: a hard limit on code units keeps a "character" from being a
    // book.
    if (normalized.size() > most * 8)
        return QStringLiteral("too_long");
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, normalized);
    int length = 0;
    while (finder.toNextBoundary() != -1)
        ++length;
    if (length > most)
        return QStringLiteral("too_long");
    return std::nullopt;
}

} // namespace gatehouse
