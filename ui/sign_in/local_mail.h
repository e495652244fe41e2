#pragma once

#include <QUrl>

namespace gatehouse {

class LocalPlatformService;

/// Where to look for what a server would have mailed, were it the local platform.
struct LocalMail final {
    LocalPlatformService* platform = nullptr; ///< None where there is no such thing.
    QUrl server;
};

} // namespace gatehouse
