#pragma once

#include "domain/code.h"
#include "domain/password_rules.h"
#include "domain/profile.h"

#include <QString>
#include <chrono>

/// Words for the values of the product. Plain text.
namespace gatehouse {

/// "Mr", "Ms", "None"; an unknown one as it came.
[[nodiscard]] QString salutationText(const Salutation& salutation);
/// "Admin", "Member"; an unknown one as it came, "–" for none.
[[nodiscard]] QString organizationRoleText(const OrganizationRole& role);
/// The field inside a sentence: "last name".
[[nodiscard]] QString profileFieldText(ProfileField field);
/// "Fair: a famous phrase. Add an uncommon word or two." For an empty password what the rules ask for.
[[nodiscard]] QString strengthText(const PasswordStrength& strength, const PasswordRules& rules);
/// What a wrong clock means: "This computer's clock is 5 minutes behind …". `skew` is the server's clock minus this
/// computer's; empty for zero.
[[nodiscard]] QString clockSkewText(std::chrono::seconds skew);
/// Why a session is over (AccountSession::endedCode()) and what to do. Never claims to know who did it.
[[nodiscard]] QString endedText(const QString& code);

} // namespace gatehouse
