#include "domain/consent.h"

#include <algorithm>

namespace gatehouse {

ConsentLine ConsentOffer::line(QLatin1String id) const
{
    const auto found =
        std::find_if(lines.cbegin(), lines.cend(), [id](const ConsentLine& one) { return one.id == id; });
    return found == lines.cend() ? ConsentLine{id, {}, {}} : *found;
}

QString ConsentOffer::wording() const
{
    QStringList all;
    for (const ConsentLine& one : lines)
        all.append(one.title + QStringLiteral(": ") + one.text);
    return all.join(QLatin1Char('\n'));
}

} // namespace gatehouse
