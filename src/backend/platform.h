#pragma once
#include <memory>

#include "backend/config.h"
#include "core/clock.h"

namespace gatehouse::backend {

class Database;
class Router;

/// The whole backend: stores, services, routes, delivery and the HTTP server, with every lifetime. `gatehoused serve`
/// runs one; tests start it in their own process with a clock of theirs:
///
///     PlatformConfig config;
///     config.dataFolder = folder.path();
///     config.hashing = {1, 8};                    // quick hashes
///     Platform platform(config, clock);
///     const quint16 port = *platform.start();     // loopback, a free port
///
/// Start and stop on one thread.
class Platform final {
public:
    Platform(PlatformConfig config, const Clock& clock);
    ~Platform();
    Platform(const Platform&) = delete;
    Platform& operator=(const Platform&) = delete;

    /// Opens and migrates the database, then listens. Gives the port. Errors: Storage ("newer_schema", "disk_full",
    /// "io" …), and those of HttpServer::start; Forbidden "plain_http" for plain HTTP off loopback without behindProxy.
    [[nodiscard]] Result<quint16> start();
    /// Graceful: requests in progress get `grace` to end.
    void stop(std::chrono::milliseconds grace = std::chrono::seconds(5));
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] Database& database();
    [[nodiscard]] const Router& router() const;
    /// How many streams of changes are open.
    [[nodiscard]] int streams() const;
    /// Has them look for changes now.
    void pokeEvents();
    /// Where messages go without a mail gateway.
    [[nodiscard]] QString messagesFolder() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse::backend
