#pragma once
#include <QString>
#include <functional>

class QObject;

namespace gatehouse {

/// What the desktop's Secret Service (org.freedesktop.secrets) says of itself where QtKeychain's own answer does not
/// tell: it calls a missing service "other error", and a locked entry whose prompt was closed "not found".
enum class SecretServiceState {
    Missing, ///< No session bus, or nobody answers for the service.
    Locked,  ///< It has the entry, but its collection is locked.
    Open,    ///< It answers, and no such entry is locked.
};

/// Asks without waiting; `told` is called on the context's thread, unless the context went first.
void askSecretService(QObject* context, const QString& service, const QString& key,
                      std::function<void(SecretServiceState)> told);

} // namespace gatehouse
