#pragma once
#include <QList>

#include "domain/discovery.h"

namespace gatehouse::backend {

/// The job roles that the platform offers, with names in the best of English, French and Japanese for an
/// Accept-Language (RFC 9110).
[[nodiscard]] QList<JobRole> jobRoles(const QByteArray& acceptLanguage);
[[nodiscard]] bool isJobRole(const QString& id);
/// "en", "fr" or "ja": the first of ours that an Accept-Language names, in its order; weights are not read beyond it.
[[nodiscard]] QString pickLanguage(const QByteArray& acceptLanguage);
/// A well-formed language tag (BCP 47), such as "fr" or "fr-CA", of a language that we have words in.
[[nodiscard]] bool isKnownLanguage(const QString& tag);

} // namespace gatehouse::backend
