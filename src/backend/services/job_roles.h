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

} // namespace gatehouse::backend
