#include "domain/change.h"

#include <array>
#include <utility>

namespace gatehouse {

namespace {

constexpr std::array<std::pair<ChangeKind, const char*>, 7> names{{{ChangeKind::Profile, "profile"},
                                                                   {ChangeKind::Picture, "picture"},
                                                                   {ChangeKind::Email, "email"},
                                                                   {ChangeKind::Preferences, "preferences"},
                                                                   {ChangeKind::Sessions, "sessions"},
                                                                   {ChangeKind::Organizations, "organizations"},
                                                                   {ChangeKind::Account, "account"}}};

} // namespace

QString wireName(ChangeKind kind)
{
    for (const auto& [known, name] : names) {
        if (known == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<ChangeKind> changeKindOf(const QString& wireName)
{
    for (const auto& [known, name] : names) {
        if (wireName == QLatin1String(name))
            return known;
    }
    return std::nullopt;
}

} // namespace gatehouse
