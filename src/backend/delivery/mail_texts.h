#pragma once
#include "backend/delivery/transport.h"

namespace gatehouse::backend {

/// The words of a message, by kind and language ("en", "fr", "ja"); `platform` is the name of the service.
[[nodiscard]] Letter letterOf(const Message& message, const QString& platform);

/// Every kind that there are words for.
[[nodiscard]] QStringList letterKinds();

} // namespace gatehouse::backend
