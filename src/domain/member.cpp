#include "domain/member.h"

#include <QStringList>
#include <algorithm>

#include "domain/folded_text.h"

namespace gatehouse {

namespace {

constexpr const char* words[] = {"name", "role", "joined"};

} // namespace

QString MemberOrder::word() const
{
    const QString plain = QString::fromLatin1(words[static_cast<size_t>(by)]);
    return descending ? QLatin1Char('-') + plain : plain;
}

std::optional<MemberOrder> MemberOrder::of(const QString& word)
{
    MemberOrder order;
    order.descending = word.startsWith(QLatin1Char('-'));
    const QString plain = word.mid(order.descending ? 1 : 0);
    for (const By by : {By::Name, By::Role, By::Joined}) {
        if (plain != QLatin1String(words[static_cast<size_t>(by)]))
            continue;
        order.by = by;
        return order;
    }
    return std::nullopt;
}

bool findsName(const QString& typed, const QString& name)
{
    const QString key = QLatin1Char(' ') + foldedText(name);
    const QStringList parts = foldedText(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(),
                       [&key](const QString& part) { return key.contains(QLatin1Char(' ') + part); });
}

} // namespace gatehouse
