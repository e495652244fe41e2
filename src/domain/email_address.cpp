#include "domain/email_address.h"

#include <QStringList>

namespace gatehouse {

QString normalizedEmail(const QString& typed)
{
    const QString text = typed.normalized(QString::NormalizationForm_C).trimmed();
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    if (at < 0)
        return text;
    return text.left(at + 1) + text.mid(at + 1).toLower();
}

QString emailKey(const QString& normalized) { return normalized.toCaseFolded(); }

std::optional<QString> emailFault(const QString& normalized)
{
    if (normalized.isEmpty())
        return QStringLiteral("required");
    if (normalized.toUtf8().size() > 254)
        return QStringLiteral("too_long");
    const QString invalid = QStringLiteral("invalid_email");
    const qsizetype at = normalized.lastIndexOf(QLatin1Char('@'));
    if (at < 1 || at > 64)
        return invalid;
    const QString local = normalized.left(at);
    const QString domain = normalized.mid(at + 1);
    for (const QChar c : normalized) {
        if (c.isSpace() || c.category() == QChar::Other_Control || QStringLiteral("<>()[]\\,;:\"").contains(c))
            return invalid;
    }
    if (local.contains(QLatin1Char('@')) || local.startsWith(QLatin1Char('.')) || local.endsWith(QLatin1Char('.')) ||
        local.contains(QLatin1String("..")))
        return invalid;
    const QStringList labels = domain.split(QLatin1Char('.'));
    if (labels.size() < 2)
        return invalid;
    for (const QString& label : labels) {
        if (label.isEmpty() || label.size() > 63 || label.startsWith(QLatin1Char('-')) ||
            label.endsWith(QLatin1Char('-')))
            return invalid;
        for (const QChar c : label) {
            if (!c.isLetterOrNumber() && c != QLatin1Char('-'))
                return invalid;
        }
    }
    return std::nullopt;
}

} // namespace gatehouse
