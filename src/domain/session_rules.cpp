#include "domain/session_rules.h"

#include <QList>
#include <algorithm>

#include "domain/name_rules.h"

namespace gatehouse {

namespace {

bool isSeen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Format:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Mark_SpacingCombining:
    case QChar::Separator_Space: return false;
    default: return true;
    }
}

} // namespace

QString normalizedSessionLabel(const QString& typed) { return normalizedName(typed); }

std::optional<QString> sessionLabelFault(const QString& normalized)
{
    if (const auto fault = lineFault(normalized, maxSessionLabelLength))
        return fault;
    const auto points = normalized.toUcs4();
    if (!points.isEmpty() && std::none_of(points.cbegin(), points.cend(), &isSeen))
        return QStringLiteral("forbidden_character");
    return std::nullopt;
}

} // namespace gatehouse
