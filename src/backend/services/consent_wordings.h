#pragma once
#include "domain/consent.h"

namespace gatehouse::backend {

/// The subjects of the platform.
[[nodiscard]] ConsentSubject promotionalSubject();
[[nodiscard]] ConsentSubject cookieSubject();

/// The words in force for a subject, in the language that suits `acceptLanguage` best. A change of the words needs a
/// new wording id; what was consented to before is kept with each decision. Any thread.
[[nodiscard]] ConsentOffer consentOffer(const ConsentSubject& subject, const QByteArray& acceptLanguage);

} // namespace gatehouse::backend
