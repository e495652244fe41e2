#pragma once
#include <functional>
#include <vector>

#include "backend/http/message.h"

namespace gatehouse::backend {

/// Answers one request. Runs on a worker thread and may block (database, argon2id); must not throw.
using Handler = std::function<Response(const Request&)>;

/// Which handler answers which method and path. Filled before the server starts, read-only after: then safe from any
/// thread.
class Router final {
public:
    struct Route final {
        QByteArray method;
        QString pattern; ///< "/v1/organizations/{id}"; a segment in braces is a parameter.
        Handler handler;
        bool quick = false;
        qint64 bodyBytes = 0; ///< The largest body that it takes; 0 for the server's usual limit.
    };
    /// How long a handler takes: a quick one reads little, and may run where requests are read off the network.
    enum class Cost { Quick, Usual };
    void add(QByteArray method, QString pattern, Handler handler, Cost cost = Cost::Usual, qint64 bodyBytes = 0);
    /// The largest body that the request may have: its route's, or `usual`.
    [[nodiscard]] qint64 bodyLimit(const Request& request, qint64 usual) const;
    /// Whether a quick handler answers the request.
    [[nodiscard]] bool isQuick(const Request& request) const;
    /// The answer of the matching route; 404 and 405 problems where there is none.
    [[nodiscard]] Response route(Request& request) const;
    [[nodiscard]] const std::vector<Route>& routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

} // namespace gatehouse::backend
