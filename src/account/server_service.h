#pragma once
#include <QFuture>
#include <QObject>
#include <QUrl>
#include <memory>

#include "core/result.h"
#include "domain/discovery.h"

namespace gatehouse {

class Engine;
class EngineFinder;
class ProfileStorage;

/// Which server the person signs in to, and what it is. UI thread; owned by the composition.
class ServerService final : public QObject {
    Q_OBJECT
public:
    ServerService(EngineFinder& engines, ProfileStorage& storage, QObject* parent = nullptr);
    ~ServerService() override;

    /// The address chosen last, or the default; empty when none was ever chosen.
    [[nodiscard]] QUrl address() const;
    /// Known once check() succeeded for address().
    [[nodiscard]] const std::optional<Discovery>& discovery() const;
    [[nodiscard]] std::shared_ptr<Engine> engine() const;
    /// Makes an address of what a person typed ("platform.example.org" → https) and asks it what it is; on success it
    /// is the chosen one and remembered. Errors: Validation "invalid_address", "plain_http" (only https but for
    /// loopback), Offline, Timeout, Tls, Protocol "not_gatehouse".
    [[nodiscard]] QFuture<Result<Discovery>> check(const QString& typed);

Q_SIGNALS:
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
